"""What is wrong with a change of a placement is said all at once, by the rules that the services hold."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.datums import datum_lang
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.duur import uiterste_einde
from tests.factories import WerkplekFactory
from tests.plaatsingen.verloop import loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Inlog = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def fouten(client: Client, naam: str, plaatsing: Plaatsing, *args: Any, **velden: Any) -> dict[str, str]:
    antwoord = client.post(reverse(f"plaatsingen:{naam}", args=[plaatsing.pk, *args]), velden)
    assert antwoord.status_code == 422
    return {veld: " ".join(een) for veld, een in antwoord.context["form"].errors.items()}


def test_other_hours_hold_from_a_day_of_the_placement_on(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing, client = loopt(klantondersteuner), ingelogd(klantondersteuner)
    velden = {"uren_per_week": "80", "versie": plaatsing.versie}
    te_vroeg = fouten(client, "uren", plaatsing, vanaf="2026-11-01", **velden)
    assert te_vroeg["vanaf"] == "De plaatsing begint op 24 november 2026. Kies die dag of later."
    assert te_vroeg["uren_per_week"].startswith("Vul uren in van 1 tot ")
    assert te_vroeg["akkoord_van"] == "Vink aan wie dit goed vindt."
    assert plaatsing.einde
    te_laat = plaatsing.einde + timedelta(days=1)
    over = fouten(client, "uren", plaatsing, vanaf=te_laat, akkoord_van="persoon", **velden)
    assert over["vanaf"] == "De plaatsing loopt tot en met 19 januari 2027. Kies die dag of eerder."
    assert over["akkoord_van"].startswith("De persoon en de werkgever moeten het allebei goed vinden.")


def test_another_end_and_its_reason_are_asked_for_together(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing, client = loopt(klantondersteuner), ingelogd(klantondersteuner)
    assert plaatsing.einde
    gezien, uiterlijk = plaatsing.einde.isoformat(), uiterste_einde(plaatsing)
    assert uiterlijk
    vraag = client.get(reverse("plaatsingen:verlengen", args=[plaatsing.pk])).content.decode()
    assert f"Verlengen kan tot en met {datum_lang(uiterlijk)}." in vraag
    for naar, melding in (
        (uiterlijk + timedelta(days=1), f"Kies {datum_lang(uiterlijk)} of eerder."),
        (plaatsing.einde, "Kies een dag na het einde dat nu gepland is"),
    ):
        later = fouten(client, "verlengen", plaatsing, naar=naar.isoformat(), gezien=gezien)
        assert melding in later["naar"]
        assert later["reden"] == "Schrijf waarom het langer duurt."
    eerder = fouten(client, "vervroegen", plaatsing, naar="2026-11-01", gezien=gezien)
    assert "Deze dag is voorbij." in eerder["naar"]
    assert eerder["reden"] == "Schrijf waarom het eerder stopt."


def test_the_day_of_an_approval_and_how_are_asked_for_together(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    akkoord = fouten(ingelogd(klantondersteuner), "akkoord", voorstel(klantondersteuner), "persoon", op="2030-01-01")
    assert "in de toekomst" in akkoord["op"]
    assert akkoord["wijze"] == "Kies hoe het akkoord kwam."


def test_what_is_wrong_with_other_agreements_is_said_together(klantondersteuner: Medewerker, ingelogd: Inlog) -> None:
    plaatsing = voorstel(klantondersteuner)
    dicht = WerkplekFactory(werkgever=plaatsing.werkgever, einde=DINSDAG + timedelta(days=200), soorten=["stage"])
    velden = {
        "soort": plaatsing.soort, "begin": "2028-02-01", "einde": "2028-01-01", "functie": "",
        "werkplek": str(dicht.pk), "versie": plaatsing.versie,
    }  # fmt: skip
    samen = fouten(ingelogd(klantondersteuner), "afspraken", plaatsing, **velden)
    assert samen["functie"] == "Vul in welk werk het is."
    assert samen["begin"] == "Dit is meer dan een jaar vooruit. Controleer het jaar."
    assert samen["einde"] == "Het einde ligt voor het begin. Draai ze om."
    assert "Op deze werkplek kan iemand beginnen als stage." in samen["werkplek"]
    assert plaatsing.einde
    lang = velden | {"begin": plaatsing.begin.isoformat(), "einde": "2029-01-01"}
    samen = fouten(ingelogd(klantondersteuner), "afspraken", plaatsing, **lang)
    assert set(samen) == {"functie", "einde", "werkplek"}
