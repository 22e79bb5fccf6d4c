"""A messy list in a real browser: uploaded, columns checked, a row mended in place, written down, taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from config.demo.voorbeeldlijst import als_csv
from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst, Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import AankomstlijstFactory, MedewerkerFactory
from tests.toegankelijk import controleer
from trajecten.meegeleverd import laad_aanpakken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("breedte", [1440, 390])
def test_list_goes_in_and_back(
    breedte: int, browser_op: Callable[..., Any], gemeente: Gemeente, vandaag_is: Callable[[Any], None]
) -> None:
    vandaag_is(date(2026, 11, 24))
    laad_aanpakken()
    pagina = browser_op(breedte)
    log_in(pagina, MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER))
    pagina.goto(reverse("statushouders:aankomstlijsten"))
    controleer(pagina)

    bestand = {"name": "instroom.csv", "mimeType": "text/csv", "buffer": als_csv()}
    pagina.set_input_files("input[type=file]", bestand)
    pagina.get_by_role("button", name="Lijst laden").click()
    pagina.wait_for_url("**/kolommen/")
    assert pagina.get_by_label("Geb.datum").input_value() == "geboortedatum"
    controleer(pagina)
    pagina.get_by_role("button", name="Lijst nakijken").click()
    pagina.wait_for_url("**/voorbeeld/")
    pagina.get_by_text("10 mensen invoeren").wait_for()
    assert pagina.get_by_text("wordt gezinslid, zonder traject").count() == 1
    controleer(pagina)

    pagina.get_by_role("link", name="Klopt niet 2").click()
    controleer(pagina)
    pagina.get_by_role("link", name="Verbeter regel 16").click()
    veld = pagina.get_by_label("Vestigingsdatum")
    veld.wait_for()
    controleer(pagina)
    veld.fill("32-11-2026")
    pagina.get_by_role("button", name="Opnieuw nakijken").click()
    pagina.get_by_text("heeft geen dag 32").wait_for()
    veld.fill("13-11-2026")
    pagina.get_by_role("button", name="Opnieuw nakijken").click()
    pagina.get_by_text("Staat nu bij Nieuw").wait_for()
    assert pagina.get_by_role("button", name="11 mensen invoeren").count() == 1
    pagina.wait_for_function("document.activeElement.textContent.trim() === 'Rojin Salih'")
    controleer(pagina)

    pagina.get_by_role("button", name="11 mensen invoeren").click()
    pagina.get_by_role("heading", name="11 mensen zijn ingevoerd").wait_for()
    assert Statushouder.objects.count() == 11
    controleer(pagina)
    pagina.get_by_role("link", name="Terugdraaien").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_text("Alle 11 nieuwe mensen weer verwijderen?").wait_for()
    controleer(pagina)
    dialoog.get_by_role("button", name="Terugdraaien").click()
    pagina.get_by_role("heading", name="De lijst is teruggedraaid").wait_for()
    pagina.get_by_text("De 11 nieuwe mensen zijn weer weg uit Meedoen").wait_for()
    assert not Statushouder.objects.exists()
    controleer(pagina)


def test_a_preview_that_is_slow_to_come_is_asked_for_once(
    browser_op: Callable[..., Any], gemeente: Gemeente, vandaag_is: Callable[[Any], None]
) -> None:
    vandaag_is(date(2026, 11, 24))
    laad_aanpakken()
    pagina = browser_op(390)
    ingrid = MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER)
    log_in(pagina, ingrid)
    lijst = AankomstlijstFactory(gemeente=gemeente, geladen_door=ingrid, status=Aankomstlijst.Status.NAKIJKEN)
    onderweg: list[Any] = []

    def houd_vast(route: Any) -> None:
        onderweg.append(route)

    pagina.route("**/voorbeeld/", houd_vast)
    pagina.goto(reverse("statushouders:aankomstlijst_voortgang", args=[lijst.pk]))
    Aankomstlijst.objects.filter(pk=lijst.pk).update(status=Aankomstlijst.Status.GEREED)
    with pagina.expect_request("**/voorbeeld/"):
        pass
    pagina.wait_for_timeout(4000)  # time for three more questions
    assert len(onderweg) == 1
    onderweg[0].continue_()
    pagina.get_by_role("heading", name="Klopt deze lijst?").wait_for()
