"""The flags about appointments: a new day, how it went, and another colleague; raised and ended by one rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from agenda import services
from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.models import Afspraak, Signalering
from agenda.selectors import als_vlaggen
from agenda.services import werk_signaleringen_bij
from kern.tijd import begin_van, nu, vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.collegas import zet_aan, zet_uit
from statushouders.models import Statushouder
from statushouders.services import beeindig_betrokkenheid, wijs_toe
from tests.factories import (
    AfspraakFactory,
    BetrokkenheidFactory,
    MedewerkerFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.services import sluit_traject
from trajecten.statussen import Eindreden

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Soort = Signalering.Soort


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    wie: Statushouder = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=wie, medewerker=klantondersteuner)
    TrajectFactory(statushouder=wie)
    return wie


def _op(dag: int, uur: int = 10) -> datetime:
    return begin_van(DINSDAG + timedelta(days=dag)) + timedelta(hours=uur)


def _afspraak(persoon: Statushouder, met: Medewerker, dag: int, **meer: Any) -> Afspraak:
    begin = _op(dag, meer.pop("uur", 10))
    gemaakt: Afspraak = AfspraakFactory(statushouder=persoon, medewerker=met, begin=begin, gemaakt_op=_op(-30), **meer)
    return gemaakt


def _gemist(persoon: Statushouder, met: Medewerker, dag: int, **meer: Any) -> Afspraak:
    return _afspraak(persoon, met, dag, stand="niet_verschenen", met_bericht=False, **meer)


def _vlaggen() -> list[tuple[str, int, int | None]]:
    open_ = Signalering.objects.open().filter(regel="afspraak").order_by("bron_id")
    return list(open_.values_list("soort", "bron_id", "aan_id"))


@pytest.mark.parametrize(("dagen", "staat"), [(-2, False), (-3, True), (-40, True)])
def test_a_no_show_without_a_new_day_is_flagged_after_some_days(
    dagen: int, staat: bool, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    assert settings.NIEUWE_DAG_NA == 3
    gemist = _gemist(persoon, klantondersteuner, dagen)
    werk_signaleringen_bij()
    assert _vlaggen() == ([(Soort.NIEUWE_DAG, gemist.pk, klantondersteuner.pk)] if staat else [])
    if staat:
        vlag = Signalering.objects.get()
        assert (vlag.onderwerp, vlag.sinds) == ("Werkintake", DINSDAG + timedelta(days=dagen + 3))


def test_one_person_has_one_such_flag_and_planning_ends_it(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    _gemist(persoon, klantondersteuner, -20, soort="eerste_contact")
    laatste = _gemist(persoon, klantondersteuner, -10)
    werk_signaleringen_bij()
    assert _vlaggen() == [(Soort.NIEUWE_DAG, laatste.pk, klantondersteuner.pk)]
    gegevens = Afspraakgegevens(
        soort="werkintake", begin=_op(4), einde=_op(4, 11), medewerker=klantondersteuner, plaats="De Schakel"
    )
    nieuw = services.plan_afspraak(statushouder=persoon, gegevens=gegevens, door=klantondersteuner)
    assert _vlaggen() == []
    services.trek_afspraak_in(afspraak=nieuw, door=klantondersteuner)
    assert _vlaggen() == [(Soort.NIEUWE_DAG, laatste.pk, klantondersteuner.pk)]


def test_a_talk_of_another_kind_after_it_will_do(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    _gemist(persoon, klantondersteuner, -10, soort="eerste_contact")
    _afspraak(persoon, klantondersteuner, 2, soort="startgesprek")
    werk_signaleringen_bij()
    assert _vlaggen() == []


def test_the_day_after_somebody_must_say_how_it_went(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    gister = _afspraak(persoon, klantondersteuner, -1)
    _afspraak(persoon, klantondersteuner, 0, uur=1)
    werk_signaleringen_bij()
    assert _vlaggen() == [(Soort.UITKOMST, gister.pk, klantondersteuner.pk)]
    services.rond_afspraak_af(afspraak=gister, door=klantondersteuner)
    assert _vlaggen() == []
    services.heropen_afspraak(afspraak=gister, door=klantondersteuner)
    assert _vlaggen() == [(Soort.UITKOMST, gister.pk, klantondersteuner.pk)]
    services.zeg_afspraak_af(afspraak=gister, door=klantondersteuner)
    assert _vlaggen() == []


def test_opening_it_again_on_the_day_itself_flags_nothing(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    nu_ = _afspraak(persoon, klantondersteuner, 0)
    services.rond_afspraak_af(afspraak=nu_, door=klantondersteuner)
    services.heropen_afspraak(afspraak=nu_, door=klantondersteuner)
    assert _vlaggen() == []


def test_when_a_traject_ends_its_flags_end_and_they_come_back_with_it(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    gister = _afspraak(persoon, klantondersteuner, -1)
    werk_signaleringen_bij()
    traject = persoon.trajecten.get()
    sluit_traject(traject=traject, door=klantondersteuner, reden=Eindreden.WERK, einddatum=DINSDAG)
    assert _vlaggen() == []
    assert Afspraak.objects.get(pk=gister.pk).stand == "gepland"


def test_who_is_switched_off_leaves_talks_that_ask_for_another(
    persoon: Statushouder, klantondersteuner: Medewerker, gemeente: Gemeente, beheerder: Medewerker,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    """Also of somebody on whose case he never was: with that one's own klantondersteuner."""
    collega = MedewerkerFactory(organisatie=klantondersteuner.organisatie)
    van_hem = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=van_hem, medewerker=collega)
    eigen, ander = _afspraak(van_hem, collega, 2), _afspraak(persoon, collega, 3)
    werk_signaleringen_bij()
    assert _vlaggen() == []
    with django_capture_on_commit_callbacks(execute=True):
        zet_uit(collega=collega, door=beheerder)
    assert _vlaggen() == [
        (Soort.ANDERE_COLLEGA, eigen.pk, None),
        (Soort.ANDERE_COLLEGA, ander.pk, klantondersteuner.pk),
    ]
    wijs_toe(
        statushouder_ids=[van_hem.pk], medewerker=klantondersteuner, rol=Rol.KLANTONDERSTEUNER, door=klantondersteuner
    )
    assert _vlaggen()[0] == (Soort.ANDERE_COLLEGA, eigen.pk, klantondersteuner.pk)
    eigen.refresh_from_db()
    over = Afspraakgegevens(
        soort=eigen.soort, begin=eigen.begin, einde=eigen.einde, medewerker=klantondersteuner, plaats=eigen.plaats
    )
    services.wijzig_afspraak(afspraak=eigen, gegevens=over, door=klantondersteuner, gezien=momentopname(eigen))
    assert _vlaggen() == [(Soort.ANDERE_COLLEGA, ander.pk, klantondersteuner.pk)]
    zet_aan(collega=collega, door=beheerder)
    werk_signaleringen_bij()
    assert _vlaggen() == []


def test_who_leaves_a_dossier_leaves_its_talks_too(
    persoon: Statushouder, klantondersteuner: Medewerker, gemeente: Gemeente
) -> None:
    """A stand-in or a teamleider, who never was on the case, keeps the own talks."""
    jobcoach = MedewerkerFactory(gemeente=gemeente, rol=Rol.JOBCOACH)
    betrokken = BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach, rol=Rol.JOBCOACH)
    van_jobcoach = _afspraak(persoon, jobcoach, 3)
    _afspraak(persoon, MedewerkerFactory(organisatie=klantondersteuner.organisatie), 4)
    werk_signaleringen_bij()
    assert _vlaggen() == []
    beeindig_betrokkenheid(betrokkenheid=betrokken, door=klantondersteuner)
    assert _vlaggen() == [(Soort.ANDERE_COLLEGA, van_jobcoach.pk, klantondersteuner.pk)]
    assert Signalering.objects.get().sinds == DINSDAG


@pytest.mark.parametrize(
    ("soort", "waarover", "naar"),
    [
        (Soort.NIEUWE_DAG, "Werkintake van vr 20 nov: niet verschenen, nog geen nieuwe dag", "nieuw"),
        (Soort.UITKOMST, "Werkintake van vr 20 nov: hoe ging het gesprek?", ""),
        (Soort.ANDERE_COLLEGA, "Werkintake van do 26 nov: een andere collega is nodig", "wijzigen"),
    ],
)
def test_a_flag_about_a_talk_says_when_and_leads_to_what_clears_it(
    soort: str, waarover: str, naar: str, persoon: Statushouder, klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    if soort == Soort.NIEUWE_DAG:
        afspraak = _gemist(persoon, klantondersteuner, -4)
    elif soort == Soort.UITKOMST:
        afspraak = _afspraak(persoon, klantondersteuner, -4)
    else:
        afspraak = _afspraak(persoon, MedewerkerFactory(gemeente=persoon.gemeente, is_active=False), 2)
    werk_signaleringen_bij()
    (vlag,) = als_vlaggen(Signalering.objects.open(), dag=vandaag(), kijker=klantondersteuner)
    assert vlag.waarover == waarover
    assert vlag.oplossing
    assert naar in vlag.adres
    client = ingelogd(klantondersteuner)
    assert vlag.adres in client.get(reverse("agenda:lijst")).text
    assert client.get(vlag.adres).status_code == 200
    assert waarover in client.get(reverse("werkplek:dossier", args=[persoon.pk])).text
    assert str(afspraak.pk) in vlag.adres


def test_around_midnight_it_is_the_day_here_that_counts(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    laat = begin_van(DINSDAG) - timedelta(minutes=30)
    assert laat.astimezone(nu().tzinfo).time() == time(23, 30)
    gister = AfspraakFactory(statushouder=persoon, medewerker=klantondersteuner, begin=laat)
    werk_signaleringen_bij()
    assert _vlaggen() == [(Soort.UITKOMST, gister.pk, klantondersteuner.pk)]
    assert Signalering.objects.get().datum == DINSDAG - timedelta(days=1)
