"""The bar of the assessment on the lane of work: what has been is full, what comes is hatched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kern.datums import dag_en_maand, datum_lang
from trajecten.tijdlijn import woorden
from trajecten.tijdlijn.letters import BAANBREEDTE, BIJSCHRIFT, tekstbreedte
from trajecten.tijdlijn.schaal import Mijlpalen, Schaal
from trajecten.tijdlijn.vormen import Assessmenttijd, Halte, Periode

OM_DE_TEKST = 26  # px on a bar around its text: past the mark on its left, and a little on its right


def van_de_stappen(gestart: date | None, mijlpalen: Mijlpalen, grens: date) -> list[Assessmenttijd]:
    """Where nobody keeps assessments the steps tell it: from the start of work to the final evaluation."""
    if gestart is None:
        return []
    klaar = mijlpalen.geevalueerd_op
    einde = mijlpalen.evaluatie_deadline
    return [Assessmenttijd(gestart, klaar or einde, loopt=klaar is None, tot=klaar or grens)]


def periodes(tijden: Sequence[Assessmenttijd], schaal: Schaal, dag: date, haltes: Sequence[Halte]) -> Iterator[Periode]:
    """The bars, from left to right. One that ended stops on its real last day, with that day when it has room."""
    for een in sorted(tijden, key=lambda tijd: tijd.begin):
        tot = een.tot or (een.einde if not een.loopt else max(een.einde, dag))
        van, nu, eind = (schaal.procent(dag_) for dag_ in (een.begin, max(dag, een.begin), tot))
        if not een.loopt or nu >= eind:
            delen = [Periode(van, eind, _past(_voorbij(een, dag), van, eind, haltes))]
        else:
            week = woorden.week_van(een.begin, een.einde, dag) if dag >= een.begin else ""
            delen = [Periode(van, nu, _past(week, van, nu, haltes)), Periode(nu, eind, komt=True)]
        yield from (deel for deel in delen if deel.tot > deel.van)


def voorbij_in_woorden(tijden: Sequence[Assessmenttijd], geevalueerd: date | None) -> str:
    """liep tot en met 3 november 2026, of who has no other one and no final evaluation; else nothing."""
    laatste = max(tijden, key=lambda tijd: tijd.begin, default=None)
    voorbij = laatste is not None and not laatste.loopt and geevalueerd is None
    return f"liep tot en met {datum_lang(laatste.einde)}" if laatste and voorbij else ""


def _voorbij(een: Assessmenttijd, dag: date) -> str:
    """Its last day; of what only the steps tell, the mark of the evaluation says it."""
    return "" if een.loopt or een.tot else f"tot {dag_en_maand(een.einde, vandaag=dag)}"


def _past(tekst: str, van: int, tot: int, haltes: Sequence[Halte]) -> str:
    """The text, when it fits on the bar between the marks that stand on it."""
    merken = [halte.van for halte in haltes if halte.van is not None and van < halte.van < tot]
    ruimte = (min([tot, *merken]) - van) * BAANBREEDTE / 100
    return tekst if tekst and tekstbreedte(tekst, BIJSCHRIFT) + OM_DE_TEKST <= ruimte else ""
