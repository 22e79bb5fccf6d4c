"""What happens to the talks to come when a traject ends."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from agenda import services as agenda
from agenda.afspraakgegevens import Afspraakgegevens
from agenda.models import Afspraak, Afspraakmail
from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.models import Logregel, Medewerker
from tests.factories import AfspraakFactory, TrajectFactory
from trajecten.models import Traject
from trajecten.services import heropen_traject, sluit_traject
from trajecten.statussen import Eindreden

pytestmark = pytest.mark.django_db


@pytest.fixture
def traject(klantondersteuner: Medewerker) -> Traject:
    gemaakt: Traject = TrajectFactory(statushouder__gemeente=klantondersteuner.werkt_voor())
    return gemaakt


@pytest.mark.parametrize(
    ("reden", "stand"),
    [(Eindreden.OVERLEDEN, "afgezegd"), (Eindreden.VERHUISD, "afgezegd"), (Eindreden.WERK, "gepland")],
)
def test_who_died_or_moved_comes_to_no_talk_any_more(
    reden: Eindreden, stand: str, traject: Traject, klantondersteuner: Medewerker
) -> None:
    persoon = traject.statushouder
    komt = AfspraakFactory(statushouder=persoon)
    was = AfspraakFactory(statushouder=persoon, begin=nu() - timedelta(days=2))
    ander = AfspraakFactory(statushouder__gemeente=persoon.gemeente)
    sluit_traject(traject=traject, door=klantondersteuner, reden=reden, einddatum=vandaag())
    standen = dict(Afspraak.objects.values_list("pk", "stand"))
    assert standen == {komt.pk: stand, was.pk: "gepland", ander.pk: "gepland"}
    assert Afspraak.objects.get(pk=komt.pk).reden.startswith("Traject gesloten: ") == (stand == "afgezegd")


def _komt(traject: Traject, met: Medewerker) -> Afspraak:
    gemaakt: Afspraak = AfspraakFactory(statushouder=traject.statushouder, medewerker=met)
    return gemaakt


def test_another_end_calls_them_off_when_asked_and_the_undo_brings_them_back(
    traject: Traject, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    komt = _komt(traject, klantondersteuner)
    eerder = AfspraakFactory(
        statushouder=traject.statushouder, medewerker=klantondersteuner, begin=nu() + timedelta(days=3),
        stand="afgezegd", reden="Ziek",
    )  # fmt: skip
    client, url = ingelogd(klantondersteuner), reverse("trajecten:traject_sluiten", args=[traject.pk])
    assert "Zeg ook het geplande gesprek af" in client.get(url).text
    dag = vandaag().strftime("%d-%m-%Y")
    client.post(url, {"reden": Eindreden.WERK, "einddatum": dag, "gesprekken_afzeggen": "on"})
    komt.refresh_from_db()
    assert (komt.stand, komt.reden) == ("afgezegd", "Traject gesloten: betaald werk")

    client.post(reverse("trajecten:traject_heropenen", args=[traject.pk]))
    komt.refresh_from_db()
    eerder.refresh_from_db()
    assert (komt.stand, komt.reden, eerder.stand) == ("gepland", "", "afgezegd")
    assert Logregel.objects.filter(actie="afspraak.heropend", object_id=komt.pk).exists()


def test_a_talk_whose_hour_was_taken_stays_off(traject: Traject, klantondersteuner: Medewerker) -> None:
    komt = _komt(traject, klantondersteuner)
    sluit_traject(traject=traject, door=klantondersteuner, reden=Eindreden.VERHUISD, einddatum=vandaag())
    AfspraakFactory(
        statushouder__gemeente=traject.statushouder.gemeente, medewerker=klantondersteuner, begin=komt.begin
    )
    heropen_traject(traject=traject, door=klantondersteuner)
    komt.refresh_from_db()
    traject.refresh_from_db()
    assert (komt.stand, traject.einddatum) == ("afgezegd", None)


def test_after_a_death_nothing_is_planned_and_the_colleague_alone_hears_of_it(
    traject: Traject, klantondersteuner: Medewerker
) -> None:
    persoon, begin = traject.statushouder, nu() + timedelta(days=2)
    gegevens = Afspraakgegevens(
        soort="werkintake", begin=begin, einde=begin + timedelta(hours=1), medewerker=klantondersteuner, plaats="Thuis"
    )
    komt = agenda.plan_afspraak(statushouder=persoon, gegevens=gegevens, door=klantondersteuner)
    sluit_traject(traject=traject, door=klantondersteuner, reden=Eindreden.OVERLEDEN, einddatum=vandaag())
    assert set(Afspraakmail.objects.values_list("aan", flat=True)) == {klantondersteuner.pk}
    for weer in (
        lambda: agenda.plan_afspraak(statushouder=persoon, gegevens=gegevens, door=klantondersteuner),
        lambda: agenda.heropen_afspraak(afspraak=komt, door=klantondersteuner),
    ):
        with pytest.raises(DomeinFout, match="overleden"):
            weer()
    assert not Afspraak.objects.gepland().exists()
