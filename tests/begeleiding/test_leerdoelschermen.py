"""The screens of goals: from the library, steps, undo, two colleagues, and no more queries for more rows."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from begeleiding.models import Leerdoel, Leerdoelstap
from begeleiding.views.leerdoelen.kaart import leerdoelenkaart
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder
from tests.factories.begeleiding import (
    AssessmentFactory,
    DoelvoorbeeldFactory,
    LeerdoelFactory,
    LeerdoelstapFactory,
    ScoreFactory,
    WaarnemingFactory,
)
from tests.factories.statushouders import BetrokkenheidFactory, StatushouderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def persoon(gemeente: Gemeente, jobcoach: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach, rol=jobcoach.rol)
    return persoon


@pytest.fixture
def client(jobcoach: Medewerker, ingelogd: Callable[..., Any]) -> Any:
    return ingelogd(jobcoach)


@pytest.fixture
def doel(persoon: Statushouder) -> Leerdoel:
    doel: Leerdoel = LeerdoelFactory(statushouder=persoon)
    return doel


def _url(naam: str, *args: Any) -> str:
    return reverse(f"begeleiding:{naam}", args=args)


def _ongedaan(antwoord: Any) -> str:
    return str(list(antwoord.context["messages"])[-1].extra_tags).removeprefix("ongedaan:")


def _velden(doel: Leerdoel, **anders: Any) -> dict[str, Any]:
    return {"gebied": doel.gebied, "wat": doel.wat, "versie": doel.versie, **anders}


def test_an_example_fills_in_the_form_and_can_be_changed(client: Any, persoon: Statushouder) -> None:
    voorbeeld = DoelvoorbeeldFactory(wat="Op tijd beginnen", stappen=["Een week", "Twee weken"])
    url = _url("leerdoel_nieuw", persoon.pk)

    tekst = client.get(url, {"voorbeeld": voorbeeld.pk}).text
    assert 'value="Op tijd beginnen"' in tekst
    assert "Een week\nTwee weken" in tekst
    antwoord = client.post(
        f"{url}?voorbeeld={voorbeeld.pk}",
        {"gebied": "taal", "wat": "Om acht uur beginnen", "stappen": "Een week\n\n Drie  weken "},
        follow=True,
    )

    doel = Leerdoel.objects.get()
    assert doel.wat == "Om acht uur beginnen"
    assert list(doel.stappen.values_list("wat", flat=True)) == ["Een week", "Drie weken"]
    client.post(_ongedaan(antwoord))
    assert not Leerdoel.objects.exists()


@pytest.mark.parametrize("voorbeeld", ["x", "-1", "999999999", "9" * 40, "²"])
def test_an_example_that_is_not_there_leaves_the_form_empty(client: Any, persoon: Statushouder, voorbeeld: str) -> None:
    assert client.get(_url("leerdoel_nieuw", persoon.pk), {"voorbeeld": voorbeeld}).status_code == 200


def test_what_is_wrong_comes_back_with_what_was_typed(client: Any, persoon: Statushouder) -> None:
    antwoord = client.post(
        _url("leerdoel_nieuw", persoon.pk), {"wat": "", "waarom": "Omdat het moet", "uiterlijk": "2001-01-01"}
    )

    assert antwoord.status_code == 422
    for tekst in ("Vul in wat iemand leert", "Kies waar het doel bij hoort", "al voorbij", "Omdat het moet"):
        assert tekst in antwoord.text


def test_the_second_of_two_colleagues_sees_both_versions(client: Any, doel: Leerdoel) -> None:
    url = _url("leerdoel_wijzigen", doel.pk)
    client.post(url, _velden(doel, wat="De eerste"))

    antwoord = client.post(url, _velden(doel, wat="De tweede"))
    assert antwoord.status_code == 422
    assert "De eerste" in antwoord.text
    assert "De tweede" in antwoord.text
    doel.refresh_from_db()
    assert doel.wat == "De eerste"

    client.post(url, _velden(doel, wat="De tweede"))
    doel.refresh_from_db()
    assert doel.wat == "De tweede"


def test_reached_and_stopped_can_be_taken_back(client: Any, doel: Leerdoel) -> None:
    adres, dag = _url("leerdoel_gehaald", doel.pk), {"dag": vandaag().isoformat()}
    assert "waaraan je zag" in client.post(adres, dag).text
    gehaald = client.post(adres, dag | {"bewijs": "Vroeg het zelf aan Ria."}, follow=True)
    assert "gehaald op" in gehaald.text
    assert "Vroeg het zelf aan Ria." in gehaald.text
    client.post(_ongedaan(gehaald))
    doel.refresh_from_db()
    assert doel.is_open

    gestopt = client.post(_url("leerdoel_stoppen", doel.pk), {"reden": "Niet meer nodig"}, follow=True)
    assert "Niet meer nodig" in gestopt.text
    assert "Weer oppakken" in gestopt.text
    assert client.get(_url("leerdoel_stoppen", doel.pk), follow=True).redirect_chain
    assert client.get(_url("leerdoel_wijzigen", doel.pk), follow=True).redirect_chain
    client.post(_url("leerdoel_heropenen", doel.pk))
    doel.refresh_from_db()
    assert doel.is_open


def test_steps_are_added_done_moved_changed_and_removed_with_a_way_back(client: Any, doel: Leerdoel) -> None:
    for wat in ("Een", "Twee"):
        client.post(_url("leerdoelstap_nieuw", doel.pk), {"wat": wat})
    een, twee = doel.stappen.all()

    gedaan = client.post(_url("leerdoelstap_gedaan", een.pk), follow=True)
    assert "1 van 2 stappen gedaan" in gedaan.text
    client.post(_ongedaan(gedaan))
    client.post(_url("leerdoelstap_plek", twee.pk), {"kant": "omhoog"})
    assert list(doel.stappen.all()) == [twee, een]

    client.post(
        _url("leerdoelstap", een.pk), {"wat": "Eerst", "gedaan_op": vandaag().isoformat(), "gezien": "Een|None"}
    )
    een.refresh_from_db()
    assert (een.wat, een.gedaan_op) == ("Eerst", vandaag())

    weg = client.post(_url("leerdoelstap_weg", een.pk), follow=True)
    client.post(_url("leerdoelstap_weg", twee.pk), follow=True)
    client.post(_ongedaan(weg))
    assert Leerdoelstap.objects.get() == een
    een.refresh_from_db()
    assert (een.wat, een.gedaan_op, een.volgorde) == ("Eerst", vandaag(), 2)
    assert "kan niet meer terug" in client.post(_url("leerdoelstap_terug", doel.pk, 99), follow=True).text


def test_an_empty_step_is_said_on_the_page_of_the_goal(client: Any, doel: Leerdoel) -> None:
    antwoord = client.post(_url("leerdoelstap_nieuw", doel.pk), {"wat": " "})

    assert antwoord.status_code == 422
    assert "Schrijf wat de stap is" in antwoord.text
    assert client.get(_url("leerdoelstap_nieuw", doel.pk)).status_code == 302


def test_the_tab_stands_in_the_dossier_with_the_number_of_open_goals(client: Any, persoon: Statushouder) -> None:
    LeerdoelFactory(statushouder=persoon, wat="Zelf bellen")
    LeerdoelFactory(statushouder=persoon, stand="gehaald", klaar_op=vandaag())

    antwoord = client.get(_url("leerdoelen", persoon.pk), follow=True)

    assert antwoord.redirect_chain[-1][0].endswith("?tab=leerdoelen")
    assert "Zelf bellen" in antwoord.text
    assert "gehaald op" in antwoord.text


def test_the_card_on_the_page_of_an_assessment_shows_some_and_leads_to_all(
    rf: Any, jobcoach: Medewerker, gemeente: Gemeente, persoon: Statushouder
) -> None:
    LeerdoelFactory.create_batch(6, statushouder=persoon)
    assessment = AssessmentFactory(statushouder=persoon)

    vraag, jobcoach.actieve_gemeente = rf.get("/"), gemeente
    vraag.user = jobcoach

    tekst = str(leerdoelenkaart(vraag, assessment))

    assert tekst.count('meedoen-doel"') == 5
    assert "Alle leerdoelen" in tekst
    assert "Leerdoel toevoegen" in tekst


@pytest.mark.parametrize("bladzijde", ["dossier", "doel"])
def test_more_rows_take_no_more_queries(
    client: Any, persoon: Statushouder, doel: Leerdoel, bladzijde: str, django_assert_max_num_queries: Any
) -> None:
    dossier = f"{reverse('werkplek:dossier', args=[persoon.pk])}?tab=leerdoelen"
    url = _url("leerdoel", doel.pk) if bladzijde == "doel" else dossier
    assessment = AssessmentFactory(statushouder=persoon)

    def vul(aantal: int) -> None:
        for _ in range(aantal):
            LeerdoelstapFactory(leerdoel=LeerdoelFactory(statushouder=persoon))
            ScoreFactory(waarneming=WaarnemingFactory(assessment=assessment, leerdoel=doel, door=doel.gemaakt_door))

    vul(2)
    client.get(url)
    with django_assert_max_num_queries(40) as eerst:
        client.get(url)
    vul(18)
    with django_assert_max_num_queries(len(eerst)):
        client.get(url)
