"""How many people are in each part of each figure, per year of settling and per group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast, ExtractQuarter, ExtractYear

from rapportages.cijfers import CIJFERS, Cijfer
from rapportages.models import Feit


@dataclass(frozen=True)
class Groep:
    """Who settled in this year, with this value of the trait; empty: everybody."""

    jaar: int
    waarde: str = ""


Telling = Mapping[str, int]


def in_groepen(feiten: QuerySet[Feit]) -> QuerySet[Any]:
    """With the year and the quarter of settling; the other traits are columns."""
    kwartaal = Cast(ExtractQuarter("vestiging"), CharField())
    return feiten.annotate(jaar=ExtractYear("vestiging"), kwartaal=kwartaal)


def tel(cijfer: Cijfer, *, dag: date, kenmerk: str = "") -> Mapping[Groep, Telling]:
    """Everybody of `Feit` once. One query; only within `feiten_op` of the same day."""
    groepen = ["jaar", *([kenmerk] if kenmerk else [])]
    rijen: Any = (
        in_groepen(Feit.objects.order_by())
        .annotate(deel=cijfer.deel_van(dag))
        .values_list(*groepen, "deel")
        .annotate(aantal=Count("pk"))
    )
    uit: dict[Groep, dict[str, int]] = {}
    for *groep, deel, aantal in rijen:
        uit.setdefault(Groep(*groep), dict.fromkeys(cijfer.delen, 0))[deel] = aantal
    return uit


def tel_alles(*, dag: date, kenmerk: str = "") -> Mapping[str, Mapping[Groep, Telling]]:
    """Of every figure."""
    return {code: tel(cijfer, dag=dag, kenmerk=kenmerk) for code, cijfer in CIJFERS.items()}
