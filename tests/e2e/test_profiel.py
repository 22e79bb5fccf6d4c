"""The profile in a real browser: written, agreed with, shared with an employer who has no account, and taken back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Opening, Profiel, Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BetrokkenheidFactory,
    DeellinkFactory,
    LeefsituatieFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    ProfielFactory,
    StatushouderFactory,
    VaardigheidFactory,
    WerkervaringFactory,
)
from tests.pdftekst import is_toegankelijk, woorden
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Yohannes", achternaam="Tesfay")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    PersoonstaalFactory(statushouder=persoon, taal="nl", spreken="A2", luisteren="A2")
    OpleidingFactory(statushouder=persoon, richting="Elektrotechniek en besturingstechniek voor gevorderden")
    WerkervaringFactory(statushouder=persoon, taken="Leidingen leggen in woningen. " * 10)
    VaardigheidFactory(statushouder=persoon)
    LeefsituatieFactory(statushouder=persoon, dagdelen=["ma_ochtend"], functioneel="Mag 15 kilo tillen.")
    return persoon


def test_from_the_first_word_to_the_closed_door(
    browser_op: Callable[..., Any],
    klantondersteuner: Medewerker,
    persoon: Statushouder,
    settings: Any,
    live_server: Any,
) -> None:
    cache.clear()
    settings.BASIS_URL = live_server.url
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=profiel")
    pagina.get_by_role("button", name="Profiel beginnen").click()
    pagina.get_by_label("Hoe werkt iemand?").fill("Komt elke dag op tijd.")
    pagina.get_by_role("button", name="Profiel bewaren").click()
    pagina.get_by_role("link", name="Samen lezen en akkoord").click()
    expect(pagina.get_by_text("Komt elke dag op tijd.")).to_be_visible()
    expect(pagina.get_by_role("checkbox", name="Goed om te weten")).not_to_be_checked()
    pagina.get_by_role("radio", name="In een gesprek, met tolk").check()
    pagina.get_by_role("button", name="Akkoord vastleggen").click()
    expect(pagina.get_by_text("goedgekeurd", exact=True)).to_be_visible()

    with pagina.expect_download() as download:
        pagina.get_by_role("link", name="PDF").click()
    is_toegankelijk(download.value.path().read_bytes(), titel="Profiel van Yohannes T.")

    pagina.get_by_role("link", name="Delen met werkgever").click()
    pagina.get_by_label("Voor welke werkgever?").fill("Metaalbedrijf De Lier")
    pagina.get_by_role("button", name="Link maken").click()
    adres = pagina.get_by_label("Link voor Metaalbedrijf De Lier").input_value()
    pagina.get_by_role("button", name="Link kopiëren").click()
    expect(pagina.get_by_role("status").filter(has_text=re.compile("Gekopieerd|Ctrl-C"))).to_be_visible()

    werkgever = browser_op(390)
    werkgever.goto(adres)
    assert "Yohannes" not in werkgever.content()
    controleer(werkgever)
    assert not Opening.objects.exists()
    werkgever.get_by_role("button", name="Profiel openen").click()
    expect(werkgever.get_by_role("heading", name="Yohannes T.")).to_be_visible()
    assert "Tesfay" not in werkgever.content()
    assert "15 kilo" not in werkgever.content()
    controleer(werkgever)
    for _ in range(2):
        with werkgever.expect_download() as download:
            werkgever.get_by_role("button", name="Downloaden als PDF").click()
    is_toegankelijk(download.value.path().read_bytes(), titel="Profiel van Yohannes T.")
    assert sorted(Opening.objects.values_list("soort", flat=True)) == ["blad", "pdf", "pdf"]

    pagina.get_by_role("link", name="Klaar").click()
    expect(pagina.get_by_text("1 keer geopend, 2 keer als PDF, laatst vandaag")).to_be_visible()
    pagina.get_by_role("button", name="Stoppen").click()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_role("button", name="Stoppen")).to_be_visible()
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=profiel")
    pagina.get_by_role("link", name="Toestemming intrekken").click()
    pagina.get_by_role("button", name="Toestemming intrekken").click()
    expect(pagina.get_by_text("Dit profiel wordt niet meer gedeeld")).to_be_visible()

    werkgever.goto(adres)
    expect(werkgever.get_by_role("heading", name="Deze link werkt niet")).to_be_visible()
    controleer(werkgever)
    assert Opening.objects.count() == 3


@pytest.mark.parametrize("breedte", [1440, 390])
def test_every_page_can_be_read_by_everybody(
    breedte: int, browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    oud = ProfielFactory(statushouder=persoon, goedgekeurd=True)
    DeellinkFactory(profiel=oud)
    nieuw = ProfielFactory(statushouder=persoon, versienummer=2)
    pagina = browser_op(breedte)
    log_in(pagina, klantondersteuner)
    for adres in (
        f"/dossiers/{persoon.pk}/?tab=profiel",
        f"/statushouders/profiel/{oud.pk}/",
        f"/statushouders/profiel/{oud.pk}/delen/",
        f"/statushouders/profiel/{oud.pk}/intrekken/",
        f"/statushouders/profiel/{nieuw.pk}/schrijven/",
        f"/statushouders/profiel/{nieuw.pk}/akkoord/",
        f"/statushouders/profiel/{nieuw.pk}/weggooien/",
        f"/statushouders/{persoon.pk}/cv/",
    ):
        pagina.goto(adres)
        controleer(pagina)


def test_an_accountmanager_begins_at_the_list(
    browser_op: Callable[..., Any], accountmanager: Medewerker, persoon: Statushouder
) -> None:
    profiel: Profiel = ProfielFactory(statushouder=persoon, goedgekeurd=True)
    pagina = browser_op(390)
    log_in(pagina, accountmanager)
    pagina.goto("/statushouders/profielen/")
    controleer(pagina)
    pagina.get_by_role("link", name=profiel.momentopname["naam"]).click()
    expect(pagina.get_by_role("link", name="Delen met werkgever")).to_be_visible()
    assert "Tesfay" not in pagina.content()
    controleer(pagina)


def test_a_cv_is_taken_along_with_what_was_chosen(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=profiel")
    pagina.get_by_role("link", name="CV maken").click()
    pagina.get_by_label("Over mij").fill("Ik werk graag met mijn handen.")
    pagina.get_by_role("checkbox", name=persoon.telefoon).uncheck()
    for _ in range(2):
        with pagina.expect_download() as download:
            pagina.get_by_role("button", name="CV downloaden").click()
    assert download.value.suggested_filename == "cv-van-yohannes-tesfay.pdf"
    cv = download.value.path().read_bytes()
    is_toegankelijk(cv, titel="CV van Yohannes Tesfay")
    assert "Ik werk graag met mijn handen." in woorden(cv)
    assert persoon.telefoon not in woorden(cv)
