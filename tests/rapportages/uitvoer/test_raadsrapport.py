"""The paper for the council as a file that one asks for."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from medewerkers.models import Medewerker
from rapportages.models import Maandstand
from rapportages.models.uitvoer import Uitvoerstand
from rapportages.selectors.bronnen import BRONNEN
from rapportages.services import leg_maandstand_vast
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


def test_from_the_figures_one_comes_to_the_paper_of_that_day_and_year(
    stand: Maandstand, beleid: Medewerker, ingelogd: Callable[[Medewerker], Client], vestig: Callable[..., None]
) -> None:
    leg_maandstand_vast(gemeente_id=stand.gemeente_id, dag=date(2026, 10, 1))
    client = ingelogd(beleid)
    pagina = client.get("/rapportage/?stand=2026-10-01&jaar=2026").content.decode()
    adres = "/rapportage/bestanden/nieuw/raadsrapport/?jaar=2026&amp;groep=&amp;stand=2026-10-01"
    assert f'href="{adres}"' in pagina
    formulier = client.get(adres.replace("&amp;", "&")).content.decode()
    assert '<option value="2026-10-01" selected>' in formulier
    assert '<option value="2026" selected>' in formulier
