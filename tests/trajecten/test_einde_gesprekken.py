"""What happens to the talks to come when a traject ends."""

from datetime import timedelta

import pytest

from agenda.models import Afspraak
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from tests.factories import AfspraakFactory, TrajectFactory
from trajecten.models import Traject
from trajecten.services import sluit_traject
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
