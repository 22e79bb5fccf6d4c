"""Each factory makes a row that the database accepts, alone and together."""

from datetime import date
from typing import Any

import pytest

from kern.tijd import vandaag
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests import factories
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StapFactory, StatushouderFactory


@pytest.mark.django_db
@pytest.mark.parametrize("naam", factories.__all__)
def test_a_factory_needs_nothing_and_can_be_called_twice(naam: str) -> None:
    maak = getattr(factories, naam)
    assert maak().pk != maak().pk


def test_a_medewerker_sees_the_people_of_the_municipality_that_was_given(gemeente: Any, andere_gemeente: Any) -> None:
    eigen, _vreemd = StatushouderFactory(gemeente=gemeente), StatushouderFactory(gemeente=andere_gemeente)
    medewerker = MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER)
    assert list(Statushouder.objects.visible_to(medewerker)) == [eigen]


def test_a_jobcoach_sees_who_the_jobcoach_is_involved_with(gemeente: Any, jobcoach: Any) -> None:
    StatushouderFactory(gemeente=gemeente)
    betrokken = BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=jobcoach)
    assert betrokken.rol == Rol.JOBCOACH
    assert list(Statushouder.objects.visible_to(jobcoach)) == [betrokken.statushouder]


@pytest.mark.django_db
def test_dates_of_a_stap_follow_the_person() -> None:
    stap = StapFactory(traject__statushouder__vestigingsdatum=date(2026, 11, 3))
    stap.refresh_from_db()
    assert stap.uiterlijk == date(2026, 11, 10)
    assert stap.uiterste_datum == date(2026, 11, 24)


def test_today_can_be_moved_more_than_once(vandaag_is: Any) -> None:
    vandaag_is(date(2026, 11, 24))
    assert vandaag() == date(2026, 11, 24)
    vandaag_is(date(2026, 12, 1))
    assert vandaag() == date(2026, 12, 1)
