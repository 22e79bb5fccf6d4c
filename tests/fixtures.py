"""Fixtures about people and time, loaded by `tests/conftest.py`."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db.models.query_utils import DeferredAttribute
from django.test import Client

from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from tests.factories import GemeenteFactory, MedewerkerFactory, OrganisatieFactory

_LEES = DeferredAttribute.__get__
BACKEND = "medewerkers.inloggen.MedewerkerBackend"


@pytest.fixture(autouse=True)
def _niets_achteraf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fetches a column afterwards that its query left out: that is a query per row, or a hidden name opened."""

    def lees(veld: DeferredAttribute, instance: Any, cls: Any = None) -> Any:
        naam = veld.field.attname
        if instance is not None and naam not in instance.__dict__ and not instance._state.adding:
            raise AssertionError(f"{type(instance).__name__}.{naam} was left out of the query")
        return _LEES(veld, instance, cls)

    monkeypatch.setattr(DeferredAttribute, "__get__", lees)


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    """The municipality that the test is about."""
    return GemeenteFactory(naam="Duinrade")


@pytest.fixture
def andere_gemeente(db: None) -> Gemeente:
    """Another municipality in the same installation: nothing of it may ever be seen."""
    return GemeenteFactory(naam="Polderwijk")


@pytest.fixture
def organisatie(gemeente: Gemeente) -> Organisatie:
    """The municipality's own organisation, in which the fixtures below work."""
    return OrganisatieFactory(naam="Gemeente Duinrade", gemeenten=[gemeente])


@pytest.fixture
def klantondersteuner(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.KLANTONDERSTEUNER)


@pytest.fixture
def jobcoach(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.JOBCOACH)


@pytest.fixture
def productieleider(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.PRODUCTIELEIDER)


@pytest.fixture
def accountmanager(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.ACCOUNTMANAGER)


@pytest.fixture
def teamleider(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.TEAMLEIDER)


@pytest.fixture
def beleidsmedewerker(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def ketenpartner(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.KETENPARTNER)


@pytest.fixture
def beheerder(organisatie: Organisatie) -> Medewerker:
    return MedewerkerFactory(organisatie=organisatie, rol=Rol.BEHEERDER)


@pytest.fixture
def ingelogd() -> Callable[[Medewerker], Client]:
    """`ingelogd(jobcoach).get(...)`: a browser in which this medewerker is signed in."""

    def log_in(medewerker: Medewerker) -> Client:
        client = Client()
        client.force_login(medewerker, backend=BACKEND)
        return client

    return log_in


@pytest.fixture(scope="session")
def klokbestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that says which day it is; a real worker in a test reads it too."""
    return tmp_path_factory.mktemp("klok") / "klok"


@pytest.fixture
def vandaag_is(settings: Any, klokbestand: Path) -> Iterator[Callable[[date], None]]:
    """`vandaag_is(date(2026, 11, 24))` moves today, as often as the test wants: here, in the live server and worker."""
    settings.KLOK_BESTAND = str(klokbestand)

    def zet(dag: date) -> None:
        klokbestand.write_text(dag.isoformat(), encoding="ascii")

    yield zet
    klokbestand.unlink(missing_ok=True)
