"""People for the figures."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from medewerkers.models import Gemeente
from tests.factories import AanpakFactory, AanpakStapFactory, StapFactory, StatushouderFactory, TrajectFactory
from trajecten.models import AanpakStap
from trajecten.statussen import Stapstatus

DAG = date(2026, 11, 24)


@pytest.fixture
def vestig(gemeente: Gemeente) -> Callable[..., None]:
    """`vestig(6, gestart=5)`: six people of forty days before 24 November, five of whom started on day 10."""
    start = AanpakStapFactory(aanpak=AanpakFactory(), mijlpaal=AanpakStap.Mijlpaal.START)

    def maak(aantal: int, gestart: int = 0, dag: int = 40) -> None:
        for nummer in range(aantal):
            vestiging = DAG - timedelta(days=dag)
            persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=vestiging, achternaam="Tesfay")
            op = vestiging + timedelta(days=10)
            gedaan = {"status": Stapstatus.GEDAAN, "gedaan_op": op, "afgehandeld_op": f"{op}T10:00:00Z"}
            traject = TrajectFactory(statushouder=persoon, aanpak=start.aanpak, startdatum=vestiging)
            StapFactory(traject=traject, aanpakstap=start, **(gedaan if nummer < gestart else {}))

    return maak
