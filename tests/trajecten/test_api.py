"""The API: the same rules as the screens, and errors that say what is wrong."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import StapFactory
from trajecten.models import Stap

Vestig = Callable[..., Statushouder]


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def test_open_steps_come_paged_and_without_names(
    vestig: Vestig, klantondersteuner: Medewerker, ingelogd: Any, andere_gemeente: Any
) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3), achternaam="Geheim")
    StapFactory(traject__statushouder__gemeente=andere_gemeente)
    antwoord = ingelogd(klantondersteuner).get(reverse("api:stappen"), {"te_laat": "true"})
    regels = antwoord.json()["results"]
    assert [regel["uiterlijk"] for regel in regels] == sorted(regel["uiterlijk"] for regel in regels)
    assert "eerste-contact" in {regel["code"] for regel in regels}
    assert all(regel["te_laat"] for regel in regels)
    assert {regel["statushouder"] for regel in regels} == {persoon.pk}
    assert "Geheim" not in antwoord.content.decode()


def test_finishing_goes_through_the_service_and_a_broken_rule_is_a_problem(
    vestig: Vestig, klantondersteuner: Medewerker, ingelogd: Any
) -> None:
    stap = Stap.objects.get(traject__statushouder=vestig(), aanpakstap__code="intake")
    client = ingelogd(klantondersteuner)
    url = reverse("api:stap_afronden", args=[stap.pk])
    fout = client.post(url, {"gedaan_op": "2027-01-01"}, content_type="application/json")
    assert (fout.status_code, fout["Content-Type"]) == (400, "application/problem+json")
    assert fout.json()["veld"] == "gedaan_op"
    assert client.post(url, {"gedaan_op": "gisteren"}, content_type="application/json").status_code == 400
    klaar = client.post(url, {"gedaan_op": "2026-11-20"}, content_type="application/json")
    assert klaar.json()["gedaan_op"] == "2026-11-20"
    assert "rondde deze stap al af" in client.post(url, {}, content_type="application/json").json()["title"]


def test_who_is_not_signed_in_or_has_no_such_role_gets_nothing(
    client: Any, beleidsmedewerker: Medewerker, ingelogd: Any
) -> None:
    assert client.get(reverse("api:stappen")).status_code == 403
    assert ingelogd(beleidsmedewerker).get(reverse("api:stappen")).status_code == 403


def test_the_description_is_complete(klantondersteuner: Medewerker, ingelogd: Any) -> None:
    tekst = ingelogd(klantondersteuner).get(reverse("api:beschrijving")).content.decode()
    assert "/api/v1/stappen/{stap_id}/afronden/" in tekst


def test_the_list_takes_the_same_number_of_queries_for_one_and_for_thirty(
    vestig: Vestig, klantondersteuner: Medewerker, ingelogd: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, aantallen = ingelogd(klantondersteuner), []
    client.get(reverse("api:stappen"))  # the first request also writes the session
    for hoeveel in (1, 5):
        for _ in range(hoeveel):
            vestig()
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("api:stappen"))
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1]
