"""Nobody stands alone: whoever reads the file finds at least five people wherever he looks for one.

Somebody can be recognised by when one settled, where one is from, education, age and sex together (`HERKENBAAR`). As
long as fewer than five rows have the same of all these, those rows tell less, in one fixed order: the month of settling
becomes the quarter, then the year; then the origin is not told, then the education, the age, and at last sex and year.
Rows that are with five or more stay as they are, and only get company. Whose month is not told, of that one no month is
told: from the month of the first contact one would know when somebody settled. Are one to four rows left without any
trait, then the smallest other group joins them.

The steps are one chain: of one person a file tells more or less, never something else, so that two files of different
years together do not tell more than the more precise one of them.

Of every column in `APART` a value that fewer than five people have is not told either. An empty cell says that
something has not happened; that stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.backends.utils import CursorWrapper

from rapportages.selectors.dataset.kolommen import APART, HERKENBAAR, MAANDKOLOMMEN, NIET_GEZEGD
from rapportages.selectors.dataset.tabel import TABEL
from rapportages.verbergen import ONDERGRENS

_NIET = f"'{NIET_GEZEGD}'"
_GEEN_MAANDEN = {kolom: f"CASE {kolom} WHEN '' THEN '' ELSE {_NIET} END" for kolom in MAANDKOLOMMEN}
Trede = Mapping[str, str]
TREDEN: tuple[Trede, ...] = (
    {"vestiging": "kwartaal", **_GEEN_MAANDEN},
    {"vestiging": "jaar"},
    {"herkomst": _NIET},
    {"opleiding": _NIET},
    {"leeftijd": _NIET},
)
_NIETS: Trede = {**dict.fromkeys(HERKENBAAR, _NIET), **_GEEN_MAANDEN}


@dataclass(frozen=True)
class Vergroofd:
    """Of how many people less is told: no month of settling, and at last no trait at all."""

    mensen: int
    zonder_maand: int
    zonder_kenmerken: int


def vergroof() -> Vergroofd:
    """Everybody among at least five who look the same. There are at least five people in the table."""
    with connection.cursor() as cursor:
        for trede in TREDEN:
            _zeg_minder(cursor, HERKENBAAR, trede)
        _zeg_minder(cursor, HERKENBAAR, _NIETS)
        _geef_gezelschap(cursor, HERKENBAAR, _NIETS, leeg=False)
        for kolom in APART:
            _zeg_minder(cursor, (kolom,), {kolom: _NIET}, leeg=False)
            _geef_gezelschap(cursor, (kolom,), {kolom: _NIET}, leeg=False)
        zonder_maand = "count(*) FILTER (WHERE vestiging !~ '^[0-9]{4}-[0-9]{2}$')"
        zonder = "count(*) FILTER (WHERE vestiging = %s)"
        cursor.execute(f"SELECT count(*), {zonder_maand}, {zonder} FROM {TABEL}", [NIET_GEZEGD])  # noqa: S608
        return Vergroofd(*cursor.fetchone())


def _groepen(kolommen: Sequence[str], leeg: bool) -> str:
    waar = "" if leeg else "WHERE " + " AND ".join(f"{kolom} NOT IN ('', {_NIET})" for kolom in kolommen[:1])
    return f"SELECT {', '.join(kolommen)} FROM {TABEL} {waar} GROUP BY {', '.join(kolommen)}"  # noqa: S608


def _zet(trede: Trede) -> str:
    return ", ".join(f"{kolom} = {waarde}" for kolom, waarde in trede.items())


def _zeg_minder(cursor: CursorWrapper, kolommen: Sequence[str], trede: Trede, *, leeg: bool = True) -> None:
    """One step, for the rows that are with too few."""
    zelfde = " AND ".join(f"rij.{kolom} = klein.{kolom}" for kolom in kolommen)
    klein = f"{_groepen(kolommen, leeg)} HAVING count(*) < {ONDERGRENS}"
    cursor.execute(f"UPDATE {TABEL} rij SET {_zet(trede)} FROM ({klein}) klein WHERE {zelfde}")  # noqa: S608


def _geef_gezelschap(cursor: CursorWrapper, kolommen: Sequence[str], trede: Trede, *, leeg: bool) -> None:
    """Are there one to four of whom nothing is told, then of the smallest group nothing is told either."""
    niets = f"SELECT count(*) FROM {TABEL} WHERE {kolommen[0]} = {_NIET}"  # noqa: S608
    kleinste = f"{_groepen(kolommen, leeg)} ORDER BY count(*), {', '.join(kolommen)} LIMIT 1"
    zelfde = " AND ".join(f"rij.{kolom} = kleinste.{kolom}" for kolom in kolommen)
    cursor.execute(
        f"UPDATE {TABEL} rij SET {_zet(trede)} FROM ({kleinste}) kleinste "  # noqa: S608
        f"WHERE {zelfde} AND ({niets}) BETWEEN 1 AND {ONDERGRENS - 1}"
    )
