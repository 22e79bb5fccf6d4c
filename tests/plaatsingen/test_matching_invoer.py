"""What matching looks at: nothing about sex, age, origin, nationality, religion or health, nor shows it."""

import re
from typing import Any

import pytest
from django.urls import reverse

from plaatsingen.models import Kandidaat
from plaatsingen.selectors.matchvraag import matchvraag
from statushouders.profielkenmerken import Kenmerken
from tests.factories import (
    GezondheidFactory,
    KandidaatFactory,
    LeefsituatieFactory,
    StatushouderFactory,
    VluchtverhaalFactory,
    WerkplekFactory,
)

VERBODEN = re.compile(
    r"geslacht|geboorte|leeftijd|nationalit|herkomst|\bland(en)?\b|religie|geloof|gezondheid|vlucht|medisch|diagnose|gezin|"
    r"kinder|moedertaal|contacttaal|aankomst|vergunning|belemmering|functioneel|naam",
    re.IGNORECASE,
)


def test_the_question_to_the_database_names_none_of_it() -> None:
    vraag = matchvraag("SELECT 1", "SELECT 1", "uitleg")
    tabellen = set(re.findall(r"\b(?:FROM|JOIN)\s+(\w+_\w+)", vraag))
    assert tabellen <= {
        "plaatsingen_kandidaat", "plaatsingen_plaatsing", "plaatsingen_roosterblok", "plaatsingen_voordracht",
        "statushouders_leefsituatie", "statushouders_profiel", "statushouders_statushouder",
        "werkgevers_bijeenkomst", "werkgevers_bijeenkomst_werkgevers", "werkgevers_deelname",
        "werkgevers_postcodegebied", "werkgevers_werkgever", "werkgevers_werkplek",
    }  # fmt: skip
    assert not VERBODEN.findall(vraag)
    # Of a person and the facts only these columns.
    assert set(re.findall(r"\bs\.(\w+)", vraag)) == {"id", "postcode"}
    assert set(re.findall(r"\bl\.(\w+)", vraag)) <= {
        "statushouder_id", "dagdelen", "uren_per_week", "kan_fietsen", "heeft_fiets", "ov", "meerijden",
        "reistijd_minuten", "rijbewijs",
    }  # fmt: skip


def test_what_can_be_searched_has_no_place_for_it() -> None:
    kolommen = {veld.name for veld in Kandidaat._meta.get_fields() if veld.concrete}
    assert kolommen == {
        "statushouder", "profiel", "taalniveau", "sectoren", "vak_werk", "vak_opleiding", "vak_wens", "vaardigheden",
        "certificaten", "belasting_niet", "vorm", "bijgewerkt_op",
    }  # fmt: skip
    assert not [naam for naam in Kenmerken.__annotations__ if VERBODEN.search(naam)]


@pytest.mark.django_db
def test_no_page_of_matching_shows_it(gemeente: Any, accountmanager: Any, ingelogd: Any) -> None:
    persoon = StatushouderFactory(
        gemeente=gemeente, voornamen="Selam", achternaam="Zwijgmans", nationaliteit="ER", geslacht="v",
        geboortedatum_brp="19920714", straat="Schuilstraat", postcode="2671 AB", v_nummer="1234567890",
    )  # fmt: skip
    LeefsituatieFactory(statushouder=persoon, functioneel="functiegeheim", gezin="gezinsgeheim", kinderen=7)
    GezondheidFactory(statushouder=persoon, toelichting="gezondheidsgeheim")
    VluchtverhaalFactory(statushouder=persoon, verhaal="vluchtgeheim")
    KandidaatFactory(statushouder=persoon, belasting_niet=["kou"])
    plek = WerkplekFactory(werkgever__gemeente=gemeente)
    klant = ingelogd(accountmanager)
    for adres in (
        reverse("plaatsingen:matching"),
        reverse("plaatsingen:kandidaten", args=[plek.pk]),
        reverse("plaatsingen:plekken", args=[persoon.pk]),
        reverse("plaatsingen:voordrachten"),
    ):
        tekst = klant.get(adres).content.decode()
        for woord in ("Zwijgmans", "Eritrea", "Eritrese", "vrouw", "1992", "Schuilstraat", "2671", "1234567890",
                      "functiegeheim", "gezinsgeheim", "gezondheidsgeheim", "vluchtgeheim", "/dossiers/"):  # fmt: skip
            assert woord not in tekst, (adres, woord)
        assert "%" not in re.sub(r"<[^>]*>", "", tekst.partition("<main")[2])
