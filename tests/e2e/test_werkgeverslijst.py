"""A list of employers on a phone: loaded, a row mended in place, written down, and taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from tests.e2e.test_inloggen import log_in
from tests.factories import MedewerkerFactory, WerkgeverFactory
from tests.statushouders.aankomst.bestanden import csv_bestand
from tests.toegankelijk import controleer
from werkgevers.models import Werkgever

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_list_of_employers_goes_in_and_back(browser_op: Callable[..., Any], gemeente: Gemeente) -> None:
    bekend = WerkgeverFactory(gemeente=gemeente, naam="Bakkerij De Duif", kvk="88800002")
    pagina = browser_op(390)
    log_in(pagina, MedewerkerFactory(gemeente=gemeente, rol=Rol.ACCOUNTMANAGER))
    pagina.goto(reverse("werkgevers:lijst"))
    pagina.get_by_role("link", name="Werkgevers inlezen").click()
    rijen = [
        ["Bedrijfsnaam", "KvK-nr.", "Site"],
        ["Kwekerij Zonnekas", "88800001", ""],
        ["De Duif", "88800002", "www.duif.example"],
        ["Garage Snel", "8880003", ""],
    ]
    bestand = {"name": "netwerk.csv", "mimeType": "text/csv", "buffer": csv_bestand(rijen)}
    pagina.set_input_files("input[type=file]", bestand)
    pagina.get_by_role("button", name="Lijst laden").click()
    pagina.wait_for_url("**/kolommen/")
    assert pagina.get_by_label("KvK-nr.").input_value() == "kvk"
    pagina.get_by_role("button", name="Lijst nakijken").click()
    pagina.get_by_role("button", name="1 werkgever invoeren, 1 aanvullen").wait_for()
    pagina.get_by_role("link", name="Al bekend 1").click()
    pagina.get_by_text("https://www.duif.example").wait_for()
    controleer(pagina)

    pagina.get_by_role("link", name="Klopt niet 1").click()
    pagina.get_by_role("link", name="Verbeter regel 4").click()
    pagina.get_by_label("KvK-nummer").fill("88800003")
    pagina.get_by_role("button", name="Opnieuw nakijken").click()
    pagina.get_by_text("Staat nu bij Nieuw").wait_for()
    pagina.get_by_role("button", name="2 werkgevers invoeren, 1 aanvullen").click()
    pagina.get_by_role("heading", name="2 werkgevers zijn ingevoerd").wait_for()
    assert Werkgever.objects.count() == 3
    controleer(pagina)
    pagina.get_by_role("link", name="Terugdraaien").click()
    pagina.get_by_role("dialog").get_by_role("button", name="Terugdraaien").click()
    pagina.get_by_role("heading", name="De lijst is teruggedraaid").wait_for()
    assert Werkgever.objects.get() == bekend
