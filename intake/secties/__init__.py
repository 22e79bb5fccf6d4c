"""The sections of the form, in the order of the talk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from intake.models.gesprek import Gesprekssoort
from intake.secties.afsluiten import BESLUIT_CODE, INBURGERING, besluit
from intake.secties.beschermd import GEZONDHEID, VLUCHT
from intake.secties.leren import TAAL
from intake.secties.persoon import GELD, GEZIN, HUISVESTING, NETWERK, PERSOON
from intake.secties.werken import KUNNEN, MOBILITEIT, WENSEN, WERK
from intake.vragen import Keuzes, Sectie

LEEFGEBIEDEN: tuple[Sectie, ...] = (
    PERSOON, HUISVESTING, GEZIN, TAAL, WERK, KUNNEN, GEZONDHEID, MOBILITEIT, NETWERK, GELD, WENSEN, VLUCHT, INBURGERING,
)  # fmt: skip
BESCHERMD = frozenset(sectie.code for sectie in LEEFGEBIEDEN if sectie.beschermd)


def secties_voor(soort: str, aanpakken: Callable[[], Keuzes] = tuple) -> tuple[Sectie, ...]:
    """The sections of a talk of this kind; the decision comes last. `aanpakken` can be advised there."""
    return (*_leefgebieden(soort), _voor(besluit(aanpakken), soort))


@cache
def _leefgebieden(soort: str) -> tuple[Sectie, ...]:
    return tuple(_voor(sectie, soort) for sectie in LEEFGEBIEDEN if not sectie.soorten or soort in sectie.soorten)


def _voor(sectie: Sectie, soort: str) -> Sectie:
    """Required is only what is required in this kind of talk."""
    vragen = (
        replace(vraag, verplicht=vraag.verplicht and (not vraag.nodig_bij or soort in vraag.nodig_bij))
        for vraag in sectie.vragen
    )
    return replace(sectie, vragen=tuple(vragen))


def sectienamen() -> dict[str, str]:
    """Code -> name of every section that has questions of its own, for whoever adds to them."""
    return {sectie.code: sectie.naam for sectie in secties_voor(Gesprekssoort.WERKINTAKE)}


__all__ = ["BESCHERMD", "BESLUIT_CODE", "LEEFGEBIEDEN", "sectienamen", "secties_voor"]
