"""Whether somebody's week was written in, and who has something in it at a time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, time

from kern.tijd import hier
from plaatsingen.models import Roosterblok


def aangeroerde_weken(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> that there is something in the week; an arrivals list asks this before it goes back."""
    mensen = Roosterblok.objects.filter(statushouder__in=statushouder_ids, plaatsing=None).order_by()
    return dict.fromkeys(mensen.values_list("statushouder_id", flat=True).distinct(), "er staat iets in de week")


def bezet_in_de_week(mensen: Collection[int], begin: datetime, einde: datetime) -> set[int]:
    """Who of these has a lesson, work or something else in the week at that time. Asks no rights: it is only that."""
    dag, van = hier(begin).date(), hier(begin).time()
    tot = hier(einde).time() if hier(einde).date() == dag else time.max
    blokken = Roosterblok.objects.op(dag).filter(statushouder__in=mensen, dag=dag.weekday(), van__lt=tot, tot__gt=van)
    return set(blokken.order_by().values_list("statushouder_id", flat=True))
