"""How many days it took from settling to a milestone, with who still waits counted for as long as he waits.

Whoever only asks those who made it hears too short a time: the slow ones are still on their way. So this is the
estimate of Kaplan and Meier (1958): of those who were still waiting on each day, which part made it on that day. Who
stopped counts until that day. A median is the first day on which half or more have made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection

from rapportages.cijfers import Mijlpaalcijfer
from rapportages.kenmerken import KENMERKEN
from rapportages.models import Feit

# The part of the people that has made it by then.
HELFT, MEESTE = 0.5, 0.8
# Products of many fractions are not exact.
_MARGE = 1e-9


@dataclass(frozen=True)
class Duur:
    """In days. `mensen` of whom `bereikt` made it; a day is None when fewer than that part made it so far."""

    jaar: int
    waarde: str
    mensen: int
    bereikt: int
    mediaan: int | None
    meeste: int | None


def duren(cijfer: Mijlpaalcijfer, *, dag: date, kenmerk: str = "") -> Iterator[Duur]:
    """Per year of settling, and per group of the trait. One query; only within `feiten_op` of the same day."""
    with connection.cursor() as cursor:
        cursor.execute(_opdracht(cijfer.mijlpaal, kenmerk), {"dag": dag, "helft": HELFT, "meeste": MEESTE})
        for jaar, waarde, mensen, bereikt, mediaan, meeste in cursor.fetchall():
            yield Duur(jaar, waarde, mensen, bereikt, mediaan, meeste)


def _opdracht(mijlpaal: str, kenmerk: str) -> str:
    """Names of our own; every value is a parameter. `rest`: the part that still waits after that day."""
    groep = _groep(kenmerk)
    return f"""
        WITH mensen AS (
            SELECT extract(year FROM vestiging)::int AS jaar, {groep} AS waarde, {mijlpaal} IS NOT NULL AS bereikt,
                greatest(0, coalesce({mijlpaal}, least(gestopt_op, %(dag)s)) - vestiging) AS dagen
            FROM {Feit._meta.db_table}
        ), dagen AS (
            SELECT jaar, waarde, dagen, count(*) AS weg, count(*) FILTER (WHERE bereikt) AS erbij
            FROM mensen GROUP BY jaar, waarde, dagen
        ), wachtend AS (
            SELECT *, sum(weg) OVER (PARTITION BY jaar, waarde ORDER BY dagen DESC) AS nog FROM dagen
        ), verloop AS (
            SELECT *, CASE WHEN bool_or(erbij = nog) OVER tot_dan THEN 0
                ELSE exp(sum(ln(CASE WHEN erbij < nog THEN 1 - erbij::float / nog ELSE 1 END)) OVER tot_dan)
                END AS rest
            FROM wachtend WINDOW tot_dan AS (PARTITION BY jaar, waarde ORDER BY dagen)
        )
        SELECT jaar, waarde, sum(weg)::int, sum(erbij)::int,
            min(dagen) FILTER (WHERE rest <= 1 - %(helft)s + {_MARGE}),
            min(dagen) FILTER (WHERE rest <= 1 - %(meeste)s + {_MARGE})
        FROM verloop GROUP BY jaar, waarde ORDER BY jaar, waarde
    """  # noqa: S608


def _groep(kenmerk: str) -> str:
    if kenmerk == "kwartaal":
        return "extract(quarter FROM vestiging)::int::text"
    return KENMERKEN[kenmerk].code if kenmerk else "''"
