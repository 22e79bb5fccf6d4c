"""How it stands beside the figures per year: nobody who takes everything together meets a small number."""

import random
from collections.abc import Iterator

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from rapportages.nu import ALLE, NIEMAND, NUCIJFERS, TOTAAL
from rapportages.selectors.nu.tonen import Nustand, nu_open, nu_toonbaar
from rapportages.selectors.stand import Plek
from rapportages.verbergen import ONDERGRENS, Getoond

TEAMS = ("1", "2", NIEMAND)
SOORTEN = [(ko, jc, loopt) for ko in TEAMS for jc in TEAMS for loopt in (True, False)]
Mensen = dict[tuple[str, str, bool], int]


def telling(mensen: Mensen) -> dict[tuple[str, str], int]:
    uit = {}
    for plek, kolom in enumerate(("klantondersteuner", "jobcoach")):
        for rij in (*TEAMS, ALLE):
            uit[rij, kolom] = sum(n for soort, n in mensen.items() if soort[2] and rij in (ALLE, soort[plek]))
    return uit


def per_jaar(mensen: Mensen) -> dict[Plek, Getoond]:
    """What the figures per year tell exactly of the same people, with those who stopped."""
    uit = {}
    for waarde in ("1", "2", ""):
        n = sum(n for soort, n in mensen.items() if waarde in ("", soort[0]))
        uit[Plek(2026, "team" if waarde else "", waarde)] = Getoond(n, n) if not 0 < n < ONDERGRENS else Getoond(1, 4)
    return uit


Regel = tuple[np.ndarray, float, float]


def alles_wat_er_staat(stand: dict[Plek, Getoond], nu: Nustand) -> Iterator[Regel]:
    for plek, wat in stand.items():
        yield _rij(lambda soort, w=plek.waarde: w in ("", soort[0])), *_grenzen(wat)
    for (_, rij, kolom), wat in nu.items():
        kant = 0 if kolom == "klantondersteuner" else 1
        yield _rij(lambda soort, r=rij, k=kant: soort[2] and r in (ALLE, soort[k])), *_grenzen(wat)


def _rij(hoort_erbij: object) -> np.ndarray:
    return np.array([float(hoort_erbij(soort)) for soort in SOORTEN])  # type: ignore[operator]


def _grenzen(wat: Getoond) -> tuple[float, float]:
    return wat.van, np.inf if wat.tot is None else wat.tot


def ruimte(rij: np.ndarray, regels: list[Regel]) -> float:
    """How many numbers it can be, less one."""
    grens = LinearConstraint(np.array([r for r, *_ in regels]), [van for _, van, _ in regels], [t for *_, t in regels])
    uit = []
    for kant in (1, -1):
        uitslag = milp(kant * rij, constraints=grens, integrality=np.ones(len(SOORTEN)), bounds=Bounds(0, np.inf))
        uit.append(round(kant * uitslag.fun) if uitslag.success else -kant * np.inf)
    return uit[1] - uit[0]


@st.composite
def gemeenten(draw: st.DrawFn) -> Mensen:
    toeval = random.Random(draw(st.integers(0, 10**6)))
    grootte = draw(st.sampled_from([2, 4, 9, 30]))
    return {soort: toeval.randrange(grootte) for soort in SOORTEN}


@settings(max_examples=50, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(gemeenten())
def test_neither_who_is_guided_nor_who_stopped_follows_from_everything_together(mensen: Mensen) -> None:
    stand = per_jaar(mensen)
    nu = nu_toonbaar({"begeleiding": telling(mensen)}, stand)
    vooraf = list(alles_wat_er_staat(stand, {}))
    alles = list(alles_wat_er_staat(stand, nu))
    vragen = [
        lambda soort, r=rij, k=kant, loopt=loopt: soort[2] == loopt and r in (ALLE, soort[k])
        for rij in (*TEAMS, ALLE)
        for kant in (0, 1)
        for loopt in (True, False)
        # Who stopped has no place in the table of the jobcoaches.
        if loopt or (kant == 0 and rij != NIEMAND)
    ]
    for vraag in vragen:
        echt = sum(n for soort, n in mensen.items() if vraag(soort))  # type: ignore[no-untyped-call]
        if 0 < echt < ONDERGRENS:
            assert ruimte(_rij(vraag), alles) >= min(2, ruimte(_rij(vraag), vooraf))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_is_told_is_true_and_of_people_only_in_steps(data: st.DataObject) -> None:
    aantallen = st.integers(0, 60)
    tellingen: dict[str, dict[tuple[str, str], int]] = {}
    for code, cijfer in NUCIJFERS.items():
        rijen = list(cijfer.rijen or ("a", "b"))
        los = {(rij, k): data.draw(aantallen) for rij in rijen for k in cijfer.kolommen}
        tellingen[code] = {
            (rij, k): sum(n for (r, kol), n in los.items() if r == rij and kol not in (TOTAAL, "mediaan"))
            if k == TOTAAL
            else n
            for (rij, k), n in los.items()
        }
    for (code, rij, kolom), wat in nu_toonbaar(tellingen, {}).items():
        echt = tellingen[code][rij, kolom]
        assert wat.van <= echt
        assert wat.tot is None or echt <= wat.tot
        if kolom not in NUCIJFERS[code].precies and kolom != "mediaan":
            assert not wat.precies
            assert wat.van % ONDERGRENS == 0


def test_a_row_of_few_people_is_not_there() -> None:
    """That a step stands in the list says that somebody is late with it."""
    klassen = {"week1": 3, "week2": 0, "week4": 0, "langer": 0, TOTAAL: 3}
    tien = {"week1": 9, "week2": 1, "week4": 0, "langer": 0, TOTAAL: 10}
    telling = {("intake", k): n for k, n in klassen.items()} | {("start", k): n for k, n in tien.items()}
    getoond = nu_toonbaar({"laat_stap": telling}, {})
    assert {rij for _, rij, _ in getoond} == {"start"}
    assert getoond["laat_stap", "start", TOTAAL] == Getoond(10, 14)
    assert {rij for _, rij, _ in nu_open({"laat_stap": telling})} == {"intake", "start"}


def test_of_a_place_with_one_person_it_is_not_told_how_many_are_free() -> None:
    """Six places of which five are free: on the sixth somebody works."""
    telling = {("01", "werkgevers"): 1, ("01", "plekken"): 6, ("01", "vrij"): 5, ("01", "mensen"): 1}
    getoond = nu_toonbaar({"werkgevers": telling}, {})
    assert getoond["werkgevers", "01", "plekken"] == Getoond(6, 6)
    assert getoond["werkgevers", "01", "vrij"].van == 0


def test_a_middle_number_of_few_people_is_not_told() -> None:
    def uren(aantal: int) -> Nustand:
        leeg = {("werk", klasse): 0 for klasse in NUCIJFERS["uren"].kolommen}
        return nu_toonbaar(
            {"uren": leeg | {("werk", TOTAAL): aantal, ("werk", "mediaan"): 12, ("werk", "tot16"): aantal}}, {}
        )

    assert ("uren", "werk", "mediaan") not in uren(9)
    assert uren(10)["uren", "werk", "mediaan"] == Getoond(12, 12)
