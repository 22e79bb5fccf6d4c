"""The card Leefgebieden: what each area says, when it is in order and when it is not, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.feitcodes import Feitgroep
from statushouders.models import Leefsituatie, Persoonstaal, Statushouder
from tests.factories import (
    AanpakStapFactory,
    BetrokkenheidFactory,
    FeitherkomstFactory,
    GezondheidFactory,
    MedewerkerFactory,
    OpleidingFactory,
    StapFactory,
    StatushouderFactory,
    TrajectFactory,
    VervangingFactory,
)
from trajecten.models import Stap
from trajecten.models.aanpak import Baan
from trajecten.services import rond_stap_af
from werkplek.leefkaart import AANDACHT, AFGESCHERMD, BESPROKEN, LOOPT, NIET_BESPROKEN, OP_ORDE, leefregels
from werkplek.selectors.dossier import lees_dossier

DAG = date(2026, 11, 24)
Ingelogd = Callable[[Medewerker], Client]
Regel = tuple[str, str]


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    mens: Statushouder = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=mens, medewerker=klantondersteuner)
    return mens


def weet(persoon: Statushouder, *groepen: Feitgroep, **velden: Any) -> None:
    """Recorded in a talk: the fields, and that these groups were asked."""
    Leefsituatie.objects.update_or_create(statushouder=persoon, defaults=velden)
    for groep in groepen:
        FeitherkomstFactory(statushouder=persoon, groep=groep)


def stap(persoon: Statushouder, baan: Baan, dagen: int | None, naam: str = "Intake") -> Stap:
    """An open step of the running traject, with its deadline so many days from today."""
    traject = persoon.trajecten.first() or TrajectFactory(statushouder=persoon)
    uiterlijk = None if dagen is None else DAG + timedelta(days=dagen)
    gemaakt: Stap = StapFactory(
        traject=traject,
        aanpakstap=AanpakStapFactory(aanpak=traject.aanpak, baan=baan, naam=naam),
        basisdatum=uiterlijk,
        streefdatum=uiterlijk,
        uiterste_datum=uiterlijk,
    )
    return gemaakt


@pytest.fixture
def _loopt(persoon: Statushouder) -> None:
    TrajectFactory(statushouder=persoon)


def kaart(persoon: Statushouder, kijker: Medewerker) -> dict[str, tuple[str, tuple[str, str, str]]]:
    dossier = lees_dossier(persoon.pk, kijker=kijker, dag=DAG)
    return {regel.naam: (regel.tekst, regel.chip) for regel in leefregels(dossier)}


@pytest.mark.usefixtures("_loopt")
def test_nothing_known_is_not_in_order(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    regels = kaart(persoon, klantondersteuner)
    assert list(regels) == [
        "Huisvesting",
        "Taal en inburgering",
        "Participatie",
        "Onderwijs",
        "Gezondheid",
        "Sociaal netwerk",
        "Mobiliteit",
    ]
    assert regels.pop("Gezondheid") == ("Alleen zichtbaar voor jou", AFGESCHERMD)
    assert set(regels.values()) == {("", NIET_BESPROKEN)}


GEVALLEN: list[Any] = [
    ("Huisvesting", {"huisvesting": "Flat,\n3e etage"}, [], ("Flat, 3e etage", BESPROKEN)),
    ("Huisvesting", {"huisvesting": "Klein"}, [Feitgroep.TOEKOMST], ("Klein", BESPROKEN)),
    (
        "Huisvesting",
        {"huisvesting": "Flat", "belemmeringen": ["wonen", "taal"]},
        [Feitgroep.TOEKOMST],
        ("Flat; huis nog niet op orde", AANDACHT),
    ),
    ("Huisvesting", {"belemmeringen": ["wonen"]}, [Feitgroep.TOEKOMST], ("Huis nog niet op orde", AANDACHT)),
    ("Huisvesting", {}, [Feitgroep.TOEKOMST, Feitgroep.WONEN], ("", NIET_BESPROKEN)),
    ("Taal en inburgering", {"alfabetisering": "leert"}, [], ("Leert lezen en schrijven", LOOPT)),
    ("Taal en inburgering", {"alfabetisering": "latijns"}, [], ("", NIET_BESPROKEN)),
    ("Taal en inburgering", {"belemmeringen": ["taal"]}, [], ("Taal staat in de weg", AANDACHT)),
    ("Participatie", {"uren_per_week": 24}, [], ("Kan 24 uur per week", BESPROKEN)),
    (
        "Participatie",
        {"uren_per_week": 24, "belemmeringen": ["zorg", "opvang"]},
        [],
        ("Kan 24 uur per week; kinderopvang staat in de weg; zorg voor familie", AANDACHT),
    ),
    ("Onderwijs", {}, [Feitgroep.OPLEIDING], ("Geen school of opleiding", BESPROKEN)),
    ("Onderwijs", {"belemmeringen": ["diploma"]}, [], ("Diploma telt hier niet", AANDACHT)),
    ("Sociaal netwerk", {"netwerk": "Buren"}, [], ("Buren", BESPROKEN)),
    (
        "Sociaal netwerk",
        {"netwerk": "Buren", "belemmeringen": ["gezin"]},
        [],
        ("Buren; wacht op het gezin", AANDACHT),
    ),
    ("Mobiliteit", {"kan_fietsen": "ja", "heeft_fiets": "ja"}, [], ("Fietst", OP_ORDE)),
    ("Mobiliteit", {"kan_fietsen": "ja", "heeft_fiets": "nee"}, [], ("Kan fietsen, heeft geen fiets", BESPROKEN)),
    (
        "Mobiliteit",
        {"kan_fietsen": "leert", "ov": "ja", "reistijd_minuten": 45, "belemmeringen": ["vervoer"]},
        [],
        ("Leert fietsen, reist met bus en trein, hoogstens 45 minuten", LOOPT),
    ),
    ("Mobiliteit", {"rijbewijs": ["les"]}, [], ("Heeft rijles", LOOPT)),
    ("Mobiliteit", {"rijbewijs": ["b"]}, [], ("Heeft rijbewijs", OP_ORDE)),
    ("Mobiliteit", {"rijbewijs": ["buitenlands"], "kan_fietsen": "nee"}, [], ("Fietst niet", BESPROKEN)),
    (
        "Mobiliteit",
        {"kan_fietsen": "nee", "belemmeringen": ["vervoer"]},
        [],
        ("Fietst niet; vervoer staat in de weg", AANDACHT),
    ),
]


@pytest.mark.usefixtures("_loopt")
@pytest.mark.parametrize(("naam", "velden", "gevraagd", "regel"), GEVALLEN)
def test_what_the_facts_say(
    naam: str,
    velden: dict[str, Any],
    gevraagd: list[Feitgroep],
    regel: tuple[str, Any],
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    weet(persoon, *gevraagd, **velden)
    assert kaart(persoon, klantondersteuner)[naam] == regel


@pytest.mark.usefixtures("_loopt")
@pytest.mark.parametrize(
    ("niveaus", "regel"),
    [
        ({}, ("", NIET_BESPROKEN)),
        ({"spreken": "A2"}, ("Nederlands A2", BESPROKEN)),
        ({"spreken": "A2", "schrijven": "A0"}, ("Nederlands A0 tot A2", BESPROKEN)),
        ({"spreken": "B2", "lezen": "A2"}, ("Nederlands A2 tot B2", BESPROKEN)),
        ({"spreken": "B2", "lezen": "B1"}, ("Nederlands B1 tot B2", OP_ORDE)),
    ],
)
def test_how_good_the_dutch_is(
    niveaus: dict[str, str], regel: Any, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    Persoonstaal.objects.create(statushouder=persoon, taal="ar", moedertaal=True, spreken="C2")
    Persoonstaal.objects.create(statushouder=persoon, taal="nl", **niveaus)
    assert kaart(persoon, klantondersteuner)["Taal en inburgering"] == regel


@pytest.mark.parametrize(
    ("waardering", "stand"), [("", BESPROKEN), ("geen", BESPROKEN), ("aangevraagd", LOOPT), ("ontvangen", OP_ORDE)]
)
def test_the_last_school_and_what_its_papers_are_worth(
    waardering: str, stand: Any, persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    OpleidingFactory(statushouder=persoon, niveau="basis", richting="", land="", van_jaar=1998, tot_jaar=2004)
    OpleidingFactory(
        statushouder=persoon,
        niveau="vak",
        richting="Lasser",
        land="ER",
        van_jaar=None,
        tot_jaar=2010,
        diploma="ja",
        waardering=waardering,
    )
    assert kaart(persoon, klantondersteuner)["Onderwijs"] == ("Lasser, Eritrea, met diploma", stand)


def test_steps_of_the_lane_count(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    weet(persoon, uren_per_week=16)
    stap(persoon, Baan.WERK, -3, "Intake")
    stap(persoon, Baan.WERK, 5, "Start productiehal")
    stap(persoon, Baan.INBURGERING, 9, "PIP vaststellen")
    stap(persoon, Baan.INBURGERING, None, "Leerroute kiezen")
    regels = kaart(persoon, klantondersteuner)
    assert regels["Participatie"] == ("Kan 16 uur per week; intake 3 dagen te laat", AANDACHT)
    assert regels["Taal en inburgering"] == ("Hierna: PIP vaststellen", LOOPT)


def test_an_obstacle_that_is_worked_on_is_no_alarm(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    weet(persoon, belemmeringen=["taal"])
    stap(persoon, Baan.INBURGERING, 9, "Taalles begint")
    assert kaart(persoon, klantondersteuner)["Taal en inburgering"] == ("Hierna: taalles begint", LOOPT)


def test_done_steps_and_a_traject_that_ended_ask_for_nothing(
    persoon: Statushouder, klantondersteuner: Medewerker
) -> None:
    rond_stap_af(stap=stap(persoon, Baan.INBURGERING, -9), door=klantondersteuner)
    assert kaart(persoon, klantondersteuner)["Taal en inburgering"] == ("", NIET_BESPROKEN)
    stap(persoon, Baan.WERK, -9)
    persoon.trajecten.update(einddatum=DAG, eindreden="werk")
    assert kaart(persoon, klantondersteuner)["Participatie"] == ("", NIET_BESPROKEN)


def test_a_child_of_whom_nothing_is_known_has_no_card(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    assert kaart(persoon, klantondersteuner) == {}
    weet(persoon, kan_fietsen="leert")
    assert kaart(persoon, klantondersteuner)["Mobiliteit"] == ("Leert fietsen", LOOPT)


def test_a_long_text_is_cut_in_words_on_one_line(persoon: Statushouder, klantondersteuner: Medewerker) -> None:
    weet(persoon, netwerk="Kent veel mensen. " * 50, huisvesting="<b>Flat</b>")
    regels = kaart(persoon, klantondersteuner)
    assert len(regels["Sociaal netwerk"][0]) == 90
    assert regels["Sociaal netwerk"][0].endswith("…")


NIET_VOOR_JOBCOACH = {"Huisvesting", "Sociaal netwerk"}


@pytest.mark.parametrize("rol", [Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH])
def test_each_role_reads_its_own_areas_and_health_of_nobody(
    rol: Rol, persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    weet(persoon, huisvesting="Flat aan de haven", netwerk="De buren", kan_fietsen="leert")
    GezondheidFactory(statushouder=persoon, toelichting="Rugklachten")
    wie = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=rol)
    if rol == Rol.JOBCOACH:
        BetrokkenheidFactory(statushouder=persoon, medewerker=wie)
    pagina = ingelogd(wie).get(f"/dossiers/{persoon.pk}/").content.decode()
    assert "Leert fietsen" in pagina
    assert 'href="?tab=leefgebieden">Alles bekijken' in pagina
    assert ("Flat aan de haven" in pagina, "De buren" in pagina) == ((rol != Rol.JOBCOACH),) * 2
    assert "Alleen zichtbaar voor de klantondersteuner" in pagina
    assert "Rugklachten" not in pagina


@pytest.mark.parametrize("rol", [Rol.PRODUCTIELEIDER, Rol.KETENPARTNER])
def test_who_sees_no_area_has_no_card(
    rol: Rol, persoon: Statushouder, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    weet(persoon, huisvesting="Flat aan de haven", functioneel="Mag 15 kilo tillen", kan_fietsen="leert")
    wie = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=rol)
    BetrokkenheidFactory(statushouder=persoon, medewerker=wie)
    pagina = ingelogd(wie).get(f"/dossiers/{persoon.pk}/").content.decode()
    for woorden in ("Alles bekijken", "afgeschermd", "Flat aan de haven", "Leert fietsen"):
        assert woorden not in pagina


@pytest.mark.usefixtures("_loopt")
def test_health_says_to_whom_it_is_open_and_never_whether_there_is_any(
    persoon: Statushouder, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    collega, vervanger = (
        MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.KLANTONDERSTEUNER) for _ in range(2)
    )
    VervangingFactory(medewerker=klantondersteuner, vervanger=vervanger)
    zonder = {wie: kaart(persoon, wie)["Gezondheid"] for wie in (klantondersteuner, vervanger, collega, teamleider)}
    assert zonder == {
        klantondersteuner: ("Alleen zichtbaar voor jou", AFGESCHERMD),
        vervanger: ("Alleen zichtbaar voor jou", AFGESCHERMD),
        collega: ("Alleen zichtbaar voor de klantondersteuner", AFGESCHERMD),
        teamleider: ("Alleen zichtbaar voor de klantondersteuner, en voor jou met een reden", AFGESCHERMD),
    }
    GezondheidFactory(statushouder=persoon)
    assert {wie: kaart(persoon, wie)["Gezondheid"] for wie in zonder} == zonder


def test_all_facts_of_the_card_take_one_query(
    persoon: Statushouder, klantondersteuner: Medewerker, django_assert_num_queries: Any
) -> None:
    weet(persoon, *set(Feitgroep) - {Feitgroep.GEZONDHEID, Feitgroep.VLUCHT}, huisvesting="Flat")
    OpleidingFactory.create_batch(12, statushouder=persoon)
    stap(persoon, Baan.WERK, -3)
    dossier = lees_dossier(persoon.pk, kijker=klantondersteuner, dag=DAG)
    with django_assert_num_queries(1):
        leefregels(dossier)
