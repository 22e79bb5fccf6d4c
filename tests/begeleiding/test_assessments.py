"""The life of an assessment: it begins, is extended and ends, and each step can be taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from begeleiding.models import Assessment, Evaluatie
from begeleiding.services import assessment as diensten
from begeleiding.services.assessment import Nieuw
from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Betrokkenheid, Statushouder
from tests.factories import (
    AfdelingFactory,
    AssessmentFactory,
    BegeleidingsinstellingFactory,
    DagregistratieFactory,
    HalFactory,
    MedewerkerFactory,
    StatushouderFactory,
    TrajectFactory,
)
from tests.gelijktijdig import tegelijk
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import heropen_traject, sluit_traject, start_trajecten

DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    """Settled a week ago, with a traject by the shipped aanpak."""
    laad_aanpakken()
    een: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=60))
    start_trajecten([een.pk])
    return een


@pytest.fixture
def begin(
    gemeente: Gemeente, persoon: Statushouder, klantondersteuner: Medewerker, jobcoach: Medewerker
) -> Callable[..., Assessment]:
    hal = HalFactory(gemeente=gemeente)

    def maak(**anders: Any) -> Assessment:
        dag = anders.get("begin", DINSDAG)
        alles = {
            "hal": hal, "afdeling": None, "jobcoach": jobcoach, "productieleider": None, "begin": dag,
            "einde": diensten.gewoon_einde(dag, persoon=persoon),
        }  # fmt: skip
        return diensten.begin_assessment(
            statushouder_id=persoon.pk, nieuw=Nieuw(**alles | anders), door=klantondersteuner
        )

    return maak


def _stap(persoon: Statushouder, code: str) -> Stap:
    stap: Stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code=code)
    return stap


def test_who_begins_has_three_months_two_evaluations_and_a_step_that_is_done(
    begin: Callable[..., Assessment],
    persoon: Statushouder,
    jobcoach: Medewerker,
    productieleider: Medewerker,
) -> None:
    een = begin(productieleider=productieleider)
    assert (een.einde, een.weken, een.week_op(DINSDAG)) == (date(2027, 2, 23), 13, 1)
    assert een.week_in_woorden(een.einde) == "week 13 van 13"
    assert dict(een.evaluaties.values_list("soort", "uiterlijk")) == {
        "tussen": DINSDAG + timedelta(weeks=6), "eind": een.einde,
    }  # fmt: skip
    assert _stap(persoon, "start").gedaan_op == DINSDAG
    erop = Betrokkenheid.objects.actief().filter(statushouder=persoon)
    assert set(erop.values_list("medewerker", flat=True)) == {jobcoach.pk, productieleider.pk}


def test_the_terms_are_those_of_the_municipality(
    begin: Callable[..., Assessment], gemeente: Gemeente, persoon: Statushouder
) -> None:
    code = persoon.trajecten.get().aanpak.code
    BegeleidingsinstellingFactory(gemeente=gemeente, aanpak_code=code, assessment_maanden=2, tussen_weken=9)
    een = begin()
    assert een.einde == date(2027, 1, 23)
    # Half-way would be after the end: there is only an end.
    assert list(een.evaluaties.values_list("soort", flat=True)) == ["eind"]


def test_who_begins_later_has_the_step_done_when_the_day_has_come(
    begin: Callable[..., Assessment],
    persoon: Statushouder,
    klantondersteuner: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    eerste = DINSDAG + timedelta(days=3)
    een = begin(begin=eerste)
    vandaag_is(eerste - timedelta(days=1))
    diensten.rond_begonnen_af()
    assert _stap(persoon, "start").gedaan_op is None
    # A night was missed: the day stays the day on which the person began.
    vandaag_is(eerste + timedelta(days=1))
    diensten.rond_begonnen_af()
    diensten.rond_begonnen_af()
    start = _stap(persoon, "start")
    assert (start.gedaan_op, start.afgehandeld_door) == (eerste, klantondersteuner)
    diensten.neem_begin_terug(assessment=een, door=klantondersteuner)
    assert _stap(persoon, "start").gedaan_op is None


def test_of_who_left_the_step_stays_for_whose_turn_it_is(
    begin: Callable[..., Assessment],
    persoon: Statushouder,
    klantondersteuner: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    begin(begin=DINSDAG + timedelta(days=1))
    Medewerker.objects.filter(pk=klantondersteuner.pk).update(is_active=False)
    vandaag_is(DINSDAG + timedelta(days=1))
    diensten.rond_begonnen_af()
    assert _stap(persoon, "start").gedaan_op is None


def test_a_beginning_is_not_taken_back_after_it_ended_or_was_written_about(
    begin: Callable[..., Assessment], klantondersteuner: Medewerker
) -> None:
    een = begin()
    een.evaluaties.filter(soort="tussen").update(versie=2, gezien="Werkt netjes.")
    with pytest.raises(DomeinFout, match="al iets vastgelegd"):
        diensten.neem_begin_terug(assessment=een, door=klantondersteuner)


def test_all_that_is_wrong_is_said_together(
    begin: Callable[..., Assessment], gemeente: Gemeente, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    weg = MedewerkerFactory(gemeente=gemeente, rol="jobcoach", is_active=False)
    hal = HalFactory(gemeente=gemeente, gesloten=True)
    nieuw = Nieuw(
        hal=hal, afdeling=AfdelingFactory(), jobcoach=weg, productieleider=klantondersteuner,
        begin=DINSDAG - timedelta(days=400), einde=DINSDAG,
    )  # fmt: skip
    fouten = list(diensten.fouten_bij_begin(nieuw, persoon))
    assert [fout.veld for fout in fouten] == ["begin", "begin", "hal", "jobcoach", "productieleider"]
    with pytest.raises(DomeinFout, match="Kies die dag of later"):
        begin(begin=nieuw.begin)


def test_an_assessment_takes_a_year_at_most_and_ends_after_it_begins(begin: Callable[..., Assessment]) -> None:
    with pytest.raises(DomeinFout, match="ligt voor de eerste dag") as fout:
        begin(einde=DINSDAG - timedelta(days=1))
    assert fout.value.veld == "einde"
    with pytest.raises(DomeinFout, match="hoogstens een jaar"):
        begin(einde=DINSDAG + timedelta(days=367))


def test_nobody_has_two_at_once_also_when_the_first_is_over_its_end(begin: Callable[..., Assessment]) -> None:
    begin(begin=DINSDAG - timedelta(days=40), einde=DINSDAG - timedelta(days=10))
    with pytest.raises(DomeinFout, match="al een assessment") as fout:
        begin()
    assert fout.value.veld == "begin"


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_one_begins(begin: Callable[..., Assessment]) -> None:
    uitkomsten = tegelijk(begin, begin)
    assert sorted(type(een).__name__ for een in uitkomsten) == ["Assessment", "DomeinFout"]
    assert Assessment.objects.count() == 1


def test_an_extension_moves_the_final_evaluation_and_is_taken_back(
    begin: Callable[..., Assessment], klantondersteuner: Medewerker
) -> None:
    een = begin()
    eind, later = een.einde, een.einde + timedelta(weeks=4)
    code = een.aanpak_code
    BegeleidingsinstellingFactory(gemeente=een.statushouder.gemeente, aanpak_code=code, tussen_weken=9)
    langer = diensten.verleng_assessment(
        assessment=een, tot=later, reden="Was ziek.", gezien=eind, door=klantondersteuner
    )
    assert langer.einde == later
    # Half-way stays where it was, whatever the terms are by now.
    assert dict(een.evaluaties.values_list("soort", "uiterlijk"))["tussen"] == een.begin + timedelta(weeks=6)
    # The band on the timeline ends where its step is.
    assert _stap(een.statushouder, "eindevaluatie").uiterlijk == later
    assert Evaluatie.objects.get(assessment=een, soort="eind").uiterlijk == later
    weer = diensten.maak_verlenging_ongedaan(assessment=een, door=klantondersteuner)
    assert (weer.einde, weer.verlengingen.count()) == (eind, 0)
    assert Evaluatie.objects.get(assessment=een, soort="eind").uiterlijk == eind
    assert _stap(een.statushouder, "eindevaluatie").verplaatst_naar is None
    with pytest.raises(DomeinFout, match="niet verlengd"):
        diensten.maak_verlenging_ongedaan(assessment=een, door=klantondersteuner)


def test_an_extension_has_a_reason_a_later_day_and_knows_what_it_extends(
    begin: Callable[..., Assessment], klantondersteuner: Medewerker
) -> None:
    een = begin()

    def verleng(tot: date, reden: str = "Was ziek.", gezien: date = een.einde) -> None:
        diensten.verleng_assessment(assessment=een, tot=tot, reden=reden, gezien=gezien, door=klantondersteuner)

    for tot, reden, gezien, melding in (
        (een.einde, "Was ziek.", een.einde, "Kies een dag na"),
        (een.einde + timedelta(days=1), " ", een.einde, "waarom het langer"),
        (een.einde + timedelta(days=300), "Was ziek.", een.einde, "hoogstens een jaar"),
        (een.einde + timedelta(days=9), "Was ziek.", DINSDAG, "Een collega veranderde"),
    ):
        with pytest.raises(DomeinFout, match=melding):
            verleng(tot, reden, gezien)


@pytest.mark.django_db(transaction=True)
def test_of_two_extensions_at_once_one_counts(begin: Callable[..., Assessment], klantondersteuner: Medewerker) -> None:
    een = begin()

    def verleng(weken: int) -> Callable[[], Assessment]:
        tot = een.einde + timedelta(weeks=weken)
        return lambda: diensten.verleng_assessment(
            assessment=een, tot=tot, reden="Was ziek.", gezien=een.einde, door=klantondersteuner
        )

    uitkomsten = tegelijk(verleng(1), verleng(2))
    assert sorted(type(uit).__name__ for uit in uitkomsten) == ["Assessment", "DomeinFout"]
    assert een.verlengingen.count() == 1


def test_it_ends_with_a_reason_on_a_day_that_fits_and_opens_again_for_a_week(
    begin: Callable[..., Assessment], klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    een = begin(begin=DINSDAG - timedelta(days=30))
    DagregistratieFactory(assessment=een, dag=DINSDAG - timedelta(days=2))

    def stop(dag: date, reden: str = "afgerond", toelichting: str = "") -> Assessment:
        return diensten.stop_assessment(
            assessment=een, geeindigd_op=dag, eindreden=reden, toelichting=toelichting, door=klantondersteuner
        )

    for dag, reden, melding in (
        (DINSDAG + timedelta(days=1), "afgerond", "moet nog komen"),
        (een.begin - timedelta(days=1), "afgerond", "begon op"),
        (DINSDAG - timedelta(days=3), "afgerond", "nog iets vastgelegd"),
        (DINSDAG, "vertrokken", "Kies waarom"),
        (DINSDAG, "anders", "Schrijf waarom"),
    ):
        with pytest.raises(DomeinFout, match=melding):
            stop(dag, reden)
    assert not stop(DINSDAG).loopt
    with pytest.raises(DomeinFout, match="al gestopt"):
        stop(DINSDAG)
    assert diensten.heropen_assessment(assessment=een, door=klantondersteuner).loopt
    stop(DINSDAG)
    vandaag_is(DINSDAG + timedelta(days=9))
    with pytest.raises(DomeinFout, match="langer dan een week"):
        diensten.heropen_assessment(assessment=een, door=klantondersteuner)


def test_a_beginning_by_mistake_is_taken_back_as_long_as_nothing_was_logged(
    begin: Callable[..., Assessment], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    diensten.neem_begin_terug(assessment=begin(), door=klantondersteuner)
    assert (Assessment.objects.count(), _stap(persoon, "start").gedaan_op) == (0, None)
    een = begin()
    DagregistratieFactory(assessment=een, dag=DINSDAG)
    with pytest.raises(DomeinFout, match="al iets vastgelegd"):
        diensten.neem_begin_terug(assessment=een, door=klantondersteuner)


def test_who_moved_away_has_no_assessment_left_and_who_studies_keeps_it(
    begin: Callable[..., Assessment], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    een = begin(begin=DINSDAG - timedelta(days=30))
    traject = persoon.trajecten.get()
    sluit_traject(traject=traject, door=klantondersteuner, reden="studie", einddatum=DINSDAG)
    een.refresh_from_db()
    assert een.loopt
    heropen_traject(traject=traject, door=klantondersteuner)
    sluit_traject(traject=traject, door=klantondersteuner, reden="verhuisd", einddatum=DINSDAG)
    een.refresh_from_db()
    assert (een.geeindigd_op, een.eindreden) == (DINSDAG, "vertrokken")


def test_nobody_begins_after_the_traject_is_closed(
    begin: Callable[..., Assessment], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    sluit_traject(traject=persoon.trajecten.get(), door=klantondersteuner, reden="verhuisd", einddatum=DINSDAG)
    with pytest.raises(DomeinFout, match="Heropen het traject"):
        begin()


def test_somebody_else_s_assessment_is_not_found(
    klantondersteuner: Medewerker, andere_gemeente: Gemeente, vandaag_is: Callable[[date], None]
) -> None:
    ander = AssessmentFactory(statushouder__gemeente=andere_gemeente)
    TrajectFactory(statushouder=ander.statushouder)
    with pytest.raises(DomeinFout, match="niet meer openen"):
        diensten.heropen_assessment(assessment=ander, door=klantondersteuner)
