"""How many people are in each part of each figure, per year of settling and per group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count
from django.db.models.functions import Cast, ExtractQuarter, ExtractYear

from rapportages.cijfers import CIJFERS, Cijfer, Deel
from rapportages.models import Feit


@dataclass(frozen=True)
class Groep:
    """Who settled in this year, with this value of the trait; empty: everybody."""

    jaar: int
    waarde: str = ""


Telling = Mapping[Deel, int]

_KWARTAAL = Cast(ExtractQuarter("vestiging"), CharField())


def tel(cijfer: Cijfer, *, dag: date, kenmerk: str = "") -> dict[Groep, Telling]:
    """Everybody of `Feit` once. One query; only within `feiten_op` of the same day."""
    groepen = ["jaar", *([kenmerk] if kenmerk else [])]
    rijen: Any = (
        Feit.objects.order_by()
        .annotate(jaar=ExtractYear("vestiging"), kwartaal=_KWARTAAL, deel=cijfer.deel_van(dag))
        .values_list(*groepen, "deel")
        .annotate(aantal=Count("pk"))
    )
    uit: dict[Groep, dict[Deel, int]] = {}
    for *groep, deel, aantal in rijen:
        uit.setdefault(Groep(*groep), dict.fromkeys(cijfer.delen, 0))[Deel(deel)] = aantal
    return uit


def tel_alles(*, dag: date, kenmerk: str = "") -> dict[str, dict[Groep, Telling]]:
    """Of every figure."""
    return {code: tel(cijfer, dag=dag, kenmerk=kenmerk) for code, cijfer in CIJFERS.items()}
