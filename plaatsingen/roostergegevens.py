"""What is written about a week: plain values that forms make and services take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from kern.datums import klok
from kern.forms import MIDDERNACHT
from plaatsingen.models import Roosterblok

# Who types such a begin and such an end means a night, and no slip.
VANAF_DE_AVOND, TOT_DE_MIDDAG = 17, 12


@dataclass(frozen=True, order=True)
class Tijdvak:
    """A day of the week (0 is Monday) with a begin and an end."""

    dag: int
    van: time
    tot: time


def tijdfout(van: time, tot: time) -> str:
    """What is wrong with these times of one day, in words; nothing when they can be."""
    if van == tot:
        return "Het begin en het einde zijn gelijk. Controleer de tijden."
    if tot == time(0):
        return MIDDERNACHT
    if tot > van:
        return ""
    if van.hour >= VANAF_DE_AVOND and tot.hour < TOT_DE_MIDDAG:
        na = f"van {klok(van)} tot 23.59, en op de dag erna van 0.00 tot {klok(tot)}"
        return f"Het einde ligt voor het begin. Loopt het door in de nacht? Zet het er in twee keer in: {na}."
    return "Het einde ligt voor het begin. Controleer de tijden."


@dataclass(frozen=True)
class Blokgegevens:
    """What fills a part of every week, from a date on, up to and including another one (None: until further notice)."""

    dag: int
    van: time
    tot: time
    soort: str
    naam: str
    geldig_van: date
    geldig_tot: date | None = None

    @classmethod
    def van_blok(cls, blok: Roosterblok) -> Blokgegevens:
        """As it is stored."""
        return cls(**{veld: getattr(blok, veld) for veld in cls.__dataclass_fields__})

    def blok(self, **over: Any) -> Roosterblok:
        """A new one, not stored."""
        return Roosterblok(**vars(self), **over)


def blokken_in(tijden: Sequence[Tijdvak], **over: Any) -> list[Roosterblok]:
    """New blocks, not stored, at these times."""
    return [Roosterblok(**vars(tijdvak), **over) for tijdvak in tijden]
