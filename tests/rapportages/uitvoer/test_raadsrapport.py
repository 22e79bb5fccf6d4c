"""The paper for the council as a file that one asks for."""

from collections.abc import Callable
from datetime import date

import pytest

from medewerkers.models import Medewerker
from rapportages.models import Maandstand
from rapportages.models.uitvoer import Uitvoerstand
from rapportages.selectors.bronnen import BRONNEN
from rapportages.services.uitvoer import maak_bestand, open_uitvoer, vraag_uitvoer
from tests.pdftekst import is_toegankelijk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def test_one_chooses_the_day_and_the_year_and_gets_a_paper(stand: Maandstand, beleid: Medewerker) -> None:
    velden = BRONNEN["raadsrapport"].velden(stand.gemeente_id)
    vraag = {veld.code: veld.keuzes[0][0] for veld in velden}
    assert vraag == {"stand": "2026-11-01", "jaar": "2026"}
    uitvoer = vraag_uitvoer(bron="raadsrapport", vraag=vraag, vorm="pdf", door=beleid)
    maak_bestand(uitvoer.pk)
    uitvoer.refresh_from_db()
    assert uitvoer.stand == Uitvoerstand.KLAAR
    is_toegankelijk(
        open_uitvoer(uitvoer=uitvoer, door=beleid).read(), titel="Van vestiging naar werk: gevestigd in 2026"
    )
