"""On whose traject something was done since it started; an arrivals list asks this before it goes back."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from trajecten.models import Stap, Traject
from trajecten.statussen import Stapstatus


def aangeroerde_trajecten(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> what was done: a step was done, skipped, moved or set to wait, or the traject was closed."""
    trajecten = Traject.objects.filter(statushouder__in=statushouder_ids)
    gesloten = trajecten.filter(einddatum__isnull=False).values_list("statushouder_id", flat=True)
    gewerkt = ~Q(status=Stapstatus.OPEN) | Q(verplaatst_naar__isnull=False) | ~Q(wacht_op="")
    stappen = Stap.objects.filter(gewerkt, traject__in=trajecten).values_list("traject__statushouder_id", flat=True)
    return dict.fromkeys(gesloten, "het traject is gesloten") | dict.fromkeys(
        stappen.order_by().distinct(), "er is iets gedaan met een stap"
    )
