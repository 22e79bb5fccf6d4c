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
    """'16 van de 24 uur, nog 8 uur', '5 van de 5 dagdelen, gehaald'. What is at the same time counts once; of a week in
    which nothing stands there is nothing to say.
    """
    gevonden: list[Norm] = []
    if not week.blokken:
        return gevonden
    if uren := programma.uren:
        duur = week.programma_minuten
        gehaald = duur_in_woorden(duur).replace(" uur", "", 1)
        gevonden.append(_norm(f"{gehaald} van de {uren} uur", duur_in_woorden(uren * 60 - duur), duur >= uren * 60))
    if dagdelen := programma.dagdelen:
        aantal = week.programma_dagdelen
        nog = meervoud(dagdelen - aantal, "dagdeel", "dagdelen")
        gevonden.append(_norm(f"{aantal} van de {dagdelen} dagdelen", nog, aantal >= dagdelen))
    return gevonden


def _norm(woorden: str, nog: str, gehaald: bool) -> Norm:
    return Norm(f"{woorden}, {'gehaald' if gehaald else f'nog {nog}'}", gehaald)
