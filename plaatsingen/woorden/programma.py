"""Whether a week reaches what a programme asks: so many hours, so many parts of the day."""

from __future__ import annotations

from dataclasses import dataclass

from kern.datums import meervoud
from plaatsingen.programmanormen import Programma
from plaatsingen.selectors.dagdelen import TELT_VANAF
from plaatsingen.selectors.week import PROGRAMMA, Week, duur_in_woorden
from plaatsingen.statussen import Bloksoort

_SOORTEN = ", ".join(str(Bloksoort(soort).label).lower() for soort in PROGRAMMA)
TELT_MEE = f"Telt mee: {_SOORTEN}. Pauzes van een plaatsing niet. Een dagdeel telt vanaf {TELT_VANAF // 60} uur."


@dataclass(frozen=True)
class Norm:
    """One number that a programme asks, and how far this week is."""

    woorden: str
    gehaald: bool

    @property
    def icoon(self) -> str:
        return "check" if self.gehaald else "klok"


def normen(week: Week, programma: Programma) -> list[Norm]:
    """'16 van de 24 uur, nog 8 uur', '5 van de 5 dagdelen, gehaald', '6 dagdelen, gehaald (norm: 5)'. What is at the
    same time counts once; of a week in which nothing stands there is nothing to say.
    """
    gevonden: list[Norm] = []
    if not week.blokken:
        return gevonden
    if uren := programma.uren:
        duur = week.programma_minuten
        nu, nog = duur_in_woorden(duur), uren * 60 - duur
        van_de = f"{nu.removesuffix(' uur')} van de {uren} uur"
        gevonden.append(_norm(nu, van_de, uren, nog, duur_in_woorden(nog)))
    if dagdelen := programma.dagdelen:
        aantal = week.programma_dagdelen
        nog, van_de = dagdelen - aantal, f"{aantal} van de {_dagdelen(dagdelen)}"
        gevonden.append(_norm(_dagdelen(aantal), van_de, dagdelen, nog, _dagdelen(nog)))
    return gevonden


def _dagdelen(aantal: int) -> str:
    return meervoud(aantal, "dagdeel", "dagdelen")


def _norm(nu: str, van_de: str, gevraagd: int, nog: int, nog_in_woorden: str) -> Norm:
    """`nog`: how much is still to come; less than nothing when there is more than is asked."""
    if nog < 0:
        return Norm(f"{nu}, gehaald (norm: {gevraagd})", gehaald=True)
    return Norm(f"{van_de}, nog {nog_in_woorden}" if nog else f"{van_de}, gehaald", gehaald=not nog)
