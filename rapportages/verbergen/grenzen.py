"""How far a number can go, for who knows what is told."""

from __future__ import annotations

from typing import Any

import highspy

_ZONDER_GRENS = {highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible}


class TegenspraakError(Exception):
    """What is told contradicts itself, so nothing can be said of what is safe."""


def los_op(highs: Any, kant: highspy.ObjSense) -> bool:
    """Find the least or the greatest. True: it was found; False: there is no greatest.

    Raises TegenspraakError for anything else: rather no figures than figures that give somebody away. Ask the least
    first, which there always is.
    """
    highs.changeObjectiveSense(kant)
    highs.run()
    stand = highs.getModelStatus()
    if stand == highspy.HighsModelStatus.kOptimal:
        return True
    if kant == highspy.ObjSense.kMaximize and stand in _ZONDER_GRENS:
        return False
    raise TegenspraakError(stand.name)
