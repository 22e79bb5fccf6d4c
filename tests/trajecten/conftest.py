from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from medewerkers.models import Gemeente
from statushouders.models import Statushouder
from tests.factories import StatushouderFactory
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import start_trajecten

DINSDAG = date(2026, 11, 24)


@pytest.fixture
def aanpakken(db: None) -> None:
    laad_aanpakken()


@pytest.fixture
def vestig(gemeente: Gemeente, aanpakken: None) -> Callable[..., Statushouder]:
    """`vestig(vestigingsdatum=…)`: a person with a running traject by Westland and the law."""

    def maak(**velden: Any) -> Statushouder:
        persoon = StatushouderFactory(gemeente=gemeente, **velden)
        start_trajecten([persoon.pk])
        return persoon

    return maak


@pytest.fixture
def stap_van() -> Callable[[Statushouder, str], Stap]:
    """`stap_van(persoon, "intake")`: one step of the running traject, fresh from the database."""

    def haal(persoon: Statushouder, code: str) -> Stap:
        return Stap.objects.get(traject__statushouder=persoon, aanpakstap__code=code)

    return haal
