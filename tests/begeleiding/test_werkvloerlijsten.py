"""What stands on a card of a placement or an assessment, and what behind it; and where a flag leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agenda.regels import plek_van
from begeleiding.models import Assessment
from begeleiding.signaleringen.werkvloer import CODE
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, PlaatsingFactory, PlaatsingsmomentFactory
from tests.factories.begeleiding import (
    AssessmentFactory,
    DagregistratieFactory,
    ScoreFactory,
    VoorvalFactory,
    WaarnemingFactory,
    WerkafspraakFactory,
)

pytestmark = pytest.mark.django_db
VANDAAG, START = date(2026, 11, 25), date(2026, 10, 5)


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(VANDAAG)


@pytest.fixture
def plaatsing() -> Plaatsing:
    return PlaatsingFactory(
        begin=START, gestart_op=START, stand=Plaatsing.Stand.LOPEND, einde=START + timedelta(days=90)
    )  # fmt: skip


@pytest.fixture
def assessment(plaatsing: Plaatsing) -> Assessment:
    return AssessmentFactory(statushouder=plaatsing.statushouder, begin=START)


@pytest.fixture
def coach(client: Client, plaatsing: Plaatsing) -> Medewerker:
    coach = MedewerkerFactory(gemeente=plaatsing.statushouder.gemeente, rol=Rol.JOBCOACH)
    BetrokkenheidFactory(statushouder=plaatsing.statushouder, medewerker=coach, rol=Rol.JOBCOACH)
    client.force_login(coach)
    return coach


def _haal(client: Client, naam: str, pk: int, vraag: str = "") -> str:
    antwoord = client.get(reverse(naam, args=[pk]) + vraag)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def _link(naam: str, pk: int) -> str:
    return f'href="{reverse(naam, args=[pk])}"'


@pytest.mark.usefixtures("coach")
def test_the_card_has_five_agreements_and_the_list_all(client: Client, plaatsing: Plaatsing) -> None:
    for nummer in range(5):
        WerkafspraakFactory(plaatsing=plaatsing, wat=f"Zaak {nummer}.", uiterlijk=VANDAAG + timedelta(days=nummer))
    bladzijde = _link("begeleiding:werkafspraken", plaatsing.pk)
    assert bladzijde not in _haal(client, "plaatsingen:plaatsing", plaatsing.pk)
    WerkafspraakFactory(plaatsing=plaatsing, wat="De zesde.", uiterlijk=VANDAAG + timedelta(days=9))
    klaar = WerkafspraakFactory(plaatsing=plaatsing, wat="Al gedaan.", uiterlijk=START)
    client.post(reverse("begeleiding:werkafspraak_gedaan", args=[klaar.pk]))
    kaart = _haal(client, "plaatsingen:plaatsing", plaatsing.pk)
    assert bladzijde in kaart
    assert "De zesde." not in kaart
    lijst = _haal(client, "begeleiding:werkafspraken", plaatsing.pk)
    plekken = [lijst.index(tekst) for tekst in ("Zaak 0.", "De zesde.", "Al gedaan.")]
    assert plekken == sorted(plekken)


@pytest.mark.usefixtures("coach")
def test_what_was_agreed_on_and_done_can_be_found_again(client: Client, plaatsing: Plaatsing) -> None:
    klaar = WerkafspraakFactory(plaatsing=plaatsing, wat="Schoenen bestellen.")
    client.post(reverse("begeleiding:werkafspraak_gedaan", args=[klaar.pk]))
    kaart = _haal(client, "plaatsingen:plaatsing", plaatsing.pk)
    assert "Er staat niets open." in kaart
    assert _link("begeleiding:werkafspraken", plaatsing.pk) in kaart


@pytest.mark.usefixtures("coach")
def test_the_cards_have_five_incidents_and_the_lists_all(
    client: Client, plaatsing: Plaatsing, assessment: Assessment
) -> None:
    for nummer in range(6):
        dag = START + timedelta(days=nummer)
        VoorvalFactory(assessment=None, plaatsing=plaatsing, dag=dag, wat=f"Werk {nummer}.")
        VoorvalFactory(assessment=assessment, statushouder=plaatsing.statushouder, dag=dag, wat=f"Hal {nummer}.")
    for bladzijde, lijst, pk, wat in (
        ("plaatsingen:plaatsing", "begeleiding:voorvallen", plaatsing.pk, "Werk"),
        ("begeleiding:assessment", "begeleiding:halvoorvallen", assessment.pk, "Hal"),
    ):
        kaart = _haal(client, bladzijde, pk)
        assert f"{wat} 5." in kaart
        assert f"{wat} 0." not in kaart
        assert _link(lijst, pk) in kaart
        assert f"{wat} 0." in _haal(client, lijst, pk)


@pytest.mark.usefixtures("coach")
def test_the_lists_have_pages_and_take_as_many_queries_with_much_as_with_little(
    client: Client, plaatsing: Plaatsing, assessment: Assessment
) -> None:
    lijsten = (
        ("begeleiding:werkafspraken", plaatsing.pk),
        ("begeleiding:voorvallen", plaatsing.pk),
        ("begeleiding:halvoorvallen", assessment.pk),
    )
    tellingen = []
    for hoeveel in (2, 58):
        for _ in range(hoeveel):
            WerkafspraakFactory(plaatsing=plaatsing)
            VoorvalFactory(assessment=None, plaatsing=plaatsing, dag=START)
            VoorvalFactory(assessment=assessment, statushouder=plaatsing.statushouder, dag=START)
        aantallen = []
        for naam, pk in lijsten:
            _haal(client, naam, pk)
            with CaptureQueriesContext(connection) as queries:
                pagina = _haal(client, naam, pk)
            aantallen.append(len(queries))
            assert ("bladzijde=2" in pagina) == (hoeveel == 58)
        tellingen.append(aantallen)
    assert tellingen[0] == tellingen[1]


@pytest.mark.usefixtures("coach")
def test_beside_the_moment_stand_the_trends_of_what_was_seen(client: Client, plaatsing: Plaatsing) -> None:
    moment = PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=VANDAAG)
    assert "Wat we zagen" not in _haal(client, "plaatsingen:moment", moment.pk)
    for dagen, waarde in ((7, 2), (40, 3)):
        gezien = WaarnemingFactory(assessment=None, plaatsing=plaatsing, dag=START + timedelta(days=dagen))
        score = ScoreFactory(waarneming=gezien, punt__gemeente=plaatsing.statushouder.gemeente, waarde=waarde)
    formulier = _haal(client, "plaatsingen:moment", moment.pk)
    assert "Wat we zagen" in formulier
    assert score.punt.naam in formulier


@pytest.mark.usefixtures("coach")
def test_a_flag_leads_to_the_attendance_of_the_place(
    client: Client, plaatsing: Plaatsing, assessment: Assessment
) -> None:
    DagregistratieFactory(assessment=assessment, statushouder=plaatsing.statushouder, dag=START)
    for bron, bladzijde in (
        (plaatsing.pk, reverse("plaatsingen:plaatsing", args=[plaatsing.pk])),
        (-assessment.pk, reverse("begeleiding:assessment", args=[assessment.pk])),
    ):
        adres, _, anker = plek_van(CODE, bron).partition("#")
        assert adres == bladzijde
        assert f'id="{anker}"' in client.get(adres).content.decode()
