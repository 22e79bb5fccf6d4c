"""The figure 'started within three weeks', counted by hand with every edge."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from medewerkers.models import Gemeente
from rapportages.cijfers import Deel
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.selectors.momentopname import open_beeld
from rapportages.selectors.stand import Plek
from rapportages.selectors.standen import jaren_met_vestiging
from rapportages.verbergen import Getoond
from statushouders.models import Statushouder
from tests.factories import AanpakFactory, AanpakStapFactory, StapFactory, StatushouderFactory, TrajectFactory
from trajecten.models import AanpakStap
from trajecten.statussen import Eindreden, Stapstatus

DAG = date(2026, 11, 24)
NIEMAND = Getoond(0, 0)

pytestmark = pytest.mark.django_db


@pytest.fixture
def startstap() -> AanpakStap:
    return AanpakStapFactory(aanpak=AanpakFactory(), mijlpaal=AanpakStap.Mijlpaal.START)


@pytest.fixture
def iemand(gemeente: Gemeente, startstap: AanpakStap) -> Callable[..., Statushouder]:
    """`iemand(dag=24, gestart_op_dag=20)`: settled 24 days ago, started work on day 20."""

    def maak(
        dag: int, gestart_op_dag: int | None = None, gestopt_op_dag: int | None = None, bij: Gemeente = gemeente
    ) -> Statushouder:
        vestiging = DAG - timedelta(days=dag)
        persoon = StatushouderFactory(gemeente=bij, vestigingsdatum=vestiging)
        einde = {}
        if gestopt_op_dag is not None:
            einde = {"einddatum": vestiging + timedelta(days=gestopt_op_dag), "eindreden": Eindreden.VERHUISD}
        traject = TrajectFactory(statushouder=persoon, aanpak=startstap.aanpak, **einde)
        gedaan = {}
        if gestart_op_dag is not None:
            op = vestiging + timedelta(days=gestart_op_dag)
            gedaan = {"status": Stapstatus.GEDAAN, "gedaan_op": op, "afgehandeld_op": f"{op}T10:00:00Z"}
        StapFactory(traject=traject, aanpakstap=startstap, **gedaan)
        return persoon

    return maak


def delen(gemeente: Gemeente, jaar: int = 2026) -> tuple[int, int, int, int]:
    """Started, judged, still within three weeks, stopped before."""
    stand = open_beeld(gemeente_id=gemeente.pk, dag=DAG, jaar=jaar).stand
    gezocht = (Deel.OP_TIJD, TELT_MEE, Deel.NOG_NIET, Deel.GESTOPT)
    een, twee, drie, vier = (stand.get(Plek(jaar, cijfer="start", deel=deel), NIEMAND).van for deel in gezocht)
    return een, twee, drie, vier


@pytest.mark.parametrize(
    ("dag", "gestart_op_dag", "verwacht"),
    [
        (40, 5, (1, 1, 0, 0)),
        (40, 21, (1, 1, 0, 0)),
        (40, 22, (0, 1, 0, 0)),
        (40, None, (0, 1, 0, 0)),
        (22, 21, (1, 1, 0, 0)),
        (22, None, (0, 1, 0, 0)),
        (21, None, (0, 0, 1, 0)),
        (21, 21, (0, 0, 1, 0)),
        (10, 3, (0, 0, 1, 0)),
        (0, None, (0, 0, 1, 0)),
    ],
)
def test_day_21_counts_and_has_to_be_over(
    gemeente: Gemeente,
    iemand: Callable[..., Statushouder],
    dag: int,
    gestart_op_dag: int | None,
    verwacht: tuple[int, ...],
) -> None:
    iemand(dag=dag, gestart_op_dag=gestart_op_dag)

    assert delen(gemeente) == verwacht


@pytest.mark.parametrize(
    ("gestopt_op_dag", "gestart_op_dag", "verwacht"),
    [
        (10, None, (0, 0, 0, 1)),
        (21, None, (0, 0, 0, 1)),
        (22, None, (0, 1, 0, 0)),
        (15, 8, (1, 1, 0, 0)),
        (35, 30, (0, 1, 0, 0)),
    ],
)
def test_who_stopped_before_day_21_without_a_start_is_apart(
    gemeente: Gemeente,
    iemand: Callable[..., Statushouder],
    gestopt_op_dag: int,
    gestart_op_dag: int | None,
    verwacht: tuple[int, ...],
) -> None:
    iemand(dag=40, gestart_op_dag=gestart_op_dag, gestopt_op_dag=gestopt_op_dag)

    assert delen(gemeente) == verwacht


def test_who_stopped_within_the_three_weeks_that_still_run_is_apart_until_these_are_over(
    gemeente: Gemeente, iemand: Callable[..., Statushouder]
) -> None:
    iemand(dag=12, gestopt_op_dag=6)
    assert delen(gemeente) == (0, 0, 1, 0)


def test_who_came_back_is_counted_once(
    gemeente: Gemeente, iemand: Callable[..., Statushouder], startstap: AanpakStap
) -> None:
    persoon = iemand(dag=60, gestopt_op_dag=10)
    TrajectFactory(statushouder=persoon, aanpak=startstap.aanpak)

    assert delen(gemeente) == (0, 1, 0, 0)


def test_the_vestigingsdatum_as_it_is_known_now_counts(gemeente: Gemeente, iemand: Callable[..., Statushouder]) -> None:
    persoon = iemand(dag=50, gestart_op_dag=23)
    assert delen(gemeente) == (0, 1, 0, 0)

    persoon.vestigingsdatum += timedelta(days=2)
    persoon.save()

    assert delen(gemeente) == (1, 1, 0, 0)


def test_children_without_a_traject_and_people_yet_to_settle_are_in_no_part(
    gemeente: Gemeente, iemand: Callable[..., Statushouder]
) -> None:
    StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=30), geboortedatum_brp="20160101")
    iemand(dag=-3)

    assert delen(gemeente) == (0, 0, 0, 0)


def test_only_this_municipality_and_this_year(
    gemeente: Gemeente, andere_gemeente: Gemeente, iemand: Callable[..., Statushouder]
) -> None:
    iemand(dag=40, gestart_op_dag=3, bij=andere_gemeente)
    nieuwjaar, oudjaar = (DAG - date(2026, 1, 1)).days, (DAG - date(2025, 12, 31)).days
    iemand(dag=nieuwjaar, gestart_op_dag=3)
    iemand(dag=oudjaar, gestart_op_dag=3)
    iemand(dag=oudjaar)

    assert delen(gemeente, 2026) == (1, 1, 0, 0)
    assert delen(gemeente, 2025) == (1, 2, 0, 0)


def test_years_with_people_newest_first(gemeente: Gemeente, iemand: Callable[..., Statushouder]) -> None:
    iemand(dag=800)

    assert jaren_met_vestiging(gemeente_id=gemeente.pk, dag=DAG) == [2026, 2024]


@pytest.mark.parametrize(
    ("geboren", "telt"),
    [("20101023", 1), ("20101024", 0), ("20100000", 0), ("20101000", 0), ("20100900", 1), ("20090000", 1)],
)
def test_who_settled_as_a_child_is_in_no_part_also_after_turning_sixteen(
    geboren: str, telt: int, gemeente: Gemeente, iemand: Callable[..., Statushouder]
) -> None:
    persoon = iemand(dag=30, gestart_op_dag=20)
    persoon.geboortedatum_brp, persoon.vestigingsdatum = geboren, date(2026, 10, 23)
    persoon.save()

    beoordeeld = delen(gemeente)[1]
    assert beoordeeld == telt
