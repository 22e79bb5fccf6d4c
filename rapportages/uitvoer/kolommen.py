"""What a file is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# Of each row as many values as there are columns: str, int, Decimal, date, bool or None, as the column says.
Rijen = Iterable[Sequence[Any]]
# What a spreadsheet takes for the beginning of a formula.
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r", "\n")


class Soort(StrEnum):
    """How the values of a column are written."""

    TEKST = "tekst"
    GETAL = "getal"
    DATUM = "datum"


@dataclass(frozen=True)
class Kolom:
    """`definitie` says what stands in it, in the words of the catalogue."""

    naam: str
    soort: Soort
    definitie: str
    breed: int = 16


@dataclass(frozen=True)
class Tabel:
    """`kop`: of whom it is and of which day. `uitleg`: more to know than what each column holds, as word and text."""

    naam: str
    kop: str
    kolommen: Sequence[Kolom]
    uitleg: Sequence[tuple[str, str]] = ()

    @property
    def definities(self) -> list[tuple[str, str]]:
        """What every column holds, and then the rest."""
        return [*((kolom.naam, kolom.definitie) for kolom in self.kolommen), *self.uitleg]

    @property
    def tekstkolommen(self) -> list[int]:
        return [nummer for nummer, kolom in enumerate(self.kolommen) if kolom.soort == Soort.TEKST]


def zonder_formule(tekst: str) -> str:
    """With an apostrophe before what a spreadsheet would run."""
    return f"'{tekst}" if tekst.lstrip(" ").startswith(FORMULETEKENS) else tekst
