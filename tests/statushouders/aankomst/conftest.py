"""A list of this municipality, from upload to import, in one call."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from config.demo.nummers import bsn
from inlezen.services.laden import koppel_kolommen, laad_lijst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.models import Aankomstlijst
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand
from trajecten.meegeleverd import laad_aanpakken

Lijstmaker = Callable[..., Aankomstlijst]


def persoon(nummer: int, **anders: str) -> list[str]:
    """A row that is right, by the columns of KOP."""
    waarden = {
        "achternaam": f"Persoon{chr(65 + nummer // 26 % 26)}{chr(97 + nummer % 26)}",
        "voornamen": "Selam",
        "geboortedatum": f"{nummer % 28 + 1}-5-1990",
        "bsn": bsn(70_000 + nummer),
        "vestigingsdatum": f"{vandaag() - timedelta(days=5):%d-%m-%Y}",
    }
    return list((waarden | anders).values())


@pytest.fixture
def aanpakken(db: None) -> None:
    """With the shipped aanpakken there are trajecten to start."""
    laad_aanpakken()


@pytest.fixture
def lijst_van(teamleider: Medewerker, django_capture_on_commit_callbacks: Callable[..., object]) -> Lijstmaker:
    """`lijst_van([persoon(1), ...])`: loaded, columns chosen and judged."""

    def maak(rijen: Sequence[Sequence[str]], kop: Sequence[str] = KOP) -> Aankomstlijst:
        with django_capture_on_commit_callbacks(execute=True):
            inhoud = csv_bestand([kop, *rijen])
            lijst = laad_lijst(Aankomstlijst, bestandsnaam="aankomst.csv", inhoud=inhoud, door=teamleider)
            if lijst.status == Aankomstlijst.Status.KOPPELEN:
                koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=teamleider)
        lijst.refresh_from_db()
        return lijst

    return maak
