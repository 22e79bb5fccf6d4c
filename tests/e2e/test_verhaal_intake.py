"""The intake from end to end, in a real browser: from a planned talk to a profile that an employer reads.

The klantondersteuner plans the talk with an interpreter, the person does not come, a new day is chosen. With the person
opposite her she types; the session ends half-way and she goes on in the same place. Fixing the talk ends the step of
the timeline. The person agrees with the profile; an employer opens the link, until it is stopped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import mail
from playwright.sync_api import expect

from agenda.models import Afspraak
from intake.models import Gesprek
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Contactmoment, Profiel, Statushouder, Werkervaring
from tests.e2e.test_inloggen import log_in
from tests.factories import BetrokkenheidFactory, BrieftekstFactory, PersoonstaalFactory, StatushouderFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.toegankelijk import controleer_ook_breed as controleer
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import rond_stap_af, start_trajecten

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DINSDAG = date(2026, 11, 24)
GEMIST, GESPREK = DINSDAG + timedelta(days=1), DINSDAG + timedelta(days=3)
GEHEIM = "Hernia, onder behandeling."


@pytest.fixture
def selam(gemeente: Gemeente, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Statushouder:
    """Settled nine days ago and met; the intake is next."""
    vandaag_is(DINSDAG)
    laad_aanpakken()
    selam: Statushouder = StatushouderFactory(
        gemeente=gemeente, voornamen="Selam", achternaam="Berhane", vestigingsdatum=DINSDAG - timedelta(days=9)
    )
    PersoonstaalFactory(statushouder=selam, taal="ar", contacttaal=True)
    BetrokkenheidFactory(statushouder=selam, medewerker=klantondersteuner)
    BrieftekstFactory(gemeente=gemeente, soort="werkintake", taal="ar", tekst="أهلا وسهلا")
    start_trajecten([selam.pk])
    rond_stap_af(stap=_stap("Eerste contact"), door=klantondersteuner, gedaan_op=DINSDAG - timedelta(days=7))
    return selam


def _stap(naam: str) -> Stap:
    stap: Stap = Stap.objects.get(aanpakstap__naam=naam)
    return stap


def _plan(pagina: Any, dag: date, van: str) -> None:
    dialoog = pagina.locator("dialog[open]")
    dialoog.get_by_label("Dag", exact=True).fill(dag.isoformat())
    dialoog.get_by_label("Van", exact=True).fill(van)
    controleer(pagina)
    dialoog.get_by_role("button", name="Afspraak plannen").click()
    expect(dialoog).to_have_count(0)


def _plan_en_nodig_uit(pagina: Any) -> None:
    rij = pagina.locator("[data-stap]").filter(has_text="Intake bij het werkbedrijf").first
    rij.get_by_role("link", name=re.compile("Gesprek plannen|Afspraak plannen")).first.click()
    dialoog = pagina.locator("dialog[open]")
    expect(dialoog.get_by_label("Werkintake")).to_be_checked()
    dialoog.get_by_label("Waar?").fill("De Schakel, kamer 2")
    dialoog.get_by_label("Er is een tolk nodig").check()
    dialoog.get_by_label("Geboekt bij").fill("Tolkenlijn")
    _plan(pagina, GEMIST, "10.30")
    (uitnodiging,) = mail.outbox
    assert "Berhane" not in uitnodiging.message().as_string()
    assert "BEGIN:VCALENDAR" in uitnodiging.message().as_string() or uitnodiging.attachments
    pagina.goto(f"/afspraken/{Afspraak.objects.get().pk}/brief/")
    expect(pagina.locator("[dir=rtl]")).to_have_text("أهلا وسهلا")
    controleer(pagina)


def _komt_niet(pagina: Any) -> None:
    pagina.goto("/werkvoorraad/")
    pagina.get_by_role("link", name="Hoe ging het met Selam Berhane?").click()
    dialoog = pagina.locator("dialog[open]")
    dialoog.get_by_role("link", name="Niet verschenen").click()
    dialoog.get_by_label("Nee, zonder bericht").check()
    dialoog.get_by_role("button", name="Vastleggen en nieuwe dag kiezen").click()
    expect(dialoog).to_contain_text("Selam Berhane kwam niet")
    _plan(pagina, GESPREK, "9.00")


def _bewaard(pagina: Any) -> None:
    pagina.locator("#bewaarstand", has_text="Alles bewaard").wait_for()


def _voer_gesprek(pagina: Any) -> None:
    """Only what is asked; half-way the session ends."""
    pagina.get_by_role("link", name="Werk en ervaring").click()
    pagina.get_by_label("Werk of beroep").first.fill("Meubelmaker")
    pagina.get_by_label("Hoeveel uur per week").first.fill("20")
    _bewaard(pagina)
    pagina.context.clear_cookies(name="sessionid")
    pagina.get_by_label("Jouw indruk").fill("Weet precies wat zij wil.")
    dialoog = pagina.get_by_role("dialog", name="Log opnieuw in")
    dialoog.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.keyboard.press("Enter")
    _bewaard(pagina)
    expect(pagina.get_by_label("Jouw indruk")).to_have_value("Weet precies wat zij wil.")

    pagina.get_by_role("link", name="Gezin en kinderen").click()
    pagina.get_by_label("Alleen", exact=True).check()
    pagina.get_by_label("Nee", exact=True).first.check()
    _bewaard(pagina)
    pagina.get_by_role("link", name="Taal en onderwijs").click()
    pagina.get_by_label("Leest en schrijft een ander alfabet").check()
    _bewaard(pagina)
    pagina.get_by_role("link", name="Gezondheid").click()
    pagina.get_by_label("Ja", exact=True).check()
    pagina.get_by_label("Vindt goed dat we dit bewaren").check()
    pagina.get_by_role("group", name="Hoe is het gevraagd?").get_by_role("radio").first.check()
    pagina.get_by_label("Wat wil iemand hierover kwijt?").fill(GEHEIM)
    _bewaard(pagina)
    controleer(pagina)


def _stel_vast(pagina: Any) -> None:
    pagina.get_by_role("link", name="Besluit").click()
    pagina.get_by_label("Ja, kan beginnen").check()
    pagina.get_by_label("In een groep").check()
    pagina.get_by_label("Welke aanpak past?").select_option(index=1)
    pagina.get_by_label("Eerste afspraken").fill("Begint maandag in de hal.")
    _bewaard(pagina)
    pagina.get_by_role("button", name="Gesprek vaststellen").click()
    pagina.get_by_text("is vastgesteld").wait_for()


def _maak_profiel(pagina: Any, selam: Statushouder) -> None:
    pagina.goto(f"/dossiers/{selam.pk}/?tab=profiel")
    pagina.get_by_role("button", name="Profiel beginnen").click()
    pagina.get_by_label("Welk werk past?").fill("Meubels maken of herstellen.")
    pagina.get_by_role("button", name="Profiel bewaren").click()
    pagina.get_by_role("link", name="Samen lezen en akkoord").click()
    expect(pagina.get_by_text("Meubelmaker").first).to_be_visible()
    pagina.get_by_label("In een gesprek, met tolk").check()
    controleer(pagina)
    pagina.get_by_role("button", name="Akkoord vastleggen").click()
    pagina.get_by_text("goedgekeurd").first.wait_for()


def _deel(pagina: Any) -> str:
    pagina.get_by_role("link", name="Delen met werkgever").first.click()
    pagina.get_by_label("Voor welke werkgever?").fill("Timmerfabriek De Hoop")
    controleer(pagina)
    pagina.get_by_role("button", name="Link maken").click()
    adres = pagina.get_by_label("Link voor Timmerfabriek De Hoop").input_value()
    assert "berhane" not in adres.lower()
    return urlsplit(adres).path


def test_from_a_planned_talk_to_a_profile_that_an_employer_reads(
    browser_op: Callable[..., Any],
    selam: Statushouder,
    klantondersteuner: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner, naar="/werkvoorraad/")
    _plan_en_nodig_uit(pagina)
    vandaag_is(GEMIST + timedelta(days=1))
    _komt_niet(pagina)
    vandaag_is(GESPREK)
    pagina.goto(f"/dossiers/{selam.pk}/")
    expect(pagina.locator(".meedoen-stap.meedoen-stap--gemist")).to_contain_text("zonder bericht")

    pagina.get_by_role("button", name="Begin gesprek").first.click()
    expect(pagina.locator("#inhoud")).to_contain_text("De Schakel, kamer 2")
    _voer_gesprek(pagina)
    _stel_vast(pagina)
    stap = _stap("Intake bij het werkbedrijf")
    assert (stap.status, stap.gedaan_op) == ("gedaan", GESPREK)
    assert Gesprek.objects.get().stand == "vastgesteld"
    assert Werkervaring.objects.get().beroep == "Meubelmaker"
    assert list(Afspraak.objects.order_by("begin").values_list("stand", flat=True)) == ["niet_verschenen", "gehouden"]

    _maak_profiel(pagina, selam)
    with pagina.expect_download() as gehaald:
        pagina.get_by_role("link", name="PDF").first.click()
    assert gehaald.value.path().read_bytes().startswith(b"%PDF-")
    adres = _deel(pagina)

    werkgever = browser_op(390)
    werkgever.goto(adres)
    controleer(werkgever)
    werkgever.get_by_role("button", name="Profiel openen").click()
    expect(werkgever.get_by_role("heading", name="Selam B.")).to_be_visible()
    for woord in (GEHEIM, "Berhane", selam.v_nummer or "V-nummer"):
        expect(werkgever.locator("body")).not_to_contain_text(woord)
    controleer(werkgever)

    pagina.goto(f"/statushouders/profiel/{Profiel.objects.get().pk}/")
    expect(pagina.get_by_text("1 keer geopend")).to_be_visible()
    pagina.get_by_role("button", name="Stoppen").click()
    pagina.get_by_text("gestopt").first.wait_for()
    werkgever.goto(adres)
    expect(werkgever.get_by_role("heading", name="Deze link werkt niet")).to_be_visible()
    controleer(werkgever)
    assert not Contactmoment.objects.filter(notitie__contains=GEHEIM).exists()
