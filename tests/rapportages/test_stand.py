"""All tables of a municipality together: no small number can be worked out from everything that is shown."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from unittest.mock import patch

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from rapportages.cijfers import CIJFERS, Cijfer, Deel, Telt
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.cijfers.werk import NERGENS, Gebleven
from rapportages.selectors import stand as standen
from rapportages.selectors.stand import HEEL, Plek, beslis
from rapportages.selectors.tellingen import Groep
from rapportages.verbergen import ONDERGRENS, Getoond

JAAR = 2026
KENMERKEN = {"geslacht": ("man", "vrouw"), "leerroute": ("b1", "z", "onderwijs")}
# Sex, learning route, and the part of both figures.
Soort = tuple[str, ...]
Mensen = Counter[Soort]


@dataclass(frozen=True)
class Wereld:
    """Two figures about the same people. A reader knows which parts of these go together."""

    een: str
    ander: str
    samen: Callable[[str, str], bool]

    @property
    def cijfers(self) -> dict[str, Cijfer]:
        return {code: CIJFERS[code] for code in (self.een, self.ander)}

    @cached_property
    def soorten(self) -> tuple[Soort, ...]:
        delen = (tuple(map(str, een.delen)) for een in self.cijfers.values())
        return tuple(soort for soort in product(*KENMERKEN.values(), *delen) if self.samen(*soort[-2:]))

    def deel_van(self, soort: Soort, cijfer: str) -> str:
        return soort[-2:][(self.een, self.ander).index(cijfer)]


def _met_een_plek(geplaatst: str, plek: str) -> bool:
    return geplaatst == Deel.NOG_NIET or (geplaatst == Deel.OP_TIJD) == (plek != NERGENS)


def _zo_lang_in_werk(na_zes: str, na_twaalf: str) -> bool:
    """Who never began did not, and who began less than six months ago did so less than twelve ago."""
    geen = (na_zes == Gebleven.GEEN) == (na_twaalf == Gebleven.GEEN)
    return geen and (na_zes != Gebleven.KORT or na_twaalf == Gebleven.KORT)


def _met_betaald_werk(betaald: str, na_zes: str) -> bool:
    return na_zes == Gebleven.GEEN or betaald in (Deel.OP_TIJD, Deel.NOG_NIET)


def _tot_dezelfde_dag(een: str, ander: str) -> bool:
    """Of whom the day is not over for the one figure, it is not for the other; and nobody both stopped and did not."""
    return (een == Deel.NOG_NIET) == (ander == Deel.NOG_NIET) and {een, ander} != {Deel.GESTOPT, Deel.NIET}


START = Wereld("contact", "start", _tot_dezelfde_dag)
WERELDEN = (
    START,
    Wereld("assessment", "opleiding", _tot_dezelfde_dag),
    Wereld("geplaatst", "plek", _met_een_plek),
    Wereld("nog_6", "nog_12", _zo_lang_in_werk),
    Wereld("betaald", "nog_6", _met_betaald_werk),
)


def kenmerk_van(soort: Soort, kenmerk: str) -> str:
    return soort[list(KENMERKEN).index(kenmerk)] if kenmerk else HEEL


def tellingen(wereld: Wereld, mensen: Mensen, kenmerk: str) -> dict[str, dict[Groep, dict[str, int]]]:
    """What the database would count."""
    uit: dict[str, dict[Groep, dict[str, int]]] = {code: {} for code in wereld.cijfers}
    for soort, aantal in mensen.items():
        for code, cijfer in wereld.cijfers.items():
            groep = Groep(JAAR, kenmerk_van(soort, kenmerk))
            uit[code].setdefault(groep, dict.fromkeys(cijfer.delen, 0))[wereld.deel_van(soort, code)] += aantal
    return uit


def toonbaar(wereld: Wereld, mensen: Mensen) -> dict[Plek, Getoond]:
    with patch.object(standen, "CIJFERS", wereld.cijfers):
        return beslis({kenmerk: tellingen(wereld, mensen, kenmerk) for kenmerk in (HEEL, *KENMERKEN)})


def hoort_in(wereld: Wereld, soort: Soort, plek: Plek) -> bool:
    if kenmerk_van(soort, plek.kenmerk) != plek.waarde:
        return False
    if plek.deel == TELT_MEE:
        return wereld.cijfers[plek.cijfer].delen[wereld.deel_van(soort, plek.cijfer)][1] != Telt.APART
    return plek.deel in (HEEL, plek.cijfer and wereld.deel_van(soort, plek.cijfer))


def aantal_in(wereld: Wereld, plek: Plek, mensen: Mensen) -> int:
    return sum(aantal for soort, aantal in mensen.items() if hoort_in(wereld, soort, plek))


def alles_wat_er_staat(wereld: Wereld, stand: dict[Plek, Getoond]) -> LinearConstraint:
    rijen = np.array([[float(hoort_in(wereld, soort, plek)) for soort in wereld.soorten] for plek in stand])
    hoogste = [np.inf if getoond.tot is None else getoond.tot for getoond in stand.values()]
    return LinearConstraint(rijen, [getoond.van for getoond in stand.values()], hoogste)


def uiterste(wereld: Wereld, plek: Plek, regels: LinearConstraint, kant: int) -> float:
    rij = np.array([float(hoort_in(wereld, soort, plek)) for soort in wereld.soorten])
    uitslag = milp(kant * rij, constraints=regels, integrality=np.ones(len(rij)), bounds=Bounds(0, np.inf))
    return round(kant * uitslag.fun) if uitslag.success else -kant * np.inf


def verraden(wereld: Wereld, mensen: Mensen) -> Iterator[tuple[Plek, int, float, float]]:
    """The small numbers of which a reader who takes everything together knows too much."""
    stand = toonbaar(wereld, mensen)
    regels = alles_wat_er_staat(wereld, stand)
    for plek in stand:
        if 0 < (echt := aantal_in(wereld, plek, mensen)) < ONDERGRENS:
            minst, meest = uiterste(wereld, plek, regels, 1), uiterste(wereld, plek, regels, -1)
            if meest - minst < 2:
                yield plek, echt, minst, meest


@st.composite
def gevestigden(draw: st.DrawFn) -> tuple[Wereld, Mensen]:
    wereld = draw(st.sampled_from(WERELDEN))
    toeval = random.Random(draw(st.integers(0, 10**6)))
    kansen = [toeval.random() ** draw(st.sampled_from([1, 4, 12])) for _ in wereld.soorten]
    return wereld, Counter(toeval.choices(wereld.soorten, kansen, k=draw(st.integers(1, 160))))


# Making an example smaller takes minutes, and tells no more.
@settings(max_examples=20, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(gevestigden())
def test_a_small_number_could_still_be_three_different_ones(geval: tuple[Wereld, Mensen]) -> None:
    assert not list(verraden(*geval))


@settings(max_examples=60, deadline=None)
@given(gevestigden())
def test_what_is_told_is_true(geval: tuple[Wereld, Mensen]) -> None:
    wereld, mensen = geval
    for plek, getoond in toonbaar(wereld, mensen).items():
        echt = aantal_in(wereld, plek, mensen)
        assert getoond.van <= echt
        assert getoond.tot is None or echt <= getoond.tot


def test_what_has_room_enough_is_hidden_rather_than_two_that_have_not() -> None:
    """One has not started, five later: with these two hidden, five would be the least, and so the one be known."""
    delen = {"op_tijd": 38, "later": 5, "niet": 1, "nog_niet": 11}
    mensen = Counter(
        {("man", "b1", deel if deel == "nog_niet" else "op_tijd", deel): aantal for deel, aantal in delen.items()}
    )
    stand = toonbaar(START, mensen)
    assert stand[Plek(JAAR, cijfer="start", deel=Deel.OP_TIJD)] == Getoond(35, 38)
    assert stand[Plek(JAAR, cijfer="start", deel=Deel.LATER)] == Getoond(5, 5)
    assert not list(verraden(START, mensen))


def test_what_another_figure_tells_of_the_same_people_gives_nobody_away() -> None:
    """That twenty settled less than three weeks ago is told by the one figure, so the other cannot hide it: of the
    thirty others two did not start, and that would follow."""
    soorten = {
        ("contact", "man"): 28,
        ("niet", "man"): 2,
        ("nog_niet", "man"): 20,
        ("contact", "vrouw"): 40,
        ("niet", "vrouw"): 10,
    }
    mensen = Counter(
        {
            (
                geslacht,
                "b1",
                "nog_niet" if deel == "nog_niet" else "op_tijd",
                "op_tijd" if deel == "contact" else deel,
            ): n
            for (deel, geslacht), n in soorten.items()
        }
    )
    stand = toonbaar(START, mensen)
    nog_niet = [stand[Plek(JAAR, "geslacht", "man", cijfer, Deel.NOG_NIET)] for cijfer in START.cijfers]
    assert nog_niet == [Getoond(20, 20)] * 2
    niet = stand[Plek(JAAR, "geslacht", "man", "start", Deel.NIET)]
    assert niet.tot is None or niet.tot - niet.van >= 2
    assert not list(verraden(START, mensen))
