"""The page with the figure: no names, no small groups."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Streefgetal
from tests.factories import AanpakFactory, AanpakStapFactory, StapFactory, StatushouderFactory, TrajectFactory
from trajecten.models import AanpakStap
from trajecten.statussen import Stapstatus

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
URL = "/rapportage/"


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def vestig(gemeente: Gemeente) -> Callable[..., None]:
    """`vestig(6, gestart=5)`: six people of forty days ago, five of whom started on day 10."""
    start = AanpakStapFactory(aanpak=AanpakFactory(), mijlpaal=AanpakStap.Mijlpaal.START)

    def maak(aantal: int, gestart: int = 0, dag: int = 40) -> None:
        for nummer in range(aantal):
            vestiging = DAG - timedelta(days=dag)
            persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=vestiging, achternaam="Tesfay")
            op = vestiging + timedelta(days=10)
            gedaan = {"status": Stapstatus.GEDAAN, "gedaan_op": op, "afgehandeld_op": f"{op}T10:00:00Z"}
            traject = TrajectFactory(statushouder=persoon, aanpak=start.aanpak)
            StapFactory(traject=traject, aanpakstap=start, **(gedaan if nummer < gestart else {}))

    return maak


def tekst(medewerker: Medewerker, ingelogd: Callable[[Medewerker], Client], url: str = URL) -> str:
    return " ".join(ingelogd(medewerker).get(url).content.decode().split())


def test_the_figure_against_the_target(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Callable[[Medewerker], Client], vestig
) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=10)
    vestig(12, gestart=6)
    vestig(7, dag=5)

    pagina = tekst(beleidsmedewerker, ingelogd)

    assert "6 <small>van 12 mensen</small>" in pagina
    assert 'aria-label="6 mensen gestart binnen drie weken, streefgetal 10"' in pagina
    assert "tot-60" in pagina
    assert (
        '6 van 12 mensen startten op tijd, dat is 50%. <span class="meedoen-let-op">Nog 4 te gaan</span>'
        " tot het streefgetal van 10." in pagina
    )
    assert "<dt>Nog binnen de drie weken</dt><dd>7</dd>" in pagina
    assert "<dd>minder dan 5</dd>" in pagina
    assert "Tesfay" not in pagina
    assert "/dossiers/" not in pagina


def test_a_target_that_is_reached(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Callable[[Medewerker], Client], vestig
) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=5)
    vestig(6, gestart=6)

    assert "Streefgetal van 5 gehaald." in tekst(beleidsmedewerker, ingelogd)


@pytest.mark.parametrize(
    ("aantal", "gestart", "verwacht"),
    [
        (4, 4, "Te weinig mensen om te tonen"),
        (6, 5, "Te weinig mensen om te tonen"),
        (9, 5, "Te weinig mensen om te tonen"),
        (10, 4, "minder dan 5 <small>van 10 mensen</small>"),
        (10, 0, "minder dan 5 <small>van 10 mensen</small>"),
        (10, 9, "minstens 6 <small>van 10 mensen</small>"),
    ],
)
def test_small_groups_are_not_shown(
    aantal: int,
    gestart: int,
    verwacht: str,
    gemeente: Gemeente,
    beleidsmedewerker: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    vestig,
) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=75)
    vestig(aantal, gestart=gestart)

    pagina = tekst(beleidsmedewerker, ingelogd)

    assert verwacht in pagina
    assert "meedoen-meter" not in pagina
    assert "te gaan" not in pagina


def test_the_page_says_which_numbers_it_does_not_show(
    beleidsmedewerker: Medewerker, ingelogd: Callable[[Medewerker], Client], vestig
) -> None:
    vestig(9, gestart=5)

    pagina = tekst(beleidsmedewerker, ingelogd)

    assert "Er tellen minder dan 10 mensen mee." in pagina
    assert "Tellen er minder dan 10 mensen mee, dan tonen we het cijfer alleen als zij allemaal op tijd" in pagina


def test_another_year_by_its_link_and_an_odd_year_is_this_one(
    beleidsmedewerker: Medewerker, ingelogd: Callable[[Medewerker], Client], vestig
) -> None:
    vestig(5, gestart=5, dag=400)

    assert 'href="?jaar=2025"' in tekst(beleidsmedewerker, ingelogd)
    assert "5 <small>van 5 mensen</small>" in tekst(beleidsmedewerker, ingelogd, f"{URL}?jaar=2025")
    for vraag in ("jaar=1800", "jaar=x", "jaar="):
        assert "Gevestigd in 2026, gestart" in tekst(beleidsmedewerker, ingelogd, f"{URL}?{vraag}")


def test_without_a_municipality_there_is_no_figure(
    beleidsmedewerker: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    beleidsmedewerker.organisatie.gemeenten.clear()

    assert "Hoe we tellen" not in tekst(beleidsmedewerker, ingelogd)
