"""The parts of the day: which times fill which of them, and how many count for a programme."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from plaatsingen.models import Roosterblok
from statushouders import feitcodes

DELEN = feitcodes.DELEN
# Where a morning, an afternoon and an evening begin, in minutes: an hour of it is enough to fill a part of the day.
BEGIN_VAN_DEEL = (0, 12 * 60 + 30, 18 * 60)
EINDE_VAN_DEEL = (*BEGIN_VAN_DEEL[1:], 24 * 60)
VULT_VANAF = 60
LAATSTE = time(23, 59)
# In a week the night is a part of its own: work between midnight and six (Arbeidstijdenwet art. 1:7). One asks nobody
# for it, so it is no part of what people can and places ask.
NACHT, OCHTEND_VANAF = len(DELEN), 6 * 60
NAMEN = (*DELEN, "nacht")
_OVERDAG = zip((OCHTEND_VANAF, *BEGIN_VAN_DEEL[1:]), EINDE_VAN_DEEL, strict=True)
_GRENZEN = (*_OVERDAG, (0, OCHTEND_VANAF))
# What counts as a half-day. Practice speaks of some three hours; a lesson of two is one too, also around noon or six
# o'clock. What lies across such a border counts for as many as fit three hours.
TELT_VANAF, TELT_SAMEN = 2 * 60, 3 * 60


def minuten(moment: time) -> int:
    """Since midnight. A day goes on to 23.59 here, which is what one types for the midnight at its end."""
    if moment == LAATSTE:
        return 24 * 60
    return moment.hour * 60 + moment.minute


def _per_deel(begin: int, einde: int) -> list[int]:
    """How many minutes of it lie in each part."""
    return [max(0, min(einde, grens) - max(begin, eerste)) for eerste, grens in _GRENZEN]


def delen_van(van: time, tot: time) -> tuple[int, ...]:
    """The parts of the day (0 morning, 1 afternoon, 2 evening, 3 night) that these times fill: those of which they take
    an hour; what is short fills the part in which most of it lies.
    """
    hoeveel = _per_deel(minuten(van), minuten(tot))
    vol = tuple(deel for deel, duur in enumerate(hoeveel) if duur >= VULT_VANAF)
    return vol or (hoeveel.index(max(hoeveel)),)


def tel_dagdelen(blokken: Iterable[Roosterblok]) -> int:
    """How many half-days these make together: parts of a day of which they take two hours, and at least one for every
    three hours as long as it fills other parts. Half an hour counts for nothing, eleven to two for one, and so does
    every day with two hours on end.
    """
    per_dag: dict[int, list[Roosterblok]] = {}
    for blok in blokken:
        per_dag.setdefault(blok.dag, []).append(blok)
    return sum(_op_een_dag(van_dag) for van_dag in per_dag.values())


def _op_een_dag(blokken: Iterable[Roosterblok]) -> int:
    hoeveel = [0] * len(NAMEN)
    aaneen = 0
    for begin, einde in stukken((minuten(blok.van), minuten(blok.tot)) for blok in blokken):
        aaneen = max(aaneen, einde - begin)
        hoeveel = [er_al + erbij for er_al, erbij in zip(hoeveel, _per_deel(begin, einde), strict=True)]
    vol = sum(duur >= VULT_VANAF for duur in hoeveel)
    in_delen = sum(duur >= TELT_VANAF for duur in hoeveel)
    return max(in_delen, min(vol, sum(hoeveel) // TELT_SAMEN), int(aaneen >= TELT_VANAF))


def stukken(tijden: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """From when until when somebody is busy: what happens at the same time counts once."""
    samen: list[tuple[int, int]] = []
    for begin, einde in sorted(tijden):
        if samen and begin <= samen[-1][1]:
            samen[-1] = (samen[-1][0], max(samen[-1][1], einde))
        else:
            samen.append((begin, einde))
    return samen
