"""The figure 'started within three weeks', counted by hand with every edge."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from medewerkers.models import Gemeente
from rapportages.models import Streefgetal
from rapportages.selectors import Driewekencijfer, drieweken_cijfer, jaren_met_vestiging
from statushouders.models import Statushouder
from tests.factories import AanpakFactory, AanpakStapFactory, StapFactory, StatushouderFactory, TrajectFactory
from trajecten.models import AanpakStap
from trajecten.statussen import Eindreden, Stapstatus

DAG = date(2026, 11, 24)

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


def cijfer(gemeente: Gemeente, jaar: int = 2026) -> Driewekencijfer:
    return drieweken_cijfer(gemeente_id=gemeente.pk, jaar=jaar, dag=DAG)


def delen(gemeente: Gemeente, jaar: int = 2026) -> tuple[int, int, int, int]:
    gevonden = cijfer(gemeente, jaar)
    return gevonden.gestart, gevonden.beoordeeld, gevonden.nog_binnen, gevonden.gestopt


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


def test_who_stopped_within_the_three_weeks_that_still_run_is_not_waiting(
    gemeente: Gemeente, iemand: Callable[..., Statushouder]
) -> None:
    iemand(dag=12, gestopt_op_dag=6)

    assert delen(gemeente) == (0, 0, 0, 1)


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


def test_the_target_is_of_this_municipality_and_year(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=75)
    Streefgetal.objects.create(gemeente=andere_gemeente, jaar=2026, aantal=20)

    assert cijfer(gemeente).doel == 75
    assert cijfer(gemeente, 2025).doel is None


@pytest.mark.parametrize(
    ("gestart", "doel", "vol", "doelplaats", "te_gaan"),
    [(61, 75, 81, 100, 14), (75, 75, 100, 100, 0), (100, 75, 100, 75, 0), (0, 75, 0, 100, 75), (12, None, 100, 0, 0)],
)
def test_the_meter_stays_within_its_scale(
    gestart: int, doel: int | None, vol: int, doelplaats: int, te_gaan: int
) -> None:
    meter = Driewekencijfer(jaar=2026, beoordeeld=120, gestart=gestart, nog_binnen=0, gestopt=0, doel=doel)

    assert (meter.vol, meter.doelplaats, meter.te_gaan) == (vol, doelplaats, te_gaan)


@pytest.mark.parametrize(
    ("beoordeeld", "gestart", "toon"),
    [(4, 4, False), (5, 4, False), (5, 5, True), (9, 5, False), (10, 5, True), (10, 9, False), (10, 10, True)],
)
def test_the_figure_is_shown_only_when_it_tells_of_no_small_group(beoordeeld: int, gestart: int, toon: bool) -> None:
    assert _meter(beoordeeld, gestart).gestart_toonbaar is toon


def _meter(beoordeeld: int, gestart: int, doel: int | None = 75) -> Driewekencijfer:
    return Driewekencijfer(jaar=2026, beoordeeld=beoordeeld, gestart=gestart, nog_binnen=0, gestopt=0, doel=doel)


@settings(deadline=None)
@given(
    beoordeeld=st.integers(0, 60),
    deel=st.floats(0, 1),
    doel=st.none() | st.integers(1, 60),
)
def test_the_page_never_tells_of_a_few_people_how_it_went(beoordeeld: int, deel: float, doel: int | None) -> None:
    """Whoever reads the page asks: which figures would give this same page? One answer only names the few."""
    gestart = round(beoordeeld * deel)
    pagina = _pagina(beoordeeld, gestart, doel)
    mogelijk = [een for een in range(beoordeeld + 1) if _pagina(beoordeeld, een, doel) == pagina]

    for groep in (gestart, beoordeeld - gestart):
        if 0 < groep < 5:
            assert len(mogelijk) >= min(4, beoordeeld)


@cache
def _pagina(beoordeeld: int, gestart: int, doel: int | None) -> str:
    return render_to_string("rapportages/_drieweken.html", {"cijfer": _meter(beoordeeld, gestart, doel)})


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
