"""What is known about somebody, in a real browser: readable, changed from the keyboard, protected until asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Logregel, Medewerker
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BetrokkenheidFactory,
    FeitherkomstFactory,
    GezondheidFactory,
    InzageFactory,
    LeefsituatieFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    StatushouderFactory,
    VaardigheidFactory,
    WerkervaringFactory,
)
from tests.toegankelijk import breedtes, controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Yohannes", achternaam="Tesfay")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    PersoonstaalFactory(statushouder=persoon, taal="ti", moedertaal=True, spreken="C2", luisteren="C2")
    PersoonstaalFactory(statushouder=persoon, taal="kmr", spreken="A1")
    OpleidingFactory(statushouder=persoon, richting="Elektrotechniek en besturingstechniek voor gevorderden")
    WerkervaringFactory(statushouder=persoon, taken="Leidingen leggen in woningen. " * 20)
    VaardigheidFactory(statushouder=persoon)
    LeefsituatieFactory(statushouder=persoon, dagdelen=["ma_ochtend", "zo_avond"], gezin="Met partner.", kinderen=2)
    GezondheidFactory(statushouder=persoon, toelichting="Rustig opbouwen.")
    InzageFactory(statushouder=persoon)
    for groep in ("taal", "opleiding", "werk", "vaardigheden", "inzet", "gezin", "gezondheid"):
        FeitherkomstFactory(statushouder=persoon, groep=groep, door=klantondersteuner)
    return persoon


def test_every_page_can_be_read_by_everybody(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    for adres in (
        f"/dossiers/{persoon.pk}/?tab=leefgebieden",
        f"/statushouders/{persoon.pk}/feiten/taal/",
        f"/statushouders/{persoon.pk}/feiten/opleiding/",
        f"/statushouders/{persoon.pk}/feiten/inzet/",
        f"/statushouders/{persoon.pk}/feiten/mobiliteit/",
        f"/statushouders/{persoon.pk}/beschermd/gezondheid/",
        f"/statushouders/{persoon.pk}/beschermd/gezondheid/wijzigen/",
        "/statushouders/vervanging/",
    ):
        pagina.goto(adres)
        for _ in breedtes(pagina):
            controleer(pagina)
    for _ in breedtes(pagina):
        pagina.goto(f"/statushouders/{persoon.pk}/feiten/inzet/")
        loop_met_tab(pagina)


def test_a_language_is_added_with_the_keyboard(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=leefgebieden")
    pagina.get_by_role("link", name=re.compile("Aanpassen.*Talen")).press("Enter")
    pagina.locator("#id_talen-2-spreken").select_option("A2")
    pagina.get_by_role("button", name="Nog een taal").press("Enter")
    pagina.locator("#id_talen-3-taal").wait_for()
    expect(pagina.locator("#id_talen-2-spreken")).to_have_value("A2")
    pagina.get_by_role("button", name="Bewaren").press("Enter")
    pagina.get_by_role("link", name="Kies eerst de taal").press("Enter")
    expect(pagina.locator("#id_talen-2-taal")).to_be_focused()
    pagina.locator("#id_talen-2-taal").select_option("nl")
    pagina.get_by_role("button", name="Bewaren").press("Enter")
    expect(pagina.get_by_role("row", name="Nederlands")).to_contain_text("A2")
    assert persoon.talen.get(taal="nl").spreken == "A2"


def test_a_protected_block_opens_in_place_and_leaves_a_line(
    browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=leefgebieden")
    assert "Rustig opbouwen." not in pagina.content()
    pagina.get_by_role("button", name=re.compile("Lezen.*Gezondheid")).click()
    expect(pagina.get_by_text("Rustig opbouwen.")).to_be_visible()
    expect(pagina.get_by_role("heading", name="Gezondheid")).to_be_focused()
    controleer(pagina)
    assert Logregel.objects.get(actie="gezondheid.gelezen").door == klantondersteuner


def test_a_teamleider_gives_a_reason_in_the_tab(
    browser_op: Callable[..., Any], teamleider: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, teamleider)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=leefgebieden")
    blok = pagina.locator("#beschermd-gezondheid")
    blok.get_by_role("button", name="Lezen").click()
    expect(blok.get_by_role("alert")).to_be_visible()
    blok.get_by_label("Waarom moet je dit lezen?").fill("Klacht over de begeleiding.")
    blok.get_by_role("button", name="Lezen").click()
    expect(blok.get_by_text("Rustig opbouwen.")).to_be_visible()
    controleer(pagina)
