"""The story of a new werkbedrijf, in a real browser: added, its first beheerder invited, and at work on its own."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail

from medewerkers.models import Medewerker, Organisatie, Team
from tests.e2e.test_inloggen import BREEDTES, log_in
from tests.factories import MedewerkerFactory, TeamFactory
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BEHEER = "/account/beheer/"
NIEUW = "een zin van vier woorden"


def _nodig_uit(pagina: Any, voornaam: str, achternaam: str, email: str) -> None:
    pagina.get_by_label("Voornaam").fill(voornaam)
    pagina.get_by_label("Achternaam").fill(achternaam)
    pagina.get_by_label("E-mailadres").fill(email)
    pagina.get_by_role("button", name="Uitnodigen").click()
    pagina.get_by_text(f"{voornaam} {achternaam} krijgt een mail om een wachtwoord te kiezen.").wait_for()


@pytest.mark.parametrize("breedte", BREEDTES)
def test_a_new_werkbedrijf_begins_and_manages_itself(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar=f"{BEHEER}organisaties/")
    controleer(pagina)
    pagina.get_by_role("link", name="Nieuwe organisatie").click()
    pagina.get_by_role("button", name="Organisatie toevoegen").click()
    pagina.wait_for_selector("[data-foutoverzicht]:focus")
    controleer(pagina)
    pagina.get_by_label("Naam").fill("De Hal")
    pagina.get_by_label("Werkbedrijf").check()
    pagina.get_by_role("button", name="Organisatie toevoegen").click()
    pagina.get_by_text("De Hal is toegevoegd.").wait_for()
    controleer(pagina)
    pagina.get_by_role("link", name="Collega uitnodigen").click()
    _nodig_uit(pagina, "Wim", "Aalders", "wim@dehal.example")

    link = re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)
    assert link
    nieuw = browser_op(breedte)
    nieuw.goto(link[1])
    controleer(nieuw)
    nieuw.get_by_label("Nieuw wachtwoord", exact=True).fill(NIEUW)
    nieuw.get_by_label("nog een keer").fill(NIEUW)
    nieuw.get_by_role("button", name="Wachtwoord bewaren").click()
    nieuw.get_by_label("E-mailadres").fill("wim@dehal.example")
    nieuw.get_by_label("Wachtwoord").fill(NIEUW)
    nieuw.get_by_role("button", name="Inloggen").click()
    nieuw.wait_for_url(f"**{BEHEER}")
    nieuw.get_by_text("1 collega", exact=True).wait_for()
    nieuw.get_by_role("link", name="Organisaties").click()
    nieuw.get_by_text(beheerder.organisatie.naam, exact=True).wait_for()
    assert nieuw.get_by_role("main").get_by_role("link", name=beheerder.organisatie.naam).count() == 0
    assert nieuw.get_by_role("link", name="Nieuwe organisatie").count() == 0
    nieuw.get_by_role("link", name="Teams", exact=True).click()
    nieuw.get_by_text("Er zijn nog geen teams").wait_for()
    controleer(nieuw)
    nieuw.get_by_role("link", name="Nieuw team").click()
    nieuw.get_by_label("Naam").fill("Productiehal")
    nieuw.get_by_role("button", name="Team toevoegen").click()
    nieuw.get_by_text("Productiehal is toegevoegd.").wait_for()
    controleer(nieuw)
    assert Team.objects.get().organisatie == Organisatie.objects.get(naam="De Hal")


@pytest.mark.parametrize("breedte", BREEDTES)
def test_a_team_is_closed_and_that_is_taken_back(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    team = TeamFactory(organisatie=beheerder.organisatie, naam="Team instroom")
    lid = MedewerkerFactory(organisatie=beheerder.organisatie, team=team, achternaam="Smit")
    pagina = browser_op(breedte)
    log_in(pagina, beheerder, naar=f"{BEHEER}teams/")
    pagina.get_by_role("link", name="Team instroom").click()
    pagina.get_by_text("Je kunt dit team sluiten als er niemand meer in zit.").wait_for()
    controleer(pagina)
    pagina.get_by_role("link", name=lid.naam).click()
    pagina.get_by_label("Team", exact=False).select_option("Geen team")
    pagina.get_by_role("button", name="Bewaren").click()
    pagina.get_by_text(f"De gegevens van {lid.naam} zijn bewaard.").wait_for()
    pagina.goto(f"{BEHEER}teams/{team.pk}/")
    pagina.get_by_role("button", name="Team sluiten").click()
    pagina.get_by_text("Team instroom is gesloten.").wait_for()
    controleer(pagina)
    pagina.get_by_role("button", name="Ongedaan maken").click()
    pagina.get_by_text("is weer open.").wait_for()
    team.refresh_from_db()
    assert team.gesloten_op is None


@pytest.mark.parametrize("breedte", BREEDTES)
def test_two_beheerders_change_the_same_team(
    breedte: int, browser_op: Callable[..., Any], beheerder: Medewerker
) -> None:
    team = TeamFactory(organisatie=beheerder.organisatie, naam="Team instroom")
    ander = MedewerkerFactory(organisatie=beheerder.organisatie, rol="beheerder", achternaam="Kok")
    paginas = []
    for wie in (beheerder, ander):
        pagina = browser_op(breedte)
        log_in(pagina, wie, naar=f"{BEHEER}teams/{team.pk}/")
        paginas.append(pagina)
    eerste, tweede = paginas
    eerste.get_by_label("Naam").fill("Team aankomst")
    eerste.get_by_role("button", name="Bewaren").click()
    eerste.get_by_text("Team aankomst is bewaard.").wait_for()
    tweede.get_by_label("Naam").fill("Team nieuw")
    tweede.get_by_role("button", name="Bewaren").click()
    tweede.wait_for_selector("[data-foutoverzicht]:focus")
    tweede.get_by_role("heading", name=f"{beheerder.naam} bewaarde dit intussen ook").wait_for()
    controleer(tweede)
    assert tweede.get_by_label("Naam").input_value() == "Team nieuw"
    tweede.get_by_role("button", name="Bewaren").click()
    tweede.get_by_text("Team nieuw is bewaard.").wait_for()
