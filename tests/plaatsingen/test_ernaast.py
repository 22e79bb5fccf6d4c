"""Another placement in the same time is asked about wherever it begins to be in the same time, or more so."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.services import plaatsing as diensten
from tests.factories import WerkgeverFactory
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
STRAKS = DINSDAG + timedelta(days=40)
VRAAG = "Ja, deze persoon heeft dan meer dan één plek"


@pytest.fixture
def client(klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(klantondersteuner)


@pytest.fixture
def eerste(klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Plaatsing:
    """Runs; at another employer one was agreed on from a day after its end."""
    vandaag_is(DINSDAG)
    plaatsing = loopt(klantondersteuner, einde=STRAKS - timedelta(days=1), tijden=())
    lier = WerkgeverFactory(gemeente=klantondersteuner.werkt_voor(), naam="Kwekerij De Lier")
    velden = {"begin": STRAKS, "einde": STRAKS + timedelta(days=40), "uren_per_week": Decimal(20), "tijden": ()}
    akkoord(voorstel(klantondersteuner, persoon=plaatsing.statushouder, werkgever=lier, **velden), klantondersteuner)
    return plaatsing


def _vraagt(client: Client, naam: str, plaatsing: Plaatsing, velden: dict[str, Any]) -> None:
    url = reverse(f"plaatsingen:{naam}", args=[plaatsing.pk])
    antwoord = client.post(url, velden)
    assert antwoord.status_code == 422, naam
    assert 'type="checkbox" name="naast_andere"' in antwoord.text
    assert "Deze persoon heeft dan ook een andere plek: proefplaatsing bij Kwekerij De Lier, 20 uur" in antwoord.text
    was = Plaatsing.objects.get(pk=plaatsing.pk).versie
    assert client.post(url, velden | {"naast_andere": "on"}).status_code == 302, naam
    plaatsing.refresh_from_db()
    assert plaatsing.versie > was


def test_it_is_asked_when_one_runs_on_gets_more_hours_or_is_opened_again(
    eerste: Plaatsing, client: Client, klantondersteuner: Medewerker
) -> None:
    gezien = {"gezien": eerste.einde.isoformat() if eerste.einde else "", "reden": "Gaat goed."}
    _vraagt(client, "verlengen", eerste, gezien | {"naar": STRAKS.isoformat()})
    akkoord_van = ["persoon", "werkgever"]
    uren = {"vanaf": "2026-12-01", "uren_per_week": "18", "versie": eerste.versie, "akkoord_van": akkoord_van}
    assert "naast_andere" not in client.get(reverse("plaatsingen:uren", args=[eerste.pk])).text
    _vraagt(client, "uren", eerste, uren)
    minder = uren | {"uren_per_week": "8", "versie": eerste.versie}
    assert client.post(reverse("plaatsingen:uren", args=[eerste.pk]), minder).status_code == 302
    beeindig(Plaatsing.objects.get(pk=eerste.pk), klantondersteuner)
    eerste.refresh_from_db()
    weer = reverse("plaatsingen:heropenen", args=[eerste.pk])
    for doel in ("inhoud", "dialoog-inhoud"):
        htmx = {"HX-Request": "true", "HX-Target": doel}
        vraag = client.post(weer, headers=htmx)
        assert (VRAAG in vraag.text, "<html" in vraag.text) == (True, doel == "inhoud")
        assert ('hx-target="#dialoog-inhoud"' in vraag.text.partition(weer)[2][:200]) == (doel != "inhoud")
    _vraagt(client, "heropenen", eerste, {})
    assert eerste.loopt


def test_it_is_asked_when_days_are_added_to_a_proposal_and_not_when_they_go(
    eerste: Plaatsing, client: Client, klantondersteuner: Medewerker
) -> None:
    diensten.vervroeg_einde(plaatsing=eerste, naar=DINSDAG, reden="Stopt.", gezien=eerste.einde, door=klantondersteuner)
    begin, einde = DINSDAG + timedelta(days=1), STRAKS - timedelta(days=1)
    plaatsing = voorstel(
        klantondersteuner, persoon=eerste.statushouder, begin=begin, einde=einde, tijden=(),
        werkgever=WerkgeverFactory(gemeente=klantondersteuner.werkt_voor()),
    )  # fmt: skip
    velden = {"soort": plaatsing.soort, "functie": plaatsing.functie, "begin": begin.isoformat()}

    def tot(dag: date) -> dict[str, Any]:
        return velden | {"einde": dag.isoformat(), "versie": plaatsing.versie}

    _vraagt(client, "afspraken", plaatsing, tot(STRAKS + timedelta(days=10)))
    url = reverse("plaatsingen:afspraken", args=[plaatsing.pk])
    assert client.post(url, tot(STRAKS + timedelta(days=5))).status_code == 302, "shorter asks nothing"
