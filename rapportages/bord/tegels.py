"""The tiles: how many of how many, against what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kern.datums import getal
from rapportages.bord.keuze import Keuze
from rapportages.cijfers import CIJFERS, DOELCIJFERS
from rapportages.verbergen import Getoond
from rapportages.woorden import aandeel, toon, toon_aandeel


@dataclass(frozen=True)
class Tegel:
    """`vol` and `doelplaats` in whole percents of the bar; `doelplaats` None: nothing was agreed."""

    code: str
    naam: str
    aantal: str
    van: str
    deel: str
    zeker: bool
    vol: int
    doelplaats: int | None
    onder_doel: bool
    gehaald: bool
    oordeel: str
    uitleg: str

    @property
    def voorgelezen(self) -> str:
        deel = f", {self.deel}" if self.deel else ""
        return f"{self.naam}: {self.aantal} van {self.van}{deel}. {self.oordeel}".strip()


def tegels(keuze: Keuze, doelen: Mapping[str, int]) -> list[Tegel]:
    """A target is of the whole year, so of one group or a single quarter there is none."""
    return [_tegel(keuze, code, doelen.get(code) if not keuze.kenmerk else None) for code in DOELCIJFERS]


def _tegel(keuze: Keuze, code: str, doel: int | None) -> Tegel:
    n, mensen = keuze.op_tijd(code), keuze.telt_mee(code)
    laagste = n.van if n else 0
    schaal = max(doel, laagste) if doel else (mensen.van if mensen else 0)
    return Tegel(
        code=code,
        naam=CIJFERS[code].naam,
        aantal=toon(n),
        van=toon(mensen),
        deel=toon_aandeel(n, mensen) if aandeel(n, mensen) else "",
        zeker=bool(n and n.precies),
        vol=100 * laagste // schaal if schaal else 0,
        doelplaats=100 * doel // schaal if doel else None,
        onder_doel=bool(doel and n and n.precies and laagste < doel),
        gehaald=bool(doel and laagste >= doel),
        oordeel=_oordeel(n, doel, voorbij=keuze.beeld.dag.year > keuze.jaar),
        uitleg=_vorig_jaar(keuze.van_jaar(keuze.jaar - 1), code),
    )


def _oordeel(n: Getoond | None, doel: int | None, *, voorbij: bool) -> str:
    if not doel or n is None:
        return ""
    if n.van >= doel:
        return f"Doel van {getal(doel)} gehaald."
    if not n.precies:
        return f"Het doel is {getal(doel)}."
    if voorbij:
        return f"{getal(doel - n.van)} onder het doel van {getal(doel)}."
    return f"Nog {getal(doel - n.van)} tot het doel van {getal(doel)}."


def _vorig_jaar(toen: Keuze, code: str) -> str:
    n, mensen = toen.op_tijd(code), toen.telt_mee(code)
    if n is None or not n.precies or mensen is None or not mensen.precies:
        return ""
    return f"In {toen.jaar}: {toon(n)} van {toon(mensen)}."
