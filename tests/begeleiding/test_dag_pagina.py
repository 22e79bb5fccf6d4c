"""The page of the day, without a script."""

import gzip
import json
import re
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from begeleiding.models import Dagregistratie, Waarneming
from begeleiding.selectors.dag import dagblad
from begeleiding.selectors.dag.ookvandaag import ook_vandaag
from kern.tijd import begin_van
from statushouders.models import Betrokkenheid
from tests.begeleiding.dagboek import bij_een_werkgever, er, op_de_hal, stuur, zag
from tests.factories import (
    AfspraakFactory,
    BetrokkenheidFactory,
    MedewerkerFactory,
    PostcodegebiedFactory,
    RoosterblokFactory,
    SignaleringFactory,
)
from tests.factories.begeleiding import (
    AfdelingFactory,
    DagregistratieFactory,
    EvaluatieFactory,
    HalFactory,
    LeerdoelFactory,
    ObservatiepuntFactory,
    PuntkeuzeFactory,
    TaalmixFactory,
)

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Any) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def hal(gemeente: Any) -> Any:
    return HalFactory(gemeente=gemeente, naam="De Schakel", postcode="2671AB")


def _werk(mens: Any, dag: int = 1, van: int = 8, tot: int = 16, **velden: Any) -> Any:
    velden = {"soort": "werk", "geldig_van": date(2026, 1, 1)} | velden
    return RoosterblokFactory(statushouder=mens.statushouder, dag=dag, van=time(van), tot=time(tot, 30), **velden)


def _namen(blad: Any) -> list[str]:
    return [kaart.wie.plek for kaart in blad.kaarten]


def test_who_is_where_follows_the_week(jobcoach: Any, hal: Any) -> None:
    dinsdag, woensdag, altijd = (op_de_hal(jobcoach, hal=hal) for _ in range(3))
    _werk(dinsdag)
    _werk(woensdag, dag=2)
    les = _werk(altijd, soort="taalles", van=13)
    blad = dagblad(jobcoach, DINSDAG)
    assert set(_namen(blad)) == {f"a{dinsdag.pk}", f"a{altijd.pk}"}
    wie = {kaart.wie.plek: kaart.wie for kaart in blad.kaarten}
    assert wie[f"a{dinsdag.pk}"].tijden == "8.00–16.30"
    assert (wie[f"a{altijd.pk}"].tijden, wie[f"a{altijd.pk}"].lessen) == ("", "Taalles 13.00–16.30")
    assert les.soort == "taalles"
    assert _namen(dagblad(jobcoach, date(2026, 11, 22))) == [], "nobody is expected on sunday"


def test_who_was_recorded_stays_to_be_corrected(jobcoach: Any, hal: Any) -> None:
    vrij = op_de_hal(jobcoach, hal=hal)
    _werk(vrij, dag=2)
    assert not dagblad(jobcoach, DINSDAG).kaarten
    DagregistratieFactory(assessment=vrij, dag=DINSDAG, door=jobcoach)
    assert _namen(dagblad(jobcoach, DINSDAG)) == [f"a{vrij.pk}"]


def test_an_ordinary_job_is_not_logged_by_the_day(jobcoach: Any) -> None:
    bij_een_werkgever(jobcoach, soort="dienstbetrekking")
    proef = bij_een_werkgever(jobcoach, soort="proefplaatsing")
    assert _namen(dagblad(jobcoach, DINSDAG)) == [f"p{proef.pk}"]


def test_a_card_says_how_far_somebody_is(jobcoach: Any, hal: Any) -> None:
    afdeling = AfdelingFactory(hal=hal, naam="Inpak")
    op_de_hal(jobcoach, hal=hal, afdeling=afdeling, begin=date(2026, 10, 27), einde=date(2027, 1, 25))
    op_de_hal(jobcoach, hal=hal, begin=DINSDAG)
    op_de_hal(jobcoach, hal=hal, begin=date(2026, 8, 4), einde=date(2026, 11, 3))
    bij_een_werkgever(jobcoach, werkgever__naam="Kwekerij De Lier", soort="proefplaatsing")
    waar = sorted(kaart.wie.waar for kaart in dagblad(jobcoach, DINSDAG).kaarten)
    assert waar == [
        "Inpak · week 5 van 13", "Kwekerij De Lier · proefplaatsing, dag 12", "eerste dag",
        "week 17, gepland tot 3 nov",
    ]  # fmt: skip


def test_somebody_who_stopped_or_never_began_is_not_there(jobcoach: Any) -> None:
    bij_een_werkgever(jobcoach, stand="akkoord", gestart_op=None)
    bij_een_werkgever(jobcoach, gestart_op=date(2026, 11, 25))
    op_de_hal(jobcoach, begin=date(2026, 11, 25))
    op_de_hal(jobcoach, geeindigd_op=date(2026, 11, 20), eindreden="anders", gestopt_moment="2026-11-20T12:00Z")
    assert _namen(dagblad(jobcoach, DINSDAG)) == []
    assert len(_namen(dagblad(jobcoach, date(2026, 11, 20)))) == 1


def test_each_sees_the_own_people(
    jobcoach: Any, productieleider: Any, klantondersteuner: Any, accountmanager: Any, andere_gemeente: Any
) -> None:
    mens, werk = op_de_hal(jobcoach), bij_een_werkgever(jobcoach)
    op_de_hal(MedewerkerFactory(organisatie=jobcoach.organisatie, rol=jobcoach.rol))
    assert _namen(dagblad(jobcoach, DINSDAG)) == [f"a{mens.pk}", f"p{werk.pk}"]
    assert _namen(dagblad(productieleider, DINSDAG)) == []
    Betrokkenheid.objects.create(
        statushouder=mens.statushouder, medewerker=productieleider, rol="productieleider", van=DINSDAG
    )
    _werk(mens)
    (kaart,) = dagblad(productieleider, DINSDAG).kaarten
    assert kaart.wie.tijden == "8.00–16.30"
    assert len(_namen(dagblad(klantondersteuner, DINSDAG))) == 3
    assert _namen(dagblad(accountmanager, DINSDAG)) == []


def test_four_skills_that_were_not_looked_at_for_longest(jobcoach: Any, vandaag_is: Any) -> None:
    mens = op_de_hal(jobcoach)
    punten = [ObservatiepuntFactory() for _ in range(6)]
    for punt in punten:
        PuntkeuzeFactory(gemeente=mens.statushouder.gemeente, aanpak_code=mens.aanpak_code, punt=punt)
    vandaag_is(date(2026, 11, 23))
    stuur(jobcoach, zag(mens, {punten[0].pk: 3, punten[1].pk: 2}))
    vandaag_is(DINSDAG)
    (kaart,) = dagblad(jobcoach, DINSDAG).kaarten
    assert [keuze.punt for keuze in kaart.punten] == punten[2:6]
    assert [keuze.punt for keuze in kaart.andere] == punten[:2]
    # What one saw today stays on the card, to correct it.
    stuur(jobcoach, zag(mens, {punten[0].pk: 4}, notitie="Goed"))
    (kaart,) = dagblad(jobcoach, DINSDAG).kaarten
    assert [(keuze.punt, keuze.waarde) for keuze in kaart.punten][:2] == [(punten[0], 4), (punten[2], None)]


def test_the_order_of_visits_begins_at_the_hall(jobcoach: Any, hal: Any) -> None:
    for pc4, breedte in (("2671", 52.00), ("2672", 52.05), ("2673", 52.20)):
        PostcodegebiedFactory(pc4=pc4, breedte=breedte, lengte=4.2)
    op_de_hal(jobcoach, hal=hal)
    for naam, postcode in (("Ver", "2673 AA"), ("Dichtbij", "2672 AA")):
        bij_een_werkgever(jobcoach, werkgever__naam=naam, werkgever__postcode=postcode)
    blad = dagblad(jobcoach, DINSDAG)
    assert (blad.route.namen, blad.route.km) == (["Dichtbij", "Ver"], 29)
    assert blad.route.in_woorden.startswith(f"Vanaf {hal.naam} steeds de dichtstbijzijnde")
    assert [kaart.wie.werkgever.naam for kaart in blad.groepen[1].kaarten] == ["Dichtbij", "Ver"]
    bij_een_werkgever(jobcoach, werkgever__naam="Aan zee", werkgever__postcode="")
    blad = dagblad(jobcoach, DINSDAG)
    assert (blad.route.namen, blad.route.km) == (["Dichtbij", "Ver", "Aan zee"], 0)
    assert blad.route.in_woorden.endswith("Achteraan wie geen bekende postcode heeft: Aan zee.")


@pytest.mark.parametrize(("postcode", "woorden"), [("2672 AA", "Eerst A, op naam; daarna"), ("", "Op naam, want")])
def test_without_a_hall_the_order_of_visits_begins_by_name(postcode: str, woorden: str, jobcoach: Any) -> None:
    PostcodegebiedFactory(pc4="2672", breedte=52.05, lengte=4.2)
    for naam in ("B", "A"):
        bij_een_werkgever(jobcoach, werkgever__naam=naam, werkgever__postcode=postcode)
    weg = dagblad(jobcoach, DINSDAG).route
    assert list(weg.namen) == ["A", "B"]
    assert weg.in_woorden.startswith(woorden)


def test_the_page(jobcoach: Any, hal: Any, ingelogd: Any) -> None:
    mens = op_de_hal(jobcoach, hal=hal, statushouder__voornamen="Yohannes Abel", statushouder__achternaam="Tesfay")
    TaalmixFactory(hal=hal, week=date(2026, 11, 23), statushouders=6, anderen=11)
    stuur(jobcoach, er(mens, "laat", minuten=25, opmerking="bus gemist"))
    tekst = ingelogd(jobcoach).get(reverse("begeleiding:dag")).text
    rij = Dagregistratie.objects.get()
    assert "Dinsdag 24 november 2026" in tekst
    assert "Eén persoon: één op de hal." in tekst
    assert ": 6 statushouders, 11 anderen" in tekst
    assert f'data-plek="a{mens.pk}" data-gezien="{rij.pk}" data-dag="2026-11-24"' in tekst
    assert "Te laat, 25 minuten, bus gemist" in tekst
    gegevens = json.loads(re.search(r'id="dag-gegevens"[^>]*>(.*?)</script>', tekst)[1])
    assert gegevens["mensen"][0]["delen"] == [
        {"id": str(rij.pk), "dagdeel": "dag", "aanwezigheid": "laat", "minuten": 25, "opmerking": "bus gemist"},
    ]
    assert "Tesfay" not in json.dumps(gegevens)


def test_a_name_leads_to_what_is_kept_of_the_place(jobcoach: Any, productieleider: Any, ingelogd: Any) -> None:
    mens, werk = op_de_hal(jobcoach), bij_een_werkgever(jobcoach)
    for een in (mens, werk):
        BetrokkenheidFactory(statushouder=een.statushouder, medewerker=productieleider, rol=productieleider.rol)
    tekst = ingelogd(jobcoach).get(reverse("begeleiding:dag")).text
    assert reverse("begeleiding:assessment", args=[mens.pk]) in tekst
    assert reverse("plaatsingen:plaatsing", args=[werk.pk]) in tekst
    assert "Welke mensen" in ingelogd(jobcoach).get(reverse("begeleiding:dag")).text
    client = ingelogd(productieleider)
    assert "Welke mensen" not in client.get(reverse("begeleiding:dag")).text
    tekst = client.get(reverse("begeleiding:dag")).text
    assert reverse("plaatsingen:plaatsing", args=[werk.pk]) not in tekst
    wegen = re.findall(r'id="n-[ap]\d+"><a class="[^"]*" href="([^"]+)"', tekst)
    assert [client.get(weg).status_code for weg in wegen] == [200]


def test_which_days_can_be_opened(jobcoach: Any, ingelogd: Any) -> None:
    op_de_hal(jobcoach)
    client, adres = ingelogd(jobcoach), reverse("begeleiding:dag")
    assert "Maandag 23 november" in client.get(adres, {"dag": "2026-11-23"}).text
    for dag, woorden in (("2026-11-25", "nog niet geweest"), ("2026-11-09", "hoogstens 14 dagen terug")):
        assert woorden in client.get(adres, {"dag": dag}, follow=True).text
    # After a weekend one goes back to friday; from there the weekend is one day ahead.
    assert client.get(adres, {"dag": "2026-11-23"}).context["vorige"] == f"{adres}?dag=2026-11-20"
    assert client.get(adres, {"dag": "2026-11-20"}).context["volgende"] == f"{adres}?dag=2026-11-21"
    for onzin in ("x", "2026-99-99", "9" * 40):
        assert "Dinsdag 24 november" in client.get(adres, {"dag": onzin, "toon": onzin, "bladzijde": onzin}).text


def _velden(tekst: str, soort: str) -> dict[str, str]:
    formulier = next(deel for deel in tekst.split("<form")[1:] if f'name="soort" value="{soort}"' in deel)
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', formulier))


def test_attendance_without_a_script(jobcoach: Any, ingelogd: Any) -> None:
    mens = op_de_hal(jobcoach)
    _werk(mens)
    client, adres, bewaar = ingelogd(jobcoach), reverse("begeleiding:dag"), reverse("begeleiding:dag_bewaren")
    velden = _velden(client.get(adres).text, "aanwezigheid")
    laat = velden | {"aanwezigheid": "laat", "binnen": "8.25", "opmerking": "bus", "dagdeel": "dag"}
    antwoord = client.post(bewaar, laat)
    assert antwoord.url == f"{adres}#a{mens.pk}"
    client.post(bewaar, laat)
    rij = Dagregistratie.objects.get()
    assert (rij.aanwezigheid, rij.minuten, rij.opmerking) == ("laat", 25, "bus")
    for anders, woorden in (
        ({"aanwezigheid": ""}, "Kies of deze persoon er was"),
        ({"aanwezigheid": "afwezig"}, "bij afwezig ook waarom"),
        ({"binnen": "7.30"}, "niet te laat"),
        ({"binnen": "vroeg"}, "bijvoorbeeld 8.25"),
        ({"minuten": "x"}, "bijvoorbeeld 25"),
        ({"dag": "2026-11-25"}, "nog niet geweest"),
        ({"blad": "x"}, "kunnen we niet lezen"),
        ({"plek": "a99999999"}, "niet in jouw lijst"),
    ):
        assert woorden in client.post(bewaar, laat | anders, follow=True).text, anders
    # A page of before it was filled in: what holds is said, and shown.
    botst = client.post(bewaar, velden | {"aanwezigheid": "afwezig", "reden": "ziek"}, follow=True).text
    assert "vulde intussen in: Te laat" in botst
    nieuw = _velden(botst, "aanwezigheid")
    client.post(bewaar, nieuw | {"aanwezigheid": "afwezig", "reden": "ziek"})
    assert Dagregistratie.objects.geldig().get().aanwezigheid == "ziek"


def test_an_observation_without_a_script(jobcoach: Any, ingelogd: Any) -> None:
    mens, punt = op_de_hal(jobcoach), ObservatiepuntFactory(naam="Op tijd komen")
    doel = LeerdoelFactory(statushouder=mens.statushouder, wat="Zelf bellen")
    client, adres, bewaar = ingelogd(jobcoach), reverse("begeleiding:dag"), reverse("begeleiding:dag_bewaren")
    tekst = client.get(adres).text
    assert "Zelf bellen" in tekst
    assert punt.voorbeelden[3] in tekst
    zien = _velden(tekst, "waarneming") | {f"punt-{punt.pk}": "3", "notitie": "Belde zelf", "leerdoel": str(doel.pk)}
    for _ in range(2):
        assert "Observatie bewaard" in client.post(bewaar, zien, follow=True).text
    assert Waarneming.objects.get().leerdoel == doel
    client.post(bewaar, _velden(client.get(adres).text, "waarneming") | {"notitie": "Belde zelf, op tijd"})
    assert [een.notitie for een in Waarneming.objects.geldig()] == ["Belde zelf, op tijd"]
    assert "minstens één punt" in client.post(bewaar, _velden(tekst, "waarneming"), follow=True).text


def test_the_rest_is_there_with_one_tap_and_back(jobcoach: Any, hal: Any, ingelogd: Any) -> None:
    ziek, een, twee = (op_de_hal(jobcoach, hal=hal) for _ in range(3))
    elders = op_de_hal(jobcoach)
    stuur(jobcoach, er(ziek, "ziek"))
    client = ingelogd(jobcoach)
    velden = {"dag": "2026-11-24", "hal": str(hal.pk)}
    assert "2 mensen staan op aanwezig" in client.post(reverse("begeleiding:dag_rest"), velden, follow=True).text
    geldig = Dagregistratie.objects.geldig()
    assert dict(geldig.values_list("assessment", "aanwezigheid")) == {
        ziek.pk: "ziek", een.pk: "aanwezig", twee.pk: "aanwezig",
    }  # fmt: skip
    assert elders.pk not in geldig.values_list("assessment", flat=True)
    assert "weer niet ingevuld" in client.post(reverse("begeleiding:dag_rest_terug"), follow=True).text
    assert geldig.get().aanwezigheid == "ziek"
    assert "0 mensen zijn" in client.post(reverse("begeleiding:dag_rest_terug"), follow=True).text
    client.post(reverse("begeleiding:dag_rest"), velden)
    gisteren = client.post(reverse("begeleiding:dag_rest"), velden | {"dag": "2026-11-23"}, follow=True).text
    *_, terug = re.findall(r'action="([^"]*rest/terug[^"]*)"', gisteren)
    assert client.post(terug)["Location"].endswith("?dag=2026-11-23")
    assert "al ingevuld" in client.post(reverse("begeleiding:dag_rest"), velden, follow=True).text
    assert "nog niet geweest" in client.post(reverse("begeleiding:dag_rest"), {"dag": "2026-12-01"}, follow=True).text


def _vul(jobcoach: Any, hal: Any, hoeveel: int) -> None:
    for nummer in range(hoeveel):
        mens = bij_een_werkgever(jobcoach) if nummer % 5 == 4 else op_de_hal(jobcoach, hal=hal)
        _werk(mens, **({"plaatsing": mens} if nummer % 5 == 4 else {}))
        LeerdoelFactory(statushouder=mens.statushouder)
        if nummer % 2:
            stuur(jobcoach, er(mens), zag(mens, notitie="Ging goed"))


def _vragen(jobcoach: Any) -> int:
    with CaptureQueriesContext(connection) as keer:
        dagblad(jobcoach, DINSDAG)
    return len(keer)


def test_as_many_queries_for_forty_people_as_for_two_and_not_much_to_send(
    jobcoach: Any, hal: Any, ingelogd: Any
) -> None:
    from begeleiding.meegeleverd import laad_begeleiding

    laad_begeleiding()
    _vul(jobcoach, hal, 5)
    weinig = _vragen(jobcoach)
    _vul(jobcoach, hal, 35)
    assert _vragen(jobcoach) == weinig <= 8
    antwoord = ingelogd(jobcoach).get(reverse("begeleiding:dag"))
    assert antwoord.text.count("data-plek=") == 40
    assert len(gzip.compress(antwoord.content)) < 100_000


def _eigen_evaluaties(jobcoach: Any, hoeveel: int) -> None:
    for nummer in range(hoeveel):
        mens = op_de_hal(jobcoach)
        EvaluatieFactory(assessment=mens, uiterlijk=date(2026, 11, 20 + nummer % 12))


def test_what_else_there_is_today(jobcoach: Any, productieleider: Any, ingelogd: Any) -> None:
    client, adres = ingelogd(jobcoach), reverse("begeleiding:ook_vandaag")
    assert "Ook vandaag" not in client.get(adres).text
    assert "Ook vandaag" not in ingelogd(productieleider).get(adres).text
    straks = EvaluatieFactory(assessment=op_de_hal(jobcoach), uiterlijk=date(2026, 12, 2))
    _eigen_evaluaties(jobcoach, 1)
    EvaluatieFactory(assessment=op_de_hal(jobcoach), uiterlijk=date(2026, 11, 24))
    tekst = client.get(adres).text
    assert "4 dagen te laat" in tekst
    mens = straks.assessment.statushouder
    SignaleringFactory(statushouder=mens, aan=jobcoach)
    begin = begin_van(DINSDAG) + timedelta(hours=10)
    AfspraakFactory(statushouder=mens, medewerker=jobcoach, begin=begin, einde=begin + timedelta(hours=1))
    vol = client.get(adres).text
    assert "1 signalering" in vol
    assert "10.00 uur: gesprek met" in vol
    assert "Ook vandaag: 1 gesprek en 2 evaluaties" in vol
    assert straks.assessment.statushouder.naam not in tekst
    with CaptureQueriesContext(connection) as weinig:
        ook_vandaag(jobcoach, DINSDAG)
    _eigen_evaluaties(jobcoach, 6)
    with CaptureQueriesContext(connection) as veel:
        ook_vandaag(jobcoach, DINSDAG)
    assert len(weinig) == len(veel) <= 7


def test_a_long_day_comes_in_pages(jobcoach: Any, hal: Any, monkeypatch: Any, ingelogd: Any) -> None:
    monkeypatch.setattr("begeleiding.selectors.dag.blad.PER_BLADZIJDE", 2)
    monkeypatch.setattr("begeleiding.views.dag.PER_BLADZIJDE", 2)
    for _ in range(3):
        op_de_hal(jobcoach, hal=hal)
    eerste, laatste = dagblad(jobcoach, DINSDAG), dagblad(jobcoach, DINSDAG, bladzijde=9)
    assert (len(eerste.kaarten), len(laatste.kaarten)) == (2, 1)
    assert "Volgende" in ingelogd(jobcoach).get(reverse("begeleiding:dag")).text
