"""A folder of our own for the files, and somebody with a klantondersteuner."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections

from config.settings.opslag import op_schijf
from medewerkers.models import Gemeente, Medewerker
from statushouders.documenten.categorieen import Categorie
from statushouders.models import Document, Statushouder
from statushouders.services import bewaar_document
from tests.factories import BetrokkenheidFactory, StatushouderFactory
from tests.statushouders.documenten.bestanden import upload

Bewaar = Callable[..., Document]


@pytest.fixture(autouse=True)
def map_(tmp_path: Path, settings: Any) -> Path:
    """Where the files of this test are."""
    plek = tmp_path / "documenten"
    opslag = op_schijf()
    opslag["OPTIONS"]["location"] = str(plek)
    settings.STORAGES = {**settings.STORAGES, "documenten": opslag}
    return plek


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    """Somebody whom the klantondersteuner guides."""
    wie: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Selam", achternaam="Berhane")
    BetrokkenheidFactory(statushouder=wie, medewerker=klantondersteuner)
    return wie


@pytest.fixture
def bewaar(persoon: Statushouder, klantondersteuner: Medewerker) -> Bewaar:
    """`bewaar(pdf(), categorie="cv")`: a document in the dossier."""

    def doe(inhoud: bytes | None = None, naam: str = "diploma.pdf", **velden: Any) -> Document:
        basis = {
            "persoon": persoon, "categorie": Categorie.DIPLOMA, "door": klantondersteuner, "kenmerk": uuid4(),
        }  # fmt: skip
        return bewaar_document(bestand=upload(inhoud, naam), **{**basis, **velden})

    return doe


def bestanden_in(map_: Path) -> list[Path]:
    """All files under this folder."""
    return sorted(pad for pad in map_.rglob("*") if pad.is_file())


@contextmanager
def iemand_anders_heeft(slot: str, cijfers: list[int]) -> Iterator[None]:
    """Somebody else holds this lock of PostgreSQL, on a connection of his own, until that closes."""
    ander = connections.create_connection("default")
    try:
        with ander.cursor() as cursor:
            cursor.execute(f"SELECT {slot}", cijfers)
        yield
        # Closing alone lets go of it a moment later.
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")
    finally:
        ander.close()
