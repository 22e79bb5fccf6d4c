"""A postcode of which no distance is known is said where the address stands, until it is known."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from tests.factories import PostcodegebiedFactory, WerkgeverFactory, WerkplekFactory

WAT = "Matching kent geen afstand tot 9999 ZZ."


def test_an_unknown_postcode_stays_said_until_it_is_known(
    accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    scherm = ingelogd(accountmanager)
    werkgever = WerkgeverFactory(gemeente=accountmanager.werkt_voor(), postcode="9999 ZZ")
    zelfde_adres = WerkplekFactory(werkgever=werkgever)
    eigen_adres = WerkplekFactory(werkgever=werkgever, postcode="9999 ZZ")
    bladzijden = [
        reverse("werkgevers:werkgever", args=[werkgever.pk]),
        reverse("werkgevers:bewerk", args=[werkgever.pk]),
        reverse("werkgevers:werkplek", args=[zelfde_adres.pk]),
        reverse("werkgevers:werkplek_wijzigen", args=[eigen_adres.pk]),
    ]
    assert [scherm.get(url).text.count(WAT) for url in bladzijden] == [1, 1, 1, 1]
    PostcodegebiedFactory(pc4="9999")
    assert [scherm.get(url).text.count(WAT) for url in bladzijden] == [0, 0, 0, 0]
