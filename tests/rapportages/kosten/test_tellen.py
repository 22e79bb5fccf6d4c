"""What the costs and benefits count, by hand: each source, each edge."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from medewerkers.models import Gemeente
from rapportages.kosten import TELLINGEN, Geteld
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.kosten import tel_kosten
from rapportages.selectors.kosten.bronnen import BRONNEN, cohort
from statushouders.models import Statushouder
from tests.factories import (
    AssessmentFactory,
    BegeleidingscontactFactory,
    ContactmomentFactory,
    DagregistratieFactory,
    GemeenteFactory,
    GesprekFactory,
    InstrumentFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    StatushouderFactory,
    TrainingFactory,
    TrajectFactory,
)

pytestmark = pytest.mark.django_db

DAG = date(2026, 10, 31)
VESTIGING = date(2025, 2, 3)


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    wie: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
    TrajectFactory(statushouder=wie, startdatum=VESTIGING)
    return wie


@pytest.fixture
def tel(gemeente: Gemeente) -> Callable[..., Geteld]:
    """`tel("contacten")`: that count of who settled in 2025, on the last day of October 2026."""

    def een(code: str, dag: date = DAG) -> Geteld:
        return tel_kosten(gemeente_id=gemeente.pk, jaar=2025, dag=dag)[1][code]

    return een


def betaald(persoon: Statushouder, van: date, tot: date | None = None, **velden: Any) -> Any:
    einde = {"geeindigd_op": tot, "eindreden": "afgerond", "einde_door": "werkgever", "vervolg": "geen"}
    stand = {"stand": "beeindigd", **einde} if tot else {"stand": "lopend"}
    return PlaatsingFactory(
        statushouder=persoon, begin=van, einde=None, gestart_op=van, **{"soort": "dienstbetrekking", **stand, **velden}
    )


def rond(geteld: Geteld) -> Decimal:
    return geteld.totaal.quantize(Decimal("0.001"))


def test_every_count_has_a_source() -> None:
    assert set(BRONNEN) == set(TELLINGEN)


def test_the_people_are_those_of_the_other_figures(gemeente: Gemeente, persoon: Statushouder) -> None:
    te_jong = StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING, geboortedatum_brp="20200101")
    TrajectFactory(statushouder=te_jong, startdatum=VESTIGING)
    StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
    later = StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
    TrajectFactory(statushouder=later, startdatum=DAG + timedelta(days=1))
    elders = StatushouderFactory(gemeente=GemeenteFactory(), vestigingsdatum=VESTIGING)
    TrajectFactory(statushouder=elders, startdatum=VESTIGING)

    with feiten_op(gemeente_id=gemeente.pk, dag=DAG):
        feiten = set(Feit.objects.filter(vestiging__year=2025).values_list("persoon_id", flat=True))

    assert feiten == {persoon.pk}
    assert set(cohort(gemeente.pk, 2025, DAG).values_list("pk", flat=True)) == feiten
    assert tel_kosten(gemeente_id=gemeente.pk, jaar=2025, dag=DAG)[0] == 1
    assert tel_kosten(gemeente_id=gemeente.pk, jaar=2024, dag=DAG) == (0, dict.fromkeys(TELLINGEN, Geteld()))


def test_contacts_but_not_when_nobody_answered_and_not_of_later(persoon: Statushouder, tel: Any) -> None:
    op = datetime(2026, 10, 31, 12, tzinfo=UTC)
    ContactmomentFactory.create_batch(2, statushouder=persoon, moment=op)
    ContactmomentFactory(statushouder=persoon, moment=op, soort="geen_gehoor")
    # Half past eleven in the evening there is the first of November here.
    ContactmomentFactory(statushouder=persoon, moment=datetime(2026, 10, 31, 23, 30, tzinfo=UTC))

    assert tel("contacten") == Geteld(Decimal(2), 1, Decimal(2))


def test_per_person_the_largest(gemeente: Gemeente, persoon: Statushouder, tel: Any) -> None:
    ander = StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING)
    TrajectFactory(statushouder=ander, startdatum=VESTIGING)
    moment = datetime(2026, 1, 5, 12, tzinfo=UTC)
    ContactmomentFactory.create_batch(3, statushouder=persoon, moment=moment)
    ContactmomentFactory(statushouder=ander, moment=moment)

    assert tel("contacten") == Geteld(Decimal(4), 2, Decimal(3))


def test_talks_that_were_fixed(persoon: Statushouder, tel: Any) -> None:
    vast = {"stand": "vastgesteld", "vastgesteld_op": "2025-03-01T10:00Z", "momentopname": {}}
    door = MedewerkerFactory(gemeente=persoon.gemeente)
    GesprekFactory(statushouder=persoon, datum=date(2025, 3, 1), vastgesteld_door=door, **vast)
    GesprekFactory(statushouder=persoon, datum=date(2025, 3, 1))

    assert tel("gesprekken").totaal == 1


def test_months_of_a_traject_until_its_end_or_the_day_of_counting(persoon: Statushouder, tel: Any) -> None:
    traject = persoon.trajecten.get()
    # Both days count: 3 February up to 31 October of the next year is 636 days.
    assert rond(tel("maanden_traject")) == Decimal("20.921")

    traject.einddatum, traject.eindreden = VESTIGING + timedelta(days=303), "werk"
    traject.save()

    assert rond(tel("maanden_traject")) == Decimal("10.000")
    assert rond(tel("maanden_traject", VESTIGING + timedelta(days=151))) == Decimal("5.000")


def test_days_on_the_hall_whatever_part_of_the_day(persoon: Statushouder, tel: Any) -> None:
    assessment = AssessmentFactory(statushouder=persoon, begin=VESTIGING)
    eerste = VESTIGING + timedelta(days=7)
    DagregistratieFactory(assessment=assessment, dag=eerste, dagdeel="ochtend")
    DagregistratieFactory(assessment=assessment, dag=eerste, dagdeel="middag", aanwezigheid="laat")
    DagregistratieFactory(assessment=assessment, dag=eerste + timedelta(days=1), aanwezigheid="ziek")
    DagregistratieFactory(assessment=assessment, dag=eerste + timedelta(days=2), vervangen_op="2025-03-01T10:00Z")

    assert tel("haldagen").totaal == 1


def test_contact_at_the_place_of_work(persoon: Statushouder, tel: Any) -> None:
    plaatsing = betaald(persoon, date(2026, 1, 1))
    BegeleidingscontactFactory(plaatsing=plaatsing, dag=date(2026, 2, 1))
    BegeleidingscontactFactory(plaatsing=plaatsing, dag=DAG + timedelta(days=1))

    assert tel("bezoeken").totaal == 1


def test_trainings_what_the_municipality_pays_and_those_without_an_amount(persoon: Statushouder, tel: Any) -> None:
    TrainingFactory(statushouder=persoon, begin=date(2026, 3, 1), kosten=400, deel_werkgever=150, deel_gemeente=250)
    TrainingFactory(statushouder=persoon, begin=date(2026, 3, 1))
    TrainingFactory(statushouder=persoon, begin=DAG + timedelta(days=1), kosten=100, deel_gemeente=100)
    TrainingFactory(statushouder=persoon, begin=date(2026, 3, 2), gestopt_op=date(2026, 3, 1))

    assert tel("training_euro").totaal == 250
    assert tel("trainingen_zonder").totaal == 1


def test_an_amount_counts_for_the_part_of_its_period_that_is_over(persoon: Statushouder, tel: Any) -> None:
    plaatsing = betaald(persoon, date(2026, 10, 2))
    # 60 days, 30 of which are over.
    periode = {"van": date(2026, 10, 2), "tot": date(2026, 11, 30)}
    InstrumentFactory(plaatsing=plaatsing, soort="cofinanciering", bedrag=1000, **periode)
    InstrumentFactory(plaatsing=plaatsing, soort="jobcoaching", bedrag=70)
    InstrumentFactory(plaatsing=plaatsing, soort="jobcoaching", bedrag=5000, weg_op="2026-10-05T10:00Z")
    InstrumentFactory(plaatsing=plaatsing, soort="jobcoaching", bedrag=900, van=DAG + timedelta(days=1))

    assert rond(tel("regeling_euro")) == Decimal("570.000")


def test_a_regeling_does_not_outlive_its_placement(persoon: Statushouder, tel: Any) -> None:
    plaatsing = betaald(persoon, date(2026, 3, 1), date(2026, 3, 10))
    InstrumentFactory(
        plaatsing=plaatsing, soort="cofinanciering", bedrag=1000, van=date(2026, 3, 1), tot=date(2026, 3, 20)
    )

    assert rond(tel("regeling_euro")) == Decimal("500.000")


def test_regelingen_without_an_amount_but_not_those_that_cost_nothing(persoon: Statushouder, tel: Any) -> None:
    plaatsing = betaald(persoon, date(2026, 3, 1))
    for soort in ("jobcoaching", "cofinanciering", "no_risk", "proefplaatsing"):
        InstrumentFactory(plaatsing=plaatsing, soort=soort)
    InstrumentFactory(plaatsing=PlaatsingFactory(statushouder=persoon), soort="jobcoaching")

    assert tel("regelingen_zonder").totaal == 2


def test_wage_subsidy_without_an_amount_is_hours(persoon: Statushouder, tel: Any) -> None:
    plaatsing = betaald(persoon, date(2026, 3, 1), uren_per_week=20)
    InstrumentFactory(plaatsing=plaatsing, soort="lks", percentage=50, van=date(2026, 3, 1), tot=date(2026, 3, 28))

    # Four weeks of 20 hours, half of which is paid.
    assert rond(tel("lks_uren")) == Decimal("40.000")


def test_months_of_paid_work_until_its_last_day(persoon: Statushouder, tel: Any) -> None:
    betaald(persoon, date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=75))

    assert rond(tel("maanden_werk")) == Decimal("2.500")


def test_paid_work_that_runs_counts_until_the_day_of_counting(persoon: Statushouder, tel: Any) -> None:
    betaald(persoon, DAG - timedelta(days=151))

    assert rond(tel("maanden_werk")) == Decimal("5.000")
    assert tel("maanden_werk", DAG - timedelta(days=152)) == Geteld()


def test_work_that_is_not_paid_or_never_began_is_no_benefit(persoon: Statushouder, tel: Any) -> None:
    betaald(persoon, date(2026, 1, 1), soort="werkervaringsplek")
    PlaatsingFactory(statushouder=persoon, soort="dienstbetrekking", begin=date(2026, 1, 1))
    PlaatsingFactory(
        statushouder=persoon, soort="dienstbetrekking", begin=date(2026, 1, 1), stand="nooit_gestart", eindreden="taal"
    )

    assert tel("maanden_werk") == Geteld()


def test_two_jobs_at_once_count_once_and_who_came_back_counts_on(persoon: Statushouder, tel: Any) -> None:
    eerste = date(2026, 1, 1)
    betaald(persoon, eerste, eerste + timedelta(days=29))
    betaald(persoon, eerste + timedelta(days=10), eerste + timedelta(days=39))
    betaald(persoon, eerste + timedelta(days=100), eerste + timedelta(days=135))

    # 40 days and 36 days.
    assert rond(tel("maanden_werk")) == Decimal("2.500")
