"""Whose employers they are: of nobody when a colleague leaves, and given to another many at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from agenda.models import Signalering
from agenda.services import werk_regel_bij
from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.collegas import zet_uit
from tests.factories import MedewerkerFactory, WerkgeveractieFactory, WerkgeverFactory
from werkgevers.models import Werkgever
from werkgevers.services.eigenaren import draag_over
from werkgevers.signaleringen.acties import CODE

pytestmark = pytest.mark.django_db


@pytest.fixture
def collega(gemeente: Gemeente) -> Medewerker:
    return MedewerkerFactory(gemeente=gemeente, rol=Rol.ACCOUNTMANAGER)


def _van(werkgever: Werkgever) -> Medewerker | None:
    werkgever.refresh_from_db()
    return werkgever.eigenaar


def test_the_employers_of_who_leaves_are_of_nobody_and_found_in_the_list(
    gemeente: Gemeente, collega: Medewerker, beheerder: Medewerker, accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    van_hem, ander = WerkgeverFactory(gemeente=gemeente, eigenaar=collega), WerkgeverFactory(gemeente=gemeente)
    Werkgever.objects.filter(pk=ander.pk).update(eigenaar=accountmanager)
    actie = WerkgeveractieFactory(werkgever=ander, van=collega, uiterlijk=date(2026, 1, 5))
    werk_regel_bij(CODE, bron_ids=[actie.pk])
    assert Signalering.objects.open().get(regel=CODE).aan == collega
    zet_uit(collega=collega, door=beheerder)
    assert _van(van_hem) is None
    assert _van(ander) == accountmanager
    assert Signalering.objects.open().get(regel=CODE).aan == accountmanager
    assert Logregel.objects.filter(actie="werkgever.eigenaar", object_id=van_hem.pk, door=None).exists()
    rijen = ingelogd(accountmanager).get("/werkgevers/?welke=niemand").context["rijen"]
    assert [rij.werkgever for rij in rijen] == [van_hem]


def test_many_at_once_to_a_colleague_and_back(
    gemeente: Gemeente, collega: Medewerker, accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    een, ander, derde = (WerkgeverFactory(gemeente=gemeente) for _ in range(3))
    Werkgever.objects.filter(pk=ander.pk).update(eigenaar=accountmanager)
    Werkgever.objects.filter(pk=derde.pk).update(eigenaar=collega)
    client = ingelogd(accountmanager)
    assert 'action="/werkgevers/overdragen/"' in client.get("/werkgevers/").text
    velden = {"wie": [een.pk, ander.pk, derde.pk], "medewerker": collega.pk}
    antwoord = client.post("/werkgevers/overdragen/", velden, follow=True)
    assert f"2 werkgevers gegeven aan {collega.naam}." in antwoord.text
    assert [_van(werkgever) for werkgever in (een, ander, derde)] == [collega] * 3
    client.post(f"/werkgevers/overdragen/ongedaan/?wie={een.pk}-0&wie={ander.pk}-{accountmanager.pk}&aan={collega.pk}")
    assert [_van(werkgever) for werkgever in (een, ander, derde)] == [None, accountmanager, collega]


def test_not_to_who_has_no_employers_and_not_what_is_out_of_sight(
    gemeente: Gemeente, andere_gemeente: Gemeente, collega: Medewerker, accountmanager: Medewerker,
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    hier, daar = WerkgeverFactory(gemeente=gemeente), WerkgeverFactory(gemeente=andere_gemeente)
    with pytest.raises(DomeinFout, match="werkt hier niet met werkgevers"):
        draag_over(werkgever_ids=[hier.pk], medewerker=jobcoach, door=accountmanager)
    with pytest.raises(DomeinFout, match="lijst is veranderd"):
        draag_over(werkgever_ids=[hier.pk, daar.pk], medewerker=collega, door=accountmanager)
    assert _van(hier) is None
    assert ingelogd(jobcoach).post("/werkgevers/overdragen/", {"wie": [hier.pk]}).status_code == 403
    assert "overdragen" not in ingelogd(jobcoach).get("/werkgevers/").text


def test_many_at_once_cost_no_more_than_one(
    gemeente: Gemeente, collega: Medewerker, accountmanager: Medewerker, django_assert_max_num_queries: Any
) -> None:
    """Also in the audit log: one statement for all lines."""
    ids = [WerkgeverFactory(gemeente=gemeente).pk for _ in range(12)]
    accountmanager.werkt_voor()
    with django_assert_max_num_queries(12):
        draag_over(werkgever_ids=ids, medewerker=collega, door=accountmanager)
    assert Logregel.objects.filter(actie="werkgever.eigenaar", object_id__in=ids).count() == 12
