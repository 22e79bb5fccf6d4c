"""What the pages of matching say of somebody, or of a place, of whom something is not known or not shared."""

from typing import Any

import pytest
from django.urls import reverse

from kern.tijd import vandaag
from statushouders.services.profiel import trek_akkoord_in
from tests.factories import (
    BetrokkenheidFactory,
    KandidaatFactory,
    PostcodegebiedFactory,
    StatushouderFactory,
    TrajectFactory,
    VoordrachtFactory,
    WerkplekFactory,
)
from trajecten.services.trajecten import sluit_traject

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantondersteuner: Any, ingelogd: Any) -> Any:
    return ingelogd(klantondersteuner)


def _plekken(klant: Any, persoon: Any) -> str:
    return str(klant.get(reverse("plaatsingen:plekken", args=[persoon.pk])).content.decode())


def _mens(gemeente: Any, klantondersteuner: Any, **velden: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente, **velden)
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner, rol=klantondersteuner.rol)
    return persoon


def test_of_whom_nothing_is_shared(gemeente: Any, klantondersteuner: Any, klant: Any) -> None:
    """Never asked, and taken back while a proposal ran, are two things."""
    persoon = _mens(gemeente, klantondersteuner)
    assert "Nog geen profiel met toestemming" in _plekken(klant, persoon)
    kandidaat = KandidaatFactory(statushouder=persoon)
    VoordrachtFactory(werkplek=WerkplekFactory(werkgever__gemeente=gemeente), statushouder=persoon)
    assert "Geen plek om te vergelijken" in _plekken(klant, persoon)
    trek_akkoord_in(profiel=kandidaat.profiel, door=klantondersteuner)
    tekst = _plekken(klant, persoon)
    assert "De toestemming is ingetrokken" in tekst
    assert "Gaat niet door: " in tekst


def test_whose_traject_is_closed(
    gemeente: Any, klantondersteuner: Any, klant: Any, accountmanager: Any, ingelogd: Any
) -> None:
    persoon = _mens(gemeente, klantondersteuner)
    KandidaatFactory(statushouder=persoon)
    traject = TrajectFactory(statushouder=persoon)
    sluit_traject(traject=traject, reden="werk", einddatum=vandaag(), door=klantondersteuner)
    assert "Het traject is afgesloten" in _plekken(klant, persoon)
    # Who knows the profile alone, does not find somebody any longer.
    assert "afgesloten" not in _plekken(ingelogd(accountmanager), persoon)


def test_without_a_postcode_it_says_whose_and_what_to_do(
    gemeente: Any, klantondersteuner: Any, klant: Any, accountmanager: Any, ingelogd: Any
) -> None:
    persoon = _mens(gemeente, klantondersteuner, postcode="")
    KandidaatFactory(statushouder=persoon)
    plek = WerkplekFactory(werkgever__gemeente=gemeente, werkgever__postcode="")
    assert "Vul de postcode in bij het adres." in _plekken(klant, persoon)
    assert "Vraag de klantondersteuner" in _plekken(ingelogd(accountmanager), persoon)
    persoon.postcode = "2671 AB"
    persoon.save(update_fields=["postcode"])
    assert "Vraag de beheerder" in _plekken(klant, persoon)
    PostcodegebiedFactory(pc4="2671")
    assert "waar de reis begint" not in _plekken(klant, persoon)
    pagina = reverse("plaatsingen:kandidaten", args=[plek.pk])
    assert "Van deze plek is geen postcode bekend." in klant.get(pagina).content.decode()
    plek.werkgever.postcode = "2681 AB"
    plek.werkgever.save()
    assert "Van postcode 2681 AB is geen afstand bekend." in klant.get(pagina).content.decode()
    plek.postcode = "2671 CD"
    plek.save()
    assert "geen afstand" not in klant.get(pagina).content.decode()
