"""How many people will be ready for a place with an employer, and when. Counts only, for who looks for places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import TruncMonth

from rapportages.verbergen import ONDERGRENS, WEINIG, Getoond
from rapportages.woorden import toon
from trajecten.models import AanpakStap, Stap
from trajecten.statussen import Stapstatus

MAANDEN_VOORUIT = 3


@dataclass(frozen=True)
class Plekkencijfer:
    """People who can begin in one month; `maand` empty: they can begin now."""

    maand: date | None
    aantal: int

    @property
    def groot(self) -> bool:
        return self.aantal >= ONDERGRENS

    @property
    def tekst(self) -> str:
        return toon(Getoond(self.aantal, self.aantal) if self.groot else WEINIG)


def mensen_klaar_voor_een_plek(*, gemeente_id: int, dag: date) -> list[Plekkencijfer]:
    """Now (the assessment is done, the placement is not), then per month in which the assessment is to end.

    What is late counts in the month of today. People without a date for their evaluation are not counted.
    """
    maand = dag.replace(day=1)
    maanden = [maand + relativedelta(months=verder) for verder in range(MAANDEN_VOORUIT)]
    per_maand = dict.fromkeys(maanden, 0)
    einden = _evaluaties(gemeente_id, Stapstatus.OPEN).exclude(uiterlijk=None).values(eind=TruncMonth("uiterlijk"))
    for eind, aantal in einden.annotate(aantal=Count("pk")).values_list("eind", "aantal"):
        if max(eind, maand) in per_maand:
            per_maand[max(eind, maand)] += aantal
    plaatsing_open = Stap.objects.filter(
        traject=OuterRef("traject"), aanpakstap__mijlpaal=AanpakStap.Mijlpaal.PLAATSING, status=Stapstatus.OPEN
    )
    nu = _evaluaties(gemeente_id, Stapstatus.GEDAAN).filter(Exists(plaatsing_open)).count()
    return [Plekkencijfer(None, nu), *(Plekkencijfer(begin, aantal) for begin, aantal in per_maand.items())]


def _evaluaties(gemeente_id: int, status: Stapstatus) -> QuerySet[Any]:
    return Stap.objects.filter(
        traject__statushouder__gemeente_id=gemeente_id,
        traject__einddatum=None,
        aanpakstap__mijlpaal=AanpakStap.Mijlpaal.EVALUATIE,
        status=status,
    ).order_by()
