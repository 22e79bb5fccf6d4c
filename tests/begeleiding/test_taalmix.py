"""The mix of languages on the floor: counted or typed, shown week by week, and taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from begeleiding.models import Hal, Taalmix
from begeleiding.selectors.taalmix import halmixen
from begeleiding.services import taalmix as diensten
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Medewerker
from tests.factories import AssessmentFactory, DagregistratieFactory, HalFactory, TaalmixFactory
from tests.gelijktijdig import tegelijk

DINSDAG, MAANDAG = date(2026, 11, 24), date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def hal(gemeente: Gemeente) -> Hal:
    een: Hal = HalFactory(gemeente=gemeente)
    return een


def _bewaar(hal: Hal, door: Medewerker, statushouders: int = 6, anderen: int = 11, **anders: Any) -> Taalmix:
    velden = {"week": MAANDAG, "versie": 0} | anders
    return diensten.leg_taalmix_vast(hal_id=hal.pk, statushouders=statushouders, anderen=anderen, door=door, **velden)


def test_the_log_counts_each_person_once_and_only_who_came(hal: Hal, jobcoach: Medewerker) -> None:
    for wie in range(3):
        een = AssessmentFactory(hal=hal, statushouder__gemeente=hal.gemeente)
        for dag in (MAANDAG, DINSDAG):
            soort = "ziek" if wie == 2 else "laat"
            DagregistratieFactory(assessment=een, dag=dag, aanwezigheid=soort)
        DagregistratieFactory(assessment=een, dag=MAANDAG - timedelta(days=3))
    [mix] = halmixen(jobcoach, DINSDAG)
    assert mix.geteld == 2
    assert _bewaar(hal, jobcoach, statushouders=2).geteld
    assert not _bewaar(hal, jobcoach, statushouders=5, versie=1).geteld


def test_a_week_without_a_count_is_a_gap(hal: Hal, jobcoach: Medewerker) -> None:
    for terug, aantal in ((4, 5), (2, 10)):
        TaalmixFactory(hal=hal, week=MAANDAG - timedelta(weeks=terug), statushouders=aantal, anderen=aantal * 2)
    [mix] = halmixen(jobcoach, DINSDAG)
    assert [staaf.rij is None for staaf in mix.staven[-5:]] == [False, True, False, True, True]
    assert mix.in_woorden == "Week van 9 nov: 10 statushouders en 20 anderen. 10 van de 12 weken niet ingevuld."
    assert mix.laatste is not None
    assert (mix.laatste.verhouding, mix.laatste.hoog_statushouders, mix.laatste.y_anderen) == (
        "1 op 2,0",
        "24.0",
        "0.0",
    )


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"week": DINSDAG}, "Kies deze week"),
        ({"week": MAANDAG + timedelta(weeks=1)}, "Kies deze week"),
        ({"week": MAANDAG - timedelta(weeks=9)}, "Kies deze week"),
        ({"anderen": 1000}, "van 0 tot 999"),
        ({"statushouders": -1}, "van 0 tot 999"),
    ],
)
def test_a_week_and_a_number_that_cannot_be(
    anders: dict[str, Any], melding: str, hal: Hal, jobcoach: Medewerker
) -> None:
    with pytest.raises(DomeinFout, match=melding):
        _bewaar(hal, jobcoach, **anders)


def test_nothing_is_counted_in_a_hall_that_is_closed_or_elsewhere(
    hal: Hal, jobcoach: Medewerker, andere_gemeente: Gemeente
) -> None:
    for geen in (HalFactory(gemeente=hal.gemeente, gesloten=True), HalFactory(gemeente=andere_gemeente)):
        with pytest.raises(DomeinFout, match="gesloten, of je ziet hem niet"):
            _bewaar(geen, jobcoach)


def test_two_who_count_at_once_lose_nothing(hal: Hal, jobcoach: Medewerker) -> None:
    _bewaar(hal, jobcoach)
    with pytest.raises(BewerktDoorAnder):
        _bewaar(hal, jobcoach, statushouders=9)
    assert Taalmix.objects.get().statushouders == 6


@pytest.mark.django_db(transaction=True)
def test_of_two_first_counts_one_is_stored(hal: Hal, jobcoach: Medewerker) -> None:
    uitkomsten = tegelijk(lambda: _bewaar(hal, jobcoach), lambda: _bewaar(hal, jobcoach, statushouders=9))
    assert sorted(type(een).__name__ for een in uitkomsten) == ["BewerktDoorAnder", "Taalmix"]


def test_on_the_page_it_is_typed_and_taken_back(
    hal: Hal, productieleider: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(productieleider)
    adres = reverse("begeleiding:taalmix_week", args=[hal.pk, "2026-11-24"])
    assert "Nog niets ingevuld" in client.get(reverse("begeleiding:taalmix")).content.decode()
    fout = client.post(adres, {"statushouders": "zes", "anderen": "11", "versie": "0"})
    assert fout.status_code == 422
    assert "zes" in fout.content.decode()
    client.post(adres, {"statushouders": "6", "anderen": "11", "versie": "0"})
    rij = Taalmix.objects.get()
    assert (rij.week, rij.statushouders, rij.versie) == (MAANDAG, 6, 1)
    client.post(adres, {"statushouders": "7", "anderen": "12", "versie": "1"})
    client.post(reverse("begeleiding:taalmix_terug", args=[rij.pk, 2]))
    rij.refresh_from_db()
    assert (rij.statushouders, rij.anderen) == (6, 11)
    rij = TaalmixFactory(hal=hal, week=MAANDAG - timedelta(weeks=1), versie=1)
    client.post(reverse("begeleiding:taalmix_terug", args=[rij.pk, 1]))
    assert Taalmix.objects.count() == 1


def test_many_halls_take_as_many_queries_as_one(
    hal: Hal,
    jobcoach: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Any,
) -> None:
    client, adres = ingelogd(jobcoach), reverse("begeleiding:taalmix")
    TaalmixFactory(hal=hal)
    client.get(adres)
    with django_assert_max_num_queries(8) as een:
        client.get(adres)
    for _ in range(5):
        TaalmixFactory(hal=HalFactory(gemeente=hal.gemeente))
    with django_assert_max_num_queries(len(een)):
        assert client.get(adres).content.decode().count('<svg class="meedoen-grafiek') == 6
