"""How many days it took from settling to a milestone, with who still waits counted for as long as he waits.

Whoever only asks those who made it hears too short a time: the slow ones are still on their way. So this is the
estimate of Kaplan and Meier (1958): of those who were still waiting on each day, which part made it on that day. Who
stopped counts until that day. A median is the first day on which half or more have made it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def duren(cijfer: Mijlpaalcijfer, *, dag: date, kenmerk: str = "", jaar: int | None = None) -> Iterator[Duur]:
    """Per year of settling, and per group of the trait. One query; only within `feiten_op` of the same day."""
    for _, _, duur in duren_samen({kenmerk: (cijfer,)}, dag=dag, jaar=jaar):
        yield duur


def duren_samen(
    vragen: Mapping[str, Iterable[Mijlpaalcijfer]], *, dag: date, jaar: int | None = None
) -> Iterator[tuple[str, str, Duur]]:
    """Trait ('' for everybody), figure and how long, of many at once: one query that goes through the people once.
    `jaar`: only of who settled then."""
    gevraagd = [(kenmerk, cijfer) for kenmerk, cijfers in vragen.items() for cijfer in cijfers]
    with connection.cursor() as cursor:
        cursor.execute(_opdracht(gevraagd), {"dag": dag, "jaar": jaar, "helft": HELFT, "meeste": MEESTE})
        for kenmerk, code, *duur in cursor.fetchall():
            yield kenmerk, code, Duur(*duur)


def _opdracht(gevraagd: Sequence[tuple[str, Mijlpaalcijfer]]) -> str:
    """Names of our own; every value is a parameter. `rest`: the part that still waits after that day."""
    cijfers = list({cijfer.code: cijfer for _, cijfer in gevraagd}.values())
    kenmerken = list(dict.fromkeys(kenmerk for kenmerk, _ in gevraagd if kenmerk))
    kolommen = ", ".join(
        ["extract(year FROM vestiging)::int AS jaar"]
        + [f"{_groep(kenmerk)} AS bij_{kenmerk}" for kenmerk in kenmerken]
        + [f"({_tijd(cijfer)}) AS tijd_{cijfer.code}" for cijfer in cijfers]
    )
    sets = ", ".join(
        f"(jaar, bij_{kenmerk}, tijd_{cijfer.code})" if kenmerk else f"(jaar, tijd_{cijfer.code})"
        for kenmerk, cijfer in gevraagd
    )
    # Of each row only the trait and the figure that it is about are filled; no value of either is empty.
    welk_kenmerk = _gevuld({f"bij_{kenmerk}": kenmerk for kenmerk in kenmerken})
    welk_cijfer = _gevuld({f"tijd_{cijfer.code}": cijfer.code for cijfer in cijfers})
    waarde = ", ".join([*(f"bij_{kenmerk}" for kenmerk in kenmerken), "''"])
    tijd = ", ".join(f"tijd_{cijfer.code}" for cijfer in cijfers)
    return f"""
        WITH mensen AS (
            SELECT {kolommen} FROM {Feit._meta.db_table}
            WHERE %(jaar)s IS NULL OR extract(year FROM vestiging) = %(jaar)s
        ), tijden AS (
            SELECT {welk_kenmerk} AS kenmerk, {welk_cijfer} AS cijfer, jaar, coalesce({waarde}) AS waarde,
                coalesce({tijd}) AS tijd, count(*) AS mensen
            FROM mensen GROUP BY GROUPING SETS ({sets})
        ), dagen AS (
            SELECT kenmerk, cijfer, jaar, waarde, tijd / 2 AS dagen, sum(mensen) AS weg,
                coalesce(sum(mensen) FILTER (WHERE tijd %% 2 = 1), 0) AS erbij
            FROM tijden GROUP BY kenmerk, cijfer, jaar, waarde, tijd / 2
        ), wachtend AS (
            SELECT *, sum(weg) OVER (PARTITION BY kenmerk, cijfer, jaar, waarde ORDER BY dagen DESC) AS nog FROM dagen
        ), verloop AS (
            SELECT *, CASE WHEN bool_or(erbij = nog) OVER tot_dan THEN 0
                ELSE exp(sum(ln(CASE WHEN erbij < nog THEN 1 - erbij::float / nog ELSE 1 END)) OVER tot_dan)
                END AS rest
            FROM wachtend WINDOW tot_dan AS (PARTITION BY kenmerk, cijfer, jaar, waarde ORDER BY dagen)
        )
        SELECT kenmerk, cijfer, jaar, waarde, sum(weg)::int, sum(erbij)::int,
            min(dagen) FILTER (WHERE rest <= 1 - %(helft)s + {_MARGE}),
            min(dagen) FILTER (WHERE rest <= 1 - %(meeste)s + {_MARGE})
        FROM verloop GROUP BY kenmerk, cijfer, jaar, waarde ORDER BY kenmerk, cijfer, jaar, waarde
    """  # noqa: S608


def _tijd(cijfer: Mijlpaalcijfer) -> str:
    """Days until somebody made it, or until he stopped or today. Twice, and one more when he made it: one number is
    quicker to count by than two."""
    op = cijfer.mijlpaal
    return (
        f"2 * greatest(0, coalesce({op}, least(gestopt_op, %(dag)s)) - vestiging)"
        f" + CASE WHEN {op} IS NULL THEN 0 ELSE 1 END"
    )


def _gevuld(namen: Mapping[str, str]) -> str:
    keuzes = " ".join(f"WHEN {kolom} IS NOT NULL THEN '{naam}'" for kolom, naam in namen.items())
    return f"CASE {keuzes} ELSE '' END" if keuzes else "''"


def _groep(kenmerk: str) -> str:
    return "extract(quarter FROM vestiging)::int::text" if kenmerk == "kwartaal" else KENMERKEN[kenmerk].code
