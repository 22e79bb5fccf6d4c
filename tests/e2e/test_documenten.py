"""Documents in a real browser: upload with a progress bar, download, throw away and take back; also without script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Document, Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import BetrokkenheidFactory, DocumentFactory, StatushouderFactory
from tests.statushouders.documenten.bestanden import GOED, beeld, pdf
from tests.statushouders.documenten.conftest import map_  # noqa: F401
from tests.toegankelijk import breedtes, controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Browser = Callable[..., Any]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    wie: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Yohannes", achternaam="Tesfay")
    BetrokkenheidFactory(statushouder=wie, medewerker=klantondersteuner)
    return wie


def tab(persoon: Statushouder) -> str:
    return f"/dossiers/{persoon.pk}/?tab=documenten"


def bestand(naam: str, inhoud: bytes) -> dict[str, Any]:
    return {"name": naam, "mimeType": "application/octet-stream", "buffer": inhoud}


def kies(pagina: Any, *bestanden: dict[str, Any], categorie: str = "diploma") -> None:
    pagina.get_by_label("Categorie").select_option(categorie)
    pagina.get_by_label("Kies bestanden").set_input_files(list(bestanden))


def test_upload_download_throw_away_and_take_back(
    browser_op: Browser, klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    pagina.goto(tab(persoon))
    pagina.get_by_text("Nog geen documenten").wait_for()
    # What is missing or too big is said before anything is sent.
    pagina.get_by_role("button", name="Uploaden").click()
    expect(pagina.locator("[data-stand]")).to_have_text("Kies een categorie.")
    kies(pagina, bestand("groot.pdf", pdf() + b"0" * 21 * 1024 * 1024))
    expect(pagina.locator("[data-stand]")).to_contain_text("groot.pdf is groter dan 20 MB")
    pagina.get_by_role("button", name="Uploaden").click()
    assert not Document.objects.exists()
    # A real one, with how far it is on the way.
    stappen = pagina.evaluate_handle(
        """() => {
          const waarden = [];
          document.addEventListener("htmx:xhr:progress", (e) => waarden.push(e.detail.loaded));
          return waarden;
        }"""
    )
    kies(
        pagina, bestand("Diploma lasser.pdf", pdf()[:-30] + b"0" * 3_000_000 + pdf()[-30:]), bestand("pas.png", beeld())
    )
    pagina.get_by_role("button", name="Uploaden").click()
    expect(pagina.locator("#toasts")).to_contain_text("2 documenten toegevoegd.")
    assert max(stappen.json_value()) > 3_000_000
    expect(pagina.get_by_role("link", name="Documenten 2")).to_have_attribute("aria-current", "page")
    controleer(pagina)
    # Download it, as an attachment with its own name.
    with pagina.expect_download() as verwacht:
        pagina.get_by_role("link", name="Downloaden: pas").click()
    assert verwacht.value.suggested_filename == "pas.png"
    assert Path(verwacht.value.path()).read_bytes() == beeld()
    # Another name and category, in the dialog.
    pagina.get_by_text("Meer over pas").locator("xpath=..").click()
    pagina.get_by_role("link", name="Naam of categorie wijzigen").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Naam").fill("Verblijfspas")
    dialoog.get_by_label("Categorie").select_option("identiteit")
    dialoog.get_by_role("button", name="Bewaren").click()
    pagina.get_by_role("link", name="Downloaden: Verblijfspas").wait_for()
    pagina.get_by_role("link", name="Identiteit en verblijf 1").wait_for()
    # Throw it away, and undo.
    pagina.get_by_text("Meer over Verblijfspas").locator("xpath=..").click()
    pagina.get_by_role("button", name="Weggooien").click()
    pagina.get_by_role("link", name="Documenten 1").wait_for()
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    pagina.get_by_role("link", name="Documenten 2").wait_for()
    pagina.get_by_role("link", name="Downloaden: Verblijfspas").wait_for()


def test_a_file_that_is_no_good_is_said_on_the_form(
    browser_op: Browser, klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(390)
    log_in(pagina, klantondersteuner)
    pagina.goto(tab(persoon))
    kies(pagina, bestand("diploma.pdf", b"MZ\x90\x00" + b"\x00" * 200))
    pagina.get_by_role("button", name="Uploaden").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Dit is een programma.")
    expect(pagina.get_by_label("Categorie")).to_have_value("diploma")
    controleer(pagina)
    # And the other time it goes well, from the same form.
    kies(pagina, bestand("diploma.pdf", GOED["PDF"]))
    pagina.get_by_role("button", name="Uploaden").click()
    pagina.get_by_role("link", name="Downloaden: diploma").wait_for()


def test_without_a_script(browser_op: Browser, klantondersteuner: Medewerker, persoon: Statushouder) -> None:
    pagina = browser_op(1440, java_script_enabled=False)
    log_in(pagina, klantondersteuner)
    pagina.goto(tab(persoon))
    kies(pagina, bestand("diploma.pdf", GOED["PDF"]), bestand("x.pdf", b"MZ"))
    pagina.get_by_role("button", name="Uploaden").click()
    expect(pagina.locator("#toasts")).to_contain_text("Document toegevoegd: diploma.")
    expect(pagina.locator("#toasts")).to_contain_text("Niet bewaard. x.pdf: Dit is een programma.")
    pagina.get_by_role("link", name="Downloaden: diploma").wait_for()


def test_every_page_can_be_read_by_everybody(
    browser_op: Browser, klantondersteuner: Medewerker, teamleider: Medewerker, persoon: Statushouder
) -> None:
    for nummer in range(27):
        DocumentFactory(statushouder=persoon, naam=f"Papier {nummer} " + "met een lange naam " * (nummer % 5))
    document = DocumentFactory(statushouder=persoon, categorie="identiteit", beperkt=True, naam="A" * 120)
    for wie in (klantondersteuner, teamleider):
        pagina = browser_op(1440)
        log_in(pagina, wie)
        for adres in (
            tab(persoon),
            f"{tab(persoon)}&bladzijde=2",
            f"/statushouders/{persoon.pk}/documenten/nieuw/",
            f"/statushouders/documenten/{document.pk}/wijzigen/",
        ):
            pagina.goto(adres)
            for _ in breedtes(pagina):
                controleer(pagina)
        for _ in breedtes(pagina):
            pagina.goto(f"/statushouders/{persoon.pk}/documenten/nieuw/")
            loop_met_tab(pagina)
