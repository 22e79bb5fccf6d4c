"""The screens of weeks and lesson groups: what they show, say and take back."""

import json
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Roosterblok
from plaatsingen.statussen import Bloksoort
from plaatsingen.views.metweek import AL_WEG
from statushouders.models import Statushouder
from tests.factories import (
    BetrokkenheidFactory,
    LesgroepFactory,
    LestijdFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StatushouderFactory,
)

pytestmark = pytest.mark.django_db

LES = {"soort": "taalles", "naam": "Taalschool", "van": "9", "tot": "12", "geldig_van": "2026-11-23", "geldig_tot": ""}


@pytest.fixture
def persoon(klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=klantondersteuner.werkt_voor(), achternaam="Saleh")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def client_ko(ingelogd: Callable[[Medewerker], Client], klantondersteuner: Medewerker) -> Client:
    return ingelogd(klantondersteuner)


def _week(client: Client, persoon: Statushouder) -> str:
    return client.get(f"/dossiers/{persoon.pk}/?tab=week").content.decode()


def test_the_tab_takes_as_many_queries_for_a_full_week_as_for_an_empty_one(
    client_ko: Client, persoon: Statushouder, django_assert_max_num_queries: Any
) -> None:
    def tel() -> int:
        with django_assert_max_num_queries(60) as gevangen:
            assert client_ko.get(f"/dossiers/{persoon.pk}/?tab=week").status_code == 200
        return len(gevangen)

    tel()
    plaatsing = PlaatsingFactory(statushouder=persoon)
    RoosterblokFactory(statushouder=persoon)
    RoosterblokFactory(statushouder=persoon, plaatsing=plaatsing, soort=Bloksoort.WERK, tot=time(11))
    weinig = tel()
    groep = LestijdFactory(lesgroep__gemeente=persoon.gemeente).lesgroep
    for dag in range(1, 7):
        RoosterblokFactory(statushouder=persoon, dag=dag, lesgroep=groep)
        RoosterblokFactory(statushouder=persoon, dag=dag, plaatsing=plaatsing, soort=Bloksoort.WERK, tot=time(11))
    assert tel() == weinig
    # Of a group on six days one chooses another one in one place.
    assert _week(client_ko, persoon).count("Andere groep<") == 1


def test_more_days_in_one_go_and_undo_from_the_message(client_ko: Client, persoon: Statushouder) -> None:
    url = reverse("plaatsingen:blok_nieuw", args=[persoon.pk])
    antwoord = client_ko.post(url, LES | {"dagen": ["0", "2"]}, follow=True)
    assert antwoord.redirect_chain[-1][0] == f"/dossiers/{persoon.pk}/?tab=week#week"
    assert Roosterblok.objects.count() == 2
    [melding] = antwoord.context["messages"]
    assert str(melding) == f"Taalles staat op 2 dagen in de week van {persoon.naam}."
    ongedaan = melding.extra_tags.removeprefix("ongedaan:")
    client_ko.post(ongedaan)
    assert not Roosterblok.objects.exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": "8"}, "Het einde ligt voor het begin"),
        ({"van": "22", "tot": "6"}, "van 22.00 tot 23.59, en op de dag erna van 0.00 tot 6.00."),
        ({"tot": "9.00"}, "Het begin en het einde zijn gelijk"),
        ({"tot": "24.00"}, "Vul 23.59 in als het tot middernacht duurt"),
        ({"tot": "0.00"}, "Vul 23.59 in als het tot middernacht duurt"),
        ({"dagen": []}, "Kies minstens één dag"),
        ({"soort": ""}, "Kies wat het is"),
        ({"van": "half negen"}, "Vul een tijd in, bijvoorbeeld 10.30"),
        ({"soort": "anders", "naam": ""}, "Vul in wat het is"),
    ],
)
def test_a_fault_is_said_on_the_form_and_nothing_is_lost(
    client_ko: Client, persoon: Statushouder, anders: dict[str, Any], zin: str
) -> None:
    url = reverse("plaatsingen:blok_nieuw", args=[persoon.pk])
    antwoord = client_ko.post(url, LES | {"dagen": ["0"]} | anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert "Taalschool" in antwoord.content.decode() or not anders.get("naam", "x")


@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_edge_of_the_calendar_is_this_week_or_a_message(
    client_ko: Client, persoon: Statushouder, dag: str
) -> None:
    """By the address, and in every form that asks for a day."""
    blok = RoosterblokFactory(statushouder=persoon, geldig_van=vandaag() - timedelta(days=30))
    tekst = client_ko.get(f"/dossiers/{persoon.pk}/?tab=week&dag={dag}").content.decode()
    assert "Deze week</h2>" in tekst
    ver = vandaag() + timedelta(days=3 * 366)
    assert "Week later" not in client_ko.get(f"/dossiers/{persoon.pk}/?tab=week&dag={ver}").content.decode()
    overnemen = f"/dossier/{persoon.pk}/week/overnemen/"
    wijzig = LES | {"dag": 0, "versie": 1, "ingang": dag}
    groep = {"school": "S", "naam": "A", "soort": "taalles", "van_0": "9", "tot_0": "10"}
    for url, velden in (
        (overnemen, {"van_week": dag, "vanaf": "2026-11-23"}),
        (overnemen, {"van_week": "2026-11-23", "vanaf": dag}),
        (overnemen, {"van_week": "2026-11-23", "vanaf": "2026-11-23", "tot": dag}),
        (f"/week/{blok.pk}/stoppen/", {"laatste_dag": dag}),
        (f"/week/{blok.pk}/", wijzig | {"geldig_van": dag}),
        (f"/dossier/{persoon.pk}/week/nieuw/", LES | {"dagen": ["0"], "geldig_van": dag}),
        ("/lesgroepen/nieuw/", groep | {"begin": dag, "einde": dag}),
    ):
        antwoord = client_ko.post(url, velden)
        assert antwoord.status_code == 422, (url, velden)
    blok.refresh_from_db()
    assert blok.geldig_tot is None


def test_what_comes_over_is_read_before_it_does(client_ko: Client, persoon: Statushouder) -> None:
    """It begins with the last week that is over, and follows the days that one chooses."""
    url = reverse("plaatsingen:week_overnemen", args=[persoon.pk])
    niets = "in die week staat niets dat dan voorbij is"
    assert niets in client_ko.get(url).content.decode()
    toen = vandaag() - timedelta(days=70)
    RoosterblokFactory(statushouder=persoon, naam="Taalschool", geldig_van=toen, geldig_tot=toen + timedelta(days=20))
    RoosterblokFactory(statushouder=persoon, dag=2, soort=Bloksoort.WERK, geldig_van=toen)
    tekst = client_ko.get(url).content.decode()
    assert "<li>Maandag: taalles (Taalschool) van 9.00 tot 12.00 uur</li>" in tekst
    assert "werk" not in tekst.partition("Dit komt in de week")[2].partition("</ul>")[0], "that runs still"
    for dagen in ({"van_week": vandaag().isoformat()}, {"van_week": "0001-01-01"}, {"vanaf": "9999-12-31"}):
        assert niets in client_ko.get(url, dagen).content.decode()


def test_two_who_change_the_same_time_see_both(client_ko: Client, persoon: Statushouder) -> None:
    blok = RoosterblokFactory(statushouder=persoon, naam="Taalschool")
    url = reverse("plaatsingen:blok", args=[blok.pk])
    Roosterblok.objects.update(tot=time(11), versie=2)
    antwoord = client_ko.post(url, LES | {"dag": "0", "ingang": "", "tot": "13", "versie": "1"})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "11.00" in tekst
    assert "13.00" in tekst
    antwoord = client_ko.post(url, LES | {"dag": "0", "ingang": "", "tot": "13", "versie": "2"})
    blok.refresh_from_db()
    assert (antwoord.status_code, blok.tot) == (302, time(13))


def test_one_sees_the_week_in_which_it_begins(
    client_ko: Client, persoon: Statushouder, vandaag_is: Callable[[date], None]
) -> None:
    """On a Sunday the week of today is nearly over. By htmx in place, else as a page."""
    vandaag_is(date(2026, 11, 22))
    url, hier = reverse("plaatsingen:blok_nieuw", args=[persoon.pk]), f"/dossiers/{persoon.pk}/?tab=week&dag="
    nieuw = LES | {"dagen": ["2", "4"], "geldig_van": "2026-11-22", "terug": f"{hier}2026-11-22"}
    antwoord = client_ko.post(url, nieuw)
    assert antwoord.url == f"{hier}2026-11-25#week"
    htmx = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{hier}2026-11-22"}
    antwoord = client_ko.post(url, nieuw | {"soort": "opvang", "dagen": ["3"]}, headers=htmx)
    assert json.loads(antwoord["HX-Location"])["path"] == f"{hier}2026-11-26"
    assert "sluit-dialoog" in antwoord["HX-Trigger"]
    antwoord = client_ko.post(url, nieuw | {"dagen": ["6"]}, headers=htmx)
    assert "HX-Location" not in antwoord, "that is in the week that stands there"


def test_a_clash_outside_the_week_on_the_page_says_when_it_is(
    client_ko: Client, persoon: Statushouder, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(date(2026, 11, 22))
    for soort in (Bloksoort.TAALLES, Bloksoort.WERK):
        RoosterblokFactory(statushouder=persoon, dag=1, soort=soort, geldig_van=date(2026, 11, 22))
    tekst = _week(client_ko, persoon)
    keer = tekst.partition("De eerste keer is")[2].partition("Naar die week")[0]
    assert ">di 24 nov</time>" in keer
    assert 'href="?tab=week&amp;dag=2026-11-23"' in keer
    later = client_ko.get(f"/dossiers/{persoon.pk}/?tab=week&dag=2026-11-24").content.decode()
    assert "De eerste keer" not in later


def test_what_clashes_is_asked_before_it_is_stored(client_ko: Client, persoon: Statushouder) -> None:
    """In the forms of a new time, another time and an earlier week; not where nothing becomes otherwise."""
    toen = vandaag() - timedelta(days=30)
    werk = RoosterblokFactory(statushouder=persoon, soort=Bloksoort.WERK, naam="De Lier", geldig_van=toen)
    RoosterblokFactory(statushouder=persoon, geldig_van=toen, geldig_tot=vandaag() - timedelta(days=7))
    nieuw = reverse("plaatsingen:blok_nieuw", args=[persoon.pk])
    overnemen = reverse("plaatsingen:week_overnemen", args=[persoon.pk])
    week = {"van_week": (vandaag() - timedelta(days=9)).isoformat(), "vanaf": vandaag().isoformat(), "tot": ""}
    for url, velden in ((nieuw, LES | {"dagen": ["0"]}), (overnemen, week)):
        antwoord = client_ko.post(url, velden)
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Dit botst: werk (De Lier) op maandag van 9.00 tot 12.00 uur" in tekst
        assert tekst.count("Toch bewaren") == 1, "at its box, not again in the error summary"
        assert Roosterblok.objects.count() == 2, "nothing is stored"
    assert client_ko.post(nieuw, LES | {"dagen": ["0"], "ondanks_botsing": "on"}).status_code == 302
    url = reverse("plaatsingen:blok", args=[werk.pk])
    ander = LES | {"soort": "werk", "dag": "0", "versie": "1", "ingang": "", "geldig_van": toen.isoformat()}
    assert client_ko.post(url, ander | {"naam": "Kas"}).status_code == 302, "another name is no other clash"
    antwoord = client_ko.post(url, ander | {"versie": "2", "tot": "11"})
    assert antwoord.status_code == 422
    assert "Dit botst: taalles (Taalschool)" in antwoord.content.decode()
    assert client_ko.post(url, ander | {"versie": "2", "tot": "11", "ondanks_botsing": "on"}).status_code == 302


def test_what_was_typed_stays_when_the_time_was_taken_out_meanwhile(
    client_ko: Client, klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    blok = RoosterblokFactory(statushouder=persoon)
    url, bij = reverse("plaatsingen:blok", args=[blok.pk]), {"dag": "3", "versie": "1", "ingang": "2026-12-03"}
    client_ko.post(reverse("plaatsingen:blok_weg", args=[blok.pk]))
    assert client_ko.post(url, LES | bij).status_code == 404, "of whom it was is not said"
    assert client_ko.post(url, LES | bij | {"persoon": StatushouderFactory().pk}).status_code == 404
    antwoord = client_ko.post(url, LES | bij | {"persoon": persoon.pk})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Deze tijd staat niet meer in de week: jij haalde hem vandaag weg." in tekst
    nieuw = {veld: antwoord.context["form"][veld].value() for veld in (*LES, "dagen")}
    assert nieuw == LES | {"dagen": ["3"], "geldig_van": "2026-12-03"}
    assert f'action="{reverse("plaatsingen:blok_nieuw", args=[persoon.pk])}"' in tekst
    BetrokkenheidFactory(
        statushouder=(een_ander := StatushouderFactory(gemeente=persoon.gemeente)), medewerker=klantondersteuner
    )
    tekst = client_ko.post(url, LES | bij | {"persoon": een_ander.pk}).content.decode()
    assert "Deze tijd staat niet meer in de week. Er is niets bewaard." in tekst, "it was never in this week"


def test_what_was_taken_out_meanwhile_is_said_to_be_gone(client_ko: Client, persoon: Statushouder) -> None:
    """From the page of a week; a number of another municipality gets the very same answer."""
    weg = RoosterblokFactory(statushouder=persoon)
    nummers = weg.pk, RoosterblokFactory(statushouder=StatushouderFactory()).pk
    weg.delete()
    week = f"{reverse('werkplek:dossier', args=[persoon.pk])}?tab=week"
    for pk in nummers:
        for naam in ("blok_stoppen", "blok_weg", "andere_groep", "blok", "botsing_laten"):
            url = reverse(f"plaatsingen:{naam}", args=[pk])
            assert client_ko.post(url).status_code == 404, "who comes from nowhere"
            antwoord = client_ko.post(url, {"terug": week})
            assert (antwoord.status_code, antwoord.url) == (302, f"{week}#week")
        dialoog = client_ko.get(
            reverse("plaatsingen:andere_groep", args=[pk]), {"terug": week}, headers={"HX-Request": "true"}
        )
        assert (dialoog.status_code, dialoog.headers["HX-Reswap"]) == (200, "none")
        assert AL_WEG in dialoog.content.decode()


def test_a_clash_says_what_can_be_done_and_stays_with_a_reason(client_ko: Client, persoon: Statushouder) -> None:
    les = RoosterblokFactory(statushouder=persoon, dag=1, van=time(13), tot=time(15))
    werk = RoosterblokFactory(statushouder=persoon, dag=1, van=time(9), tot=time(16), soort=Bloksoort.WERK)
    tekst = _week(client_ko, persoon)
    assert "Botsing op dinsdagmiddag" in tekst
    assert "Tijd van werk wijzigen" in tekst
    url = reverse("plaatsingen:botsing_laten", args=[les.pk])
    assert client_ko.post(url, {"met": werk.pk, "reden": ""}).status_code == 422
    assert client_ko.post(url, {"met": "x", "reden": "Mag"}).status_code == 422
    client_ko.post(url, {"met": werk.pk, "reden": "Mag van de baas."})
    tekst = _week(client_ko, persoon)
    assert "mag zo. Mag van de baas." in tekst
    assert "Tijd van werk wijzigen" not in tekst


def test_what_another_did_cannot_be_taken_back_by_its_address(client_ko: Client) -> None:
    antwoord = client_ko.post(reverse("plaatsingen:week_ongedaan", args=[uuid4()]), follow=True)
    assert "langer dan een uur geleden" in antwoord.content.decode()


def test_an_accountmanager_reaches_no_week_at_all(
    ingelogd: Callable[[Medewerker], Client], accountmanager: Medewerker, persoon: Statushouder
) -> None:
    client = ingelogd(accountmanager)
    blok = RoosterblokFactory(statushouder=persoon)
    for naam, pk in (("week", persoon.pk), ("blok_nieuw", persoon.pk), ("blok", blok.pk), ("andere_groep", blok.pk)):
        assert client.get(reverse(f"plaatsingen:{naam}", args=[pk])).status_code == 403
    assert client.get(reverse("plaatsingen:lesgroepen")).status_code == 403


@pytest.fixture
def groep(persoon: Statushouder) -> Lesgroep:
    groep: Lesgroep = LestijdFactory(
        lesgroep=LesgroepFactory(gemeente=persoon.gemeente, begin=vandaag() - timedelta(days=30))
    ).lesgroep
    return groep


def test_who_was_chosen_stays_chosen_while_searching_on(
    client_ko: Client, persoon: Statushouder, groep: Lesgroep
) -> None:
    ander = StatushouderFactory(gemeente=persoon.gemeente, achternaam="Kidane")
    url = reverse("plaatsingen:leden_erbij", args=[groep.pk])
    vanaf = vandaag().isoformat()
    antwoord = client_ko.post(url, {"zoek": "kidane", "mensen": [persoon.pk], "vanaf": vanaf, "zoeken": "ja"})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert f'value="{persoon.pk}"' in tekst
    assert f'value="{ander.pk}"' in tekst
    assert tekst.count("checked") == 1
    antwoord = client_ko.post(url, {"zoek": "", "mensen": [persoon.pk, ander.pk], "vanaf": vanaf}, follow=True)
    assert "2 mensen in de groep gezet" in antwoord.content.decode()
    assert Roosterblok.objects.filter(lesgroep=groep).count() == 2


def test_who_is_passed_over_is_named(client_ko: Client, persoon: Statushouder, groep: Lesgroep) -> None:
    RoosterblokFactory(statushouder=persoon, geldig_van=date(2026, 9, 1))
    url = reverse("plaatsingen:leden_erbij", args=[groep.pk])
    antwoord = client_ko.post(url, {"zoek": "", "mensen": [persoon.pk], "vanaf": vandaag().isoformat()}, follow=True)
    assert f"Niet in de groep gezet: {persoon.naam}." in antwoord.content.decode()


def test_half_a_lesson_time_is_asked_for(client_ko: Client) -> None:
    velden = {"school": "S", "naam": "A2", "soort": "taalles", "begin": "2026-11-23", "einde": "2027-02-01"}
    antwoord = client_ko.post(reverse("plaatsingen:lesgroep_nieuw"), velden | {"van_2": "9"})
    assert antwoord.status_code == 422
    assert "Vul ook in tot wanneer de les op woensdag is." in antwoord.content.decode()
    antwoord = client_ko.post(reverse("plaatsingen:lesgroep_nieuw"), velden)
    assert "Vul minstens één lestijd in." in antwoord.content.decode()
    antwoord = client_ko.post(reverse("plaatsingen:lesgroep_nieuw"), velden | {"van_2": "9", "tot_2": "11.30"})
    assert antwoord.status_code == 302
    assert Lesgroep.objects.get().lestijden.get().tot == time(11, 30)
