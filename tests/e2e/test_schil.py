"""The shell in a real browser: menu at the side, bar at the bottom, other municipality."""

from collections.abc import Callable
from typing import Any

import pytest

from kern import context, navigatie
from kern.navigatie import Groep, MenuItem
from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from tests.e2e.test_inloggen import log_in
from tests.factories import MedewerkerFactory, OrganisatieFactory
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

COLLEGAS = ("medewerkers:collegas", "medewerkers.collegas")
NAMEN = (
    ("Werkvoorraad", "Voorraad"),
    ("Statushouders", "Personen"),
    ("Dag op de hal", "Dag"),
    ("Werkgevers", "Werkgevers"),
    ("Matching", "Matching"),
    ("Rapportage", "Rapportage"),
)


@pytest.fixture
def vol_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six items, a count, a search box and a bell: more than the bar of a phone can hold."""
    items = [
        MenuItem(
            naam=naam,
            kort=kort,
            icoon="kalender",
            url_name=COLLEGAS[0] if naam == "Matching" else "medewerkers:collega_nieuw",
            actie=COLLEGAS[1],
            volgorde=nummer,
            groep=Groep.STUREN if naam == "Rapportage" else Groep.WERK,
            teller=(lambda request: 31) if nummer == 0 else None,
        )
        for nummer, (naam, kort) in enumerate(NAMEN)
    ]
    monkeypatch.setattr(navigatie, "_items", items)
    monkeypatch.setattr(context, "BEL", COLLEGAS[0])
    monkeypatch.setattr(context, "ZOEKEN", COLLEGAS[0])
    monkeypatch.setitem(context._waarden, "aantal_signaleringen", lambda request: 4)


@pytest.fixture
def adviseur(gemeente: Gemeente, andere_gemeente: Gemeente) -> Any:
    """Works for two municipalities."""
    werkbedrijf = OrganisatieFactory(soort="werkbedrijf", gemeenten=[gemeente, andere_gemeente])
    return MedewerkerFactory(organisatie=werkbedrijf, rol=Rol.BEHEERDER, voornaam="Marloes", achternaam="de Wit")


@pytest.mark.parametrize("breedte", [390, 320])
def test_the_rest_of_the_menu_is_behind_meer(
    breedte: int, browser_op: Callable[..., Any], adviseur: Any, vol_menu: None
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, adviseur, naar="/account/beheer/")
    balk = pagina.get_by_role("navigation", name="Snelmenu")
    assert balk.get_by_role("link").count() == 4
    controleer(pagina)
    balk.get_by_text("Meer").click()
    balk.get_by_role("link", name="Rapportage").wait_for()
    assert balk.get_by_role("link", name="Matching").get_attribute("aria-current") == "page"
    controleer(pagina)
    pagina.keyboard.press("Escape")
    balk.get_by_role("link", name="Rapportage").wait_for(state="hidden")
    assert pagina.evaluate("document.activeElement.textContent") == "Meer"


def test_the_side_menu_counts_and_marks_and_the_bell_tells(
    browser_op: Callable[..., Any], adviseur: Any, vol_menu: None
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, adviseur, naar="/account/beheer/")
    menu = pagina.get_by_role("navigation", name="Hoofdmenu")
    assert menu.get_by_role("link", name="Werkvoorraad").inner_text().split() == ["Werkvoorraad", "31"]
    assert menu.get_by_role("link", name="Matching").get_attribute("aria-current") == "page"
    assert pagina.get_by_role("link", name="Signaleringen, 4 open").count() == 1
    assert pagina.get_by_label("Zoek een persoon").count() == 1
    controleer(pagina)


@pytest.mark.parametrize("breedte", [1440, 320])
def test_one_chooses_the_municipality_to_work_for(
    breedte: int, browser_op: Callable[..., Any], adviseur: Any, andere_gemeente: Gemeente
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, adviseur, naar="/account/wachtwoord/")
    pagina.locator("header details summary").click()
    keuze = pagina.get_by_role("button", name=andere_gemeente.naam)
    keuze.wait_for()
    controleer(pagina)
    keuze.click()
    pagina.get_by_text(f"Je werkt nu voor gemeente {andere_gemeente.naam}.").wait_for()
    pagina.get_by_role("banner").get_by_text(f"Gemeente {andere_gemeente.naam}").wait_for()
