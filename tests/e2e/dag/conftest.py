"""People on a hall, for the stories of the day screen."""

import pytest

from begeleiding.models import Assessment
from medewerkers.models import Medewerker
from tests.begeleiding.dagboek import op_de_hal
from tests.factories.begeleiding import HalFactory, ObservatiepuntFactory


@pytest.fixture
def groep(jobcoach: Medewerker) -> list[Assessment]:
    """Twelve people in a hall."""
    for nummer, naam in enumerate(("Op tijd komen", "Samenwerken", "Tempo"), start=1):
        ObservatiepuntFactory(naam=naam, volgorde=nummer)
    hal = HalFactory(gemeente=jobcoach.werkt_voor())
    return [op_de_hal(jobcoach, hal=hal) for _ in range(12)]
