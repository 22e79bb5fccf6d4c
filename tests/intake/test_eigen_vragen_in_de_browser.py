"""A question of the municipality in a real browser: written with the example beside it, moved, off and on, asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intake.models import EigenVraag, Gesprek, Sectieantwoorden
from medewerkers.models import Gemeente, Medewerker
from tests.e2e.test_inloggen import log_in
from tests.factories import EigenVraagFactory, MedewerkerFactory
from tests.stapel import wacht_tot
from tests.toegankelijk import controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Openen = Callable[..., Any]
LIJST = "/dossiers/intake/vragen/"


def test_a_question_is_written_ordered_switched_off_and_asked(
    browser_op: Openen, gemeente: Gemeente, beheerder: Medewerker, klantondersteuner: Medewerker, gesprek: Gesprek
) -> None:
    EigenVraagFactory(gemeente=gemeente, vraag="Heb je werkschoenen?")
    pagina = browser_op(1440)
    log_in(pagina, beheerder, LIJST)
    pagina.get_by_role("link", name="Nieuwe vraag").click()
    pagina.get_by_label("Onderdeel").select_option(label="Werk en ervaring")
    pagina.get_by_label("Vraag", exact=True).fill("Welke hal wil je zien?")
    pagina.get_by_label("Eén keuze").check()
    pagina.get_by_label("Keuzes", exact=True).fill("Inpak")
    voorbeeld = pagina.locator("#voorbeeld")
    voorbeeld.get_by_label("Inpak").wait_for()
    voorbeeld.get_by_text("Aan het eind van Werk en ervaring").wait_for()
    controleer(pagina)
    pagina.get_by_role("button", name="Vraag toevoegen").click()
    pagina.get_by_role("link", name="Keuzes: Geef minstens twee keuzes, elk op een eigen regel.").wait_for()
    controleer(pagina)
    pagina.get_by_role("textbox", name="Keuzes").fill("Inpak\nSnijtafel")
    pagina.get_by_role("button", name="Vraag toevoegen").click()
    pagina.get_by_text("staat voortaan bij Werk en ervaring").wait_for()
    controleer(pagina)

    # By keyboard: the button moves along with its question and keeps the focus, also at the top.
    omhoog = pagina.get_by_role("button", name="Omhoog: Welke hal wil je zien?")
    omhoog.focus()
    pagina.keyboard.press("Enter")
    pagina.locator("#volgordestand", has_text="staat op plaats 1 van 2.").wait_for()
    pagina.locator("#vragen tbody th").first.get_by_text("Welke hal wil je zien?").wait_for()
    assert pagina.evaluate("document.activeElement.textContent.trim()") == "Omhoog: Welke hal wil je zien?"
    loop_met_tab(pagina)

    pagina.get_by_role("row", name="Heb je werkschoenen?").get_by_role("button", name="Uitzetten").click()
    pagina.get_by_text("1 vraag staat uit").wait_for()
    controleer(pagina)
    pagina.get_by_role("button", name="Ongedaan maken").click()
    wacht_tot(lambda: EigenVraag.objects.filter(actief=True).count() == 2)

    talk = browser_op(1440)
    deel = f"/dossiers/intake/{gesprek.pk}/deel/werk/"
    log_in(talk, klantondersteuner, deel)
    talk.get_by_label("Snijtafel").check()
    talk.locator("#bewaarstand", has_text="Alles bewaard om").wait_for()
    eigen = EigenVraag.objects.get(vraag="Welke hal wil je zien?")
    assert Sectieantwoorden.objects.get().antwoorden == {f"eigen_{eigen.pk}": "Snijtafel"}
    controleer(talk)


def test_two_colleagues_change_the_same_question(
    browser_op: Openen, gemeente: Gemeente, beheerder: Medewerker, organisatie: Any
) -> None:
    eigen = EigenVraagFactory(gemeente=gemeente, vraag="Welke maat?")
    ander = MedewerkerFactory(organisatie=organisatie, rol="teamleider", voornaam="Bart", achternaam="Smit")
    paginas = []
    for wie in (beheerder, ander):
        pagina = browser_op(390)
        log_in(pagina, wie, f"{LIJST}{eigen.pk}/")
        paginas.append(pagina)
    een, twee = paginas
    twee.get_by_label("Vraag", exact=True).fill("Welke maat schoenen?")
    twee.get_by_role("button", name="Bewaren").click()
    twee.get_by_text("Bewaard: ‘Welke maat schoenen?’.").wait_for()
    een.get_by_label("Vraag", exact=True).fill("Welke maat laarzen?")
    een.get_by_role("button", name="Bewaren").click()
    een.get_by_role("heading", name="Bart Smit bewaarde dit intussen ook").wait_for()
    een.get_by_text("Welke maat schoenen?").wait_for()
    controleer(een)
    een.get_by_role("button", name="Bewaren").click()
    een.get_by_text("Bewaard: ‘Welke maat laarzen?’.").wait_for()
    controleer(een)


def test_without_script_it_works_too(browser_op: Openen, gemeente: Gemeente, beheerder: Medewerker) -> None:
    een, twee = (EigenVraagFactory(gemeente=gemeente, vraag=vraag) for vraag in ("Een?", "Twee?"))
    pagina = browser_op(1440, java_script_enabled=False)
    log_in(pagina, beheerder, LIJST)
    pagina.get_by_role("button", name="Omlaag: Een?").click()
    pagina.get_by_text("‘Een?’ staat op plaats 2 van 2.").wait_for()
    twee.refresh_from_db()
    assert twee.volgorde == 0
    pagina.get_by_role("row", name="Een?").get_by_role("button", name="Uitzetten").click()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    pagina.get_by_text("wordt weer gesteld").wait_for()
    een.refresh_from_db()
    assert een.actief
