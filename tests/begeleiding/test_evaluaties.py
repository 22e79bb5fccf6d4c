"""An evaluation: filled in beforehand, spoken about, fixed, on paper, and opened again."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from begeleiding.evaluatiebeeld import beeld_van
from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Assessment, Evaluatie, Observatiepunt
from begeleiding.selectors.evaluatieconcept import concept_van
from begeleiding.services import evaluaties as diensten
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Gemeente, Logregel, Medewerker
from statushouders.models import Statushouder
from tests.factories import (
    AfspraakFactory,
    AssessmentFactory,
    BetrokkenheidFactory,
    DagregistratieFactory,
    EvaluatieFactory,
    LeefsituatieFactory,
    LeerdoelFactory,
    ProfielFactory,
    ScoreFactory,
    StatushouderFactory,
    WaarnemingFactory,
    WerkervaringFactory,
)
from tests.gelijktijdig import tegelijk
from tests.pdftekst import woorden
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import start_trajecten

DINSDAG = date(2026, 11, 24)
GESPREK = {
    "gehouden_op": DINSDAG, "gezien": "Leert snel.", "mening": "Ik wil meer uren.", "uitgelegd": "",
    "afgesproken": "Bellen als het later wordt.",
}  # fmt: skip
ADVIES = {
    "soort_plek": "stage", "richting": "metaal", "groep_of_alleen": "maatje", "nodig_taal": "", "nodig_vervoer": "",
    "groei": "snel", "voor_werkgever": "Legt het uit aan een ander.",
}  # fmt: skip
LEEG = dict.fromkeys(ADVIES, "")


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def persoon(gemeente: Gemeente) -> Statushouder:
    laad_aanpakken()
    laad_begeleiding()
    een: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=120))
    start_trajecten([een.pk])
    return een


@pytest.fixture
def assessment(persoon: Statushouder, jobcoach: Medewerker) -> Assessment:
    een: Assessment = AssessmentFactory(
        statushouder=persoon, jobcoach=jobcoach, begin=DINSDAG - timedelta(days=84), aanpak_code="x"
    )
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    for weken, waarde in ((11, 1), (6, 2), (1, 4)):
        dag = DINSDAG - timedelta(weeks=weken)
        gezien = WaarnemingFactory(assessment=een, dag=dag, door=jobcoach, notitie="Legde het uit.")
        for code, score in (("samenwerken", waarde), ("taal-spreken", 2)):
            ScoreFactory(waarneming=gezien, punt=Observatiepunt.objects.get(gemeente=None, code=code), waarde=score)
        DagregistratieFactory(assessment=een, dag=dag, door=jobcoach)
    laat = {"aanwezigheid": "laat", "minuten": 20, "opmerking": "kind ziek"}
    DagregistratieFactory(assessment=een, dag=DINSDAG - timedelta(days=1), door=jobcoach, **laat)
    return een


@pytest.fixture
def eind(assessment: Assessment) -> Evaluatie:
    een: Evaluatie = EvaluatieFactory(assessment=assessment, soort="eind", uiterlijk=assessment.einde)
    return een


def _stel_vast(evaluatie: Evaluatie, door: Medewerker, rond_af: bool = False, **anders: Any) -> Evaluatie:
    return diensten.stel_evaluatie_vast(
        evaluatie=evaluatie, velden=GESPREK | ADVIES | anders, versie=evaluatie.versie, rond_af=rond_af, door=door
    )


def test_the_concept_says_in_words_what_was_seen(eind: Evaluatie, persoon: Statushouder, jobcoach: Medewerker) -> None:
    LeerdoelFactory(statushouder=persoon, wat="Zelf bellen", stand="gehaald", klaar_op=DINSDAG)
    LeerdoelFactory(statushouder=persoon, wat="Vakwoorden")
    concept = concept_van(eind, kijker=jobcoach, dag=DINSDAG)
    assert concept.tekst.split("\n") == [
        "Gaat goed: samenwerken.",
        "Groeit: samenwerken ging van 1 naar 4.",
        "Vraagt aandacht: spreken (2).",
        "Aanwezigheid: 3 van 4 dagen op tijd, 1 keer te laat.",
        "Leerdoelen gehaald: zelf bellen.",
        "Nog bezig met: vakwoorden.",
    ]
    assert concept.hoe_vol == (
        "Uit de observaties staan er al 2 van 14 vaardigheden in. Het gesprek en het advies schrijf je zelf."
    )


def test_how_far_somebody_is_is_the_average_of_three_weeks_and_a_fall_is_said_too(
    eind: Evaluatie, assessment: Assessment, jobcoach: Medewerker
) -> None:
    tempo = Observatiepunt.objects.get(gemeente=None, code="tempo")
    # The first two are older than what counts.
    for weken, waarde in ((8, 4), (5, 3), (3, 2), (2, 1), (1, 3)):
        gezien = WaarnemingFactory(assessment=assessment, dag=DINSDAG - timedelta(weeks=weken), door=jobcoach)
        ScoreFactory(waarneming=gezien, punt=tempo, waarde=waarde)
    concept = concept_van(eind, kijker=jobcoach, dag=DINSDAG)
    assert "Zakt: tempo ging van 4 naar 2." in concept.tekst
    opname = next(een for een in concept.opname["punten"] if een["naam"] == tempo.naam)
    assert (opname["niveau"], opname["richting"]) == (2, "daalt")


def test_of_many_skills_that_grow_the_three_that_grew_most_are_named(
    eind: Evaluatie, assessment: Assessment, jobcoach: Medewerker
) -> None:
    for punt in Observatiepunt.objects.filter(gemeente=None).exclude(code="samenwerken")[:4]:
        for weken, waarde in ((8, 2), (1, 3)):
            gezien = WaarnemingFactory(assessment=assessment, dag=DINSDAG - timedelta(weeks=weken), door=jobcoach)
            ScoreFactory(waarneming=gezien, punt=punt, waarde=waarde)
    groeit = next(
        zin for zin in concept_van(eind, kijker=jobcoach, dag=DINSDAG).tekst.split("\n") if zin.startswith("Groeit")
    )
    assert groeit.startswith("Groeit: samenwerken ging van 1 naar 4")
    assert groeit.count("ging van") == 3


def test_the_advice_begins_with_what_the_dossier_says(
    eind: Evaluatie, persoon: Statushouder, jobcoach: Medewerker
) -> None:
    WerkervaringFactory(statushouder=persoon, beroep="Lasser")
    LeefsituatieFactory(statushouder=persoon, kan_fietsen="nee", ov="nee")
    voorstellen = concept_van(eind, kijker=jobcoach, dag=DINSDAG).voorstellen
    assert voorstellen == {
        "richting": ("Lasser", "eerder werk"),
        "nodig_taal": ("steun bij spreken", "de observaties"),
        "nodig_vervoer": ("leren fietsen en leren reizen met bus en trein", "vervoer in het dossier"),
    }


def test_half_way_no_advice_is_asked_and_the_step_is_done_on_the_day_of_the_talk(
    assessment: Assessment, persoon: Statushouder, jobcoach: Medewerker
) -> None:
    tussen = EvaluatieFactory(assessment=assessment, soort="tussen")
    vast = _stel_vast(tussen, jobcoach, **LEEG)
    assert vast.is_vast
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code="tussenevaluatie")
    assert stap.gedaan_op == DINSDAG


def test_all_that_is_missing_at_the_end_is_said_together(eind: Evaluatie) -> None:
    fouten = diensten.fouten_bij_vaststellen(eind, dict.fromkeys(GESPREK, "") | LEEG)
    assert [fout.veld for fout in fouten] == [
        "gehouden_op", "gezien", "mening", "afgesproken", "soort_plek", "richting", "groep_of_alleen", "groei",
        "voor_werkgever",
    ]  # fmt: skip


@pytest.mark.parametrize(("dag", "melding"), [(1, "moet nog komen"), (-90, "voor het begin")])
def test_the_talk_was_on_a_day_that_fits(dag: int, melding: str, eind: Evaluatie, jobcoach: Medewerker) -> None:
    with pytest.raises(DomeinFout, match=melding) as fout:
        _stel_vast(eind, jobcoach, gehouden_op=DINSDAG + timedelta(days=dag))
    assert fout.value.veld == "gehouden_op"


def test_what_is_fixed_keeps_its_figures_ends_the_assessment_and_opens_again(
    eind: Evaluatie, assessment: Assessment, persoon: Statushouder, jobcoach: Medewerker
) -> None:
    vast = _stel_vast(eind, jobcoach, rond_af=True)
    assessment.refresh_from_db()
    assert (assessment.geeindigd_op, assessment.eindreden) == (DINSDAG, "afgerond")
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__mijlpaal="evaluatie")
    assert stap.gedaan_op == DINSDAG
    toen = beeld_van(vast)
    WaarnemingFactory(assessment=assessment, dag=DINSDAG, door=jobcoach)
    vast.refresh_from_db()
    assert beeld_van(vast) == toen
    with pytest.raises(DomeinFout, match="net vastgesteld"):
        _stel_vast(vast, jobcoach)
    diensten.heropen_evaluatie(evaluatie=vast, door=jobcoach)
    for een in (vast, assessment, stap):
        een.refresh_from_db()
    assert (vast.is_vast, assessment.loopt, stap.gedaan_op) == (False, True, None)
    assert vast.richting == "metaal"


def test_after_a_week_it_stays_fixed(eind: Evaluatie, jobcoach: Medewerker, vandaag_is: Callable[[date], None]) -> None:
    vast = _stel_vast(eind, jobcoach)
    vandaag_is(DINSDAG + timedelta(days=9))
    with pytest.raises(DomeinFout, match="langer dan een week"):
        diensten.heropen_evaluatie(evaluatie=vast, door=jobcoach)


def test_two_writers_lose_nothing(eind: Evaluatie, jobcoach: Medewerker) -> None:
    velden = GESPREK | LEEG
    diensten.bewaar_concept(evaluatie=eind, velden=velden, versie=1, door=jobcoach)
    with pytest.raises(BewerktDoorAnder):
        diensten.bewaar_concept(evaluatie=eind, velden=velden | {"gezien": "Anders."}, versie=1, door=jobcoach)
    with pytest.raises(BewerktDoorAnder):
        diensten.stel_evaluatie_vast(
            evaluatie=eind, velden=velden | ADVIES | {"gezien": "Anders."}, versie=1, door=jobcoach
        )
    eind.refresh_from_db()
    assert (eind.gezien, eind.is_vast) == ("Leert snel.", False)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_fix_it_at_once_one_does(eind: Evaluatie, jobcoach: Medewerker) -> None:
    uitkomsten = tegelijk(lambda: _stel_vast(eind, jobcoach), lambda: _stel_vast(eind, jobcoach))
    assert sorted(type(een).__name__ for een in uitkomsten) == ["DomeinFout", "Evaluatie"]


def _post(**anders: Any) -> dict[str, Any]:
    velden = {naam: waarde or "" for naam, waarde in (GESPREK | ADVIES).items()} | {"gehouden_op": "24-11-2026"}
    return {**velden, "versie": 1, **anders}


def test_the_page_is_filled_says_what_is_missing_and_is_read_only_afterwards(
    eind: Evaluatie, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client, adres = ingelogd(jobcoach), reverse("begeleiding:evaluatie", args=[eind.pk])
    assert "Groeit: samenwerken ging van 1 naar 4." in client.get(adres).content.decode()
    mis = client.post(adres, _post(mening="", richting="", vaststellen="ja"))
    tekst = mis.content.decode()
    assert mis.status_code == 422
    assert "vindt." in tekst
    assert "welke richting" in tekst
    assert "Leert snel." in tekst
    client.post(adres, _post(mening=""))
    eind.refresh_from_db()
    assert (eind.is_vast, eind.versie, eind.mening) == (False, 2, "")
    client.post(adres, _post(versie=2, vaststellen="ja"))
    eind.refresh_from_db()
    assert eind.is_vast
    vast = client.get(adres).content.decode()
    assert "<textarea" not in vast
    assert "Legt het uit aan een ander." in vast
    assert client.post(adres, _post(versie=3, gezien="Anders")).status_code == 422


def test_on_paper_an_employer_reads_what_fits_and_not_the_talk(
    eind: Evaluatie, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    client = ingelogd(jobcoach)
    adressen = [reverse(f"begeleiding:{naam}", args=[eind.pk]) for naam in ("evaluatie_pdf", "evaluatie_werkgever")]
    # A concept is nobody's paper.
    assert all(client.get(adres).status_code == 302 for adres in adressen)
    _stel_vast(eind, jobcoach)
    geen = client.get(adressen[1], follow=True).content.decode()
    assert "Er is nog geen goedgekeurd profiel." in geen
    ProfielFactory(
        statushouder=eind.assessment.statushouder, goedgekeurd=True, gedeeld=["ervaring", "houding"],
        teksten={"roepnaam": "Selam", "houding": "Altijd vroeg.", "ervaring": "Lasser in een garage."},
    )  # fmt: skip
    heel, kort = (woorden(client.get(adres).content) for adres in adressen)
    gelezen = Logregel.objects.filter(actie__startswith="evaluatie.gedownload").order_by("pk")
    assert list(gelezen.values_list("actie", flat=True)) == [
        "evaluatie.gedownload", "evaluatie.gedownload_werkgever",
    ]  # fmt: skip
    for woord in ("metaal", "Stage", "Samenwerken", "4,0", "3 van 4 dagen"):
        assert woord in heel
        assert woord in kort
    assert "Ik wil meer uren." in heel
    for woord in ("Ik wil meer uren.", "Bellen als het later", "te laat", "kind ziek", "Leert snel.", "Altijd vroeg."):
        assert woord not in kort
    for woord in ("Legt het uit aan een ander.", "werkte 12 weken in", "Lasser in een garage."):
        assert woord not in heel
        assert woord in kort


def test_both_papers_draw_the_same_line_between_what_goes_well_and_what_does_not(
    eind: Evaluatie, assessment: Assessment, jobcoach: Medewerker
) -> None:
    tempo = Observatiepunt.objects.get(gemeente=None, code="tempo")
    for dagen, waarde in ((2, 3), (3, 3), (4, 2)):
        gezien = WaarnemingFactory(assessment=assessment, dag=DINSDAG - timedelta(days=dagen), door=jobcoach)
        ScoreFactory(waarneming=gezien, punt=tempo, waarde=waarde)
    concept = concept_van(eind, kijker=jobcoach, dag=DINSDAG)
    beeld = beeld_van(_stel_vast(eind, jobcoach))
    punt = next(een for een in beeld.punten if een.naam == tempo.naam)
    assert (punt.waarde, punt.woorden, punt.lukt) == ("2,7", "meestal zelf", True)
    assert "Gaat goed: samenwerken en tempo." in concept.tekst
    assert dict(beeld.voor_werkgever().advies)["Gaat het best"] == "samenwerken, tempo"
    assert dict(beeld.voor_werkgever().advies)["Vraagt nog aandacht"] == "spreken"


@pytest.mark.parametrize("naam", ["evaluatie", "evaluatie_pdf", "evaluatie_werkgever"])
def test_a_foreman_and_an_accountmanager_read_no_evaluation(
    naam: str,
    eind: Evaluatie,
    persoon: Statushouder,
    productieleider: Medewerker,
    accountmanager: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=productieleider, rol="productieleider")
    for wie in (productieleider, accountmanager):
        assert ingelogd(wie).get(reverse(f"begeleiding:{naam}", args=[eind.pk])).status_code == 403


def test_an_evaluation_past_its_day_is_flagged_once(
    eind: Evaluatie, persoon: Statushouder, jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    open_ = Signalering.objects.open().filter(statushouder=persoon, regel="evaluatie")
    vandaag_is(eind.uiterlijk + timedelta(days=1))
    werk_signaleringen_bij()
    # The step of the timeline says it already.
    assert not open_.exists()
    Stap.objects.filter(traject__statushouder=persoon, aanpakstap__mijlpaal="evaluatie").update(
        status="overgeslagen", overslaan_reden="Andere aanpak.", afgehandeld_op="2026-11-24T12:00Z"
    )
    werk_signaleringen_bij()
    vlag = open_.get()
    assert (vlag.aan, vlag.onderwerp, vlag.sinds) == (jobcoach, "Eindevaluatie", eind.uiterlijk + timedelta(days=1))
    vast = _stel_vast(eind, jobcoach)
    assert not open_.exists()
    diensten.heropen_evaluatie(evaluatie=vast, door=jobcoach)
    assert open_.exists()


def test_the_assessment_shows_the_evaluations_and_where_it_goes(
    eind: Evaluatie, assessment: Assessment, jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    adres = reverse("begeleiding:assessment", args=[assessment.pk])
    voor = ingelogd(jobcoach).get(adres).content.decode()
    assert "Concept openen" in voor
    assert "al 2 van 14 vaardigheden" in voor
    nieuw = reverse("agenda:afspraak_nieuw", args=[assessment.statushouder_id])
    assert f"{nieuw}?soort=voortgangsgesprek" in voor
    assert "Gesprek plannen" in voor
    AfspraakFactory(statushouder=assessment.statushouder, medewerker=jobcoach, soort="voortgangsgesprek")
    assert "Gesprek verplaatsen" in ingelogd(jobcoach).get(adres).content.decode()
    _stel_vast(eind, jobcoach)
    na = ingelogd(jobcoach).get(adres).content.decode()
    assert "Waar het naartoe gaat" in na
    assert "metaal" in na
