"""A step that is a talk shows when it is planned, and asks to plan it only when it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Afspraak
from kern.tijd import alsof_het, hier, nu, vandaag
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import (
    AanpakStapFactory,
    AfspraakFactory,
    BetrokkenheidFactory,
    StapFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.gesprekken import lees_gepland_bij
from trajecten.models import AanpakStap, Stap

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _midden_op_de_dag() -> Any:
    with alsof_het(hier(nu()).replace(hour=12, minute=0)):
        yield


@pytest.fixture
def stap(klantondersteuner: Medewerker) -> Stap:
    """The intake, due tomorrow."""
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    traject = TrajectFactory(statushouder=persoon)
    soort = AanpakStapFactory(aanpak=traject.aanpak, mijlpaal=AanpakStap.Mijlpaal.INTAKE, naam="Intake")
    gemaakt: Stap = StapFactory(traject=traject, aanpakstap=soort, streefdatum=vandaag(), uiterste_datum=None)
    return gemaakt


def _plan(stap: Stap, met: Medewerker, over: timedelta, soort: str = "werkintake", **meer: Any) -> Afspraak:
    gepland: Afspraak = AfspraakFactory(
        statushouder=stap.traject.statushouder, medewerker=met, soort=soort, begin=nu() + over, **meer
    )
    return gepland


def test_planning_is_one_click_until_it_is_planned(
    stap: Stap, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(klantondersteuner)
    plannen = reverse("agenda:afspraak_nieuw", args=[stap.traject.statushouder_id]) + "?soort=werkintake"
    assert client.get(reverse("werkplek:werkvoorraad")).text.count(f'href="{plannen}') == 1

    _plan(stap, klantondersteuner, timedelta(days=1), soort="voortgangsgesprek")
    assert plannen in client.get(reverse("werkplek:werkvoorraad")).text

    afspraak = _plan(stap, klantondersteuner, timedelta(days=3))
    bladzijde = client.get(reverse("werkplek:werkvoorraad")).text
    assert plannen not in bladzijde
    assert "gepland <a" in bladzijde
    assert f"{reverse('agenda:afspraak', args=[afspraak.pk])}?" in bladzijde
    dossier = client.get(reverse("werkplek:dossier", args=[stap.traject.statushouder_id])).text
    assert "Gepland: <a" in dossier


def test_on_its_day_the_row_begins_the_talk(
    stap: Stap, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    afspraak = _plan(stap, klantondersteuner, timedelta(minutes=10))
    bladzijde = ingelogd(klantondersteuner).get(reverse("werkplek:werkvoorraad")).text
    knop = reverse("intake:begin_bij_afspraak", args=[afspraak.pk])
    assert f'form="gesprek" formaction="{knop}"' in bladzijde
    assert "gepland <a" in bladzijde


def test_what_was_to_be_earlier_or_is_called_off_is_not_planned(stap: Stap, klantondersteuner: Medewerker) -> None:
    _plan(stap, klantondersteuner, -timedelta(days=1))
    _plan(stap, klantondersteuner, timedelta(days=2), stand="afgezegd")
    assert lees_gepland_bij([stap], klantondersteuner) == {}
    eerste = _plan(stap, klantondersteuner, timedelta(days=4))
    _plan(stap, klantondersteuner, timedelta(days=6))
    assert lees_gepland_bij([stap], klantondersteuner) == {stap.pk: eerste}


def test_of_somebody_out_of_sight_nothing_is_told(stap: Stap, klantondersteuner: Medewerker, jobcoach: Any) -> None:
    _plan(stap, klantondersteuner, timedelta(days=1))
    assert lees_gepland_bij([stap], jobcoach) == {}


def test_many_steps_ask_as_many_queries_as_one(
    stap: Stap, klantondersteuner: Medewerker, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        lees_gepland_bij([stap], klantondersteuner)
    stappen = [stap]
    for _ in range(5):
        mens: Statushouder = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
        meer: Stap = StapFactory(traject=TrajectFactory(statushouder=mens), aanpakstap=stap.aanpakstap)
        _plan(meer, klantondersteuner, timedelta(days=len(stappen)))
        stappen.append(meer)
    with django_assert_num_queries(1):
        assert len(lees_gepland_bij(stappen, klantondersteuner)) == 5
