"""What the log of an employer tells of placements: an evaluation took place. How it went stands at the placement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F, QuerySet

from kern.navigatie import adres
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsingsmoment
from plaatsingen.statussen import Momentsoort
from werkgevers.models import Werkgever
from werkgevers.verloop import Bron, Regel


def _evaluaties(werkgever: Werkgever, kijker: Medewerker) -> QuerySet[Any]:
    momenten = Plaatsingsmoment.objects.visible_to(kijker).filter(
        plaatsing__werkgever=werkgever, soort=Momentsoort.EVALUATIE, gedaan_op__isnull=False
    )
    gevonden: QuerySet[Any] = momenten.annotate(wanneer=F("gedaan_op"))
    return gevonden


def _regels(ids: Sequence[int], kijker: Medewerker) -> Mapping[int, Regel]:
    momenten = Plaatsingsmoment.objects.visible_to(kijker).filter(pk__in=ids).select_related("plaatsing", "door")
    return {
        een.pk: Regel(
            dag=een.gedaan_op, kop=f"Evaluatie {een.plaatsing.get_soort_display().lower()}", wie=een.door,
            url=adres("plaatsingen:plaatsing", een.plaatsing_id),
        )
        for een in momenten
    }  # fmt: skip


EVALUATIES = Bron(code="evaluatie", soort="evaluatie", naam="Evaluaties", rijen=_evaluaties, regels=_regels)
