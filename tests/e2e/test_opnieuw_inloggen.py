"""Nothing typed is lost when the session ends, the network goes, or another tab changed who or where one is."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Contactmoment, Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import MedewerkerFactory, OrganisatieFactory, StatushouderFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VERHAAL = "Kwam met zijn zus. Wil graag volgende week beginnen."


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente)
    return persoon


def _contactformulier(pagina: Any, persoon: Statushouder) -> None:
    """On a page of its own: there a button leads away from what was typed."""
    pagina.goto(f"/statushouders/{persoon.pk}/contact/")
    pagina.get_by_label("Notitie").fill(VERHAAL)


def _log_weer_in(pagina: Any) -> None:
    dialoog = pagina.get_by_role("dialog", name="Log opnieuw in")
    dialoog.wait_for()
    controleer(pagina)
    dialoog.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.keyboard.press("Enter")


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_form_waits_for_who_was_signed_out(
    breedte: int, browser_op: Callable[..., Any], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, klantondersteuner)
    _contactformulier(pagina, persoon)
    pagina.context.clear_cookies(name="sessionid")
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()

    dialoog = pagina.get_by_role("dialog", name="Log opnieuw in")
    dialoog.get_by_label("Wachtwoord").fill("niet het goede")
    pagina.keyboard.press("Enter")
    dialoog.get_by_text("Dit e-mailadres en wachtwoord horen niet bij elkaar").first.wait_for()
    assert not Contactmoment.objects.exists()

    _log_weer_in(pagina)
    pagina.wait_for_url(f"**/statushouders/{persoon.pk}/**")
    expect(pagina.get_by_text(VERHAAL).first).to_be_visible()
    assert Contactmoment.objects.get().notitie == VERHAAL


def test_a_dialog_keeps_its_text_too(
    browser_op: Callable[..., Any], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner, naar=f"/dossiers/{persoon.pk}/")
    pagina.get_by_role("link", name="Contact vastleggen").first.click()
    pagina.get_by_label("Notitie").fill(VERHAAL)
    pagina.context.clear_cookies(name="sessionid")
    pagina.get_by_role("dialog").get_by_role("button", name="Vastleggen", exact=True).click()
    _log_weer_in(pagina)
    pagina.get_by_text(VERHAAL).first.wait_for()
    assert Contactmoment.objects.count() == 1


def test_without_network_the_page_stays(
    browser_op: Callable[..., Any], persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner)
    _contactformulier(pagina, persoon)
    pagina.context.set_offline(True)
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    pagina.get_by_text("Geen verbinding. Er is niets bewaard.").wait_for()
    pagina.context.set_offline(False)
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    pagina.get_by_text(VERHAAL).first.wait_for()
    assert Contactmoment.objects.count() == 1


def test_a_form_is_not_for_another_colleague(
    browser_op: Callable[..., Any], persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    _contactformulier(pagina, persoon)
    pagina.context.clear_cookies(name="sessionid")
    ander = pagina.context.new_page()
    log_in(ander, teamleider, naar="/account/wachtwoord/")
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()
    pagina.wait_for_url(lambda adres: "/contact/" not in adres)
    assert not Contactmoment.objects.exists()


def test_a_form_is_not_for_another_municipality(
    browser_op: Callable[..., Any], gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    werkbedrijf = OrganisatieFactory(soort="werkbedrijf", gemeenten=[gemeente, andere_gemeente])
    beheerder = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER)
    pagina = browser_op(1440)
    log_in(pagina, beheerder, naar="/account/beheer/collegas/nieuw/")
    pagina.get_by_label("Voornaam").fill("Sanne")
    ander = pagina.context.new_page()
    ander.goto("/account/wachtwoord/")
    ander.get_by_role("banner").locator("details").last.click()
    ander.get_by_role("button", name=andere_gemeente.naam).click()
    ander.get_by_text(f"Je werkt nu voor gemeente {andere_gemeente.naam}").wait_for()
    pagina.get_by_role("button", name="Uitnodigen").click()
    pagina.get_by_text("werk je nu voor een andere gemeente").wait_for()
    assert pagina.get_by_label("Voornaam").input_value() == "Sanne"


def test_a_new_session_works_for_the_municipality_of_the_page(
    browser_op: Callable[..., Any], gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    werkbedrijf = OrganisatieFactory(soort="werkbedrijf", gemeenten=[gemeente, andere_gemeente])
    beheerder = MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER)
    eerste, tweede = sorted([gemeente, andere_gemeente], key=lambda een: een.naam)
    pagina = browser_op(1440)
    log_in(pagina, beheerder, naar="/account/wachtwoord/")
    pagina.get_by_role("banner").locator("details").last.click()
    pagina.get_by_role("button", name=tweede.naam).click()
    pagina.get_by_text(f"Je werkt nu voor gemeente {tweede.naam}").wait_for()
    pagina.goto("/account/beheer/collegas/nieuw/")
    pagina.get_by_label("Voornaam").fill("Sanne")
    pagina.context.clear_cookies(name="sessionid")
    pagina.get_by_role("button", name="Uitnodigen").click()
    _log_weer_in(pagina)
    pagina.locator("[data-foutoverzicht]:focus").wait_for()
    pagina.get_by_role("banner").get_by_text(tweede.naam).first.wait_for()
    assert eerste.naam not in pagina.get_by_role("banner").inner_text().split("\n")[0:3]
