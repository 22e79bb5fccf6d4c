"""What is hidden cannot be worked out from what is shown, by somebody who has a solver and all the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from rapportages.verbergen import ONDERGRENS, Cel, Getoond, verberg

OP_TIJD, LATER, NIET = range(3)
KOLOMMEN = {
    "mensen": {OP_TIJD, LATER, NIET},
    "op tijd": {OP_TIJD},
    "later": {LATER},
    "niet": {NIET},
    "gestart": {OP_TIJD, LATER},
    "niet op tijd": {LATER, NIET},
}


def tabel(aantallen: Sequence[Sequence[Sequence[int]]]) -> list[Cel]:
    """Aanpak by group by outcome, with every row, column and total that a page would show."""
    delen = {
        (aanpak, groep, uitkomst): nummer
        for nummer, (aanpak, groep, uitkomst) in enumerate(
            (a, g, u) for a in range(len(aantallen)) for g in range(len(aantallen[0])) for u in range(3)
        )
    }
    cellen = []
    for aanpak in [None, *range(len(aantallen))]:
        for groep in [None, *range(len(aantallen[0]))]:
            for naam, uitkomsten in KOLOMMEN.items():
                erin = [
                    plek
                    for plek in delen
                    if aanpak in {None, plek[0]} and groep in {None, plek[1]} and plek[2] in uitkomsten
                ]
                aantal = sum(aantallen[a][g][u] for a, g, u in erin)
                cellen.append(Cel((aanpak, groep, naam), frozenset(delen[plek] for plek in erin), aantal))
    return cellen


def aanval(cellen: Sequence[Cel], getoond: Mapping[Any, Getoond], doel: Cel) -> tuple[float, float]:
    """The least and greatest whole number that the cell can be, for whoever knows the rules and every table."""
    breedte = 1 + max(deel for cel in cellen for deel in cel.delen)
    rijen = np.array([[1.0 if deel in cel.delen else 0.0 for deel in range(breedte)] for cel in cellen])
    onder, boven = [], []
    for cel in cellen:
        wat = getoond[cel.sleutel]
        verborgen = not wat.precies
        onder.append(wat.van if not verborgen else (1 if cel.aantal < ONDERGRENS else ONDERGRENS))
        boven.append((wat.tot if wat.tot is not None else np.inf) if not verborgen else np.inf)
        if verborgen and cel.aantal < ONDERGRENS:
            boven[-1] = ONDERGRENS - 1
    doelrij = np.array([1.0 if deel in doel.delen else 0.0 for deel in range(breedte)])
    eisen = LinearConstraint(rijen, onder, boven)
    uitersten = []
    for kant in (1, -1):
        gevonden = milp(kant * doelrij, constraints=eisen, integrality=np.ones(breedte), bounds=Bounds(0, 10_000))
        uitersten.append(kant * gevonden.fun)
    return uitersten[0], uitersten[1]


def tabellen(hoogste: int) -> st.SearchStrategy[list[list[list[int]]]]:
    return st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
        lambda vorm: st.lists(
            st.lists(st.lists(st.integers(0, hoogste), min_size=3, max_size=3), min_size=vorm[1], max_size=vorm[1]),
            min_size=vorm[0],
            max_size=vorm[0],
        )
    )


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 30).flatmap(tabellen))
def test_no_hidden_number_can_be_worked_out(aantallen: list[list[list[int]]]) -> None:
    cellen = tabel(aantallen)
    getoond = verberg(cellen)
    if getoond is None:
        return
    for cel in cellen:
        wat = getoond[cel.sleutel]
        assert wat.van <= cel.aantal <= (wat.tot if wat.tot is not None else cel.aantal)
        if 0 < cel.aantal < ONDERGRENS:
            laagste, hoogste = aanval(cellen, getoond, cel)
            assert hoogste - laagste >= 1, (cel.sleutel, laagste, hoogste)
