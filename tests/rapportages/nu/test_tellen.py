"""How it stands on one day, counted by hand at every edge."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from rapportages.nu import ALLE, ANDERE, IEDEREEN, NIEMAND, NUCIJFERS, TOTAAL
from rapportages.selectors.nu import rijnamen, tel_nu
from rapportages.selectors.nu.begeleiding import ZONDER_TEAM
from rapportages.selectors.nu.werkgevers import MEESTE_SECTOREN, ONBEKEND
from statushouders.models import Statushouder
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    BetrokkenheidFactory,
    InstrumentFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StapFactory,
    StatushouderFactory,
    TeamFactory,
    TrajectFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
Geteld = dict[tuple[str, str], int]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def traject(gemeente: Gemeente) -> Callable[..., Traject]:
    aanpak = AanpakFactory()

    def maak(**velden: Any) -> Traject:
        persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=200))
        uit: Traject = TrajectFactory(statushouder=persoon, aanpak=aanpak, **velden)
        return uit

    return maak


def gevuld(code: str, gemeente: Gemeente, dag: date = DAG) -> Geteld:
    telling = tel_nu(gemeente_id=gemeente.pk, dag=dag)[code]
    return {waar: aantal for waar, aantal in telling.items() if aantal}


def geleden(dagen: int) -> date:
    return DAG - timedelta(days=dagen)


def over(dagen: int) -> date:
    return DAG + timedelta(days=dagen)


@pytest.mark.parametrize(
    ("laat", "klasse"),
    [(0, ""), (1, "week1"), (7, "week1"), (8, "week2"), (14, "week2"), (15, "week4"), (28, "week4"), (29, "langer")],
)
def test_how_long_a_step_is_late(laat: int, klasse: str, traject: Callable[..., Traject], gemeente: Gemeente) -> None:
    StapFactory(traject=traject(), aanpakstap__code="intake", streefdatum=geleden(laat), uiterste_datum=None)
    verwacht = {(ALLE, "mensen"): 1, (klasse, "mensen"): 1} if klasse else {}
    assert gevuld("laat_duur", gemeente) == verwacht


def test_who_has_two_late_steps_counts_once_by_the_oldest(traject: Callable[..., Traject], gemeente: Gemeente) -> None:
    een = traject()
    for code, dagen in (("intake", 3), ("contact", 20)):
        stap = AanpakStapFactory(aanpak=een.aanpak, code=code)
        StapFactory(traject=een, aanpakstap=stap, streefdatum=geleden(dagen), uiterste_datum=None)
    assert gevuld("laat_duur", gemeente) == {(ALLE, "mensen"): 1, ("week4", "mensen"): 1}
    assert gevuld("laat_stap", gemeente) == {
        ("intake", "week1"): 1, ("intake", TOTAAL): 1, ("contact", "week4"): 1, ("contact", TOTAAL): 1,
    }  # fmt: skip


def test_what_is_done_skipped_moved_or_over_is_not_late(traject: Callable[..., Traject], gemeente: Gemeente) -> None:
    toen = {"streefdatum": geleden(30), "uiterste_datum": None}
    gedaan = {"status": "gedaan", "gedaan_op": geleden(5), "afgehandeld_op": f"{geleden(5)}T10:00:00Z"}
    StapFactory(traject=traject(), **toen, **gedaan)
    StapFactory(traject=traject(), **toen, verplaatst_naar=over(1))
    StapFactory(traject=traject(einddatum=geleden(1), eindreden="verhuisd"), **toen)
    StapFactory(traject=traject(), basisdatum=None, streefdatum=None, uiterste_datum=None)
    assert gevuld("laat_duur", gemeente) == {}
    # Ten days ago the first three were late, and nobody had moved away.
    assert gevuld("laat_duur", gemeente, geleden(10)) == {(ALLE, "mensen"): 2, ("week4", "mensen"): 2}


def test_waiting_on_another_is_still_late(traject: Callable[..., Traject], gemeente: Gemeente) -> None:
    StapFactory(
        traject=traject(), streefdatum=geleden(3), uiterste_datum=None, wacht_op="Taalhuis", wacht_sinds=geleden(9)
    )
    assert gevuld("laat_duur", gemeente)[ALLE, "mensen"] == 1


def test_people_are_counted_by_the_team_of_their_colleague(traject: Callable[..., Traject], gemeente: Gemeente) -> None:
    ko = MedewerkerFactory(gemeente=gemeente, rol=Rol.KLANTONDERSTEUNER)
    ko.team = TeamFactory(organisatie=ko.organisatie)
    ko.save()
    jobcoach = MedewerkerFactory(gemeente=gemeente, rol=Rol.JOBCOACH)
    met, van_vroeger, _zonder = traject(), traject(), traject()
    BetrokkenheidFactory(statushouder=met.statushouder, medewerker=ko)
    BetrokkenheidFactory(statushouder=met.statushouder, medewerker=jobcoach)
    BetrokkenheidFactory(statushouder=van_vroeger.statushouder, medewerker=ko, tot=geleden(1))
    traject(einddatum=DAG, eindreden="werk")
    assert gevuld("begeleiding", gemeente) == {
        (str(ko.team_id), "klantondersteuner"): 1, (NIEMAND, "klantondersteuner"): 2, (ALLE, "klantondersteuner"): 3,
        (ZONDER_TEAM, "jobcoach"): 1, (NIEMAND, "jobcoach"): 2, (ALLE, "jobcoach"): 3,
    }  # fmt: skip


def plaatsing(gemeente: Gemeente, **velden: Any) -> Any:
    persoon = velden.pop("statushouder", None) or StatushouderFactory(gemeente=gemeente)
    lopend = {"stand": "lopend", "begin": geleden(30), "gestart_op": geleden(30)}
    return PlaatsingFactory(**{"statushouder": persoon, **lopend, **velden})


def test_who_works_somewhere_on_that_day(gemeente: Gemeente) -> None:
    een = plaatsing(gemeente, soort="stage")
    plaatsing(gemeente, soort="detachering", statushouder=een.statushouder)
    einde = {"stand": "beeindigd", "eindreden": "afgerond", "einde_door": "persoon", "vervolg": "geen"}
    plaatsing(gemeente, soort="stage", geeindigd_op=DAG, **einde)
    plaatsing(gemeente, soort="stage", geeindigd_op=geleden(1), **einde)
    plaatsing(gemeente, soort="stage", stand="akkoord", gestart_op=None)
    plaatsing(gemeente, soort="stage", begin=over(1), gestart_op=over(1))
    assert gevuld("plaatsing", gemeente) == {
        ("stage", "mensen"): 2, ("detachering", "mensen"): 1, (IEDEREEN, "mensen"): 2,
    }  # fmt: skip


def test_a_regeling_runs_within_its_own_days_and_those_of_the_placement(gemeente: Gemeente) -> None:
    een, ander = plaatsing(gemeente), plaatsing(gemeente)
    InstrumentFactory(plaatsing=een, soort="no_risk")
    InstrumentFactory(plaatsing=ander, soort="no_risk", weg_op="2026-11-01T10:00:00Z")
    InstrumentFactory(plaatsing=een, soort="jobcoaching", van=geleden(10), tot=DAG)
    InstrumentFactory(plaatsing=ander, soort="jobcoaching", tot=geleden(1))
    InstrumentFactory(plaatsing=ander, soort="cofinanciering", van=over(1))
    InstrumentFactory(plaatsing=plaatsing(gemeente, stand="voorstel", gestart_op=None), soort="no_risk")
    assert gevuld("regelingen", gemeente) == {
        ("no_risk", "mensen"): 1, ("jobcoaching", "mensen"): 1, (IEDEREEN, "mensen"): 1,
    }  # fmt: skip


def test_employers_places_and_what_is_free(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    toen = "2026-10-01T10:00:00Z"
    teler = WerkgeverFactory(gemeente=gemeente, sbi="01", aangemaakt_op=toen)
    drie = WerkplekFactory(werkgever=teler, aantal=3)
    WerkplekFactory(werkgever=teler, aantal=2, gesloten_op=DAG)
    WerkplekFactory(werkgever=teler, aantal=4, einde=geleden(1))
    WerkgeverFactory(gemeente=gemeente, sbi="01", gearchiveerd_op=toen, aangemaakt_op=toen)
    nee = WerkgeverFactory(gemeente=gemeente, sbi="", bereidheid="liever_niet", aangemaakt_op=toen)
    WerkplekFactory(werkgever=nee, aantal=5)
    WerkgeverFactory(gemeente=andere_gemeente, sbi="01", aangemaakt_op=toen)
    plaatsing(gemeente, werkgever=teler, werkplek=drie)
    plaatsing(gemeente, werkgever=teler)
    assert gevuld("werkgevers", gemeente) == {
        ("01", "werkgevers"): 1, ("01", "plekken"): 3, ("01", "vrij"): 2, ("01", "mensen"): 2,
        (ONBEKEND, "werkgevers"): 1,
        (ALLE, "werkgevers"): 2, (ALLE, "plekken"): 3, (ALLE, "vrij"): 2, (ALLE, "mensen"): 2,
    }  # fmt: skip


def test_a_place_with_more_people_than_wanted_takes_no_room_elsewhere(gemeente: Gemeente) -> None:
    een = WerkplekFactory(werkgever=WerkgeverFactory(gemeente=gemeente, sbi="01"), aantal=1)
    WerkplekFactory(werkgever=een.werkgever, aantal=1)
    for _ in range(2):
        plaatsing(gemeente, werkgever=een.werkgever, werkplek=een)
    assert gevuld("werkgevers", gemeente)["01", "vrij"] == 1


def test_many_sectors_are_taken_together(gemeente: Gemeente) -> None:
    for sbi in ("01", "02", "03", "10", "11", "13", "14", "15", "16", "17", "18", "20"):
        WerkgeverFactory(gemeente=gemeente, sbi=sbi)
    telling = gevuld("werkgevers", gemeente)
    assert telling[ANDERE, "werkgevers"] == 2
    assert len(telling) == MEESTE_SECTOREN + 2


@pytest.mark.parametrize(
    ("uren", "klasse"), [(8, "tot8"), (9, "tot16"), (16, "tot16"), (17, "tot24"), (24, "tot24"), (25, "meer")]
)
def test_hours_of_the_week_in_classes(
    uren: int, klasse: str, traject: Callable[..., Traject], gemeente: Gemeente
) -> None:
    persoon = traject().statushouder
    for dag, deel in enumerate([12] * (uren // 12) + [uren % 12] * bool(uren % 12)):
        RoosterblokFactory(statushouder=persoon, soort="werk", dag=dag, van=time(8), tot=time(8 + deel))
    assert gevuld("uren", gemeente) == {
        ("werk", TOTAAL): 1, ("werk", klasse): 1, ("werk", "mediaan"): uren,
        ("samen", TOTAAL): 1, ("samen", klasse): 1, ("samen", "mediaan"): uren,
    }  # fmt: skip


def test_half_have_so_many_hours_and_what_is_no_programme_is_left_out(
    traject: Callable[..., Traject], gemeente: Gemeente
) -> None:
    mensen: list[Statushouder] = [traject().statushouder for _ in range(3)]
    for persoon, uren in zip(mensen, (2, 4, 6), strict=True):
        RoosterblokFactory(statushouder=persoon, van=time(9), tot=time(9 + uren))
    RoosterblokFactory(statushouder=mensen[0], soort="opvang", dag=1)
    RoosterblokFactory(statushouder=mensen[0], soort="werk", dag=2, geldig_van=over(1))
    RoosterblokFactory(statushouder=mensen[0], soort="werk", dag=3, geldig_tot=geleden(1))
    voorstel = PlaatsingFactory(statushouder=mensen[0])
    RoosterblokFactory(statushouder=mensen[0], soort="werk", dag=4, plaatsing=voorstel)
    RoosterblokFactory(statushouder=StatushouderFactory(gemeente=gemeente))
    telling = gevuld("uren", gemeente)
    assert telling["taalles", TOTAAL] == telling["samen", TOTAAL] == 3
    assert telling["taalles", "mediaan"] == 4
    assert ("werk", TOTAAL) not in telling


def test_nothing_of_another_municipality_is_counted(traject: Callable[..., Traject], andere_gemeente: Gemeente) -> None:
    een = traject()
    StapFactory(traject=een, streefdatum=geleden(3), uiterste_datum=None)
    RoosterblokFactory(statushouder=een.statushouder)
    assert all(not gevuld(code, andere_gemeente) for code in NUCIJFERS)


def test_every_figure_says_what_it_is_and_every_row_has_a_name(gemeente: Gemeente) -> None:
    namen = rijnamen(gemeente_id=gemeente.pk)
    for code, cijfer in NUCIJFERS.items():
        assert code in namen
        for tekst in (cijfer.vraag, cijfer.wie, cijfer.niet, cijfer.dag, cijfer.bronnen):
            assert tekst.endswith((".", "?")), tekst
