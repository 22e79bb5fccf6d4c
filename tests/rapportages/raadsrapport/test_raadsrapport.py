"""The paper for the council tells what was kept, and nothing else."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Gemeente
from rapportages.cijfers import CIJFERS, TELREGELS
from rapportages.models import Maandstand, Streefgetal
from rapportages.raadsrapport import raadsrapport
from rapportages.services import leg_maandstand_vast
from statushouders.models import Statushouder
from tests.pdftekst import is_toegankelijk, labels, woorden
from trajecten.models import Stap

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 1)
VRAAG = {"stand": "2026-11-01", "jaar": "2026"}
Vestig = Callable[..., None]


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def plat(tekst: str) -> str:
    return re.sub(r"\s", "", tekst)


def gelezen(gemeente: Gemeente, **anders: str) -> str:
    """The words on the pages, without spaces: a line may end anywhere."""
    return plat(woorden(raadsrapport(gemeente.pk, VRAAG | anders)).rpartition("</x:xmpmeta>")[2])


def test_it_answers_the_council_with_target_and_day(gemeente: Gemeente, vestig: Vestig) -> None:
    Streefgetal.objects.create(gemeente=gemeente, jaar=2026, cijfer="start", aantal=30)
    vestig(31, gestart=22, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    document = raadsrapport(gemeente.pk, VRAAG)
    tekst = plat(woorden(document))
    is_toegankelijk(document, titel="Van vestiging naar werk: gevestigd in 2026")
    assert labels(document).count("Figure") >= 1
    for zin in (
        f"Gemeente {gemeente.naam}", "Stand van 1 november 2026",
        "31 mensen vestigden zich van 1 januari tot en met 1 november 2026.",
        "of zij binnen drie weken met werk begonnen: 22 deden dat (71%)", "Nog 8 tot het doel van 30.",
    ):  # fmt: skip
        assert plat(zin) in tekst, zin


def test_it_explains_itself_in_the_words_of_the_catalogue(gemeente: Gemeente, vestig: Vestig) -> None:
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    tekst = gelezen(gemeente)
    zinnen = [deel for cijfer in CIJFERS.values() for _, deel in cijfer.in_woorden]
    for zin in (*TELREGELS, *zinnen):
        assert plat(zin).lower() in tekst.lower(), zin


def test_it_says_what_was_told_then_whatever_happened_since(gemeente: Gemeente, vestig: Vestig) -> None:
    vestig(31, gestart=22, dag=80)
    vestig(14, gestart=9, dag=400)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    toen = gelezen(gemeente)
    Stap.objects.all().delete()
    Statushouder.objects.update(vestigingsdatum=date(2020, 1, 1))
    assert gelezen(gemeente) == toen


def test_a_small_number_is_on_paper_nowhere(gemeente: Gemeente, vestig: Vestig) -> None:
    """Of 43 people two did not start in time: neither the two nor the 41 may be read."""
    vestig(43, gestart=41, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    tekst = gelezen(gemeente)
    assert "41" not in tekst
    assert plat("39 tot en met 42") in tekst


def test_of_a_year_with_few_people_it_says_why_it_is_empty(gemeente: Gemeente, vestig: Vestig) -> None:
    vestig(3, gestart=2, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    tekst = gelezen(gemeente)
    assert plat("In 2026 vestigden zich minder dan 5 mensen") in tekst
    assert plat("Wat is bereikt?") not in tekst
    assert plat("Hoe we tellen") in tekst


def test_a_name_as_long_as_it_may_be_fits(gemeente: Gemeente, vestig: Vestig) -> None:
    gemeente.naam = "Sint-Michielsgestel-Noorderveld aan den Vechtstroom en Omliggende Buurtschappen"[:80]
    gemeente.save()
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    assert plat(gemeente.naam) in gelezen(gemeente)


@pytest.mark.parametrize(
    ("anders", "veld", "woord"),
    [
        ({"stand": "2026-09-01"}, "stand", "Van deze dag zijn er geen cijfers"),
        ({"stand": "gisteren"}, "stand", "Van deze dag zijn er geen cijfers"),
        ({"stand": ""}, "stand", "Van deze dag zijn er geen cijfers"),
        ({"jaar": "2019"}, "jaar", "Kies een ander jaar"),
        ({"jaar": ""}, "jaar", "Kies een ander jaar"),
    ],
)
def test_what_is_not_there_is_said_in_words(
    gemeente: Gemeente, vestig: Vestig, anders: dict[str, str], veld: str, woord: str
) -> None:
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    with pytest.raises(DomeinFout, match=woord) as fout:
        raadsrapport(gemeente.pk, VRAAG | anders)
    assert fout.value.veld == veld


def test_the_stand_of_another_municipality_is_not_there(
    gemeente: Gemeente, andere_gemeente: Gemeente, vestig: Vestig
) -> None:
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    assert not Maandstand.objects.filter(gemeente=andere_gemeente).exists()
    with pytest.raises(DomeinFout):
        raadsrapport(andere_gemeente.pk, VRAAG)


def test_what_figures_have_in_common_is_said_once(gemeente: Gemeente, vestig: Vestig) -> None:
    vestig(12, gestart=7, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    tekst = gelezen(gemeente)
    assert tekst.count(plat(CIJFERS["nog_6"].niet_geteld)) == 1
    assert tekst.count(plat(CIJFERS["betaald"].niet_geteld)) == 1


def test_it_lays_the_year_beside_the_last_and_says_whether_that_may_be_chance(
    gemeente: Gemeente, vestig: Vestig
) -> None:
    vestig(31, gestart=22, dag=80)
    vestig(25, gestart=11, dag=400)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    tekst = gelezen(gemeente)
    for zin in ("Per jaar van vestiging", "11 van 25", "2026 naast 2025", "44% 71% +27 procentpunt", "geen toeval"):
        assert plat(zin) in tekst, zin


def test_when_nobody_made_it_that_is_told(gemeente: Gemeente, vestig: Vestig) -> None:
    """Zero is not hidden: it is the same for everybody."""
    vestig(12, gestart=0, dag=80)
    leg_maandstand_vast(gemeente_id=gemeente.pk, dag=DAG)
    assert plat("binnen drie weken met werk begonnen: niemand deed dat.") in gelezen(gemeente)
