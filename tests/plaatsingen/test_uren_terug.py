"""Other hours are taken back whole: the week, the hours, and who had agreed; unless something happened since."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kern.fouten import DomeinFout
from medewerkers.models import Logregel, Medewerker
from plaatsingen.models import Plaatsing, Plaatsingswijziging, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.services import plaatsing as diensten
from tests.plaatsingen.verloop import akkoord, loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
MAANDAG = (Tijdvak(0, time(9), time(13)),)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def _wijzig(plaatsing: Plaatsing, door: Medewerker, uren: int = 4, **anders: Any) -> Plaatsingswijziging:
    nu = Plaatsing.objects.get(pk=plaatsing.pk)
    velden = {"tijden": MAANDAG, "vanaf": DINSDAG + timedelta(days=14), "akkoord_van": ["persoon", "werkgever"]}
    wijziging = diensten.wijzig_werktijden(
        plaatsing=nu, uren_per_week=Decimal(uren), versie=nu.versie, door=door, **velden | anders
    )
    assert wijziging
    return wijziging


def _alles(plaatsing: Plaatsing) -> Any:
    """Everything that counts, as it is stored now."""
    nu = Plaatsing.objects.get(pk=plaatsing.pk)
    velden = ("stand", "stand_sinds", "stand_door_id", "uren_per_week", "rooster_afgesproken", "begin", "einde")
    blokken = Roosterblok.objects.filter(plaatsing=nu).order_by("geldig_van", "dag", "van")
    return (
        [getattr(nu, veld) for veld in velden],
        list(blokken.values_list("dag", "van", "tot", "geldig_van", "geldig_tot")),
        list(nu.urenafspraken.values_list("vanaf", "uren_per_week")),
        list(nu.akkoorden.order_by("partij").values_list("partij", "op", "wijze", "door", "genoteerd_op")),
        list(nu.verlengingen.values_list("van", "naar", "rooster_eerst")),
    )


def test_before_the_start_everybody_is_agreed_again(
    klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    plaatsing, client = akkoord(voorstel(klantondersteuner), klantondersteuner), ingelogd(klantondersteuner)
    eerst = _alles(plaatsing)
    bij = {"van_0": "9.00", "tot_0": "13.00", "uren_per_week": "4", "vanaf": "2026-12-08", "versie": plaatsing.versie}
    antwoord = client.post(reverse("plaatsingen:uren", args=[plaatsing.pk]), bij, follow=True)
    plaatsing.refresh_from_db()
    assert (plaatsing.stand, plaatsing.akkoorden.count()) == ("voorstel", 0)
    terug = reverse("plaatsingen:uren_terug", args=[plaatsing.wijzigingen.get().pk])
    assert f'action="{terug}?terug=' in antwoord.text, "in the message"
    assert f'action="{terug}"' in antwoord.text, "and where one reads what became otherwise"
    bladzijde = reverse("plaatsingen:plaatsing", args=[plaatsing.pk])
    assert "De uren van daarvoor gelden weer" in client.post(terug, {"terug": bladzijde}, follow=True).text
    assert _alles(plaatsing) == eerst
    assert not plaatsing.wijzigingen.exists()
    assert Logregel.objects.filter(actie="plaatsing.uren_teruggezet", object_id=plaatsing.pk).exists()
    assert diensten.AL_TERUG in client.post(terug, {"terug": bladzijde}, follow=True).text


def test_while_it_runs_the_week_and_what_other_steps_go_back_to_come_back(klantondersteuner: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    begin = _alles(plaatsing)
    diensten.vervroeg_einde(
        plaatsing=plaatsing, naar=DINSDAG + timedelta(days=40), reden="Stopt.", gezien=plaatsing.einde,
        door=klantondersteuner,
    )  # fmt: skip
    eerst = _alles(plaatsing)
    wijziging = _wijzig(plaatsing, klantondersteuner)
    assert _alles(plaatsing) != eerst
    diensten.neem_uren_terug(wijziging=wijziging, door=klantondersteuner)
    assert _alles(plaatsing) == eerst
    diensten.maak_verlenging_ongedaan(plaatsing=plaatsing, door=klantondersteuner)
    assert _alles(plaatsing) == begin


def test_not_after_something_else_was_recorded_and_not_after_a_week(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner)
    een = _wijzig(plaatsing, klantondersteuner)
    ander = _wijzig(plaatsing, klantondersteuner, 3)
    with pytest.raises(DomeinFout, match="intussen iets anders vastgelegd"):
        diensten.neem_uren_terug(wijziging=een, door=klantondersteuner)
    een.refresh_from_db()
    assert een.eerst is None, "nothing is kept that nobody can go back to"
    vandaag_is(DINSDAG + timedelta(days=8))
    with pytest.raises(DomeinFout, match="langer dan een week geleden"):
        diensten.neem_uren_terug(wijziging=ander, door=klantondersteuner)
    vandaag_is(DINSDAG)
    diensten.vervroeg_einde(
        plaatsing=plaatsing, naar=DINSDAG + timedelta(days=40), reden="Stopt.", gezien=plaatsing.einde,
        door=klantondersteuner,
    )  # fmt: skip
    with pytest.raises(DomeinFout, match="intussen iets anders vastgelegd"):
        diensten.neem_uren_terug(wijziging=ander, door=klantondersteuner)
