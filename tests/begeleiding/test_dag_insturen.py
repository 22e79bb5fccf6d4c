"""What comes in of a day: every rule, and the words of every refusal."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from begeleiding.models import Dagregistratie, Score, Waarneming
from begeleiding.services.dag import neem_registraties_terug
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid
from tests.begeleiding.dagboek import bij_een_werkgever, er, op_de_hal, stuur, uitslagen, zag
from tests.factories import BetrokkenheidFactory, MedewerkerFactory
from tests.factories.begeleiding import AssessmentFactory, LeerdoelFactory, ObservatiepuntFactory, PuntkeuzeFactory
from tests.factories.plaatsingen import PlaatsingFactory

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Any) -> None:
    vandaag_is(VANDAAG)


@pytest.fixture
def mens(jobcoach: Any) -> Any:
    return op_de_hal(jobcoach)


@pytest.fixture
def collega(jobcoach: Any, mens: Any) -> Any:
    ander = MedewerkerFactory(
        organisatie=jobcoach.organisatie, rol=Rol.PRODUCTIELEIDER, voornaam="Ria", achternaam="Bos"
    )
    BetrokkenheidFactory(statushouder=mens.statushouder, medewerker=ander, rol=ander.rol)
    return ander


def _een(door: Any, melding: Any) -> dict[str, Any]:
    (uitslag,) = stuur(door, melding)
    return uitslag


def test_the_same_entry_five_times_is_one_row(jobcoach: Any, mens: Any) -> None:
    melding = er(mens, "laat", minuten=25, opmerking="  Bus   gemist ")
    antwoorden = stuur(jobcoach, *[melding] * 5)
    assert uitslagen(antwoorden) == ["bewaard"] * 5
    rij = Dagregistratie.objects.get()
    assert (str(rij.pk), rij.minuten, rij.opmerking, rij.door) == (melding["id"], 25, "Bus gemist", jobcoach)
    assert {een["nu"]["id"] for een in antwoorden} == {melding["id"]}


def test_who_did_not_see_what_a_colleague_logged_clashes_and_can_overrule(
    jobcoach: Any, collega: Any, mens: Any
) -> None:
    eerste = er(mens)
    stuur(collega, eerste)
    botst = _een(jobcoach, er(mens, "ziek"))
    assert (botst["uitslag"], botst["nu"]["id"], botst["nu"]["door"]) == ("botst", eerste["id"], "Ria Bos")
    assert "kies wat klopt" in botst["melding"]
    assert _een(jobcoach, er(mens, "ziek", gezien=botst["nu"]["id"]))["uitslag"] == "bewaard"
    assert [(rij.aanwezigheid, rij.geldt) for rij in Dagregistratie.objects.order_by("op")] == [
        ("aanwezig", False), ("ziek", True),
    ]  # fmt: skip
    # The first is still stored: who sends it again hears so, and what holds now.
    weer = _een(collega, eerste)
    assert (weer["uitslag"], weer["nu"]["aanwezigheid"]) == ("bewaard", "ziek")


def test_the_same_content_is_no_disagreement_and_what_follows_on_it_neither(
    jobcoach: Any, collega: Any, mens: Any
) -> None:
    stuur(collega, er(mens))
    mijn = er(mens)
    antwoorden = stuur(jobcoach, mijn, er(mens, "laat", gezien=mijn["id"]))
    assert uitslagen(antwoorden) == ["bewaard", "bewaard"]
    assert Dagregistratie.objects.geldig().get().aanwezigheid == "laat"


def test_a_whole_day_and_its_parts_exclude_each_other(jobcoach: Any, mens: Any) -> None:
    ochtend, middag = er(mens, dagdeel="ochtend"), er(mens, "les", dagdeel="middag")
    assert uitslagen(stuur(jobcoach, ochtend, middag)) == ["bewaard", "bewaard"]
    botst = _een(jobcoach, er(mens, "ziek", gezien=ochtend["id"]))
    assert (botst["uitslag"], botst["nu"]["id"]) == ("botst", middag["id"])
    assert _een(jobcoach, er(mens, "ziek", gezien=middag["id"]))["uitslag"] == "bewaard"
    assert Dagregistratie.objects.geldig().get().dagdeel == "dag"


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"dag": "2026-11-25"}, "nog niet geweest"),
        ({"dag": "2026-11-09"}, "hoogstens 14 dagen terug in, nu vanaf 10 november 2026"),
        ({"dag": "2026-02-30"}, "bestaat niet"),
        ({"dag": "morgen"}, "kunnen we niet lezen"),
        ({"id": "a"}, "kunnen we niet lezen"),
        ({"plek": "x1"}, "kunnen we niet lezen"),
        ({"plek": "a999999999"}, "niet in jouw lijst"),
        ({"soort": "anders"}, "kunnen we niet lezen"),
        ({"aanwezigheid": "weg"}, "Kies of deze persoon er was"),
        ({"dagdeel": "nacht"}, "deel van de dag"),
        ({"minuten": 5}, "alleen in als iemand te laat was"),
        ({"aanwezigheid": "laat", "minuten": 0}, "van 1 tot 480"),
        ({"aanwezigheid": "laat", "minuten": 481}, "van 1 tot 480"),
        ({"aanwezigheid": "laat", "minuten": True}, "kunnen we niet lezen"),
        ({"opmerking": "x" * 121}, "te lang"),
        ({"opmerking": ["x"]}, "kunnen we niet lezen"),
    ],
)
def test_what_can_never_be_stored_is_refused_in_words(jobcoach: Any, mens: Any, anders: Any, woorden: str) -> None:
    antwoorden = stuur(jobcoach, er(mens, **anders), er(mens, dag="2026-11-10"))
    assert uitslagen(antwoorden) == ["geweigerd", "bewaard"]
    assert woorden in antwoorden[0]["melding"]


def test_a_day_before_the_first_or_after_the_last_is_refused(jobcoach: Any) -> None:
    begonnen = op_de_hal(jobcoach, begin=VANDAAG)
    assert "eerste dag op de hal was 24 november" in _een(jobcoach, er(begonnen, dag="2026-11-23"))["melding"]
    gestopt = op_de_hal(
        jobcoach, geeindigd_op=date(2026, 11, 20), eindreden="anders", gestopt_moment="2026-11-20T12:00Z"
    )
    assert "laatste dag op de hal was 20 november" in _een(jobcoach, er(gestopt))["melding"]
    assert _een(jobcoach, er(gestopt, dag="2026-11-20"))["uitslag"] == "bewaard"
    # Nobody ended it yet: one still comes.
    assert _een(jobcoach, er(op_de_hal(jobcoach, einde=date(2026, 11, 23))))["uitslag"] == "bewaard"


def test_a_placement_counts_from_its_start(jobcoach: Any) -> None:
    loopt = bij_een_werkgever(jobcoach, gestart_op=date(2026, 11, 20))
    assert _een(jobcoach, er(loopt))["uitslag"] == "bewaard"
    assert "bij deze werkgever was 20 november" in _een(jobcoach, er(loopt, dag="2026-11-19"))["melding"]
    voorstel = bij_een_werkgever(jobcoach, stand="akkoord", gestart_op=None)
    assert "nog niet begonnen" in _een(jobcoach, er(voorstel))["melding"]


def test_who_is_out_of_sight_does_not_exist(jobcoach: Any, andere_gemeente: Any, gemeente: Any) -> None:
    vreemd = AssessmentFactory(statushouder__gemeente=andere_gemeente)
    hier = AssessmentFactory(statushouder__gemeente=gemeente)
    werk = PlaatsingFactory(statushouder__gemeente=gemeente, stand="lopend", gestart_op=VANDAAG)
    for een in (vreemd, hier, werk):
        assert uitslagen(stuur(jobcoach, er(een), zag(een, notitie="Iets"))) == ["geweigerd"] * 2
    assert not Dagregistratie.objects.exists()


def test_an_id_of_somebody_out_of_sight_tells_nothing(jobcoach: Any, mens: Any, organisatie: Any) -> None:
    ander = MedewerkerFactory(organisatie=organisatie, rol=jobcoach.rol)
    elders = op_de_hal(ander)
    van_ander, gezien = er(elders, "ziek"), zag(elders, notitie="Iets")
    stuur(ander, van_ander, gezien)
    op_mijn_mens = stuur(jobcoach, er(mens, id=van_ander["id"]), zag(mens, notitie="x", id=gezien["id"]))
    daar = stuur(jobcoach, van_ander, gezien)
    assert uitslagen([*op_mijn_mens, *daar]) == ["geweigerd"] * 4
    assert all(een["nu"] is None and "niet in jouw lijst" in een["melding"] for een in op_mijn_mens + daar)


def test_what_is_stored_stays_stored_for_who_lost_sight(jobcoach: Any, mens: Any) -> None:
    melding, gezien = er(mens), zag(mens, notitie="Iets")
    stuur(jobcoach, melding, gezien)
    Betrokkenheid.objects.filter(statushouder=mens.statushouder).delete()
    antwoorden = stuur(jobcoach, melding, gezien, er(mens, "ziek"))
    assert uitslagen(antwoorden) == ["bewaard", "bewaard", "geweigerd"]
    assert [een["nu"] for een in antwoorden] == [None, None, None]


def test_an_entry_that_is_stored_may_come_weeks_later_again(jobcoach: Any, mens: Any, vandaag_is: Any) -> None:
    melding = er(mens)
    stuur(jobcoach, melding)
    vandaag_is(VANDAAG + timedelta(days=30))
    assert _een(jobcoach, melding)["uitslag"] == "bewaard"


def test_an_observation_with_scores_a_note_and_a_goal(jobcoach: Any, mens: Any) -> None:
    een, ander = ObservatiepuntFactory(), ObservatiepuntFactory()
    doel = LeerdoelFactory(statushouder=mens.statushouder)
    melding = zag(mens, {een.pk: 4, ander.pk: 1}, notitie=" Legde het uit. ", leerdoel=doel.pk)
    assert uitslagen(stuur(jobcoach, melding, melding)) == ["bewaard"] * 2
    rij = Waarneming.objects.get()
    assert (rij.notitie, rij.leerdoel, rij.statushouder) == ("Legde het uit.", doel, mens.statushouder)
    assert dict(Score.objects.values_list("punt", "waarde")) == {een.pk: 4, ander.pk: 1}


def test_what_an_observation_cannot_be(jobcoach: Any, mens: Any, andere_gemeente: Any) -> None:
    punt = ObservatiepuntFactory()
    van_een_ander = LeerdoelFactory()
    weg = ObservatiepuntFactory(gemeente=andere_gemeente)
    for melding, woorden in (
        (zag(mens), "minstens één punt"),
        (zag(mens, notitie=" \n "), "minstens één punt"),
        (zag(mens, {punt.pk: 5}), "van 1 tot 4"),
        (zag(mens, {punt.pk: "vier"}), "kunnen we niet lezen"),
        (zag(mens, {punt.pk: 2.5}), "kunnen we niet lezen"),
        (zag(mens, {10**30: 2}), "kunnen we niet lezen"),
        (zag(mens, {weg.pk: 2}), "gebruiken jullie niet meer"),
        (zag(mens, notitie="x" * 501), "te lang"),
        (zag(mens, notitie="Iets", leerdoel=van_een_ander.pk), "hoort niet bij deze persoon"),
        (zag(mens, notitie="Iets", dag="2026-11-25"), "nog niet geweest"),
    ):
        antwoord = _een(jobcoach, melding)
        assert antwoord["uitslag"] == "geweigerd", melding
        assert woorden in antwoord["melding"], antwoord
    assert not Waarneming.objects.exists()


def test_only_the_skills_that_the_aanpak_uses(jobcoach: Any, mens: Any) -> None:
    gekozen, meegeleverd = ObservatiepuntFactory(), ObservatiepuntFactory()
    PuntkeuzeFactory(gemeente=mens.statushouder.gemeente, aanpak_code=mens.aanpak_code, punt=gekozen)
    antwoorden = stuur(jobcoach, zag(mens, {meegeleverd.pk: 2}), zag(mens, {gekozen.pk: 2}))
    assert uitslagen(antwoorden) == ["geweigerd", "bewaard"]


def test_only_who_made_an_observation_corrects_it_and_once(jobcoach: Any, collega: Any, mens: Any) -> None:
    eerste = zag(mens, notitie="Eerst")
    beter = zag(mens, notitie="Beter", vervangt=eerste["id"])
    stuur(jobcoach, eerste)
    assert "van een collega" in _een(collega, beter | {"id": str(uuid4())})["melding"]
    assert uitslagen(stuur(jobcoach, beter, beter)) == ["bewaard", "bewaard"]
    assert Waarneming.objects.geldig().get().notitie == "Beter"
    assert "al verbeterd" in _een(jobcoach, beter | {"id": str(uuid4())})["melding"]
    # What it would correct never came in.
    assert _een(jobcoach, zag(mens, notitie="Los", vervangt=str(uuid4())))["uitslag"] == "bewaard"


def test_half_a_sign_of_a_phone_does_not_break_it(jobcoach: Any, mens: Any) -> None:
    assert _een(jobcoach, zag(mens, notitie="Goed \ud83d"))["uitslag"] == "bewaard"
    assert "onzichtbaar teken" in _een(jobcoach, zag(mens, notitie="a\x00"))["melding"]


def test_every_entry_takes_at_most_four_queries(jobcoach: Any, mens: Any) -> None:
    punt = ObservatiepuntFactory()
    eerste, gezien = er(mens), zag(mens, {punt.pk: 2})
    groep = [eerste, er(mens, "ziek", gezien=eerste["id"]), gezien, zag(mens, {punt.pk: 3}, vervangt=gezien["id"])]
    leeg = er(mens, plek="a999999999")
    with CaptureQueriesContext(
        connection,
    ) as keer:
        assert uitslagen(stuur(jobcoach, *groep, leeg)) == ["bewaard"] * 4 + ["geweigerd"]
    vragen = [een["sql"] for een in keer if "SAVEPOINT" not in een["sql"]]
    assert len(vragen) <= 2 + 4 * len(groep) + 1, vragen


def test_what_one_button_logged_is_taken_back(jobcoach: Any, collega: Any, mens: Any) -> None:
    melding = er(mens)
    stuur(jobcoach, melding)
    assert neem_registraties_terug(ids=[melding["id"]], door=collega) == 0
    assert neem_registraties_terug(ids=[melding["id"]], door=jobcoach) == 1
    assert not Dagregistratie.objects.geldig().exists()
    assert _een(jobcoach, er(mens, "ziek"))["uitslag"] == "bewaard"
