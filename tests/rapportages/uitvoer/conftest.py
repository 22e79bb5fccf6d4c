"""Files that somebody asked for."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.core.files.storage import Storage, storages

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Maandstand
from rapportages.selectors.bronnen import BRONNEN, Aanvraag, Bron, Inhoud, Vraagveld
from rapportages.services import leg_maandstand_vast
from rapportages.uitvoer import Kolom, Soort, Tabel
from tests.factories import MedewerkerFactory

KOLOMMEN = (Kolom("Nummer", Soort.GETAL, "Welk nummer."), Kolom("Wie", Soort.TEKST, "Hoe iemand heet."))
Bronmaker = Callable[..., None]


@pytest.fixture
def beleid(gemeente: Gemeente) -> Medewerker:
    return MedewerkerFactory(gemeente=gemeente, rol=Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def stand(gemeente: Gemeente, vestig: Callable[..., None]) -> Maandstand:
    vestig(12, gestart=7, dag=80)
    return leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 11, 1))


@pytest.fixture
def bron(monkeypatch: pytest.MonkeyPatch) -> Bronmaker:
    """`bron(rijen)` adds a source named 'proef' with these rows."""

    def voeg_toe(rijen: Callable[[], Iterator[tuple[Any, ...]]], **anders: Any) -> None:
        def maak(aanvraag: Aanvraag) -> Inhoud:
            return Inhoud(Tabel("Proef", "Van vandaag", KOLOMMEN), 2500, rijen())

        vaste = {"velden": lambda gemeente_id: (Vraagveld("jaar", "Jaar", (("2026", "2026"),)),), "maak": maak}
        nieuw = Bron("proef", "Proef", "Om te proberen.", "rapportages.cijfers", **{**vaste, **anders})
        monkeypatch.setitem(BRONNEN, "proef", nieuw)

    return voeg_toe


@pytest.fixture
def opslag() -> Storage:
    return storages["documenten"]
