"""The page with the figures: for policy no names and no small groups, for a teamleider the people behind them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from medewerkers.models import Gemeente, Logregel, Medewerker
from rapportages.models import Streefgetal
from rapportages.services import leg_maandstand_vast
from tests.factories import TeamFactory

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
EERSTE = date(2026, 11, 1)
URL = "/rapportage/"
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def leg_vast(gemeente: Gemeente) -> Callable[[], None]:
    return lambda: leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE) and None


def tekst(medewerker: Medewerker, ingelogd: Ingelogd, url: str = URL) -> str:
    return " ".join(ingelogd(medewerker).get(url).content.decode().split())


def test_policy_reads_the_figure_against_the_target_without_a_name(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig, leg_vast: Callable[[], None]
) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=10)
    vestig(12, gestart=6, dag=80)
    leg_vast()
    pagina = tekst(beleidsmedewerker, ingelogd)
    assert "6 <small>van 12</small>" in pagina
    assert 'aria-label="Gestart binnen drie weken: 6 van 12, 50%. Nog 4 tot het doel van 10."' in pagina
    assert "<small>(50%)</small>" in pagina
    assert "Stand van 1 november 2026" in pagina
    assert "Tesfay" not in pagina
    assert "/dossiers/" not in pagina
    assert "/rapportage/mensen/" not in pagina


def test_a_target_that_is_reached(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=5)
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, aantal=3, cijfer="betaald")
    vestig(6, gestart=6)
    pagina = tekst(teamleider, ingelogd)
    assert "Doel van 5 gehaald." in pagina
    assert "Nog 3 tot het doel van 3." in pagina
    Streefgetal.objects.create(gemeente=gemeente, jaar=2025, aantal=8)
    vestig(6, gestart=6, dag=400)
    assert "2 onder het doel van 8." in tekst(teamleider, ingelogd, f"{URL}?jaar=2025")


@pytest.mark.parametrize(
    ("aantal", "gestart", "verwacht"),
    [
        (4, 4, "Te weinig mensen om te tonen"),
        (10, 4, "minder dan 5 <small>van 10</small>"),
        (10, 0, "0 <small>van 10</small>"),
        (10, 9, "6 tot en met 9 <small>van 10</small>"),
    ],
)
def test_small_groups_are_not_shown(
    aantal: int, gestart: int, verwacht: str, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig,
    leg_vast: Callable[[], None],
) -> None:  # fmt: skip
    vestig(aantal, gestart=gestart, dag=80)
    leg_vast()
    pagina = tekst(beleidsmedewerker, ingelogd)
    assert verwacht in pagina


def test_before_the_first_month_the_page_says_when_to_look(beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    assert "Er zijn nog geen cijfers" in tekst(beleidsmedewerker, ingelogd)


def test_another_year_and_an_odd_question_is_the_nearest(
    beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig, leg_vast: Callable[[], None]
) -> None:
    vestig(5, gestart=5, dag=400)
    vestig(6, gestart=6, dag=80)
    leg_vast()
    assert "5 <small>van 5</small>" in tekst(beleidsmedewerker, ingelogd, f"{URL}?jaar=2025")
    for vraag in (
        "jaar=1800",
        "jaar=x",
        "jaar=",
        "groep=bsn:1",
        "groep=geslacht",
        "groep=:",
        "stand=2020-01-01&stand=x",
    ):
        assert "6 <small>van 6</small>" in tekst(beleidsmedewerker, ingelogd, f"{URL}?{vraag}"), vraag


def test_a_group_that_nobody_is_in_says_so(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(6)
    pagina = tekst(teamleider, ingelogd, f"{URL}?groep=leerroute:z")
    assert "vestigde zich niemand in de groep ‘Z-route’" in pagina


def test_without_a_municipality_there_is_no_figure(beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    beleidsmedewerker.organisatie.gemeenten.clear()
    assert "Je werkt nu voor geen gemeente" in tekst(beleidsmedewerker, ingelogd)


def test_a_teamleider_goes_from_a_figure_to_the_people(
    teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig, andere_gemeente: Gemeente
) -> None:
    vestig(3, gestart=2)
    pagina = tekst(teamleider, ingelogd)
    assert 'href="/rapportage/mensen/?jaar=2026&amp;groep=&amp;cijfer=start&amp;deel=op_tijd">2</a>' in pagina
    mensen = ingelogd(teamleider).get("/rapportage/mensen/?jaar=2026&cijfer=start&deel=op_tijd")
    assert mensen.context["bladzijde"].paginator.count == 2
    assert mensen.content.decode().count("Tesfay") == 2
    assert (
        ingelogd(teamleider).get("/rapportage/mensen/?cijfer=start&deel=niet").context["bladzijde"].paginator.count == 1
    )
    assert (
        ingelogd(teamleider).get("/rapportage/mensen/?cijfer=x&deel=y&groep=z").context["bladzijde"].paginator.count
        == 3
    )


@pytest.mark.parametrize("url", ["/rapportage/mensen/", "/rapportage/mensen/?cijfer=start"])
def test_policy_never_gets_people(url: str, beleidsmedewerker: Medewerker, ingelogd: Ingelogd) -> None:
    assert ingelogd(beleidsmedewerker).get(url).status_code == 403


def test_the_table_is_a_file_that_runs_nothing(
    teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig, gemeente: Gemeente
) -> None:
    vestig(3, gestart=2)
    bestand = ingelogd(teamleider).get("/rapportage/tabel/?stuk=trechter&jaar=2026")
    assert bestand["Content-Disposition"] == 'attachment; filename="trechter-2026-2026-11-24.csv"'
    regels = bestand.content.decode("utf-8-sig").splitlines()
    assert regels[0] == "Van vestiging naar werk"
    assert "Gestart in 3 weken;2;;3;67%;10;–" in regels
    assert any(regel.startswith("Gestart binnen drie weken;Mensen met een traject") for regel in regels)
    assert Logregel.objects.filter(actie="cijfers.gedownload", door=teamleider).count() == 1
    TeamFactory(organisatie=teamleider.organisatie, naam="=HYPERLINK(1)")
    assert ingelogd(teamleider).get("/rapportage/tabel/?stuk=niets").status_code == 404


def test_policy_downloads_no_more_than_it_reads(
    beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig, leg_vast: Callable[[], None]
) -> None:
    assert ingelogd(beleidsmedewerker).get("/rapportage/tabel/?stuk=tegels").status_code == 404
    vestig(10, gestart=4, dag=80)
    leg_vast()
    bestand = ingelogd(beleidsmedewerker).get("/rapportage/tabel/?stuk=tegels").content.decode("utf-8-sig")
    assert "Gestart binnen drie weken;minder dan 5;10" in bestand.splitlines()


def test_the_kept_page_takes_the_same_queries_for_few_and_many(
    beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig, leg_vast: Callable[[], None],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    vestig(40, gestart=22, dag=80)
    vestig(20, gestart=11, dag=400)
    leg_vast()
    client = ingelogd(beleidsmedewerker)
    with django_assert_max_num_queries(16):
        client.get(URL)


def test_the_page_of_now_takes_a_fixed_number_of_queries(
    teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    vestig(30, gestart=12)
    client = ingelogd(teamleider)
    with django_assert_max_num_queries(23):
        client.get(f"{URL}?groep=geslacht:vrouw")


def test_how_it_stood_each_month_is_as_it_was_told_then(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    """Twelve people who settled in September, seven of whom started; eight more came in October, all of whom did."""
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=date(2026, 10, 1))
    assert "per maand</h2>" not in tekst(beleidsmedewerker, ingelogd)
    vestig(8, gestart=8, dag=50)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    for wie in (beleidsmedewerker, teamleider):
        assert "per maand: 1 okt 2026: 58%. 1 nov 2026: 75%." in tekst(wie, ingelogd)
        csv = ingelogd(wie).get(f"{URL}tabel/?stuk=maanden").content.decode()
        assert "1 nov 2026;15;20;75%" in csv
    assert "per maand</h2>" not in tekst(beleidsmedewerker, ingelogd, f"{URL}?stand=2026-10-01")
