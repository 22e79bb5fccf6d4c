"""The actions on a step and a traject as buttons and forms: with htmx and without, and who may do what."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from medewerkers.models import Logregel, Medewerker
from statushouders.models import Statushouder
from tests.factories import BetrokkenheidFactory
from trajecten.models import Stap, Traject
from trajecten.services import rond_stap_af, verplaats_stap
from trajecten.statussen import Stapstatus

DAG = date(2026, 11, 24)
HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/werkvoorraad/"}
Ingelogd = Callable[[Medewerker], Client]
StapVan = Callable[[Statushouder, str], Stap]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def persoon(vestig: Callable[..., Statushouder]) -> Statushouder:
    return vestig(voornamen="Selam", achternaam="Berhane", vestigingsdatum=DAG - timedelta(days=10))


@pytest.fixture
def stap(persoon: Statushouder, stap_van: StapVan) -> Stap:
    return stap_van(persoon, "eerste-contact")


def url(naam: str, ding: Any, terug: str = "") -> str:
    adres = reverse(f"trajecten:{naam}", args=[ding.pk])
    return f"{adres}?terug={terug}" if terug else adres


def melding(antwoord: Any) -> str:
    return " ".join(str(m) for m in get_messages(antwoord.wsgi_request))


def test_one_click_is_done_today_with_a_way_back(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    antwoord = ingelogd(klantondersteuner).post(url("stap_afronden", stap), {"terug": "/werkvoorraad/?na=3"})
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/werkvoorraad/?na=3")
    assert melding(antwoord) == "Stap afgerond: Eerste contact van Selam Berhane."
    stap.refresh_from_db()
    assert (stap.status, stap.gedaan_op, stap.afgehandeld_door) == (Stapstatus.GEDAAN, DAG, klantondersteuner)


def test_htmx_gets_the_event_and_the_message(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    antwoord = ingelogd(klantondersteuner).post(url("stap_afronden", stap), headers=HTMX)
    assert antwoord.status_code == 200
    assert json.loads(antwoord.headers["HX-Trigger"])["stap-gewijzigd"] == {
        "dossier": stap.traject.statushouder_id,
        "stap": stap.pk,
    }
    assert antwoord.headers["HX-Reswap"] == "none"
    html = antwoord.content.decode()
    assert "Stap afgerond: Eerste contact van Selam Berhane." in html
    assert f'action="{url("stap_heropenen", stap)}?terug=%2Fwerkvoorraad%2F"' in html


def test_another_day_by_the_form(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    client = ingelogd(klantondersteuner)
    assert b"Wanneer is deze stap gedaan?" in client.get(url("stap_afronden", stap)).content
    client.post(url("stap_afronden", stap), {"gedaan_op": "2026-11-20"})
    stap.refresh_from_db()
    assert stap.gedaan_op == date(2026, 11, 20)


def test_a_day_in_the_future_is_refused_at_the_field(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap
) -> None:
    antwoord = ingelogd(klantondersteuner).post(url("stap_afronden", stap), {"gedaan_op": "2026-11-25"}, headers=HTMX)
    assert antwoord.status_code == 422
    assert "Deze dag ligt in de toekomst" in antwoord.content.decode()


def test_undo_opens_the_step_and_leads_back_to_where_one_was(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap
) -> None:
    rond_stap_af(stap=stap, door=klantondersteuner)
    antwoord = ingelogd(klantondersteuner).post(url("stap_heropenen", stap, "/werkvoorraad/"))
    assert antwoord.headers["Location"] == "/werkvoorraad/"
    stap.refresh_from_db()
    assert stap.status == Stapstatus.OPEN


def test_the_second_of_two_hears_what_the_first_did(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, teamleider: Medewerker, stap: Stap
) -> None:
    rond_stap_af(stap=stap, door=teamleider, gedaan_op=date(2026, 11, 23))
    antwoord = ingelogd(klantondersteuner).post(url("stap_afronden", stap), headers=HTMX)
    assert f"{teamleider.naam} rondde deze stap al af" in antwoord.content.decode()
    assert "stap-gewijzigd" in antwoord.headers["HX-Trigger"]
    stap.refresh_from_db()
    assert (stap.gedaan_op, stap.afgehandeld_door) == (date(2026, 11, 23), teamleider)


def test_moving_needs_a_reason_and_can_be_undone(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    client = ingelogd(klantondersteuner)
    assert client.post(url("stap_verplaatsen", stap), {"naar": "2026-12-01"}).status_code == 422
    client.post(url("stap_verplaatsen", stap), {"naar": "2026-12-01", "reden": "Ziek"})
    stap.refresh_from_db()
    assert stap.uiterlijk == date(2026, 12, 1)
    client.post(url("stap_verplaatsing_ongedaan", stap))
    stap.refresh_from_db()
    assert stap.verplaatst_naar is None


def test_a_move_past_the_limit_says_what_it_means_and_is_confirmed(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap
) -> None:
    """Eerste contact is at most 21 days after vestiging: 5 December."""
    client = ingelogd(klantondersteuner)
    html = client.get(url("stap_verplaatsen", stap), headers=HTMX).content.decode()
    assert "Uiterste termijn: zaterdag 5 december 2026." in html
    assert 'min="2026-11-24"' in html
    assert 'name="toch"' not in html

    later = {"naar": "2026-12-06", "reden": "Ziek"}
    antwoord = client.post(url("stap_verplaatsen", stap), later, headers=HTMX)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    for zin in (
        "6 december 2026 is 1 dag na de uiterste termijn. Kies een eerdere dag, of zet hier een vinkje.",
        "De uiterste termijn blijft 5 december 2026.",
        'name="toch"',
        "Ziek",
    ):
        assert zin in html, zin
    stap.refresh_from_db()
    assert stap.verplaatst_naar is None

    assert client.post(url("stap_verplaatsen", stap), {**later, "toch": "on"}).status_code == 302
    stap.refresh_from_db()
    assert stap.verplaatst_naar == date(2026, 12, 6)


def test_up_to_the_limit_nothing_is_asked(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    antwoord = ingelogd(klantondersteuner).post(
        url("stap_verplaatsen", stap), {"naar": "2026-12-05", "reden": "Ziek", "toch": ""}
    )
    assert antwoord.status_code == 302


def test_when_the_limit_has_passed_the_form_says_so_at_once(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(date(2026, 12, 9))
    client = ingelogd(klantondersteuner)
    html = client.get(url("stap_verplaatsen", stap)).content.decode()
    assert "De uiterste termijn was zaterdag 5 december 2026." in html
    assert "Verplaatsen haalt de signalering ‘uiterste termijn voorbij’ niet weg." in html
    later = {"naar": "2026-12-10", "reden": "Ziek"}
    assert client.post(url("stap_verplaatsen", stap), later).status_code == 422
    assert client.post(url("stap_verplaatsen", stap), {**later, "toch": "on"}).status_code == 302


@pytest.mark.parametrize("naar", ["", "morgen", "2026-13-40", "x" * 300])
def test_a_date_that_is_none_asks_for_a_date(
    naar: str, ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap
) -> None:
    antwoord = ingelogd(klantondersteuner).post(url("stap_verplaatsen", stap), {"naar": naar, "reden": "Ziek"})
    assert antwoord.status_code == 422
    assert 'name="toch"' not in antwoord.content.decode()


def test_only_ones_own_move_can_be_taken_back(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, teamleider: Medewerker, stap: Stap
) -> None:
    verplaats_stap(stap=stap, door=teamleider, naar=date(2026, 11, 30), reden="Ziek")
    assert "Vorige datum terugzetten" in ingelogd(teamleider).get(url("stap", stap)).content.decode()
    assert "Vorige datum terugzetten" not in ingelogd(klantondersteuner).get(url("stap", stap)).content.decode()


def test_moving_what_a_colleague_just_moved_is_refused(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, teamleider: Medewerker, stap: Stap
) -> None:
    """Both opened the form; the second hears what the first did, and nothing is overwritten."""
    client = ingelogd(klantondersteuner)
    gezien = client.get(url("stap_verplaatsen", stap)).context["form"]["gezien"].value()
    verplaats_stap(stap=stap, door=teamleider, naar=date(2026, 11, 30), reden="Ziek")
    invoer = {"naar": "2026-12-03", "reden": "Vakantie", "gezien": gezien}
    antwoord = client.post(url("stap_verplaatsen", stap), invoer)
    assert f"{teamleider.naam} verplaatste deze stap net naar 30 november 2026" in melding(antwoord)
    stap.refresh_from_db()
    assert stap.uiterlijk == date(2026, 11, 30)
    assert stap.verplaatsingen.count() == 1


@pytest.mark.parametrize("naam", ["stap_overslaan", "stap_wachten"])
def test_skipping_and_waiting_notice_a_colleague_too(
    naam: str, ingelogd: Ingelogd, klantondersteuner: Medewerker, teamleider: Medewerker, stap: Stap
) -> None:
    gezien = stap.momentopname
    verplaats_stap(stap=stap, door=teamleider, naar=date(2026, 11, 30), reden="Ziek")
    invoer = {"reden": "Niet nodig", "op": "UWV", "gezien": gezien}
    antwoord = ingelogd(klantondersteuner).post(url(naam, stap), invoer)
    assert "verplaatste deze stap net" in melding(antwoord)
    stap.refresh_from_db()
    assert (stap.status, stap.wacht_op) == (Stapstatus.OPEN, "")


def test_a_step_is_skipped_only_with_a_reason(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    client = ingelogd(klantondersteuner)
    assert client.post(url("stap_overslaan", stap), {"reden": " "}).status_code == 422
    client.post(url("stap_overslaan", stap), {"reden": "Werkt al"})
    stap.refresh_from_db()
    assert (stap.status, stap.overslaan_reden) == (Stapstatus.OVERGESLAGEN, "Werkt al")


def test_waiting_and_no_longer_waiting(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    client = ingelogd(klantondersteuner)
    client.post(url("stap_wachten", stap), {"op": "Taalhuis"})
    stap.refresh_from_db()
    assert (stap.wacht_op, stap.wacht_sinds) == ("Taalhuis", DAG)
    client.post(url("stap_niet_wachten", stap))
    stap.refresh_from_db()
    assert stap.wacht_op == ""


def test_the_card_says_how_it_stands_and_why(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    html = ingelogd(klantondersteuner).get(url("stap", stap)).content.decode()
    assert "3 dagen te laat" in html
    assert "Streeftermijn: 7 dagen, dus uiterlijk zaterdag 21 november 2026." in html
    assert "Bron: Beleid Westland" in html


def test_a_jobcoach_handles_steps_of_the_own_role_only(
    ingelogd: Ingelogd, jobcoach: Medewerker, persoon: Statushouder, stap: Stap, stap_van: StapVan
) -> None:
    eigen = stap_van(persoon, "tussenevaluatie")
    client = ingelogd(jobcoach)
    assert client.post(url("stap_afronden", eigen)).status_code == 404
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    assert client.post(url("stap_afronden", eigen)).status_code == 302
    assert client.post(url("stap_afronden", stap)).status_code == 404
    assert b"stap_afronden" not in client.get(url("stap", stap)).content
    assert b"Afronden" not in client.get(url("stap", stap)).content


@pytest.mark.parametrize("rol", ["productieleider", "ketenpartner"])
def test_who_only_looks_on_gets_no_buttons(
    rol: str, request: Any, ingelogd: Ingelogd, persoon: Statushouder, stap: Stap
) -> None:
    medewerker = request.getfixturevalue(rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=medewerker)
    client = ingelogd(medewerker)
    assert client.post(url("stap_afronden", stap)).status_code == 403
    assert b"Afronden" not in client.get(url("stap", stap)).content


def test_a_productieleider_sees_the_way_to_work_only(
    ingelogd: Ingelogd, productieleider: Medewerker, persoon: Statushouder, stap_van: StapVan
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=productieleider)
    assert ingelogd(productieleider).get(url("stap", stap_van(persoon, "pip"))).status_code == 404


def test_the_way_back_stays_on_this_site(ingelogd: Ingelogd, klantondersteuner: Medewerker, stap: Stap) -> None:
    antwoord = ingelogd(klantondersteuner).post(url("stap_afronden", stap), {"terug": "https://elders.example/x"})
    assert antwoord.headers["Location"] == "/x"
    antwoord = ingelogd(klantondersteuner).post(url("stap_heropenen", stap), {"terug": "//elders.example"})
    assert antwoord.headers["Location"] == reverse("werkplek:dossier", args=[stap.traject.statushouder_id])


def test_closing_and_reopening_a_traject(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    traject = Traject.objects.get(statushouder=persoon)
    client = ingelogd(klantondersteuner)
    fout = client.post(url("traject_sluiten", traject), {"reden": "anders", "einddatum": "2026-11-24"})
    assert "Schrijf kort wat de reden is." in fout.content.decode()
    client.post(url("traject_sluiten", traject), {"reden": "werk", "einddatum": "2026-11-24"})
    traject.refresh_from_db()
    assert (traject.einddatum, traject.eindreden) == (DAG, "werk")
    client.post(url("traject_heropenen", traject))
    traject.refresh_from_db()
    assert traject.einddatum is None
    assert set(Logregel.objects.values_list("actie", flat=True)) >= {"traject.gesloten", "traject.heropend"}


def test_a_closed_traject_has_no_buttons(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, persoon: Statushouder, stap: Stap
) -> None:
    client = ingelogd(klantondersteuner)
    client.post(url("traject_sluiten", stap.traject), {"reden": "verhuisd", "einddatum": "2026-11-24"})
    html = client.get(url("stap", stap)).content.decode()
    assert "niet gedaan" in html
    assert "Afronden" not in html
    antwoord = client.post(url("stap_afronden", stap))
    assert "Dit traject is gesloten" in melding(antwoord)
