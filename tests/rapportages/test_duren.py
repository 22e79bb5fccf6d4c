"""How long it took, with who still waits: against the same estimate of another library."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter

from medewerkers.models import Gemeente
from rapportages.cijfers import MIJLPALEN
from rapportages.models import Feit
from rapportages.selectors.dagen import Balk, balken, dagen, samengevoegd
from rapportages.selectors.duren import duren, duren_samen
from rapportages.selectors.feiten import feiten_op
from tests.rapportages.test_cijfers import feit

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
START = next(cijfer for cijfer in MIJLPALEN if cijfer.code == "start")
_dagen = st.none() | st.integers(0, 60)


@pytest.fixture
def leeg(gemeente: Gemeente):
    with feiten_op(gemeente_id=gemeente.pk, dag=DAG):
        yield


def volgens_lifelines(mensen: list[Feit], deel: float) -> int | None:
    """The first day on which so many have made it; that library multiplies fractions too, so rounded."""
    einden = [een.start_op or min(een.gestopt_op or DAG, DAG) for een in mensen]
    verloop = KaplanMeierFitter().fit(
        pd.Series([(einde - een.vestiging).days for einde, een in zip(einden, mensen, strict=True)]),
        [een.start_op is not None for een in mensen],
    )
    rest = verloop.survival_function_.iloc[:, 0].round(9)
    dagen_erna = rest.index[rest <= round(1 - deel, 9)]
    return int(dagen_erna[0]) if len(dagen_erna) else None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([(0, None, None)] * 3 + [(0, 0, None)] * 3)
@given(st.lists(st.tuples(st.integers(0, 80), _dagen, _dagen), min_size=1, max_size=25))
def test_the_same_as_kaplan_and_meier(leeg: None, mensen: list[tuple[int, int | None, int | None]]) -> None:
    Feit.objects.all().delete()
    rijen = [
        feit(nummer, geleden, gestopt, start=start if start is None or start <= geleden else None)
        for nummer, (geleden, start, gestopt) in enumerate(mensen)
    ]
    for rij in rijen:
        rij.gestopt_op = min(rij.gestopt_op, DAG) if rij.gestopt_op else None
    Feit.objects.bulk_create(rijen)
    (een,) = duren(START, dag=DAG)
    assert (een.mensen, een.bereikt) == (len(rijen), sum(rij.start_op is not None for rij in rijen))
    assert (een.mediaan, een.meeste) == (volgens_lifelines(rijen, 0.5), volgens_lifelines(rijen, 0.8))


def test_who_waits_makes_it_longer(leeg: None) -> None:
    """Three started on day 10, 12 and 14; two who settled long ago still wait: half is on day 14, not on day 12."""
    Feit.objects.bulk_create([*(feit(dag, 100, start=dag) for dag in (10, 12, 14)), feit(1, 100), feit(2, 100)])
    (een,) = duren(START, dag=DAG)
    assert (een.mediaan, een.meeste) == (14, None)


def test_per_year_and_per_group(leeg: None) -> None:
    mensen = [feit(1, 100, start=10), feit(2, 100, start=20), feit(3, 400, start=30)]
    mensen[1].geslacht = "vrouw"
    Feit.objects.bulk_create(mensen)
    assert [(een.jaar, een.waarde, een.mediaan) for een in duren(START, dag=DAG, kenmerk="geslacht")] == [
        (2025, "onbekend", 30), (2026, "onbekend", 10), (2026, "vrouw", 20),
    ]  # fmt: skip


def test_many_at_once_are_the_same_as_each_by_itself(leeg: None) -> None:
    mensen = [
        feit(nummer, 100 + 20 * nummer, start=nummer, geplaatst=30 + nummer if nummer % 3 else None)
        for nummer in range(30)
    ]
    for nummer, een in enumerate(mensen):
        een.geslacht = ["man", "vrouw"][nummer % 2]
    Feit.objects.bulk_create(mensen)
    vragen = {"": MIJLPALEN, "geslacht": MIJLPALEN[:3], "kwartaal": (START,)}
    for jaar in (None, 2026):
        samen = list(duren_samen(vragen, dag=DAG, jaar=jaar))
        los = [
            (kenmerk, cijfer.code, een)
            for kenmerk, cijfers in vragen.items()
            for cijfer in cijfers
            for een in duren(cijfer, dag=DAG, kenmerk=kenmerk)
            if jaar in (None, een.jaar)
        ]
        assert sorted(samen, key=str) == sorted(los, key=str)


def test_the_bars_are_of_whom_the_figure_is_about(leeg: None) -> None:
    """Who started early and has not seen day 21 yet stands apart in the figure, so is not in the bars."""
    Feit.objects.bulk_create(
        [*(feit(dag, 100, start=dag) for dag in (2, 3, 4, 21, 22, 70)), feit(5, 10, start=3), feit(6, 100)]
    )
    per_dag = dagen(START, dag=DAG)
    assert per_dag == {2026: {2: 1, 3: 1, 4: 1, 21: 1, 22: 1, 70: 1}}
    gevuld = [(balk.tekst, balk.aantal) for balk in balken(per_dag[2026]) if balk.aantal]
    assert gevuld == [("0–3", 2), ("4–7", 1), ("19–21", 1), ("22–25", 1), ("61+", 1)]


@given(st.lists(st.integers(0, 9), min_size=12, max_size=12))
def test_neighbours_are_taken_together_until_they_are_enough(aantallen: list[int]) -> None:
    grenzen = [0, 4, 8, 12, 15, 19, 22, 26, 31, 46, 61, 91]
    alle = [
        Balk(van, volgende - 1 if volgende else None, aantal)
        for van, volgende, aantal in zip(grenzen, [*grenzen[1:], None], aantallen, strict=True)
    ]
    samen = samengevoegd(alle, minstens=5, grens=21)
    for kant in ([b for b in samen if b.van <= 21], [b for b in samen if b.van > 21]):
        assert len(kant) == 1 or all(balk.aantal >= 5 for balk in kant)
    assert sum(balk.aantal for balk in samen) == sum(aantallen)
    assert samen[0].van == 0
    assert all(een.tot == ander.van - 1 for een, ander in pairwise(samen))
