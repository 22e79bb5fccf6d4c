"""The page of the teamleider, and the short start pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Gemeente, Medewerker
from tests.factories import SignaleringFactory
from tests.werkplek.conftest import DINSDAG
from trajecten.models import Stap, Traject
from trajecten.signaleringen import AFRONDEN_OF_VERPLAATSEN
from trajecten.statussen import Eindreden

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
StapOp = Callable[..., Stap]


def tekst(medewerker: Medewerker, ingelogd: Ingelogd, url: str) -> str:
    antwoord = ingelogd(medewerker).get(url)
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def test_the_team_in_one_view(
    teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van
) -> None:
    laat = stap_op(-6)
    SignaleringFactory(
        statushouder=laat.traject.statushouder,
        soort="escalatie",
        bron_id=laat.pk,
        datum=DINSDAG - timedelta(days=6),
    )
    stap_op(1, traject=persoon_van(achternaam="Vanniemand"))

    pagina = tekst(teamleider, ingelogd, "/team/")

    assert "In het team is 1 stap te laat. 1 persoon heeft nog geen vaste begeleider." in pagina
    assert "oudste 6 dagen" in pagina
    assert reverse("werkplek:collega", args=[klantondersteuner.pk]) in pagina
    assert f"Bij {klantondersteuner.naam}" in pagina
    assert AFRONDEN_OF_VERPLAATSEN in pagina
    assert "Zonder klantondersteuner" in pagina
    assert "Kies Selam Vanniemand" in pagina


def test_what_nobody_has_counts_as_late_of_the_team(
    teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van
) -> None:
    stap_op(-1)
    for _ in range(2):
        stap_op(-40, traject=persoon_van())

    pagina = tekst(teamleider, ingelogd, "/team/")

    assert "In het team zijn 3 stappen te laat, waarvan 2 van niemand." in pagina
    assert '3</span><span class="meedoen-teller__naam">Te laat' in pagina
    assert "oudste 40 dagen" in pagina
    assert '<a class="utrecht-link" href="#onverdeeld">Nog niet verdeeld</a>' in pagina


def test_on_sunday_the_table_shows_the_next_week_as_the_work_list_does(
    teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd, vandaag_is: Callable[..., None]
) -> None:
    assert 'scope="col">Deze week</th>' in tekst(teamleider, ingelogd, "/team/")
    vandaag_is(DINSDAG + timedelta(days=5))
    assert 'scope="col">Volgende week</th>' in tekst(teamleider, ingelogd, "/team/")


def test_late_work_that_waits_on_somebody_is_late_for_the_teamleider(
    teamleider: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    laat = stap_op(-90, wacht_sinds=DINSDAG - timedelta(days=80))
    SignaleringFactory(
        statushouder=laat.traject.statushouder,
        soort="escalatie",
        bron_id=laat.pk,
        datum=DINSDAG - timedelta(days=90),
    )

    pagina = tekst(teamleider, ingelogd, "/team/")

    assert "In het team is 1 stap te laat." in pagina
    assert "oudste 90 dagen · 1 wacht op een ander" in pagina
    assert "wacht op Taalhuis, sinds za 5 sep" in pagina
    assert "Wacht op Taalhuis, sinds za 5 sep." in tekst(teamleider, ingelogd, "/signaleringen/")
    assert "wacht op Taalhuis" in tekst(teamleider, ingelogd, "/statushouders/?stand=te-laat")


def test_the_teamleider_can_read_in_an_aankomstlijst(teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    pagina = tekst(teamleider, ingelogd, "/team/")

    assert reverse("statushouders:aankomstlijsten") in pagina[pagina.index("<main") :]
    assert "Aankomstlijst inlezen" in pagina


def test_a_team_with_nothing_late_is_told_so(
    teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    pagina = tekst(teamleider, ingelogd, "/team/")

    for zin in ("In het team is niets te laat.", "Iedereen heeft een vaste begeleider.", "Niets blijft zo lang liggen"):
        assert zin in pagina


def test_a_team_without_colleagues_is_told_who_invites_them(teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    assert "Zodra de beheerder klantondersteuners en jobcoaches uitnodigt" in tekst(teamleider, ingelogd, "/team/")


def test_undivided_people_come_by_pages(
    teamleider: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van: Callable[..., Traject]
) -> None:
    for nummer in range(27):
        stap_op(nummer, traject=persoon_van(achternaam=f"Mens{nummer:02}"))

    eerste = tekst(teamleider, ingelogd, "/team/")
    assert "1 tot en met 25 van 27" in eerste
    assert "Kies iedereen op deze bladzijde" in eerste
    tweede = tekst(teamleider, ingelogd, "/team/?bladzijde=2")
    assert "Mens26" in tweede
    assert "Mens24" not in tweede


def test_the_team_stays_within_its_queries(
    teamleider: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van, queries_van: Callable[[Client, str], int]
) -> None:
    client = ingelogd(teamleider)
    stap_op(-1)
    stap_op(1, traject=persoon_van())
    weinig = queries_van(client, "/team/")
    for nummer in range(30):
        stap_op(nummer - 9)
        stap_op(nummer, traject=persoon_van())

    assert queries_van(client, "/team/") == weinig <= 15


def test_a_partner_sees_name_next_step_and_whom_to_call(
    ketenpartner: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van
) -> None:
    klantondersteuner.telefoon = "0174-123456"
    klantondersteuner.save()
    stap_op(2, traject=persoon_van(ketenpartner, klantondersteuner, achternaam="Tesfay"))
    persoon_van(klantondersteuner, achternaam="Anders")
    persoon_van(ketenpartner, achternaam="Gestopt", traject={"einddatum": DINSDAG, "eindreden": Eindreden.WERK})

    pagina = tekst(ketenpartner, ingelogd, "/mijn-mensen/")

    assert "Je bent betrokken bij 1 persoon." in pagina
    assert "Selam Tesfay" in pagina
    assert 'href="tel:+31174123456"' in pagina
    assert f'href="mailto:{klantondersteuner.email}"' in pagina
    assert "Anders" not in pagina
    assert "Gestopt" not in pagina
    assert "Eritrea" not in pagina, "a partner needs no country"


def test_who_is_involved_with_nobody(productieleider: Medewerker, ingelogd: Ingelogd) -> None:
    assert "Je bent nu bij niemand betrokken." in tekst(productieleider, ingelogd, "/mijn-mensen/")


def test_places_that_are_needed_without_any_person(
    accountmanager: Medewerker, gemeente: Gemeente, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    stap = stap_op(3)

    pagina = tekst(accountmanager, ingelogd, "/plekken/")

    assert pagina.count("minder dan 5</p>") == 4
    for maand in ("Nu", "Rest van november", "December", "Januari"):
        assert f">{maand}</h2>" in pagina
    assert stap.traject.statushouder.achternaam not in pagina
    assert "/dossiers/" not in pagina
