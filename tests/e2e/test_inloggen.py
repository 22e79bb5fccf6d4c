"""Whole stories at the door, in a real browser: sign in and out, accounts of colleagues."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from medewerkers.models import Medewerker
from tests.factories import MedewerkerFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.fixtures import BACKEND
from tests.toegankelijk import controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BREEDTES = [1440, 390]


def log_in(pagina: Any, medewerker: Medewerker, naar: str = "") -> None:
    """With a session as signing in gives one, and to a page when it is said to which. Signing in by the form has
    stories of its own, and is not paid for in every other one.
    """
    client = Client()
    client.force_login(medewerker, backend=BACKEND)
    sessie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "domain": "localhost", "path": "/"}
    pagina.context.add_cookies([sessie])
    if naar:
        pagina.goto(naar)


def _focus(pagina: Any) -> str:
    return str(pagina.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("breedte", BREEDTES)
def test_the_pages_at_the_door_are_for_everybody(breedte: int, browser_op: Callable[..., Any]) -> None:
    pagina = browser_op(breedte)
    for adres in ("/account/inloggen/", "/account/wachtwoord/vergeten/", "/account/wachtwoord/vergeten/verstuurd/"):
        pagina.goto(adres)
        controleer(pagina)
    pagina.goto("/bestaat/niet/")
    controleer(pagina)


def test_signing_in_with_the_keyboard_alone(browser_op: Callable[..., Any], jobcoach: Medewerker) -> None:
    pagina = browser_op(1440)
    pagina.goto("/account/inloggen/")
    assert _focus(pagina) == "id_username"
    pagina.keyboard.type(jobcoach.email)
    pagina.keyboard.press("Tab")
    pagina.keyboard.type("niet het goede wachtwoord")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector("[data-foutoverzicht]:focus")
    assert pagina.title() == "Fout: Inloggen – Meedoen"
    controleer(pagina)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(re.compile(r"^(?!.*inloggen)"))
    pagina.get_by_role("banner").get_by_text(jobcoach.naam).wait_for()


def test_an_empty_field_is_found_from_the_summary(browser_op: Callable[..., Any], db: None) -> None:
    pagina = browser_op(390)
    pagina.goto("/account/inloggen/")
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.get_by_role("link", name="Wachtwoord: Vul het wachtwoord in.").click()
    assert _focus(pagina) == "id_password"
    assert pagina.get_by_label("Wachtwoord").get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize("breedte", BREEDTES)
def test_the_account_menu_opens_closes_and_signs_out(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar="/account/wachtwoord/")
    menu = pagina.locator("header details summary")
    uitloggen = pagina.get_by_role("button", name="Uitloggen")
    menu.focus()
    pagina.keyboard.press("Enter")
    uitloggen.wait_for()
    controleer(pagina)
    pagina.keyboard.press("Escape")
    uitloggen.wait_for(state="hidden")
    assert "account" in _focus(pagina)
    menu.click()
    pagina.mouse.click(10, 500)
    uitloggen.wait_for(state="hidden")
    menu.click()
    uitloggen.click()
    pagina.wait_for_url("**/account/inloggen/")
    pagina.go_back()
    pagina.goto("/account/wachtwoord/")
    pagina.wait_for_url("**/account/inloggen/?next=/account/wachtwoord/")


def test_every_stop_of_the_keyboard_can_be_seen(browser_op: Callable[..., Any], beheerder: Medewerker) -> None:
    pagina = browser_op(1440)
    log_in(pagina, beheerder, naar="/account/beheer/")
    pagina.reload()
    stops = loop_met_tab(pagina)
    assert stops[0] == "A Naar de inhoud"
    assert any("Nieuwe collega" in stop for stop in stops)


@pytest.mark.parametrize("breedte", BREEDTES)
def test_the_beheerder_invites_and_switches_off(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    MedewerkerFactory(organisatie=beheerder.organisatie, voornaam="Bart", achternaam="Smit")
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar="/account/beheer/")
    controleer(pagina)
    pagina.get_by_label("Zoek op naam").press_sequentially("smi")
    pagina.get_by_text("1 collega", exact=True).wait_for()
    assert pagina.get_by_role("link", name=beheerder.naam).count() == 0
    assert "smi" not in pagina.url

    pagina.get_by_role("link", name="Bart Smit").click()
    uitzetten = pagina.get_by_role("link", name="Account uitzetten")
    uitzetten.wait_for()
    controleer(pagina)
    uitzetten.click()
    dialoog = pagina.get_by_role("dialog", name="Account van Bart Smit uitzetten?")
    dialoog.wait_for()
    controleer(pagina)
    pagina.keyboard.press("Escape")
    dialoog.wait_for(state="hidden")
    assert _focus(pagina) == "Account uitzetten"
    uitzetten.click()
    dialoog.get_by_role("button", name="Account uitzetten").click()
    pagina.get_by_text("Het account van Bart Smit staat uit.").wait_for()
    controleer(pagina)
    pagina.get_by_role("button", name="Account weer aanzetten").click()
    pagina.get_by_text("Bart Smit kan weer inloggen.").wait_for()
    assert Medewerker.objects.get(achternaam="Smit").is_active


@pytest.mark.parametrize("breedte", BREEDTES)
def test_a_form_with_errors_is_for_everybody(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar="/account/beheer/collegas/nieuw/")
    controleer(pagina)
    pagina.get_by_label("E-mailadres").fill("geen adres")
    pagina.get_by_role("button", name="Uitnodigen").click()
    pagina.wait_for_selector("[data-foutoverzicht]:focus")
    assert pagina.get_by_role("heading", name="Vijf antwoorden kloppen nog niet").count() == 1
    controleer(pagina)


@pytest.mark.parametrize("breedte", BREEDTES)
def test_every_component_is_for_everybody(breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar="/onderdelen/")
    controleer(pagina)
    pagina.get_by_label("Kies Nasrin Karimi").check()
    pagina.get_by_text("2 gekozen").wait_for()


def test_signing_in_works_without_javascript(browser_op: Callable[..., Any], beheerder: Medewerker) -> None:
    MedewerkerFactory(organisatie=beheerder.organisatie, voornaam="Bart", achternaam="Smit")
    pagina = browser_op(390, java_script_enabled=False)
    log_in(pagina, beheerder, naar="/account/beheer/")
    pagina.get_by_label("Zoek op naam").fill("smit")
    pagina.get_by_role("button", name="Filter").click()
    pagina.get_by_text("1 collega", exact=True).wait_for()
    pagina.get_by_role("link", name="Bart Smit").click()
    pagina.get_by_role("link", name="Account uitzetten").click()
    pagina.get_by_role("button", name="Account uitzetten").click()
    pagina.get_by_text("Het account van Bart Smit staat uit.").wait_for()
    pagina.get_by_role("button", name="Account weer aanzetten").click()
    pagina.get_by_text("Bart Smit kan weer inloggen.").wait_for()


def test_what_goes_wrong_halfway_is_said_and_keeps_the_page(
    browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    pagina = browser_op(390)
    log_in(pagina, beheerder, naar="/account/beheer/")
    zoek = pagina.get_by_label("Zoek op naam")

    pagina.context.set_offline(True)
    zoek.press_sequentially("a")
    pagina.get_by_text("Geen verbinding. Er is niets bewaard.").wait_for()
    controleer(pagina)
    pagina.get_by_role("button", name="Melding sluiten").click()
    pagina.context.set_offline(False)

    Medewerker.objects.filter(pk=beheerder.pk).update(rol="jobcoach")
    zoek.press_sequentially("b")
    pagina.get_by_text("Dit mag je niet doen met je rol.").wait_for()
    assert pagina.get_by_role("heading", name="Collega's").count() == 1

    Medewerker.objects.filter(pk=beheerder.pk).update(is_active=False)
    zoek.press_sequentially("c")
    pagina.get_by_role("dialog", name="Log opnieuw in").wait_for()
    assert len(zoek.input_value()) == 3
