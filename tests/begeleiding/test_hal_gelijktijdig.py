"""A hall or a department is closed at the very moment that somebody begins there."""

from collections.abc import Callable
from datetime import date
from threading import Event
from typing import Any

import pytest
from django.db import transaction

from begeleiding.models import Afdeling, Assessment
from begeleiding.services import assessment as diensten
from begeleiding.services.assessment import Nieuw
from begeleiding.services.inrichting import hallen
from kern.fouten import DomeinFout
from medewerkers.models import Gemeente, Medewerker
from tests.factories import AfdelingFactory, StatushouderFactory
from tests.gelijktijdig import iemand_wacht_op_ons, tegelijk
from tests.stapel import wacht_tot

pytestmark = pytest.mark.django_db(transaction=True)
DINSDAG = date(2026, 11, 24)
Doe = Callable[[], Any]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def afdeling(gemeente: Gemeente) -> Afdeling:
    een: Afdeling = AfdelingFactory(hal__gemeente=gemeente)
    return een


@pytest.fixture
def begin(gemeente: Gemeente, afdeling: Afdeling, klantondersteuner: Medewerker, jobcoach: Medewerker) -> Doe:
    """A form that was opened while both were open."""
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=date(2026, 9, 1))
    nieuw = Nieuw(
        hal=afdeling.hal, afdeling=afdeling, jobcoach=jobcoach, productieleider=None, begin=DINSDAG,
        einde=date(2027, 2, 24),
    )  # fmt: skip
    return lambda: diensten.begin_assessment(statushouder_id=persoon.pk, nieuw=nieuw, door=klantondersteuner)


@pytest.fixture
def sluit(afdeling: Afdeling, beheerder: Medewerker) -> dict[str, Doe]:
    return {
        "hal": lambda: hallen.sluit_hal(hal=afdeling.hal, door=beheerder),
        "afdeling": lambda: hallen.sluit_afdeling(afdeling=afdeling, door=beheerder),
    }


@pytest.mark.parametrize("wat", ["hal", "afdeling"])
def test_nobody_begins_where_a_colleague_is_just_closing(wat: str, begin: Doe, sluit: dict[str, Doe]) -> None:
    uit = tegelijk(*_de_tweede_wacht(sluit[wat], begin))
    assert (uit[0].gesloten, type(uit[1])) == (True, DomeinFout), uit
    assert uit[1].veld == wat
    assert not Assessment.objects.exists()


@pytest.mark.parametrize("wat", ["hal", "afdeling"])
def test_nobody_closes_where_somebody_is_just_beginning(wat: str, begin: Doe, sluit: dict[str, Doe]) -> None:
    uit = tegelijk(*_de_tweede_wacht(begin, sluit[wat]))
    assert [type(een) for een in uit] == [Assessment, DomeinFout], uit
    assert "Er loopt nog 1 assessment" in uit[1].melding


@pytest.mark.parametrize("wat", ["hal", "afdeling"])
def test_nothing_opens_again_where_a_colleague_is_just_closing(
    wat: str, begin: Doe, sluit: dict[str, Doe], klantondersteuner: Medewerker
) -> None:
    een = begin()
    diensten.stop_assessment(assessment=een, geeindigd_op=DINSDAG, eindreden="afgerond", door=klantondersteuner)
    heropen: Doe = lambda: diensten.heropen_assessment(assessment=een, door=klantondersteuner)  # noqa: E731
    uit = tegelijk(*_de_tweede_wacht(sluit[wat], heropen))
    assert "intussen gesloten" in uit[1].melding
    assert not Assessment.objects.loopt().exists()


def _de_tweede_wacht(eerste: Doe, tweede: Doe) -> tuple[Doe, Doe]:
    """The first one is done, but not stored yet, when the second one comes."""
    gedaan = Event()

    def eerst() -> Any:
        with transaction.atomic():
            uit = eerste()
            gedaan.set()
            wacht_tot(iemand_wacht_op_ons)
            return uit

    def daarna() -> Any:
        assert gedaan.wait(timeout=10)
        return tweede()

    return eerst, daarna
