"""What is counted of a question, and that nobody can work out a small group from what is told."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import LinearConstraint, milp

from rapportages.effect.tellen import CELLEN, HOKJES, Antwoordde, Tweetal, geteld, te_tonen
from rapportages.verbergen import ONDERGRENS

EENS, ONEENS = 3, 2


def mensen(aantal: int, voor: int | None = None, na: int | None = None) -> list[Tweetal]:
    return [Tweetal(voor is not None, na is not None, voor, na)] * aantal


def test_counted_by_hand() -> None:
    groep = [
        *mensen(6, 2, 3),
        *mensen(5, 3, 3),
        *mensen(1, 4, 1),
        *mensen(4, 1),
        *mensen(2, None, 4),
        Tweetal(heeft_voor=True, heeft_na=True, voor=None, na=2),
    ]

    assert geteld(groep) == {
        "formulieren_voor": 17, "formulieren_na": 15, "formulieren_beide": 13, "voor": 16, "na": 15,
        "eens_voor": 6, "eens_na": 13, "oneens_voor": 10, "oneens_na": 2, "beide": 12,
        "omhoog": 6, "gelijk": 5, "omlaag": 1,
    }  # fmt: skip


def test_four_forms_at_one_moment_tell_nothing() -> None:
    assert te_tonen(geteld([*mensen(20, EENS), *mensen(4, None, EENS)])) is None


def test_two_big_groups_are_told_exactly() -> None:
    cellen = te_tonen(geteld([*mensen(10, ONEENS, EENS), *mensen(6, EENS, EENS), *mensen(8, ONEENS, ONEENS)]))

    assert cellen is not None
    assert [cellen[naam].van for naam in ("eens_voor", "oneens_voor", "eens_na", "oneens_na")] == [6, 18, 16, 8]
    assert all(cellen[naam].precies for naam in ("eens_voor", "oneens_voor", "eens_na", "oneens_na"))


def test_without_pairs_nothing_is_told_of_pairs() -> None:
    cellen = te_tonen(geteld([*mensen(10, ONEENS), *mensen(8, EENS), *mensen(7, None, ONEENS), *mensen(9, None, EENS)]))

    assert cellen is not None
    assert "omhoog" not in cellen


def test_one_who_disagrees_is_hidden_and_so_is_the_rest() -> None:
    cellen = te_tonen(geteld([*mensen(9, EENS, EENS), *mensen(11, ONEENS, EENS), *mensen(1, ONEENS, ONEENS)]))

    assert cellen is not None
    assert not cellen["oneens_na"].precies
    assert not cellen["eens_na"].precies


ANTWOORD = st.sampled_from([None, 1, 2, 3, 4])
PERSOON = st.one_of(
    st.builds(Tweetal, st.just(True), st.just(True), ANTWOORD, ANTWOORD),
    st.builds(lambda voor: Tweetal(True, False, voor), ANTWOORD),
    st.builds(lambda na: Tweetal(False, True, None, na), ANTWOORD),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PERSOON, min_size=8, max_size=40))
def test_other_answers_stay_possible_for_every_small_group(groep: list[Tweetal]) -> None:
    """Attack: what is told, and that no group is below zero. Each hidden number under five can still be three or more
    numbers, and one of these is the truth.
    """
    aantallen = geteld(groep)
    cellen = te_tonen(aantallen)
    if cellen is None:
        return
    for naam, getoond in cellen.items():
        aantal = aantallen[str(naam)]
        assert getoond.van <= aantal
        assert getoond.tot is None or aantal <= getoond.tot
        if 0 < aantal < ONDERGRENS and not str(naam).startswith("formulieren"):
            assert getoond.tot is None or getoond.tot - getoond.van >= 2, naam


@settings(max_examples=25, deadline=None)
@given(st.lists(PERSOON, min_size=10, max_size=40))
def test_whole_people_can_still_make_another_number(groep: list[Tweetal]) -> None:
    """By another way than the programme, which reckons with fractions: the least and the most people (in whole
    numbers, with scipy) that a small cell can hold for who knows the whole page.
    """
    aantallen = geteld(groep)
    cellen = te_tonen(aantallen)
    if cellen is None:
        return
    rijen = np.array([[vak in CELLEN[str(naam)][1] for vak in range(len(HOKJES))] for naam in cellen], dtype=float)
    van = [getoond.van for getoond in cellen.values()]
    tot = [np.inf if getoond.tot is None else getoond.tot for getoond in cellen.values()]
    for nummer, naam in enumerate(cellen):
        if not 0 < aantallen[str(naam)] < ONDERGRENS:
            continue
        uitersten = [
            milp(kant * rijen[nummer], constraints=LinearConstraint(rijen, van, tot), integrality=np.ones(len(HOKJES)))
            for kant in (1, -1)
        ]
        laag, hoog = round(uitersten[0].fun), -round(uitersten[1].fun)
        assert laag <= aantallen[str(naam)] <= hoog
        assert hoog - laag >= 2, naam


def test_every_possible_person_is_in_one_box() -> None:
    for voor, na in product([None, 1, 2, 3, 4], repeat=2):
        assert Tweetal(True, True, voor, na).hokje in HOKJES
    assert len(set(HOKJES)) == len(HOKJES)
    assert (Antwoordde.GEEN_FORMULIER, Antwoordde.GEEN_FORMULIER, None) not in HOKJES
    assert all(nummers for _, nummers in CELLEN.values())
