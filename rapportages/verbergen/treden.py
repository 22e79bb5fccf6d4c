"""Numbers of people in steps of five: what may be told when other tables tell exact numbers of the same people."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from rapportages.verbergen.cellen import ONDERGRENS, Cel, Getoond
from rapportages.verbergen.grenzen import TegenspraakError, los_op
from rapportages.verbergen.oplossen import MOGELIJKHEDEN

# What is too narrow gets a step more below it, then one above it, and so on, until there is nothing to tell.
_TREDEN = 7
_MARGE = 1e-6
_NIETS = Getoond(0, None)


@dataclass(frozen=True)
class Bekend:
    """What a reader knows from elsewhere: `delen` add up to at least `van`, at most `tot`.

    `bewaak`: that number itself is hidden there, so it must not become more precise than it is.
    """

    delen: frozenset[int]
    van: int
    tot: int | None
    bewaak: bool = False


def in_vijftallen(cellen: Sequence[Cel], bekend: Collection[Bekend] = ()) -> Mapping[Hashable, Getoond]:
    """What may be told of each cell: 10 to 14, 0 to 4.

    A step of five hides a small number by itself, and what one learns by subtracting. Only at the edges (everything at
    its highest, beside a total) could it come out after all: then one of the steps involved is made wider. Of numbers
    that contradict each other nothing is told.
    """
    try:
        return _in_vijftallen(cellen, bekend)
    except TegenspraakError:
        return {cel.sleutel: _NIETS for cel in cellen}


def _in_vijftallen(cellen: Sequence[Cel], bekend: Collection[Bekend]) -> Mapping[Hashable, Getoond]:
    breedte = dict.fromkeys(cellen, 0)
    while True:
        getoond = {cel: _trede(cel.aantal, trede) for cel, trede in breedte.items()}
        te_ruimen = _te_ruimen(getoond, bekend, breedte)
        if not te_ruimen:
            return {cel.sleutel: wat for cel, wat in getoond.items()}
        for cel in te_ruimen:
            breedte[cel] += 1


def _trede(aantal: int, erbij: int) -> Getoond:
    if erbij >= _TREDEN:
        return _NIETS
    van = aantal - aantal % ONDERGRENS
    onder, boven = (erbij + 1) // 2, erbij // 2
    return Getoond(max(van - onder * ONDERGRENS, 0), van + (boven + 1) * ONDERGRENS - 1)


def _te_ruimen(getoond: Mapping[Cel, Getoond], bekend: Collection[Bekend], breedte: Mapping[Cel, int]) -> set[Cel]:
    """Per number that a reader would know too well, one cell that tells it."""
    lezer = _Lezer(getoond, bekend)
    klein = [cel.delen for cel in getoond if 0 < cel.aantal < ONDERGRENS]
    uit = set()
    for delen in {*klein, *(een.delen for een in bekend if een.bewaak)}:
        if verraders := lezer.verraders(delen):
            ruimer = [cel for cel in verraders if breedte[cel] < _TREDEN]
            uit |= {min(ruimer, key=lambda cel: (breedte[cel], cel.gewicht, str(cel.sleutel)))} if ruimer else set()
    return uit


class _Lezer:
    """Knows that no group is below zero, and what is told; asks HiGHS how precisely a number follows."""

    def __init__(self, getoond: Mapping[Cel, Getoond], bekend: Collection[Bekend]) -> None:
        self._cellen = list(getoond)
        self._eerder = [(een.delen, een.van, een.tot) for een in bekend]
        alles = [(cel.delen, wat.van, wat.tot) for cel, wat in getoond.items()] + self._eerder
        self._delen = 1 + max((deel for delen, *_ in alles for deel in delen), default=0)
        self._highs = self._maak(alles)

    def verraders(self, delen: frozenset[int]) -> list[Cel]:
        """The cells by which this number has too few possibilities left; nothing when it has enough."""
        minst, onder = self._uiterste(self._highs, delen, highspy.ObjSense.kMinimize)
        meest, boven = self._uiterste(self._highs, delen, highspy.ObjSense.kMaximize)
        if meest - minst >= MOGELIJKHEDEN - 1 - _MARGE or not self._door_ons(delen, meest - minst):
            return []
        # Any of them may be at fault where the bounds coincide.
        return [self._cellen[rij] for rij in sorted(onder | boven)] or self._cellen

    def _door_ons(self, delen: frozenset[int], ruimte: float) -> bool:
        """Without what we tell, it would be less precise."""
        zonder = self._maak(self._eerder)
        minst, _ = self._uiterste(zonder, delen, highspy.ObjSense.kMinimize)
        meest, _ = self._uiterste(zonder, delen, highspy.ObjSense.kMaximize)
        return meest - minst > ruimte + _MARGE

    def _maak(self, regels: Sequence[tuple[frozenset[int], int, int | None]]) -> Any:
        highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        highs.silent()
        highs.addVars(self._delen, np.zeros(self._delen), np.full(self._delen, highspy.kHighsInf))
        for delen, van, tot in regels:
            highs.addRow(van, highspy.kHighsInf if tot is None else tot, len(delen), sorted(delen), [1.0] * len(delen))
        return highs

    def _uiterste(self, highs: Any, delen: frozenset[int], kant: highspy.ObjSense) -> tuple[float, set[int]]:
        """The least or greatest value, and the rows of ours that stand in the way of more."""
        kosten = np.zeros(self._delen)
        kosten[sorted(delen)] = 1
        highs.changeColsCost(self._delen, np.arange(self._delen, dtype=np.int32), kosten)
        if not los_op(highs, kant):
            return math.inf, set()
        prijzen = np.abs(np.array(highs.getSolution().row_dual)) > _MARGE
        eigen = len(self._cellen) if highs is self._highs else 0
        waarde = float(highs.getInfo().objective_function_value)
        return waarde, {int(rij) for rij in np.flatnonzero(prijzen) if rij < eigen}
