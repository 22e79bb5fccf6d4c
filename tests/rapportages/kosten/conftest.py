"""People with costs and, some of them, with paid work."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kern.tijd import begin_van
from medewerkers.models import Gemeente
from rapportages.models import Maandstand
from rapportages.services import leg_maandstand_vast
from tests.factories import (
    AanpakFactory,
    ContactmomentFactory,
    PlaatsingFactory,
    StatushouderFactory,
    TrainingFactory,
    TrajectFactory,
)

DAG = date(2026, 11, 24)
STAND = date(2026, 11, 1)
VESTIGING = date(2026, 1, 6)
Maak = Callable[..., None]


@pytest.fixture
def op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def met_kosten(op_dinsdag: None, gemeente: Gemeente) -> Maak:
    """`met_kosten(6, werkt=5)`: six people with two contacts each, five of whom have paid work for 76 days; and
    `trainingen`: how many of them did a training of 100 euros. The figures of 1 November are kept anew."""
    aanpak = AanpakFactory()

    def maak(aantal: int, werkt: int = 0, trainingen: int = 0, training: int = 100) -> None:
        for nummer in range(aantal):
            wie = StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING, achternaam="Tesfay")
            TrajectFactory(statushouder=wie, aanpak=aanpak, startdatum=VESTIGING)
            ContactmomentFactory.create_batch(2, statushouder=wie, moment=begin_van(VESTIGING + timedelta(days=9)))
            if nummer < werkt:
                PlaatsingFactory(
                    statushouder=wie, soort="dienstbetrekking", stand="lopend", begin=date(2026, 8, 18),
                    gestart_op=date(2026, 8, 18),
                )  # fmt: skip
            if nummer < trainingen:
                TrainingFactory(statushouder=wie, begin=date(2026, 3, 1), kosten=training, deel_gemeente=training)
        Maandstand.objects.all().delete()
        leg_maandstand_vast(gemeente_id=gemeente.pk, dag=STAND)

    return maak
