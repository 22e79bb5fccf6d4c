"""The shape of a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rapportages.uitvoer.kolommen import Rijen, Tabel


@dataclass(frozen=True)
class Inhoud:
    """`rijen` come from the database as they are read; `totaal` says beforehand how many there are."""

    tabel: Tabel
    totaal: int
    rijen: Rijen


@dataclass(frozen=True)
class Bron:
    """`actie`: who may ask for it. `maak(gemeente_id, vraag)` is called within a transaction; it raises DomeinFout when
    what was asked for does not exist. `met_doel`: it is asked what it is for, and that goes into the log."""

    code: str
    naam: str
    uitleg: str
    actie: str
    maak: Callable[[int, Mapping[str, str]], Inhoud]
    met_doel: bool = False
