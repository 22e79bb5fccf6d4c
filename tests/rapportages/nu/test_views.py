"""The page that says how it stands: for policy in steps as it was kept, for a teamleider exactly as it is."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from medewerkers.models import Gemeente, Logregel, Medewerker
from rapportages.models import Maandstand, Standregel
from rapportages.selectors.nu import bewaard_nubeeld
from rapportages.services import leg_maandstand_vast
from rapportages.verbergen import Getoond
from trajecten.models import Stap

pytestmark = pytest.mark.django_db
URL = "/rapportage/nu/"
TABEL = "/rapportage/nu/tabel/"
EERSTE = date(2026, 11, 1)
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def tekst(client: Client, url: str = URL) -> str:
    return " ".join(client.get(url).content.decode().split())


def test_policy_reads_steps_of_five_as_they_were_kept(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    vestig(12, gestart=3, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    Stap.objects.all().delete()
    pagina = tekst(ingelogd(beleidsmedewerker))
    assert "Hoe het ervoor stond op 1 november 2026" in pagina
    assert '<p class="meedoen-kpi__waarde">10–14</p>' in pagina
    # Nine of them wait for their start; exactly twelve or nine stands nowhere.
    assert "5–9" in pagina
    assert ">12<" not in pagina
    assert ">9<" not in pagina
    assert "Tesfay" not in pagina


def test_a_teamleider_reads_today_exactly(teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig) -> None:
    vestig(3, gestart=1, dag=80)
    pagina = tekst(ingelogd(teamleider))
    assert '<p class="meedoen-kpi__waarde">3</p>' in pagina
    assert "Hoe het er vandaag in Duinrade voor staat" in pagina
    assert "in stappen van" not in pagina


def test_nothing_yet_and_nothing_of_an_older_month_are_said_in_words(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(beleidsmedewerker)
    assert "Er zijn nog geen cijfers" in tekst(client)
    Maandstand.objects.create(gemeente=gemeente, dag=EERSTE)
    assert "Van deze dag is dit niet bewaard" in tekst(client)
    assert client.get(f"{TABEL}?stuk=laat_duur").status_code == 404
    beleidsmedewerker.organisatie.gemeenten.clear()
    assert "Je werkt nu voor geen gemeente" in tekst(ingelogd(beleidsmedewerker))


def test_an_empty_municipality_has_words_and_no_empty_picture(teamleider: Medewerker, ingelogd: Ingelogd) -> None:
    pagina = tekst(ingelogd(teamleider))
    for zin in (
        "Niemand heeft een stap die te laat is.", "Er loopt geen traject.", "Er loopt geen regeling.",
        "Er is nog geen werkgever in het netwerk.",
    ):  # fmt: skip
        assert zin in pagina
    assert "meedoen-trechter" not in pagina


def test_what_is_kept_is_what_may_be_told(gemeente: Gemeente, vestig: Vestig) -> None:
    vestig(33, gestart=22, dag=80)
    stand = leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    assert bewaard_nubeeld(stand)["begeleiding", "alle", "klantondersteuner"] == Getoond(30, 34)
    van_mensen = Standregel.objects.exclude(kolom__in=("werkgevers", "plekken", "mediaan", "gevestigd"))
    assert van_mensen.exists()
    assert all(een.tot is None or een.tot - een.van >= 4 for een in van_mensen)


def test_the_table_is_a_file_with_what_it_means(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    vestig(12, gestart=3, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    client = ingelogd(beleidsmedewerker)
    antwoord = client.get(f"{TABEL}?stuk=laat_duur&stand=2026-11-01")
    assert antwoord["Content-Disposition"] == 'attachment; filename="laat-duur-2026-11-01.csv"'
    regels = antwoord.content.decode("utf-8-sig").splitlines()
    assert regels[:2] == ["Te laat: hoe lang al", "Stand van 1 november 2026"]
    assert "Langer dan 4 weken;5–9" in regels
    assert any("Elk mens telt één keer" in regel for regel in regels)
    assert Logregel.objects.filter(actie="cijfers.gedownload", door=beleidsmedewerker).count() == 1
    assert client.get(f"{TABEL}?stuk=niets").status_code == 404


@pytest.mark.parametrize("url", [URL, f"{TABEL}?stuk=laat_duur"])
def test_others_do_not_read_it(url: str, jobcoach: Medewerker, ingelogd: Ingelogd) -> None:
    assert ingelogd(jobcoach).get(url).status_code == 403


def test_the_page_takes_a_fixed_number_of_queries(
    gemeente: Gemeente, beleidsmedewerker: Medewerker, teamleider: Medewerker, ingelogd: Ingelogd, vestig: Vestig,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    vestig(30, gestart=12, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=EERSTE)
    for medewerker, hoogste in ((beleidsmedewerker, 11), (teamleider, 24)):
        client = ingelogd(medewerker)
        client.get(URL)
        with django_assert_max_num_queries(hoogste):
            client.get(URL)
