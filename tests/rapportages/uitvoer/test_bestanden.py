"""The page of files: ask, see how far it is, fetch, stop, once more."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Maandstand, Uitvoer
from rapportages.services.uitvoer import maak_bestand
from tests.factories import MedewerkerFactory, UitvoerFactory
from tests.rapportages.uitvoer.conftest import Bronmaker

pytestmark = pytest.mark.django_db
LIJST = reverse("rapportages:bestanden")
NIEUW = reverse("rapportages:bestand_nieuw", args=["cijfers"])
INGEVULD = {"stand": "2026-11-01", "vorm": "xlsx"}


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


@pytest.fixture
def scherm(beleid: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(beleid)


def adres(naam: str, uitvoer: Uitvoer) -> str:
    return reverse(f"rapportages:{naam}", args=[uitvoer.pk])


def test_from_asking_to_fetching(
    stand: Maandstand, scherm: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    """The worker of the tests works at once."""
    assert "Wat staat erin?" in scherm.get(NIEUW).text
    assert "1 november 2026" in scherm.get(NIEUW).text
    with django_capture_on_commit_callbacks(execute=True):
        assert "Je bestand wordt gemaakt" in scherm.post(NIEUW, INGEVULD, follow=True).text
    uitvoer = Uitvoer.objects.get()
    assert adres("bestand_ophalen", uitvoer) in scherm.get(LIJST).text
    bestand = scherm.get(adres("bestand_ophalen", uitvoer))
    assert bestand.headers["Content-Disposition"] == 'attachment; filename="cijfers-2026-11-01.xlsx"'
    assert bestand.headers["Cache-Control"] == "no-store"
    assert b"".join(bestand.streaming_content).startswith(b"PK")


def test_what_cannot_be_chosen_comes_back_on_the_form(stand: Maandstand, scherm: Client) -> None:
    antwoord = scherm.post(NIEUW, INGEVULD | {"stand": "2020-01-01"})
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == ["stand"]
    assert not Uitvoer.objects.exists()


def test_without_figures_the_page_says_when_they_come(scherm: Client) -> None:
    assert "Er zijn nog geen cijfers" in scherm.get(NIEUW).text
    assert "Nog geen bestanden" in scherm.get(LIJST).text


def test_one_that_waits_says_so_and_asks_again(stand: Maandstand, beleid: Medewerker, scherm: Client) -> None:
    uitvoer = UitvoerFactory(gemeente=beleid.werkt_voor(), door=beleid)
    rij = scherm.get(adres("bestand", uitvoer), headers={"HX-Request": "true"}).text
    assert "Wacht op zijn beurt" in rij
    assert "every 1s" in rij
    assert "Dit duurt langer dan anders" not in rij
    Uitvoer.objects.update(gevraagd_op=nu() - timedelta(minutes=2))
    assert "Dit duurt langer dan anders" in scherm.get(LIJST).text
    maak_bestand(uitvoer.pk)
    klaar = scherm.get(adres("bestand", uitvoer), headers={"HX-Request": "true"}).text
    assert "every 1s" not in klaar
    assert 'role="status"' in klaar
    assert scherm.get(adres("bestand", uitvoer)).headers["Location"] == LIJST


def test_stop_and_once_more(stand: Maandstand, beleid: Medewerker, scherm: Client) -> None:
    uitvoer = UitvoerFactory(gemeente=beleid.werkt_voor(), door=beleid)
    assert "Gestopt" in scherm.post(adres("bestand_stoppen", uitvoer), follow=True).text
    assert "niet meer gemaakt" in scherm.post(adres("bestand_stoppen", uitvoer), follow=True).text
    assert "wordt opnieuw gemaakt" in scherm.post(adres("bestand_opnieuw", uitvoer), follow=True).text
    assert sorted(Uitvoer.objects.values_list("stand", flat=True)) == ["gestopt", "wacht"]


def test_a_file_that_is_lost_or_gone_is_said(
    stand: Maandstand, beleid: Medewerker, scherm: Client, opslag: Any
) -> None:
    uitvoer = UitvoerFactory(gemeente=beleid.werkt_voor(), door=beleid)
    assert "Dit bestand is er niet" in scherm.get(adres("bestand_ophalen", uitvoer), follow=True).text
    maak_bestand(uitvoer.pk)
    opslag.delete(uitvoer.bestand)
    assert "Dit bestand is kwijt" in scherm.get(adres("bestand_ophalen", uitvoer), follow=True).text


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER])
@pytest.mark.parametrize("naam", ["bestand", "bestand_ophalen", "bestand_stoppen", "bestand_opnieuw"])
def test_of_another_there_is_nothing(
    rol: Rol, naam: str, gemeente: Gemeente, beleid: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    uitvoer = UitvoerFactory(gemeente=gemeente, door=beleid)
    ander = ingelogd(MedewerkerFactory(gemeente=gemeente, rol=rol))
    doe = ander.get if naam in ("bestand", "bestand_ophalen") else ander.post
    assert doe(adres(naam, uitvoer)).status_code == 404
    assert "Nog geen bestanden" in ander.get(LIJST).text


def test_a_source_that_is_not_for_you_is_not_there(bron: Bronmaker, scherm: Client) -> None:
    bron(lambda: iter(()), recht=lambda medewerker: False)
    nieuw = reverse("rapportages:bestand_nieuw", args=["proef"])
    assert scherm.get(nieuw).status_code == 404
    assert nieuw not in scherm.get(LIJST).text


def test_the_list_costs_the_same_with_two_and_with_twenty(
    stand: Maandstand, beleid: Medewerker, scherm: Client, django_assert_num_queries: Any
) -> None:
    UitvoerFactory.create_batch(2, gemeente=beleid.werkt_voor(), door=beleid)
    scherm.get(LIJST)
    with django_assert_num_queries(6):
        scherm.get(LIJST)
    UitvoerFactory.create_batch(40, gemeente=beleid.werkt_voor(), door=beleid)
    with django_assert_num_queries(6):
        scherm.get(LIJST)
