"""Every role begins on a page of its own."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker, Organisatie
from medewerkers.rollen import Rol
from tests.factories import MedewerkerFactory
from werkplek.views.start import STARTPAGINAS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", Rol.values)
def test_the_start_leads_to_a_page_that_this_role_may_open(
    rol: str, organisatie: Organisatie, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=rol))

    antwoord = client.get("/", follow=True)

    assert antwoord.status_code == 200
    assert antwoord.redirect_chain == [(reverse(STARTPAGINAS[rol]), 302)]
    assert antwoord.content.count(b"<h1") == 1


def test_who_is_not_signed_in_goes_to_the_sign_in_page(client: Client) -> None:
    assert client.get("/").headers["Location"].startswith(reverse("medewerkers:inloggen"))


@pytest.mark.parametrize(
    ("pagina", "rollen"),
    [
        ("werkplek:werkvoorraad", {Rol.KLANTONDERSTEUNER, Rol.JOBCOACH}),
        ("werkplek:team", {Rol.TEAMLEIDER}),
        ("werkplek:statushouders", {Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER}),
        ("werkplek:mijn_mensen", {Rol.PRODUCTIELEIDER, Rol.KETENPARTNER}),
        ("werkplek:plekken", {Rol.ACCOUNTMANAGER}),
        ("agenda:lijst", {Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.ACCOUNTMANAGER}),
        ("rapportages:cijfers", {Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER}),
    ],
)
def test_other_roles_may_not_open_it(
    pagina: str, rollen: set[Rol], organisatie: Organisatie, ingelogd: Callable[[Medewerker], Client]
) -> None:
    for rol in Rol:
        antwoord = ingelogd(MedewerkerFactory(organisatie=organisatie, rol=rol)).get(reverse(pagina))
        assert antwoord.status_code == (200 if rol in rollen else 403), rol
