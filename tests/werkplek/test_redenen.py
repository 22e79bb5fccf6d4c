"""What a colleague wrote about a step reaches only who guides the person: every page and the API, per role."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.services import werk_signaleringen_bij
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import AanpakStap, Stap
from trajecten.services import laat_stap_wachten, sla_stap_over, start_trajecten, verplaats_stap

DAG = date(2026, 11, 24)
GEHEIM = "GEHEIM"
HTMX = {"HX-Request": "true"}
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Statushouder:
    """Steps in every lane, each with a written reason; also late, waiting, and moved."""
    vandaag_is(DAG)
    laad_aanpakken()
    mens: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=40))
    start_trajecten([mens.pk])
    # A productieleider sees one lane only, so each lane gets one of each.
    for baan in AanpakStap.objects.values_list("baan", flat=True).order_by("baan").distinct():
        stappen = Stap.objects.filter(traject__statushouder=mens, status="open", aanpakstap__baan=baan)
        verplaatst, wacht, over = stappen.order_by("uiterlijk", "pk")[:3]
        verplaats_stap(
            stap=verplaatst, door=klantondersteuner, naar=DAG + timedelta(days=9), reden=f"{GEHEIM}-verplaatst"
        )
        laat_stap_wachten(stap=wacht, door=klantondersteuner, op=f"{GEHEIM}-wacht")
        sla_stap_over(stap=over, door=klantondersteuner, reden=f"{GEHEIM}-over")
    werk_signaleringen_bij(statushouder_ids=[mens.pk])
    return mens


def adressen(persoon: Statushouder) -> list[str]:
    """All pages on which a step may stand."""
    dossier = reverse("werkplek:dossier", args=[persoon.pk])
    los = [
        reverse("werkplek:dossier_overzicht", args=[persoon.pk]),
        reverse("werkplek:dossier_stappen", args=[persoon.pk]),
    ]
    stappen = Stap.objects.filter(traject__statushouder=persoon).values_list("pk", flat=True)
    return [
        "/",
        reverse("werkplek:mijn_mensen"),
        reverse("werkplek:statushouders"),
        reverse("werkplek:werkvoorraad"),
        reverse("agenda:lijst"),
        "/api/v1/stappen/",
        dossier,
        *(f"{dossier}?tab={tab}" for tab in ("overzicht", "stappen", "contact", "logboek")),
        *(f"{dossier}?stap={pk}" for pk in stappen),
        *los,
        *(reverse("trajecten:stap", args=[pk]) for pk in stappen),
    ]


def gelezen(client: Client, persoon: Statushouder) -> tuple[int, str]:
    """How many pages opened, and everything that stood on them, loaded as a whole and in parts."""
    antwoorden: list[Any] = [client.get(adres, headers=kop) for adres in adressen(persoon) for kop in ({}, HTMX)]
    goed = [antwoord for antwoord in antwoorden if antwoord.status_code == 200]
    return len(goed), " ".join(antwoord.content.decode() for antwoord in goed)


@pytest.mark.parametrize("rol", [Rol.KETENPARTNER, Rol.PRODUCTIELEIDER])
def test_who_only_works_along_reads_no_reasons(
    rol: str, persoon: Statushouder, ingelogd: Ingelogd, organisatie: Any
) -> None:
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=kijker)
    aantal, tekst = gelezen(ingelogd(kijker), persoon)
    assert aantal > 20
    assert GEHEIM not in tekst
    for woord in ("wacht op ander", "Overgeslagen door", "Verplaatst van"):
        assert woord in tekst


@pytest.mark.parametrize("rol", [Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER])
def test_who_guides_the_person_reads_them(
    rol: str, persoon: Statushouder, ingelogd: Ingelogd, organisatie: Any
) -> None:
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=kijker)
    _, tekst = gelezen(ingelogd(kijker), persoon)
    assert all(f"{GEHEIM}-{wat}" in tekst for wat in ("verplaatst", "wacht", "over"))
