"""What anybody who reads the tables can work out of one number: the lowest and highest that it can be."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import highspy
import numpy as np

from rapportages.verbergen.cellen import Cel, Getoond
from rapportages.verbergen.grenzen import los_op

# Below this a difference comes from counting with fractions, not from the numbers.
_MARGE = 1e-6


class Kennis:
    """A reader knows that no group is below zero, what every cell that is shown amounts to, and of a hidden one what
    was told of it before, or else whether it is below the threshold (it says so, and that it is not nobody) or not.

    As linear (in)equalities, solved with HiGHS: the range of a cell is its least and its greatest value under these.
    Every solution is a possible truth, so it also says of all other cells what they can be; that saves most work.
    """

    def __init__(self, cellen: Sequence[Cel], verborgen: Collection[Cel], grens: int) -> None:
        self._rij = {cel: rij for rij, cel in enumerate(cellen)}
        self._open = np.array([cel in verborgen for cel in cellen])
        self._weet = np.array([_weet(cel, grens, verborgen=cel in verborgen) for cel in cellen])
        self._minst, self._meest = np.full(len(cellen), np.inf), np.full(len(cellen), -np.inf)
        self._delen = 1 + max(deel for cel in cellen for deel in cel.delen)
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.silent()
        # Only what is asked changes, so the last solution is still allowed: begin from there.
        self._highs.setOptionValue("presolve", "off")
        self._highs.setOptionValue("simplex_strategy", 4)
        self._highs.addVars(self._delen, np.zeros(self._delen), np.full(self._delen, highspy.kHighsInf))
        for cel, (van, tot) in zip(cellen, self._weet, strict=True):
            self._highs.addRow(van, tot, len(cel.delen), sorted(cel.delen), [1.0] * len(cel.delen))

    def ruim(self, cel: Cel, mogelijkheden: float) -> bool:
        """It can still be that many numbers, so far as is known without looking further."""
        rij = self._rij[cel]
        return bool(self._meest[rij] - self._minst[rij] >= mogelijkheden - 1 - _MARGE)

    def bereik(self, cel: Cel) -> tuple[Getoond, list[Cel]]:
        """The range of this cell, and the shown cells from which a reader works that out."""
        onder = self._grens_van(cel, highspy.ObjSense.kMinimize)
        boven = self._grens_van(cel, highspy.ObjSense.kMaximize)
        rij = self._rij[cel]
        tot = None if math.isinf(self._meest[rij]) else math.floor(self._meest[rij] + _MARGE)
        verraders = [een for een, nummer in self._rij.items() if nummer in onder or nummer in boven]
        return Getoond(math.ceil(self._minst[rij] - _MARGE), tot), verraders

    def _grens_van(self, cel: Cel, kant: highspy.ObjSense) -> set[int]:
        """Find the least or greatest value; gives the rows of shown cells that stand in the way of more."""
        rij = self._rij[cel]
        uiterste = self._weet[rij][0 if kant == highspy.ObjSense.kMinimize else 1]
        if uiterste in {self._minst[rij], self._meest[rij]}:
            return set()
        kosten = np.zeros(self._delen)
        kosten[sorted(cel.delen)] = 1
        self._highs.changeColsCost(self._delen, np.arange(self._delen, dtype=np.int32), kosten)
        if not los_op(self._highs, kant):
            self._meest[rij] = np.inf
            return set()
        oplossing = self._highs.getSolution()
        waarden = np.array(oplossing.row_value)
        np.minimum(self._minst, waarden, out=self._minst)
        np.maximum(self._meest, waarden, out=self._meest)
        prijzen = np.abs(np.array(oplossing.row_dual)) > _MARGE
        return set(np.flatnonzero(prijzen & ~self._open).tolist())


def _weet(cel: Cel, grens: int, *, verborgen: bool) -> tuple[float, float]:
    if not verborgen:
        return cel.aantal, cel.aantal
    if cel.eerder:
        return cel.eerder.van, highspy.kHighsInf if cel.eerder.tot is None else cel.eerder.tot
    return (1, grens - 1) if cel.aantal < grens else (grens, highspy.kHighsInf)
