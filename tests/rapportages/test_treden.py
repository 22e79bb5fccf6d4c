"""Numbers in steps of five: an attacker takes everything together, and still knows no small number."""

import random

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from rapportages.verbergen import ONDERGRENS, Bekend, Cel, Getoond, in_vijftallen


def een(aantal: int) -> Getoond:
    return in_vijftallen([Cel("x", frozenset({0}), aantal)])["x"]


@pytest.mark.parametrize(
    ("aantal", "getoond"),
    [(0, Getoond(0, 4)), (4, Getoond(0, 4)), (5, Getoond(5, 9)), (17, Getoond(15, 19)), (20, Getoond(20, 24))],
)
def test_a_number_is_told_in_a_step_of_five(aantal: int, getoond: Getoond) -> None:
    assert een(aantal) == getoond


def test_a_number_is_not_told_by_what_is_left_of_a_total() -> None:
    """Of sixteen people fifteen: the sixteenth would be known, so there is a step below it."""
    getoond = in_vijftallen([Cel("loopt", frozenset({0}), 15)], [Bekend(frozenset({0, 1}), 16, 16), _bewaakt(1)])
    assert getoond["loopt"] == Getoond(10, 19)


def _bewaakt(deel: int) -> Bekend:
    return Bekend(frozenset({deel}), 0, None, bewaak=True)


def test_everything_at_its_highest_beside_a_total_says_less() -> None:
    """Four and fourteen are eighteen: both steps at the top, so one of them is wider."""
    cellen = [Cel("2025", frozenset({0}), 14), Cel("2026", frozenset({1}), 4)]
    getoond = in_vijftallen(cellen, [Bekend(frozenset({0, 1}), 18, 18)])
    assert getoond != {"2025": Getoond(10, 14), "2026": Getoond(0, 4)}


def test_what_was_known_before_is_no_reason_to_hide() -> None:
    getoond = in_vijftallen([Cel("x", frozenset({0}), 3)], [Bekend(frozenset({0}), 3, 3)])
    assert getoond["x"] == Getoond(0, 4)


@st.composite
def matrices(draw: st.DrawFn) -> np.ndarray:
    """People by year of settling and year of what happened."""
    toeval = random.Random(draw(st.integers(0, 10**6)))
    rijen, kolommen = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    grootte = draw(st.sampled_from([2, 5, 12, 40]))
    return np.array([[toeval.randrange(grootte) for _ in range(kolommen)] for _ in range(rijen)])


@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(matrices())
def test_no_small_number_follows_from_all_steps_and_all_exact_totals(matrix: np.ndarray) -> None:
    """The exact totals of the rows are told elsewhere; ours are the columns and, of each row, nothing."""
    nummers = np.arange(matrix.size).reshape(matrix.shape)
    cellen = [
        Cel(("kolom", nummer), frozenset(nummers[:, nummer].tolist()), int(matrix[:, nummer].sum()))
        for nummer in range(matrix.shape[1])
    ]
    cellen.append(Cel("alles", frozenset(range(matrix.size)), int(matrix.sum())))
    bekend = [
        Bekend(frozenset(rij.tolist()), totaal, totaal)
        for rij, totaal in zip(nummers, matrix.sum(axis=1).tolist(), strict=True)
        if totaal == 0 or totaal >= ONDERGRENS
    ]
    getoond = in_vijftallen(cellen, bekend)
    regels = [(cel.delen, getoond[cel.sleutel].van, getoond[cel.sleutel].tot) for cel in cellen]
    vooraf = [(wat.delen, wat.van, wat.tot) for wat in bekend]
    for cel in cellen:
        wat = getoond[cel.sleutel]
        assert wat.van <= cel.aantal
        assert wat.tot is None or cel.aantal <= wat.tot
        if 0 < cel.aantal < ONDERGRENS:
            ruimte = mogelijkheden(cel.delen, regels + vooraf, matrix.size)
            assert ruimte >= min(2, mogelijkheden(cel.delen, vooraf, matrix.size))


def mogelijkheden(delen: frozenset[int], regels: list[tuple[frozenset[int], int, int | None]], aantal: int) -> float:
    """The greatest that it can be less the least, in whole people."""
    rij = np.zeros(aantal)
    rij[sorted(delen)] = 1
    if not regels:
        return np.inf
    matrix = np.zeros((len(regels), aantal))
    for nummer, (erin, _, _) in enumerate(regels):
        matrix[nummer, sorted(erin)] = 1
    grenzen = LinearConstraint(
        matrix, [van for _, van, _ in regels], [np.inf if tot is None else tot for *_, tot in regels]
    )
    uitersten = []
    for kant in (1, -1):
        uitslag = milp(kant * rij, constraints=grenzen, integrality=np.ones(aantal), bounds=Bounds(0, np.inf))
        uitersten.append(round(kant * uitslag.fun) if uitslag.success else -kant * np.inf)
    return uitersten[1] - uitersten[0]


def test_of_numbers_that_contradict_each_other_nothing_is_told() -> None:
    """Three people of whom a reader knows that they are at least nine."""
    getoond = in_vijftallen([Cel("a", frozenset({0}), 3), Cel("b", frozenset({1}), 12)], [Bekend(frozenset({0}), 9, 9)])
    assert set(getoond.values()) == {Getoond(0, None)}
