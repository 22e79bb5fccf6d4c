"""Goals of a person: what may be, and what is kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begeleiding.models import Leerdoel, Leerdoelstap
from begeleiding.selectors.leerdoelen import Doelbeeld, als_beelden, bewijs_van, doelbeeld, doelen_van
from begeleiding.services import leerdoelen as services
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Logregel
from medewerkers.rollen import Rol
from tests.factories.begeleiding import (
    AssessmentFactory,
    LeerdoelFactory,
    LeerdoelstapFactory,
    ScoreFactory,
    WaarnemingFactory,
)
from tests.factories.medewerkers import MedewerkerFactory
from tests.factories.statushouders import BetrokkenheidFactory, StatushouderFactory

pytestmark = pytest.mark.django_db

VELDEN = {"gebied": "taal", "wat": "Vragen wat een woord betekent", "waarom": "", "hoe_te_zien": "", "uiterlijk": None}


@pytest.fixture
def coach():
    persoon = StatushouderFactory()
    coach = MedewerkerFactory(gemeente=persoon.gemeente, rol=Rol.JOBCOACH)
    BetrokkenheidFactory(statushouder=persoon, medewerker=coach, rol=Rol.JOBCOACH)
    coach.persoon = persoon
    return coach


@pytest.fixture
def doel(coach):
    return LeerdoelFactory(statushouder=coach.persoon, gemaakt_door=coach)


def _stappen(doel):
    return list(doel.stappen.order_by("volgorde").values_list("wat", flat=True))


def test_a_goal_comes_with_its_steps_in_order(coach):
    doel = services.maak_leerdoel(statushouder=coach.persoon, velden=VELDEN, stappen=["Een", "Twee"], door=coach)

    assert _stappen(doel) == ["Een", "Twee"]
    assert Logregel.objects.get(actie="leerdoel.toegevoegd").statushouder_id == coach.persoon.pk


def test_a_button_pressed_twice_adds_one_goal(coach):
    for _ in range(2):
        services.maak_leerdoel(statushouder=coach.persoon, velden=VELDEN, stappen=["Een"], door=coach)

    assert Leerdoel.objects.count() == Leerdoelstap.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "stappen", "veld"),
    [
        ({"wat": ""}, [], "wat"),
        ({"uiterlijk": date(2000, 1, 1)}, [], "uiterlijk"),
        ({"uiterlijk": date(2200, 1, 1)}, [], "uiterlijk"),
        ({}, ["stap"] * 9, "stappen"),
        ({}, ["x" * 121], "stappen"),
        ({"waarom": "x" * 501}, [], "waarom"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(coach, velden, stappen, veld):
    with pytest.raises(DomeinFout) as fout:
        services.maak_leerdoel(statushouder=coach.persoon, velden={**VELDEN, **velden}, stappen=stappen, door=coach)

    assert fout.value.veld == veld
    assert not Leerdoel.objects.exists()


def test_somebody_who_is_not_on_the_case_adds_nothing(coach):
    ander = MedewerkerFactory(gemeente=coach.persoon.gemeente, rol=Rol.JOBCOACH)

    with pytest.raises(DomeinFout):
        services.maak_leerdoel(statushouder=coach.persoon, velden=VELDEN, door=ander)


def test_the_second_of_two_who_change_it_sees_what_the_first_one_saved(coach, doel):
    nieuw = {**VELDEN, "wat": "Iets anders"}
    services.wijzig_leerdoel(leerdoel=doel, velden=nieuw, versie=doel.versie, door=coach)

    with pytest.raises(BewerktDoorAnder):
        services.wijzig_leerdoel(leerdoel=doel, velden={**VELDEN, "waarom": "Omdat"}, versie=doel.versie, door=coach)

    doel.refresh_from_db()
    assert (doel.wat, doel.waarom) == ("Iets anders", "")


def test_a_day_that_is_over_by_now_may_stay(coach, doel):
    Leerdoel.objects.update(uiterlijk=date(2020, 1, 1))
    velden = {**VELDEN, "waarom": "Omdat", "uiterlijk": date(2020, 1, 1)}

    assert services.wijzig_leerdoel(leerdoel=doel, velden=velden, versie=doel.versie, door=coach).waarom == "Omdat"


def test_reached_has_a_day_and_can_be_taken_back(coach, doel):
    gehaald = services.haal_leerdoel(leerdoel=doel, dag=vandaag(), bewijs="Belde zelf.", door=coach)
    assert (gehaald.stand, gehaald.klaar_op, gehaald.bewijs) == ("gehaald", vandaag(), "Belde zelf.")

    terug = services.heropen_leerdoel(leerdoel=doel, door=coach, versie=gehaald.versie)
    assert (terug.stand, terug.klaar_op, terug.bewijs) == ("bezig", None, "")


def test_nothing_is_reached_without_evidence(coach, doel):
    with pytest.raises(DomeinFout) as fout:
        services.haal_leerdoel(leerdoel=doel, dag=vandaag(), door=coach)
    assert fout.value.veld == "bewijs"

    WaarnemingFactory(assessment=AssessmentFactory(statushouder=coach.persoon), leerdoel=doel)
    assert services.haal_leerdoel(leerdoel=doel, dag=vandaag(), door=coach).stand == "gehaald"


def test_nothing_is_reached_on_a_day_that_must_come(coach, doel):
    with pytest.raises(DomeinFout, match="moet nog komen"):
        services.haal_leerdoel(leerdoel=doel, dag=vandaag() + timedelta(days=1), door=coach)


def test_stopping_needs_a_reason(coach, doel):
    with pytest.raises(DomeinFout) as fout:
        services.stop_leerdoel(leerdoel=doel, reden="", door=coach)

    assert fout.value.veld == "reden"
    assert services.stop_leerdoel(leerdoel=doel, reden="Niet nodig", door=coach).stopreden == "Niet nodig"


def test_a_closed_goal_is_not_changed(coach, doel):
    stap = LeerdoelstapFactory(leerdoel=doel)
    services.stop_leerdoel(leerdoel=doel, reden="Niet nodig", door=coach)

    for dienst in (
        lambda: services.wijzig_leerdoel(leerdoel=doel, velden=VELDEN, versie=1, door=coach),
        lambda: services.haal_leerdoel(leerdoel=doel, dag=vandaag(), door=coach),
        lambda: services.voeg_stap_toe(leerdoel=doel, wat="Nog een", door=coach),
        lambda: services.zet_stap_gedaan(stap=stap, dag=vandaag(), door=coach),
    ):
        with pytest.raises(DomeinFout, match="al gestopt"):
            dienst()


def test_an_old_undo_does_not_take_back_what_came_after(coach, doel):
    gehaald = services.haal_leerdoel(leerdoel=doel, dag=vandaag(), bewijs="Belde zelf.", door=coach)
    versie = gehaald.versie
    services.heropen_leerdoel(leerdoel=doel, door=coach)
    services.stop_leerdoel(leerdoel=doel, reden="Niet nodig", door=coach)

    with pytest.raises(DomeinFout, match="intussen"):
        services.heropen_leerdoel(leerdoel=doel, door=coach, versie=versie)


def test_only_ones_own_goal_goes_away_and_not_with_evidence(coach, doel):
    WaarnemingFactory(assessment=AssessmentFactory(statushouder=coach.persoon), leerdoel=doel)
    with pytest.raises(DomeinFout, match="observatie"):
        services.verwijder_leerdoel(leerdoel=doel, door=coach)

    ander = LeerdoelFactory(statushouder=coach.persoon)
    with pytest.raises(DomeinFout, match="Stop het"):
        services.verwijder_leerdoel(leerdoel=ander, door=coach)


def test_a_goal_that_was_just_added_goes_away_again(coach, doel):
    services.verwijder_leerdoel(leerdoel=doel, door=coach)

    assert not Leerdoel.objects.exists()


# Steps


def test_a_step_is_done_by_who_ticks_it_off(coach, doel):
    stap = LeerdoelstapFactory(leerdoel=doel)

    services.zet_stap_gedaan(stap=stap, dag=vandaag(), door=coach)
    stap.refresh_from_db()
    assert (stap.gedaan_op, stap.gedaan_door) == (vandaag(), coach)

    services.zet_stap_open(stap=stap, door=coach)
    stap.refresh_from_db()
    assert (stap.gedaan_op, stap.gedaan_door) == (None, None)


def test_who_ticks_it_off_a_second_time_changes_nothing(coach, doel):
    stap = LeerdoelstapFactory(leerdoel=doel, gedaan_op=vandaag() - timedelta(days=3), gedaan_door=doel.gemaakt_door)

    assert services.zet_stap_gedaan(stap=stap, dag=vandaag(), door=coach).gedaan_op == vandaag() - timedelta(days=3)


def test_other_words_do_not_change_who_did_it(coach, doel):
    ander = MedewerkerFactory(gemeente=coach.persoon.gemeente, rol=Rol.JOBCOACH)
    stap = LeerdoelstapFactory(leerdoel=doel, wat="Een", gedaan_op=vandaag(), gedaan_door=ander)

    vers = services.wijzig_stap(stap=stap, wat="Twee", gedaan_op=vandaag(), gezien=f"Een|{vandaag()}", door=coach)

    assert (vers.wat, vers.gedaan_door) == ("Twee", ander)


def test_a_step_that_a_colleague_changed_is_not_overwritten(coach, doel):
    stap = LeerdoelstapFactory(leerdoel=doel, wat="Nu zo")

    with pytest.raises(DomeinFout, match="collega"):
        services.wijzig_stap(stap=stap, wat="Anders", gedaan_op=None, gezien="Eerst zo|None", door=coach)


def test_there_are_no_more_steps_than_fit(coach, doel):
    for nummer in range(8):
        services.voeg_stap_toe(leerdoel=doel, wat=f"Stap {nummer}", door=coach)

    with pytest.raises(DomeinFout, match="hooguit 8"):
        services.voeg_stap_toe(leerdoel=doel, wat="Te veel", door=coach)


def test_a_step_that_was_removed_comes_back_where_it_was(coach, doel):
    een, _twee, _drie = (services.voeg_stap_toe(leerdoel=doel, wat=wat, door=coach) for wat in "abc")
    was = {"volgorde": een.volgorde, "wat": "a", "gedaan_op": vandaag(), "gedaan_door": coach}
    services.haal_stap_weg(stap=een, door=coach)
    services.voeg_stap_toe(leerdoel=doel, wat="d", door=coach)

    terug = services.zet_stap_terug(leerdoel=doel, stap_id=een.pk, was=was, door=coach)

    assert _stappen(doel) == ["a", "b", "c", "d"]
    assert (terug.pk, terug.gedaan_op) == (een.pk, vandaag())
    with pytest.raises(DomeinFout, match="al weer"):
        services.zet_stap_terug(leerdoel=doel, stap_id=een.pk, was=was, door=coach)


def test_a_step_that_is_gone_says_so(coach, doel):
    stap = LeerdoelstapFactory(leerdoel=doel)
    Leerdoelstap.objects.all().delete()

    with pytest.raises(DomeinFout, match="niet meer"):
        services.zet_stap_gedaan(stap=stap, dag=vandaag(), door=coach)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=8))
def test_moving_steps_loses_none_and_the_ends_stay_put(zetten):
    lijst = ["a", "b", "c", "d"]
    persoon = StatushouderFactory()
    coach = MedewerkerFactory(gemeente=persoon.gemeente, rol=Rol.TEAMLEIDER)
    doel = LeerdoelFactory(statushouder=persoon)
    stappen = {wat: services.voeg_stap_toe(leerdoel=doel, wat=wat, door=coach) for wat in lijst}
    for welke, omhoog in zetten:
        wat = "abcd"[welke]
        services.zet_stap_op_plek(stap=stappen[wat], omhoog=omhoog, door=coach)
        hier = lijst.index(wat)
        daar = hier - 1 if omhoog else hier + 1
        if 0 <= daar < 4:
            lijst[hier], lijst[daar] = lijst[daar], lijst[hier]

    assert _stappen(doel) == lijst


# How it stands


@pytest.mark.parametrize(
    ("stappen", "gedaan", "woord"),
    [
        (0, 0, "bezig"), (1, 0, "bezig"), (4, 2, "bezig"), (4, 3, "bijna gehaald"), (2, 1, "bijna gehaald"),
        (4, 4, "alle stappen gedaan"),
    ],
)  # fmt: skip
def test_the_word_follows_from_the_steps(doel, stappen, gedaan, woord):
    assert Doelbeeld(doel, stappen, gedaan, laag=False).chip == ("bezig", woord)


def test_past_its_day_it_asks_attention(coach):
    over = LeerdoelFactory(statushouder=coach.persoon, uiterlijk=vandaag() - timedelta(days=1))
    vandaag_nog = LeerdoelFactory(statushouder=coach.persoon, uiterlijk=vandaag())

    beelden = {een.doel: een for een in als_beelden(doelen_van(coach.persoon.pk, coach))}

    assert beelden[over].chip == ("binnenkort", "aandacht")
    assert beelden[vandaag_nog].chip == ("bezig", "bezig")


@pytest.mark.parametrize(
    ("scores", "laag"),
    [([1, 1], True), ([1], False), ([1, 3], False), ([4, 1, 1], True), ([1, 1, 2], False), ([], False)],
)
def test_two_low_observations_in_a_row_ask_attention(coach, doel, scores, laag):
    assessment = AssessmentFactory(statushouder=coach.persoon)
    for nummer, waarde in enumerate(scores):
        dag = vandaag() - timedelta(days=len(scores) - nummer)
        ScoreFactory(waarneming=WaarnemingFactory(assessment=assessment, leerdoel=doel, dag=dag), waarde=waarde)
    WaarnemingFactory(assessment=assessment, leerdoel=doel)

    assert doelbeeld(doel.pk, coach).laag is laag


def test_a_goal_that_is_reached_asks_nothing_any_more(coach):
    doel = LeerdoelFactory(
        statushouder=coach.persoon, stand="gehaald", klaar_op=vandaag(), uiterlijk=vandaag() - timedelta(days=9)
    )

    beeld = doelbeeld(doel.pk, coach)
    assert beeld.aandacht == ""
    assert beeld.chip[0] == "klaar"


def test_evidence_is_what_holds(coach, doel):
    assessment = AssessmentFactory(statushouder=coach.persoon)
    geldig = WaarnemingFactory(assessment=assessment, leerdoel=doel)
    WaarnemingFactory(assessment=assessment, leerdoel=doel, vervangen_op=geldig.op)
    WaarnemingFactory(assessment=assessment)

    assert list(bewijs_van(doel.pk, coach)) == [geldig]


def test_a_foreman_sees_no_goals(coach, doel):
    voorman = MedewerkerFactory(gemeente=coach.persoon.gemeente, rol=Rol.PRODUCTIELEIDER)

    assert doelbeeld(doel.pk, voorman) is None
