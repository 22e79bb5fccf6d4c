"""Working for two municipalities: switching, and what stood open for the other one."""

import re

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from tests.factories import MedewerkerFactory, OrganisatieFactory, StatushouderFactory

BACKEND = "medewerkers.inloggen.MedewerkerBackend"


@pytest.fixture
def van_twee(gemeente: Gemeente, andere_gemeente: Gemeente) -> Medewerker:
    """Somebody of an organisation that serves both; by name Duinrade comes first."""
    medewerker: Medewerker = MedewerkerFactory(
        organisatie=OrganisatieFactory(gemeenten=[gemeente, andere_gemeente]), rol="klantondersteuner"
    )
    return medewerker


def _met_token(client: Client, pad: str) -> str:
    html = client.get(pad).content.decode()
    gevonden = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', html)
    assert gevonden
    return gevonden[1]


def test_a_form_that_stood_open_for_the_other_municipality_is_refused(
    van_twee: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(van_twee, backend=BACKEND)
    StatushouderFactory(gemeente=gemeente)
    oud = _met_token(client, "/statushouders/nieuw/")
    wissel = client.post("/account/gemeente/", {"gemeente": andere_gemeente.pk, "csrfmiddlewaretoken": oud})
    assert wissel.status_code == 302
    antwoord = client.post("/statushouders/nieuw/", {"achternaam": "Haile", "csrfmiddlewaretoken": oud})
    assert antwoord.status_code == 403
    assert "Je werkt nu voor gemeente Polderwijk" in antwoord.content.decode()
    nieuw = _met_token(client, "/statushouders/nieuw/")
    assert client.post("/statushouders/nieuw/", {"csrfmiddlewaretoken": nieuw}).status_code == 422


@pytest.mark.parametrize("keuze", ["", "0", "x", "9" * 5000, "1\x00"])
def test_what_is_no_municipality_of_ones_own_is_not_found(keuze: str, van_twee: Medewerker) -> None:
    client = Client()
    client.force_login(van_twee, backend=BACKEND)
    assert client.post("/account/gemeente/", {"gemeente": keuze}).status_code == 404
