"""Ticking off everything in one sitting: with the keyboard, taken back in place, two at once, and without script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from intake.models import Regelpunt, Regelzaak
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BetrokkenheidFactory,
    MedewerkerFactory,
    RegelpuntFactory,
    RegelzaakFactory,
    StatushouderFactory,
    TrajectFactory,
)
from tests.factories.medewerkers import WACHTWOORD
from tests.stapel import wacht_tot
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Openen = Callable[..., Any]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    """Two weeks and a day here, with five points of which one is late."""
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=vandaag() - timedelta(days=15))
    TrajectFactory(statushouder=persoon)
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    for naam, soort, dagen in (
        ("Huurcontract", "wonen", 3), ("Bankrekening", "geld", 30), ("Toeslagen", "geld", 40), ("Huisarts", "zorg", 50),
        ("Fiets", "onderweg", None),
    ):  # fmt: skip
        RegelpuntFactory(gemeente=gemeente, naam=naam, soort=soort, termijn_dagen=dagen)
    werk_signaleringen_bij()
    return persoon


def _open(openen: Openen, wie: Medewerker, persoon: Statushouder, breedte: int = 1440, **anders: Any) -> Any:
    pagina = openen(breedte, **anders)
    log_in(pagina, wie)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=geregeld")
    return pagina


def _zegt(pagina: Any, tekst: str) -> None:
    pagina.locator("#regelstand", has_text=tekst).wait_for()


def _stand(naam: str) -> str | None:
    return Regelzaak.objects.filter(regelpunt__naam=naam).values_list("stand", flat=True).first()


@pytest.mark.parametrize("breedte", [1440, 390])
def test_everything_in_one_sitting_with_the_keyboard(
    breedte: int, browser_op: Openen, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    pagina = _open(browser_op, klantondersteuner, persoon, breedte)
    controleer(pagina)
    assert pagina.locator("#teller-geregeld").inner_text() == "5"
    assert "Huurcontract" in pagina.locator("#dossier-vlaggen").inner_text()

    # Space ticks, the focus stays, and Space once more takes it back.
    huur = pagina.get_by_role("checkbox", name="Huurcontract")
    huur.focus()
    pagina.keyboard.press("Space")
    _zegt(pagina, "1 van 5 geregeld")
    assert huur.get_attribute("aria-checked") == "true"
    assert "vink-" in pagina.evaluate("document.activeElement.id")
    assert _stand("Huurcontract") == "geregeld"
    pagina.locator("#dossier-vlaggen", has_text="Niets dat nu aandacht vraagt").wait_for()
    assert not Signalering.objects.open().filter(regel="regelzaken").exists()
    pagina.keyboard.press("Space")
    _zegt(pagina, "0 van 5 geregeld, 1 te laat")
    assert _stand("Huurcontract") == "open"
    pagina.locator("#dossier-vlaggen", has_text="Huurcontract").wait_for()
    pagina.keyboard.press("Enter")
    _zegt(pagina, "1 van 5 geregeld")

    # The rest, as quick as one can tap.
    for naam in ("Bankrekening", "Toeslagen"):
        pagina.get_by_role("checkbox", name=naam).click(no_wait_after=True)
    _zegt(pagina, "3 van 5 geregeld")
    rij = pagina.locator("li.meedoen-punt", has=pagina.get_by_role("checkbox", name="Fiets"))
    rij.get_by_role("button", name="Niet van toepassing").click()
    _zegt(pagina, "3 van 4 geregeld")
    assert pagina.locator("#teller-geregeld").inner_text() == "1"

    # More about one point, in its place; the focus comes back to it.
    rij = pagina.locator("li.meedoen-punt", has=pagina.get_by_role("checkbox", name="Huisarts"))
    rij.get_by_role("link", name="Aanvullen").click()
    pagina.get_by_role("heading", name="Huisarts aanvullen").wait_for()
    controleer(pagina)
    rij.get_by_label("Opmerking").fill("Dokter Vos, Strandwal.")
    rij.get_by_label("Geregeld", exact=True).check()
    rij.get_by_role("button", name="Bewaren").click()
    _zegt(pagina, "4 van 4 geregeld")
    pagina.get_by_text("Dokter Vos, Strandwal.").wait_for()
    assert pagina.evaluate("document.activeElement.textContent").strip() == "Huisarts"
    assert pagina.locator("#teller-geregeld").inner_text() == ""
    controleer(pagina)


def test_two_colleagues_at_one_point_see_both_and_choose(
    browser_op: Openen, persoon: Statushouder, klantondersteuner: Medewerker, organisatie: Any
) -> None:
    pagina = _open(browser_op, klantondersteuner, persoon)
    collega = MedewerkerFactory(organisatie=organisatie, voornaam="Bart", achternaam="Smit")
    for naam in ("Huisarts", "Fiets"):
        punt = Regelpunt.objects.get(naam=naam)
        RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand="niet_nodig", bewaard_door=collega)
    pagina.get_by_role("checkbox", name="Huisarts").click()
    pagina.get_by_text("Bart Smit was je net voor").wait_for()
    controleer(pagina)
    assert _stand("Huisarts") == "niet_nodig"
    pagina.get_by_role("button", name="Toch mijn keuze").click()
    wacht_tot(lambda: _stand("Huisarts") == "geregeld")
    pagina.get_by_role("checkbox", name="Fiets").click()
    pagina.get_by_role("link", name="Zo laten staan").click()
    pagina.get_by_text("Niet van toepassing, volgens Bart Smit").wait_for()
    assert _stand("Fiets") == "niet_nodig"


def test_without_script_it_works_too(browser_op: Openen, persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    pagina = _open(browser_op, klantondersteuner, persoon, java_script_enabled=False)
    pagina.get_by_role("checkbox", name="Huurcontract").click()
    _zegt(pagina, "1 van 5 geregeld")
    pagina.get_by_role("checkbox", name="Huurcontract").click()
    _zegt(pagina, "0 van 5 geregeld")
    rij = pagina.locator("li.meedoen-punt", has=pagina.get_by_role("checkbox", name="Huisarts"))
    rij.get_by_role("link", name="Aanvullen").click()
    pagina.get_by_label("Opmerking").fill("Dokter Vos.")
    pagina.get_by_role("button", name="Bewaren").click()
    pagina.get_by_text("Dokter Vos.").wait_for()
    pagina.get_by_role("link", name="Open punten afdrukken").click()
    pagina.get_by_role("heading", name=f"Nog te regelen voor {persoon.naam}").wait_for()


def test_two_ticks_after_the_session_ended_both_count(
    browser_op: Openen, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    pagina = _open(browser_op, klantondersteuner, persoon)
    pagina.get_by_role("checkbox", name="Fiets").wait_for()
    pagina.context.clear_cookies(name="sessionid")
    # The form to sign in comes after both were refused; asked for twice, the second empties what is typed in the first.
    gevraagd: list[Any] = []
    geweigerd: list[int] = []
    adres = str(pagina.evaluate("document.body.dataset.opnieuw"))
    pagina.route(f"**{adres}*", lambda vraag: gevraagd.insert(0, vraag))
    pagina.on("response", lambda antwoord: geweigerd.append(antwoord.status) if antwoord.status == 401 else None)
    pagina.evaluate(
        """() => ["Fiets", "Huisarts"].forEach((naam) =>
        [...document.querySelectorAll("[role=checkbox]")].find((vink) => vink.innerText.includes(naam)).click())"""
    )
    wacht_tot(lambda: pagina.evaluate("1") and len(geweigerd) == 2)
    gevraagd[0].continue_()
    pagina.unroute(f"**{adres}*")
    formulieren: list[str] = []
    pagina.on("request", lambda vraag: formulieren.append(vraag.method) if adres in vraag.url else None)
    dialoog = pagina.get_by_role("dialog", name="Log opnieuw in")
    dialoog.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.keyboard.press("Enter")
    wacht_tot(lambda: Regelzaak.objects.filter(stand="geregeld").count() == 2)
    assert formulieren.count("GET") == 0
