"""After the traject: a productieleider and a ketenpartner lose sight of the person, a jobcoach does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import heropen_traject, sluit_traject, start_trajecten

DAG = date(2026, 11, 24)
Ingelogd = Callable[[Medewerker], Client]


@pytest.mark.parametrize(("rol", "blijft"), [(Rol.KETENPARTNER, 404), (Rol.PRODUCTIELEIDER, 404), (Rol.JOBCOACH, 200)])
def test_sight_ends_with_the_traject_and_comes_back_with_it(
    rol: str,
    blijft: int,
    gemeente: Gemeente,
    organisatie: Any,
    klantondersteuner: Medewerker,
    ingelogd: Ingelogd,
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(DAG)
    laad_aanpakken()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=30))
    start_trajecten([persoon.pk])
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=kijker)
    stap = Stap.objects.visible_to(kijker).filter(traject__statushouder=persoon).first()
    assert stap is not None
    adressen = [
        reverse("werkplek:dossier", args=[persoon.pk]),
        f"{reverse('werkplek:dossier', args=[persoon.pk])}?tab=stappen",
        reverse("trajecten:stap", args=[stap.pk]),
    ]

    def codes() -> set[int]:
        browser = ingelogd(kijker)
        return {browser.get(adres).status_code for adres in adressen}

    assert codes() == {200}
    sluit_traject(traject=persoon.trajecten.get(), door=klantondersteuner, reden="werk", einddatum=DAG)
    assert codes() == {blijft}
    heropen_traject(traject=persoon.trajecten.get(), door=klantondersteuner)
    assert codes() == {200}


def test_somebody_without_a_traject_stays_in_sight(
    gemeente: Gemeente, ketenpartner: Medewerker, ingelogd: Ingelogd
) -> None:
    kind = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=kind, medewerker=ketenpartner)
    assert ingelogd(ketenpartner).get(reverse("werkplek:dossier", args=[kind.pk])).status_code == 200
