"""A moment that went while somebody wrote how it goes: nothing that was typed is lost."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsingsmoment
from plaatsingen.services import plaatsing as diensten
from tests.factories import PlaatsingFactory
from tests.plaatsingen.verloop import loopt

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


def test_what_was_typed_stays_when_the_start_was_taken_back_meanwhile(
    klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client], vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(DINSDAG)
    plaatsing, client = loopt(klantondersteuner), ingelogd(klantondersteuner)
    moment = plaatsing.momenten.get()
    url = reverse("plaatsingen:moment", args=[moment.pk])
    assert f'name="plaatsing" value="{plaatsing.pk}"' in client.get(url).text
    verslag: dict[str, Any] = {"gedaan_op": "2026-11-24", "verslag": "Sorteert al zelf."}
    bij = verslag | {"plaatsing": plaatsing.pk}
    diensten.maak_start_ongedaan(plaatsing=plaatsing, door=klantondersteuner)

    weg = client.post(url, bij)
    assert weg.status_code == 422
    assert "jij maakte vandaag de start van de plaatsing ongedaan. Er is niets bewaard." in weg.text
    assert "Kopieer de tekst als dat langer duurt." in weg.text
    assert "Sorteert al zelf.</textarea>" in weg.text
    assert f'action="{url}"' in weg.text

    diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner)
    nieuw = reverse("plaatsingen:moment", args=[plaatsing.momenten.get().pk])
    weer = client.post(url, bij)
    assert "Hoort het bij de evaluatie van 24 december 2026? Kies dan Bewaren." in weer.text
    assert f'action="{nieuw}"' in weer.text
    assert client.post(nieuw, bij).status_code == 302
    assert plaatsing.momenten.get(gedaan_op=DINSDAG).verslag == "Sorteert al zelf."


def test_of_what_is_gone_or_out_of_sight_the_same_is_said(
    klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client, ander = ingelogd(klantondersteuner), PlaatsingFactory()
    elders = Plaatsingsmoment.objects.create(plaatsing=ander, soort="evaluatie", uiterlijk=DINSDAG)
    for pk in (elders.pk, elders.pk + 1):
        for naam in ("moment", "moment_heropenen"):
            url = reverse(f"plaatsingen:{naam}", args=[pk])
            assert client.post(url, {"plaatsing": ander.pk}).status_code == 404
            terug = client.post(url, {"plaatsing": ander.pk, "terug": "/plaatsingen/"}, follow=True)
            assert diensten.GEEN_MOMENT in terug.text
