"""The card Afspraken says on which days somebody works now, and from when on that is otherwise."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsingstijden import tijden_van, tijdenverloop
from tests.plaatsingen.verloop import loopt

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
STRAKS = DINSDAG + timedelta(days=14)
VRIJDAG = (Tijdvak(4, time(9), time(13)),)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def test_the_days_of_now_and_of_later_are_both_said(
    klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    plaatsing = loopt(klantondersteuner)
    eerst = tijden_van(plaatsing, DINSDAG)
    assert not tijdenverloop(plaatsing, DINSDAG).straks
    diensten.wijzig_werktijden(
        plaatsing=plaatsing, tijden=VRIJDAG, uren_per_week=Decimal(4), vanaf=STRAKS, versie=plaatsing.versie,
        akkoord_van=["persoon", "werkgever"], door=klantondersteuner,
    )  # fmt: skip
    nu = Plaatsing.objects.get(pk=plaatsing.pk)
    verloop = tijdenverloop(nu, DINSDAG)
    assert (verloop.nu, verloop.straks) == (eerst, [(STRAKS, list(VRIJDAG))])
    bladzijde = ingelogd(klantondersteuner).get(reverse("plaatsingen:plaatsing", args=[nu.pk]))
    assert "vr, 9.00 tot 13.00" in bladzijde.text
    assert bladzijde.context["blad"].dagen_straks == [(STRAKS, ["vr, 9.00 tot 13.00"])]
    dan = tijdenverloop(nu, STRAKS)
    assert (dan.nu, dan.straks) == (list(VRIJDAG), [])
