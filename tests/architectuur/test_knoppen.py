"""A button is no page: whoever comes at its address by a reload, an old link or the sign-in page lands on a page."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import resolve

from kern.views import Opdracht
from medewerkers.models import Gemeente, Organisatie
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag
from tests.architectuur.test_toegang import ADRESSEN, API, INLOGGEN, Adres, _client, _waarden
from tests.factories import MedewerkerFactory

pytestmark = pytest.mark.django_db

START = "/"


def _klasse(adres: Adres, waarden: dict[str, Any]) -> Any:
    return getattr(resolve(adres.url(waarden)).func, "view_class", type)


def _wie_mag(adres: Adres) -> Rol:
    return next(rol for rol in Rol if rol_mag(rol, adres.actie))


@pytest.fixture
def waarden(gemeente: Gemeente) -> dict[str, Any]:
    return _waarden(gemeente)


@pytest.fixture
def knoppen(waarden: dict[str, Any]) -> list[Adres]:
    gevonden = [adres for adres in ADRESSEN if issubclass(_klasse(adres, waarden), Opdracht)]
    assert len(gevonden) > 10
    return gevonden


@pytest.mark.parametrize("rol", Rol)
def test_the_address_of_a_button_leads_to_a_page(
    rol: Rol, organisatie: Organisatie, knoppen: list[Adres], waarden: dict[str, Any]
) -> None:
    client = _client(MedewerkerFactory(organisatie=organisatie, rol=rol))
    for adres in (adres for adres in knoppen if rol_mag(rol, adres.actie)):
        url = adres.url(waarden)
        antwoord = client.get(url, follow=True)
        assert antwoord.status_code == 200, adres.naam
        assert b"<h1" in antwoord.content


def test_a_button_leads_back_to_a_page_of_ours(
    organisatie: Organisatie, knoppen: list[Adres], waarden: dict[str, Any]
) -> None:
    clienten = {rol: _client(MedewerkerFactory(organisatie=organisatie, rol=rol)) for rol in Rol}
    for adres in knoppen:
        url, client = adres.url(waarden), clienten[_wie_mag(adres)]
        for terug, naar in (
            ("/account/wachtwoord/", "/account/wachtwoord/"),
            ("https://elders.nl/", START),
            (url, START),
        ):
            assert client.get(url, {"terug": terug}).headers["Location"] == naar


def test_after_signing_in_one_is_back_at_the_page_of_the_button(knoppen: list[Adres], waarden: dict[str, Any]) -> None:
    """With the page of the form, else the page that the browser names; never the address of the button itself."""
    for adres in knoppen:
        url, lijst = adres.url(waarden), "/statushouders/?stand=te-laat"
        for gegevens, kop, naar in (
            ({"terug": lijst}, {"Referer": "http://testserver/team/"}, lijst),
            ({}, {"Referer": f"http://testserver{lijst}"}, lijst),
            ({}, {"Referer": "https://elders.nl/team/"}, START),
            ({"terug": "http://testserver//elders.nl/"}, {}, START),
            ({}, {"Referer": f"http://testserver{url}"}, START),
            ({}, {}, START),
        ):
            antwoord = Client().post(url, gegevens, headers=kop)
            assert antwoord.headers["Location"] == f"{INLOGGEN}?next={quote(naar)}", adres.naam


def test_who_was_signed_out_meanwhile_hears_that_nothing_was_done() -> None:
    """So that nobody believes that the work was saved. A page that was asked for says nothing of the kind."""
    client = Client()
    assert "is niet bewaard" in client.post("/team/verdelen/", {"medewerker": "1"}, follow=True).text
    assert "is niet bewaard" not in client.get("/team/", follow=True).text
    assert "is niet bewaard" not in client.post("/account/uitloggen/", follow=True).text


def test_no_method_gives_an_empty_page(organisatie: Organisatie, waarden: dict[str, Any]) -> None:
    """By somebody who may do the action; that others are refused, whatever the method, is in `test_toegang`."""
    clienten = {rol: _client(MedewerkerFactory(organisatie=organisatie, rol=rol)) for rol in Rol}
    geteld = 0
    for adres in ADRESSEN:
        url, client = adres.url(waarden), clienten[_wie_mag(adres)]
        for methode in sorted({"get", "post", "put"} - adres.methoden):
            antwoord = client.generic(methode.upper(), url)
            if antwoord.status_code == 405 and not url.startswith(API):
                assert "Naar het begin" in antwoord.text, adres.naam
                assert antwoord.headers["Allow"]
                geteld += 1
    assert geteld > 100
