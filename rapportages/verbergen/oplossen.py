"""Hide as little as is needed."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence

from rapportages.verbergen.cellen import ONDERGRENS, Cel, Getoond
from rapportages.verbergen.kennis import Kennis

# A hidden number can still be at least so many different ones, for a reader who knows all tables.
MOGELIJKHEDEN = 3


def verberg(cellen: Sequence[Cel], *, grens: int = ONDERGRENS) -> Mapping[Hashable, Getoond] | None:
    """What may be shown of each cell. None: these numbers cannot be shown together, whatever is hidden.

    From one to below `grens` a cell is hidden, and so is what would give it away. That there is nobody is told: it is
    the same for everybody, and to hide it would hide most of the rest. What a reader can work out anyway of a hidden
    number is shown as a range. To hide more never tells more, so a cell that is safe needs no second look.

    What was hidden before (`Cel.eerder`) stays so, and does not become more precise.
    """
    geheim = [cel for cel in cellen if 0 < cel.aantal < grens or cel.eerder]
    if any(cel.vast for cel in geheim):
        return None
    verborgen = set(geheim)
    while geheim:
        kennis = Kennis(cellen, verborgen, grens)
        verraden = {cel: verraders for cel in geheim if (verraders := _verraders(cel, kennis)) is not None}
        erbij = {_minst_gemist(verraders, grens) for verraders in verraden.values()}
        if None in erbij:
            return None
        verborgen |= {cel for cel in erbij if cel}
        geheim = list(verraden)
    kennis = Kennis(cellen, verborgen, grens)
    return {cel.sleutel: _getoond(cel, verborgen, kennis) for cel in cellen}


def _verraders(cel: Cel, kennis: Kennis) -> list[Cel] | None:
    """What gives the number away; None when nothing does."""
    nodig = _mogelijkheden(cel)
    if kennis.ruim(cel, nodig):
        return None
    _, verraders = kennis.bereik(cel)
    return None if kennis.ruim(cel, nodig) else verraders


def _mogelijkheden(cel: Cel) -> float:
    if cel.eerder is None:
        return MOGELIJKHEDEN
    return math.inf if cel.eerder.tot is None else cel.eerder.tot - cel.eerder.van + 1


def _minst_gemist(kandidaten: Iterable[Cel], grens: int) -> Cel | None:
    """Of what gives a number away, which one to hide; never that there is nobody. Rather one that has room enough by
    itself than a smaller one that needs another beside it."""
    vrij = [cel for cel in kandidaten if cel.aantal and not cel.vast]
    krap = grens + MOGELIJKHEDEN - 1
    return min(vrij, key=lambda cel: (cel.gewicht, cel.aantal < krap, cel.aantal, str(cel.sleutel)), default=None)


def _getoond(cel: Cel, verborgen: set[Cel], kennis: Kennis) -> Getoond:
    return kennis.bereik(cel)[0] if cel in verborgen else Getoond(cel.aantal, cel.aantal)
