"""In a browser: a beheerder gives the right, and who got it finds what it is for and asks for a file."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from medewerkers.models import Gemeente, Organisatie
from medewerkers.rollen import Rol
from rapportages.models import Uitvoer
from tests.e2e.test_inloggen import log_in
from tests.factories import DatasetrechtFactory, MedewerkerFactory, StatushouderFactory
from tests.toegankelijk import breedtes, controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_right_is_given_and_a_file_is_asked_for(
    browser_op: Callable[..., Any],
    gemeente: Gemeente,
    organisatie: Organisatie,
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(date(2026, 11, 24))
    StatushouderFactory(gemeente=gemeente, vestigingsdatum="2026-03-02")
    DatasetrechtFactory(gemeente=gemeente)
    beheerder = MedewerkerFactory(organisatie=organisatie, rol=Rol.BEHEERDER)
    beleid = MedewerkerFactory(organisatie=organisatie, rol=Rol.BELEIDSMEDEWERKER)
    pagina = browser_op(1440)
    log_in(pagina, beheerder, naar=reverse("rapportages:datasetrechten"))
    pagina.get_by_label("Welke collega?").select_option(str(beleid.pk))
    pagina.get_by_role("button", name="Geef het recht").click()
    pagina.get_by_text("Schrijf waarvoor deze collega de dataset nodig heeft").first.wait_for()
    pagina.get_by_label("Waarvoor?").fill("De weg naar betaald werk")
    pagina.get_by_role("button", name="Geef het recht").click()
    pagina.get_by_text("kan de dataset meenemen tot en met").wait_for()
    for _ in breedtes(pagina):
        controleer(pagina)
    pagina.get_by_role("link", name=beleid.naam).click()
    pagina.get_by_role("heading", name="Nog geen bestand").wait_for()
    for _ in breedtes(pagina):
        controleer(pagina)

    zijn = browser_op(390)
    log_in(zijn, beleid, naar=reverse("rapportages:dataset"))
    zijn.get_by_text("De weg naar betaald werk").wait_for()
    controleer(zijn)
    zijn.get_by_role("link", name="Vraag een bestand").click()
    zijn.get_by_label("Waarvoor gebruik je dit bestand?").fill("Tabel 1")
    controleer(zijn)
    zijn.get_by_role("button", name="Maak het bestand").click()
    zijn.get_by_text("Waarvoor: Tabel 1").wait_for()
    assert Uitvoer.objects.get().door == beleid
