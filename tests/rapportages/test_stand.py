"""All tables of a municipality together: no small number can be worked out from everything that is shown."""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import product
from unittest.mock import patch

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from rapportages.cijfers import CIJFERS, Deel, Telt
from rapportages.selectors import stand as standen
from rapportages.selectors.stand import HEEL, TELT_MEE, Plek, beslis
from rapportages.selectors.tellingen import Groep
from rapportages.verbergen import ONDERGRENS, Getoond

JAAR = 2026
TWEE = {code: CIJFERS[code] for code in ("start", "betaald")}
KENMERKEN = {"geslacht": ("man", "vrouw"), "leerroute": ("b1", "z", "onderwijs")}
# One kind of person: sex, learning route, and the part of each figure.
SOORTEN = tuple(product(*KENMERKEN.values(), *(tuple(een.delen) for een in TWEE.values())))
Mensen = Counter[tuple[str, ...]]


def kenmerk_van(soort: tuple[str, ...], kenmerk: str) -> str:
    return soort[list(KENMERKEN).index(kenmerk)] if kenmerk else HEEL


def deel_van(soort: tuple[str, ...], cijfer: str) -> Deel:
    return Deel(soort[len(KENMERKEN) + list(TWEE).index(cijfer)])


def tellingen(mensen: Mensen, kenmerk: str) -> dict[str, dict[Groep, dict[Deel, int]]]:
    """What the database would count."""
    uit: dict[str, dict[Groep, dict[Deel, int]]] = {code: {} for code in TWEE}
    for soort, aantal in mensen.items():
        for code, cijfer in TWEE.items():
            groep = Groep(JAAR, kenmerk_van(soort, kenmerk))
            uit[code].setdefault(groep, dict.fromkeys(cijfer.delen, 0))[deel_van(soort, code)] += aantal
    return uit


def toonbaar(mensen: Mensen) -> dict[Plek, Getoond]:
    with patch.object(standen, "CIJFERS", TWEE):
        return beslis({kenmerk: tellingen(mensen, kenmerk) for kenmerk in (HEEL, *KENMERKEN)})


def hoort_in(soort: tuple[str, ...], plek: Plek) -> bool:
    if kenmerk_van(soort, plek.kenmerk) != plek.waarde:
        return False
    if plek.deel == TELT_MEE:
        return TWEE[plek.cijfer].delen[deel_van(soort, plek.cijfer)][1] != Telt.APART
    return plek.deel in (HEEL, plek.cijfer and deel_van(soort, plek.cijfer))


def aantal_in(plek: Plek, mensen: Mensen) -> int:
    return sum(aantal for soort, aantal in mensen.items() if hoort_in(soort, plek))


def alles_wat_er_staat(stand: dict[Plek, Getoond]) -> LinearConstraint:
    rijen = np.array([[float(hoort_in(soort, plek)) for soort in SOORTEN] for plek in stand])
    hoogste = [np.inf if getoond.tot is None else getoond.tot for getoond in stand.values()]
    return LinearConstraint(rijen, [getoond.van for getoond in stand.values()], hoogste)


def uiterste(plek: Plek, regels: LinearConstraint, kant: int) -> float:
    rij = np.array([float(hoort_in(soort, plek)) for soort in SOORTEN])
    uitslag = milp(kant * rij, constraints=regels, integrality=np.ones(len(SOORTEN)), bounds=Bounds(0, np.inf))
    return round(kant * uitslag.fun) if uitslag.success else -kant * np.inf


def verraden(mensen: Mensen) -> Iterator[tuple[Plek, int, float, float]]:
    """The small numbers of which a reader who takes everything together knows too much."""
    stand = toonbaar(mensen)
    regels = alles_wat_er_staat(stand)
    for plek in stand:
        if 0 < (echt := aantal_in(plek, mensen)) < ONDERGRENS:
            minst, meest = uiterste(plek, regels, 1), uiterste(plek, regels, -1)
            if meest - minst < 2:
                yield plek, echt, minst, meest


@st.composite
def gevestigden(draw: st.DrawFn) -> Mensen:
    toeval = random.Random(draw(st.integers(0, 10**6)))
    kansen = [toeval.random() ** draw(st.sampled_from([1, 4, 12])) for _ in SOORTEN]
    return Counter(toeval.choices(SOORTEN, kansen, k=draw(st.integers(1, 160))))


# Making an example smaller takes minutes, and tells no more.
@settings(max_examples=20, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(gevestigden())
def test_a_small_number_could_still_be_three_different_ones(mensen: Mensen) -> None:
    assert not list(verraden(mensen))


@settings(max_examples=60, deadline=None)
@given(gevestigden())
def test_what_is_told_is_true(mensen: Mensen) -> None:
    for plek, getoond in toonbaar(mensen).items():
        echt = aantal_in(plek, mensen)
        assert getoond.van <= echt
        assert getoond.tot is None or echt <= getoond.tot


def test_how_many_were_in_time_is_told_rather_than_of_how_many_exactly() -> None:
    """One has not started, five later: subtracting would tell the one, so something else is hidden too."""
    delen = {"op_tijd": 38, "later": 5, "niet": 1, "nog_niet": 11}
    mensen = Counter({("man", "b1", deel, "op_tijd"): aantal for deel, aantal in delen.items()})
    stand = toonbaar(mensen)
    assert stand[Plek(JAAR, cijfer="start", deel=Deel.OP_TIJD)] == Getoond(38, 38)
    assert stand[Plek(JAAR, cijfer="start", deel=TELT_MEE)] == Getoond(44, 50)
    assert not list(verraden(mensen))
