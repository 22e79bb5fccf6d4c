"""A talk and its appointment: one click opens it, it is held when people sit there, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from agenda import services as agenda
from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.models import Afspraak
from intake import services
from intake.models import Gesprek, Sectieantwoorden
from intake.models.gesprek import Gespreksstand
from kern.fouten import DomeinFout
from kern.tijd import alsof_het, hier, nu, vandaag
from medewerkers.models import Medewerker
from tests.factories import AfspraakFactory, GesprekFactory, SectieantwoordenFactory, StatushouderFactory
from tests.gelijktijdig import tegelijk
from trajecten.models import Stap

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]


def _afspraak(persoon: Any, met: Medewerker, over: timedelta, **meer: Any) -> Afspraak:
    gemaakt: Afspraak = AfspraakFactory(statushouder=persoon, medewerker=met, begin=nu() + over, **meer)
    return gemaakt


def _open(afspraak: Afspraak, door: Medewerker) -> services.Opening:
    return services.open_gesprek(statushouder=afspraak.statushouder, soort=afspraak.soort, door=door, afspraak=afspraak)


def _gegevens(afspraak: Afspraak, **anders: Any) -> Afspraakgegevens:
    velden = ("soort", "begin", "einde", "medewerker", "plaats")
    return Afspraakgegevens(**{veld: getattr(afspraak, veld) for veld in velden} | anders)


def _verplaats(afspraak: Afspraak, door: Medewerker, dagen: int, **anders: Any) -> Afspraak:
    schuif = timedelta(days=dagen)
    afspraak.refresh_from_db()
    gegevens = _gegevens(afspraak, begin=afspraak.begin + schuif, einde=afspraak.einde + schuif, **anders)
    return agenda.wijzig_afspraak(afspraak=afspraak, gegevens=gegevens, door=door, gezien=momentopname(afspraak))


def test_opening_the_talk_with_the_person_there_records_that_it_is_held(
    persoon: Any, klantondersteuner: Medewerker
) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(minutes=10))
    opening = _open(afspraak, klantondersteuner)
    afspraak.refresh_from_db()
    assert (opening.gehouden, afspraak.stand) == (True, "gehouden")
    assert opening.gesprek.afspraak == afspraak
    assert opening.gesprek.datum == hier(afspraak.begin).date()

    agenda.heropen_afspraak(afspraak=afspraak, door=klantondersteuner)
    opening.gesprek.refresh_from_db()
    assert (opening.gesprek.afspraak, opening.gesprek.stand) == (afspraak, "concept")


def test_preparing_it_records_nothing(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=2))
    opening = _open(afspraak, klantondersteuner)
    afspraak.refresh_from_db()
    assert (opening.gehouden, afspraak.stand) == (False, "gepland")
    assert opening.gesprek.datum == hier(afspraak.begin).date()


def test_a_talk_without_an_appointment_stays_possible(persoon: Any, klantondersteuner: Medewerker) -> None:
    _afspraak(persoon, klantondersteuner, timedelta(days=2))
    opening = services.open_gesprek(statushouder=persoon, soort="werkintake", door=klantondersteuner)
    assert (opening.gesprek.afspraak, opening.gesprek.datum, opening.gehouden) == (None, vandaag(), False)


def test_from_the_step_it_finds_the_appointment_of_today(persoon: Any, klantondersteuner: Medewerker) -> None:
    with alsof_het(hier(nu()).replace(hour=12, minute=0)):
        afspraak = _afspraak(persoon, klantondersteuner, -timedelta(minutes=5))
        opening = services.open_gesprek(statushouder=persoon, soort="werkintake", door=klantondersteuner)
        assert (opening.gesprek.afspraak, opening.gehouden) == (afspraak, True)


def test_what_was_begun_before_goes_along_to_the_appointment(
    gesprek: Gesprek, persoon: Any, klantondersteuner: Medewerker
) -> None:
    SectieantwoordenFactory(gesprek=gesprek)
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    assert _open(afspraak, klantondersteuner).gesprek == gesprek
    later = _afspraak(persoon, klantondersteuner, timedelta(days=3))
    assert _open(later, klantondersteuner).gesprek == gesprek
    gesprek.refresh_from_db()
    assert (gesprek.afspraak, gesprek.datum) == (later, hier(later.begin).date())
    assert Sectieantwoorden.objects.get().gesprek == gesprek


@pytest.mark.parametrize("anders", ["afgezegd", "verplaatst", "niet_verschenen"])
def test_an_appointment_that_does_not_stand_opens_nothing(
    anders: str, persoon: Any, klantondersteuner: Medewerker
) -> None:
    met = {"met_bericht": True} if anders == "niet_verschenen" else {}
    afspraak = _afspraak(persoon, klantondersteuner, -timedelta(hours=1), stand=anders, **met)
    with pytest.raises(DomeinFout, match="staat niet meer"):
        _open(afspraak, klantondersteuner)
    assert not Gesprek.objects.exists()


def test_a_move_takes_the_concept_along_and_back(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    gesprek = _open(afspraak, klantondersteuner).gesprek
    nieuw = _verplaats(afspraak, klantondersteuner, 2)
    gesprek.refresh_from_db()
    assert (gesprek.afspraak, gesprek.datum) == (nieuw, hier(nieuw.begin).date())

    agenda.maak_verplaatsing_ongedaan(afspraak=nieuw, door=klantondersteuner)
    gesprek.refresh_from_db()
    assert (gesprek.afspraak, gesprek.datum) == (afspraak, hier(afspraak.begin).date())


def test_an_appointment_of_another_kind_lets_go_of_it(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    gesprek = _open(afspraak, klantondersteuner).gesprek
    afspraak.refresh_from_db()
    gegevens = _gegevens(afspraak, soort="voortgangsgesprek")
    agenda.wijzig_afspraak(afspraak=afspraak, gegevens=gegevens, door=klantondersteuner, gezien=momentopname(afspraak))
    gesprek.refresh_from_db()
    assert gesprek.afspraak is None


def test_after_a_no_show_it_waits_for_the_new_day(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    gesprek = _open(afspraak, klantondersteuner).gesprek
    Afspraak.objects.filter(pk=afspraak.pk).update(begin=nu() - timedelta(minutes=30))
    agenda.meld_niet_verschenen(afspraak=afspraak, met_bericht=False, door=klantondersteuner)
    gesprek.refresh_from_db()
    assert gesprek.afspraak == afspraak

    begin = nu() + timedelta(days=4)
    nieuw = agenda.plan_afspraak(
        statushouder=persoon,
        gegevens=_gegevens(afspraak, begin=begin, einde=begin + timedelta(hours=1)),
        door=klantondersteuner,
    )
    gesprek.refresh_from_db()
    assert (gesprek.afspraak, gesprek.datum) == (nieuw, hier(begin).date())
    agenda.trek_afspraak_in(afspraak=nieuw, door=klantondersteuner)
    gesprek.refresh_from_db()
    assert gesprek.afspraak == afspraak


def test_a_talk_that_was_called_off_keeps_what_was_typed(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    gesprek = _open(afspraak, klantondersteuner).gesprek
    SectieantwoordenFactory(gesprek=gesprek)
    agenda.zeg_afspraak_af(afspraak=afspraak, door=klantondersteuner)
    begin = nu() + timedelta(days=4)
    nieuw = agenda.plan_afspraak(
        statushouder=persoon,
        gegevens=_gegevens(afspraak, begin=begin, einde=begin + timedelta(hours=1)),
        door=klantondersteuner,
    )
    gesprek.refresh_from_db()
    assert gesprek.afspraak == nieuw
    assert gesprek.secties.count() == 1


def test_fixing_holds_the_appointment_of_that_day(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker, stap: Stap
) -> None:
    """Yesterday is the day in the decision; nobody said yet how that talk went."""
    afspraak = _afspraak(vol_gesprek.statushouder, klantondersteuner, -timedelta(days=1))
    Gesprek.objects.filter(pk=vol_gesprek.pk).update(afspraak=afspraak)
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    afspraak.refresh_from_db()
    stap.refresh_from_db()
    assert (vast.afspraak, afspraak.stand, stap.gedaan_op) == (afspraak, "gehouden", vast.datum)

    with pytest.raises(DomeinFout, match="hoort een gesprek dat is vastgesteld"):
        agenda.heropen_afspraak(afspraak=afspraak, door=klantondersteuner)
    afspraak.refresh_from_db()
    assert afspraak.stand == "gehouden"
    assert _open(afspraak, klantondersteuner).gesprek == vast


def test_fixing_leaves_an_appointment_of_another_day_alone(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(vol_gesprek.statushouder, klantondersteuner, timedelta(days=3))
    Gesprek.objects.filter(pk=vol_gesprek.pk).update(afspraak=afspraak)
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    afspraak.refresh_from_db()
    assert (vast.afspraak, afspraak.stand) == (None, "gepland")


def test_a_correction_stays_with_its_own_appointment(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(vol_gesprek.statushouder, klantondersteuner, -timedelta(days=1), stand="gehouden")
    Gesprek.objects.filter(pk=vol_gesprek.pk).update(afspraak=afspraak)
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    beter = services.begin_verbetering(gesprek=vast, reden="Uren klopten niet", door=klantondersteuner)
    assert beter.afspraak == afspraak
    ander = _afspraak(vol_gesprek.statushouder, klantondersteuner, timedelta(minutes=5))
    with pytest.raises(DomeinFout, match="nog een eerder gesprek verbeterd"):
        _open(ander, klantondersteuner)
    assert _open(afspraak, klantondersteuner).gesprek == beter


def test_the_database_keeps_one_talk_at_an_appointment(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    GesprekFactory(statushouder=persoon, afspraak=afspraak)
    with pytest.raises(IntegrityError, match="gesprek_een_per_afspraak"), transaction.atomic():
        GesprekFactory(statushouder=persoon, soort="startgesprek", afspraak=afspraak)


@pytest.mark.django_db(transaction=True)
def test_two_who_open_it_at_once_come_into_one_talk(persoon: Any, klantondersteuner: Medewerker) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(minutes=5))
    openingen = tegelijk(*[partial(_open, afspraak, klantondersteuner)] * 3)
    assert Gesprek.objects.count() == 1
    assert {opening.gesprek for opening in openingen} == {Gesprek.objects.get()}
    assert [opening.gehouden for opening in openingen].count(True) == 1


# Screens


@pytest.mark.parametrize("plek", ["/", "/dossiers/{persoon}/?tab=afspraken", "/afspraken/{afspraak}/"])
def test_one_button_leads_to_the_form(
    plek: str, persoon: Any, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    with alsof_het(hier(nu()).replace(hour=12, minute=0)):
        afspraak = _afspraak(
            persoon,
            klantondersteuner,
            timedelta(minutes=10),
            tolk_nodig=True,
            tolk_taal="ar",
            tolk_geboekt_bij="De Lijn",
        )
        client = ingelogd(klantondersteuner)
        knop = reverse("intake:begin_bij_afspraak", args=[afspraak.pk])
        bladzijde = client.get(plek.format(persoon=persoon.pk, afspraak=afspraak.pk), follow=True).text
        assert (knop in bladzijde, "Begin gesprek" in bladzijde) == (True, True)

        antwoord = client.post(knop, {"terug": "/"}, follow=True)
        gesprek = Gesprek.objects.get()
        assert antwoord.redirect_chain[-1][0] == reverse("intake:sectie", args=[gesprek.pk, "persoon"])
        assert "Stadskantoor, kamer 2. Met tolk Arabisch, geboekt bij De Lijn." in antwoord.text
        assert "12.10 uur" in antwoord.text
        assert reverse("agenda:afspraak_heropenen", args=[afspraak.pk]) in antwoord.text
        assert "Verder met gesprek" in client.get(f"/dossiers/{persoon.pk}/?tab=afspraken").text


def test_going_on_in_the_form_records_it_when_the_time_has_come(
    persoon: Any, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    """Opened the day before to prepare; the next day the page is still open."""
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(days=1))
    gesprek = _open(afspraak, klantondersteuner).gesprek
    client = ingelogd(klantondersteuner)
    url = reverse("intake:sectie", args=[gesprek.pk, "huisvesting"])
    ingevuld = {"huisvesting": "eigen", "versie": "0", "gezien": "{}", "verder": "ja"}
    client.post(url, ingevuld)
    afspraak.refresh_from_db()
    assert afspraak.stand == "gepland"
    with alsof_het(afspraak.begin + timedelta(minutes=20)):
        antwoord = client.post(url, ingevuld | {"versie": "1"}, follow=True)
    afspraak.refresh_from_db()
    assert (afspraak.stand, "Gehouden: Werkintake" in antwoord.text) == ("gehouden", True)


def test_who_was_first_is_said_and_nothing_is_made(
    persoon: Any, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(hours=1), stand="afgezegd")
    knop = reverse("intake:begin_bij_afspraak", args=[afspraak.pk])
    antwoord = ingelogd(klantondersteuner).post(knop, {"terug": "/"}, follow=True)
    assert "Deze afspraak staat niet meer." in antwoord.text
    assert not Gesprek.objects.exists()


def test_a_jobcoach_and_a_child_get_no_button(klantondersteuner: Medewerker, gemeente: Any, ingelogd: Ingelogd) -> None:
    kind = StatushouderFactory(gemeente=gemeente, geboortedatum_brp=f"{vandaag().year - 10}0101")
    afspraak = _afspraak(kind, klantondersteuner, timedelta(minutes=5))
    tekst = ingelogd(klantondersteuner).get(reverse("agenda:afspraak", args=[afspraak.pk])).text
    assert reverse("intake:begin_bij_afspraak", args=[afspraak.pk]) not in tekst


def test_opening_from_an_appointment_keeps_to_its_queries(
    persoon: Any, klantondersteuner: Medewerker, ingelogd: Ingelogd, django_assert_max_num_queries: Any
) -> None:
    """With ten earlier talks, and the appointment recorded as held. Apart: session, user and context, the message in
    the session, and the savepoint that stands for the transaction."""
    for nummer in range(10):
        GesprekFactory(
            statushouder=persoon, stand=Gespreksstand.VASTGESTELD, vastgesteld_door=klantondersteuner,
            vastgesteld_op=nu(), momentopname={"secties": []},
            afspraak=_afspraak(persoon, klantondersteuner, -timedelta(days=nummer + 1), stand="gehouden"),
        )  # fmt: skip
    afspraak = _afspraak(persoon, klantondersteuner, timedelta(minutes=5))
    client = ingelogd(klantondersteuner)
    knop = reverse("intake:begin_bij_afspraak", args=[afspraak.pk])
    # The first time it also counts what is known already: own questions and five kinds of facts.
    with django_assert_max_num_queries(12 + 6 + 3 + 3 + 2):
        client.post(knop)
    with django_assert_max_num_queries(12 + 3):
        client.post(knop)
    gesprek = Gesprek.objects.concept().get()
    with django_assert_max_num_queries(12 + 3):
        client.get(reverse("intake:sectie", args=[gesprek.pk, "persoon"]))
