"""How many people are in each part of each figure, per year of settling and per group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import CharField, IntegerField, QuerySet
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
    return feiten.annotate(jaar=Cast(ExtractYear("vestiging"), IntegerField()), kwartaal=kwartaal)


# Trait ('' for everybody) -> figures.
Vragen = Mapping[str, Iterable[Cijfer]]
# Trait -> figure -> group -> how many in each part.
Tellingen = Mapping[str, Mapping[str, Mapping[Groep, Telling]]]


def tel(cijfer: Cijfer, *, dag: date, kenmerk: str = "") -> Mapping[Groep, Telling]:
    """Everybody of `Feit` once. One query; only within `feiten_op` of the same day."""
    return tel_samen({kenmerk: (cijfer,)}, dag=dag)[kenmerk][cijfer.code]


def tel_alles(*, dag: date, kenmerk: str = "") -> Mapping[str, Mapping[Groep, Telling]]:
    """Of every figure."""
    return tel_samen({kenmerk: CIJFERS.values()}, dag=dag)[kenmerk]


def tel_samen(vragen: Vragen, *, dag: date) -> Tellingen:
    """Many figures by many traits, in one query that goes through the people once."""
    gevraagd = [(kenmerk, cijfer) for kenmerk, cijfers in vragen.items() for cijfer in cijfers]
    kenmerken = [kenmerk for kenmerk in vragen if kenmerk]
    cijfers = {cijfer.code: cijfer for _, cijfer in gevraagd}
    uit: dict[str, dict[str, dict[Groep, dict[str, int]]]] = {
        kenmerk: {cijfer.code: {} for cijfer in vragen[kenmerk]} for kenmerk in vragen
    }
    with connection.cursor() as cursor:
        cursor.execute(*_opdracht(gevraagd, kenmerken, cijfers, dag))
        for jaar, aantal, *rij in cursor.fetchall():
            # Of each row only the trait and the figure that it is about are filled; no value of either is empty.
            kenmerk, waarde = _gevuld(kenmerken, rij) or ("", "")
            code, deel = _gevuld(cijfers, rij[len(kenmerken) :]) or ("", "")
            groep = Groep(jaar, waarde)
            uit[kenmerk][code].setdefault(groep, dict.fromkeys(cijfers[code].delen, 0))[deel] = aantal
    return uit


def _opdracht(
    gevraagd: Iterable[tuple[str, Cijfer]], kenmerken: Sequence[str], cijfers: Mapping[str, Cijfer], dag: date
) -> tuple[str, Sequence[Any]]:
    """Names of our own; every value is a parameter."""
    delen = {f"deel_{code}": cijfer.deel_van(dag) for code, cijfer in cijfers.items()}
    mensen, parameters = (
        in_groepen(Feit.objects.order_by()).annotate(**delen).values("jaar", *kenmerken, *delen).query.sql_with_params()
    )
    sets = ", ".join(
        f"(jaar, {kenmerk}, deel_{cijfer.code})" if kenmerk else f"(jaar, deel_{cijfer.code})"
        for kenmerk, cijfer in gevraagd
    )
    kolommen = ", ".join(["jaar", "count(*)", *kenmerken, *delen])
    return f"SELECT {kolommen} FROM ({mensen}) AS mensen GROUP BY GROUPING SETS ({sets})", parameters  # noqa: S608


def _gevuld(namen: Iterable[str], rij: Iterable[Any]) -> tuple[str, Any] | None:
    return next(((naam, waarde) for naam, waarde in zip(namen, rij, strict=False) if waarde is not None), None)
