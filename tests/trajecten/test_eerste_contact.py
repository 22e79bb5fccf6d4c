"""Recording the first contact finishes its step: one recording, one undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda import services as agenda
from agenda.afspraakgegevens import Afspraakgegevens
from agenda.models import Afspraak
from intake import services as intake
from kern.tijd import alsof_het, hier, nu, vandaag
from medewerkers.models import Medewerker
from statushouders.models import Contactmoment, Statushouder
from statushouders.services import leg_contact_vast, verwijder_contact
from tests.factories import AfspraakFactory, BetrokkenheidFactory
from trajecten.models import Stap
from trajecten.services import rond_stap_af

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture
def persoon(vestig: Callable[..., Statushouder], klantondersteuner: Medewerker) -> Statushouder:
    wie = vestig(vestigingsdatum=vandaag() - timedelta(days=5))
    BetrokkenheidFactory(statushouder=wie, medewerker=klantondersteuner)
    return wie


@pytest.fixture
def stap(persoon: Statushouder) -> Stap:
    gevonden: Stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__mijlpaal="contact")
    return gevonden


def _gedaan(stap: Stap) -> date | None:
    stap.refresh_from_db()
    dag: date | None = stap.gedaan_op
    return dag


def _afspraak(persoon: Statushouder, met: Medewerker, over: timedelta, **meer: Any) -> Afspraak:
    gemaakt: Afspraak = AfspraakFactory(
        statushouder=persoon, medewerker=met, begin=nu() + over, **{"soort": "eerste_contact"} | meer
    )
    return gemaakt


def _formulier(soort: str, moment: datetime, **meer: str) -> dict[str, str]:
    dag, tijd = hier(moment).strftime("%d-%m-%Y"), hier(moment).strftime("%H.%M")
    return {"soort": soort, "notitie": "Kennisgemaakt.", "dag": dag, "tijd": tijd, **meer}


def test_a_contact_finishes_the_step_and_one_undo_takes_both_back(
    persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client, toen = ingelogd(klantondersteuner), nu() - timedelta(days=1)
    url = reverse("statushouders:contact_nieuw", args=[persoon.pk])
    vraag = f"Hiermee is de stap ‘{stap.aanpakstap.naam}’ gedaan"
    bladzijde = client.get(url).text
    assert vraag in bladzijde
    assert 'name="met_gevolg"' in bladzijde
    assert bladzijde.split('name="met_gevolg"')[1].split(">")[0].count("checked") == 1

    antwoord = client.post(url, _formulier("telefoon", toen, met_gevolg="on"), follow=True)
    assert f"De stap ‘{stap.aanpakstap.naam}’ is gedaan." in antwoord.text
    assert _gedaan(stap) == hier(toen).date()
    assert vraag not in client.get(url).text

    client.post(reverse("statushouders:contact_verwijder", args=[Contactmoment.objects.get().pk]))
    assert (_gedaan(stap), Contactmoment.objects.count()) == (None, 0)


@pytest.mark.parametrize(
    ("soort", "meer"), [("telefoon", {}), ("geen_gehoor", {"met_gevolg": "on"}), ("bericht", {"met_gevolg": "on"})]
)
def test_without_the_tick_or_without_having_spoken_the_step_stays_open(
    soort: str, meer: dict[str, str], persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker,
    ingelogd: Ingelogd,
) -> None:  # fmt: skip
    url = reverse("statushouders:contact_nieuw", args=[persoon.pk])
    antwoord = ingelogd(klantondersteuner).post(url, _formulier(soort, nu(), **meer), follow=True)
    assert (Contactmoment.objects.count(), _gedaan(stap)) == (1, None)
    assert "is gedaan" not in antwoord.text


def test_who_does_not_handle_the_step_is_not_asked(
    persoon: Statushouder, stap: Stap, jobcoach: Medewerker, ingelogd: Ingelogd
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach, rol="jobcoach")
    url = reverse("statushouders:contact_nieuw", args=[persoon.pk])
    client = ingelogd(jobcoach)
    assert "met_gevolg" not in client.get(url).text
    client.post(url, _formulier("telefoon", nu(), met_gevolg="on"))
    assert _gedaan(stap) is None


def test_the_undo_of_a_later_contact_leaves_the_step(
    persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker
) -> None:
    rond_stap_af(stap=stap, door=klantondersteuner)
    with alsof_het(nu() + timedelta(minutes=5)):
        contact = leg_contact_vast(
            statushouder=persoon, door=klantondersteuner, soort="telefoon", moment=nu(), notitie="Weer gebeld.",
            met_gevolg=True,
        )  # fmt: skip
        verwijder_contact(contact=contact, door=klantondersteuner)
    assert _gedaan(stap) == vandaag()


@pytest.mark.parametrize("soort", ["eerste_contact", "startgesprek"])
def test_a_first_talk_that_was_held_finishes_the_step_and_back(
    soort: str, persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, -timedelta(days=1), soort=soort)
    client = ingelogd(klantondersteuner)
    url = reverse("agenda:afspraak_gehouden", args=[afspraak.pk])
    antwoord = client.post(url, {"met_gevolg": "ja"}, follow=True)
    assert f"De stap ‘{stap.aanpakstap.naam}’ is gedaan." in antwoord.text
    assert _gedaan(stap) == hier(afspraak.begin).date()
    client.post(reverse("agenda:afspraak_heropenen", args=[afspraak.pk]))
    afspraak.refresh_from_db()
    assert (_gedaan(stap), afspraak.stand) == (None, "gepland")


def test_the_appointment_asks_with_a_tick_that_can_go(
    persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, -timedelta(hours=2))
    client = ingelogd(klantondersteuner)
    assert (
        f"Hiermee is de stap ‘{stap.aanpakstap.naam}’ gedaan"
        in client.get(reverse("agenda:afspraak", args=[afspraak.pk])).text
    )
    client.post(reverse("agenda:afspraak_gehouden", args=[afspraak.pk]), {})
    afspraak.refresh_from_db()
    assert (_gedaan(stap), afspraak.stand) == (None, "gehouden")


def test_another_talk_finishes_nothing(persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, -timedelta(days=1), soort="voortgangsgesprek")
    agenda.rond_afspraak_af(afspraak=afspraak, door=klantondersteuner)
    assert _gedaan(stap) is None


def test_writing_down_a_first_talk_that_has_been_finishes_it_too(
    persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker
) -> None:
    begin = nu() - timedelta(days=2)
    gegevens = Afspraakgegevens(
        soort="eerste_contact",
        begin=begin,
        einde=begin + timedelta(hours=1),
        medewerker=klantondersteuner,
        plaats="Thuis",
    )
    afspraak = agenda.plan_afspraak(statushouder=persoon, gegevens=gegevens, door=klantondersteuner, al_gehouden=True)
    assert _gedaan(stap) == hier(begin).date()
    agenda.trek_afspraak_in(afspraak=afspraak, door=klantondersteuner)
    assert _gedaan(stap) is None


def test_opening_a_startgesprek_with_the_person_there_is_the_first_contact(
    persoon: Statushouder, stap: Stap, klantondersteuner: Medewerker
) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(minutes=2), soort="startgesprek")
    intake.open_gesprek(statushouder=persoon, soort="startgesprek", door=klantondersteuner, afspraak=afspraak)
    assert _gedaan(stap) == hier(afspraak.begin).date()
    agenda.heropen_afspraak(afspraak=afspraak, door=klantondersteuner)
    assert _gedaan(stap) is None
