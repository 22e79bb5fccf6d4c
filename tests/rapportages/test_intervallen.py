"""The intervals against published values, scipy, and how often they are right."""

from itertools import product
from math import comb

import pytest
from scipy.stats import binomtest

from rapportages.intervallen import gepaard, verschil, wilson


@pytest.mark.parametrize(
    ("deel", "geheel", "laag", "hoog"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_a_share_as_in_table_one_of_newcombe(deel: int, geheel: int, laag: float, hoog: float) -> None:
    assert wilson(deel, geheel) == pytest.approx((laag, hoog), abs=0.0001)


@pytest.mark.parametrize("geheel", [5, 16, 21, 78, 111])
def test_a_share_as_scipy_has_it(geheel: int) -> None:
    for deel in range(geheel + 1):
        scipy = binomtest(deel, geheel).proportion_ci(method="wilson")
        assert wilson(deel, geheel) == pytest.approx((scipy.low, scipy.high), abs=1e-9)


def test_a_difference_as_in_newcombe() -> None:
    """Example (a) of table II: 56 of 70 against 48 of 80, method 10."""
    assert verschil((48, 80), (56, 70)) == pytest.approx((0.0524, 0.3339), abs=0.0001)


def test_a_difference_the_other_way_round_is_its_mirror() -> None:
    laag, hoog = verschil((6, 21), (11, 16))

    assert verschil((11, 16), (6, 21)) == pytest.approx((-hoog, -laag))


def test_a_paired_difference_as_in_fagerland() -> None:
    """Airway hyper-responsiveness of 21 children: 1 went one way, 7 the other (Bonett-Price: -0.508 to -0.013)."""
    assert gepaard(1, 7, 21) == pytest.approx((-0.508, -0.013), abs=0.0011)


@pytest.mark.parametrize(("omhoog", "omlaag"), [(0.5, 0.1), (0.3, 0.3), (0.1, 0.05), (0.7, 0.0)])
def test_a_paired_interval_holds_the_truth_in_at_least_19_of_20_rounds_or_nearly(omhoog: float, omlaag: float) -> None:
    geheel, gelijk, goed = 20, 1 - omhoog - omlaag, 0.0
    for op, neer in product(range(geheel + 1), repeat=2):
        if op + neer > geheel:
            continue
        laag, hoog = gepaard(op, neer, geheel)
        if laag <= omhoog - omlaag <= hoog:
            kans = comb(geheel, op) * comb(geheel - op, neer)
            goed += kans * omhoog**op * omlaag**neer * gelijk ** (geheel - op - neer)
    assert goed >= 0.93
