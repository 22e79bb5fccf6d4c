"""What matching looks at: nothing about sex, age, origin, nationality, religion or health, nor shows it."""

import re
from typing import Any

import pytest
from django.urls import reverse

from plaatsingen.models import Kandidaat
from plaatsingen.selectors.matchvraag import matchvraag
from statushouders.profielkenmerken import Kenmerken
from tests.factories import (
    BetrokkenheidFactory,
    GezondheidFactory,
    KandidaatFactory,
    LeefsituatieFactory,
    StatushouderFactory,
    VluchtverhaalFactory,
    VoordrachtFactory,
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
        "statushouders_leefsituatie", "statushouders_statushouder",
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
        "statushouder", "profiel", "sinds", "taalniveau", "sectoren", "vak_werk", "vak_opleiding", "vak_wens",
        "vaardigheden", "kan", "certificaten", "belasting_niet", "vorm", "bijgewerkt_op",
    }  # fmt: skip
    assert not [naam for naam in Kenmerken.__annotations__ if VERBODEN.search(naam)]


@pytest.mark.django_db
@pytest.mark.parametrize("rol", ["accountmanager", "klantondersteuner", "jobcoach", "teamleider"])
def test_no_page_of_matching_shows_it(gemeente: Any, rol: str, request: Any, ingelogd: Any) -> None:
    kijker = request.getfixturevalue(rol)
    persoon = StatushouderFactory(
        gemeente=gemeente, voornamen="Selam", achternaam="Zwijgmans", nationaliteit="ER", geslacht="v",
        geboortedatum_brp="19920714", straat="Schuilstraat", postcode="2671 AB", v_nummer="1234567890",
    )  # fmt: skip
    if rol in ("klantondersteuner", "jobcoach"):
        BetrokkenheidFactory(statushouder=persoon, medewerker=kijker, rol=kijker.rol)
    LeefsituatieFactory(statushouder=persoon, functioneel="functiegeheim", gezin="gezinsgeheim", kinderen=7)
    GezondheidFactory(statushouder=persoon, toelichting="gezondheidsgeheim")
    VluchtverhaalFactory(statushouder=persoon, verhaal="vluchtgeheim")
    mens = KandidaatFactory(statushouder=persoon, belasting_niet=["kou"])
    naam = persoon.naam if rol != "accountmanager" else mens.profiel.momentopname["naam"]
    plek, niet, al = (WerkplekFactory(werkgever__gemeente=gemeente, titel=f"Plek {nummer}") for nummer in range(3))
    niet.belasting = ["kou"]
    niet.save()
    voordracht = VoordrachtFactory(werkplek=al, statushouder=persoon)
    klant = ingelogd(kijker)
    zoek = {"wie": naam.split()[0]}
    bladzijden = [
        (reverse("plaatsingen:matching"), zoek),
        *((reverse("plaatsingen:kandidaten", args=[een.pk]), gevraagd)
          for een in (plek, niet, al) for gevraagd in (None, zoek)),
        (reverse("plaatsingen:plekken", args=[persoon.pk]), None),
        (reverse("plaatsingen:voordrachten"), None),
        (reverse("plaatsingen:voordracht", args=[voordracht.pk]), None),
    ]  # fmt: skip
    if rol != "accountmanager":
        bladzijden.append((reverse("plaatsingen:plekkentab", args=[persoon.pk]), None))
    geheim = ["Eritrea", "Eritrese", "vrouw", "1992", "Schuilstraat", "2671", "1234567890", "functiegeheim",
              "gezinsgeheim", "gezondheidsgeheim", "vluchtgeheim"]  # fmt: skip
    for adres, gevraagd in bladzijden:
        antwoord = klant.post(adres, gevraagd) if gevraagd else klant.get(adres, follow=True)
        # A tab stands in the dossier, which says more: look at what it adds.
        begin = "<main" if "/tab/" not in adres else 'id="p-voor"'
        inhoud = antwoord.content.decode().partition(begin)[2].partition("</main>")[0].partition("<aside")[0]
        # Else it says nothing that the rest is not there.
        assert (naam if "/tab/" not in adres else "Plek 0") in inhoud, adres
        for woord in geheim + (["Zwijgmans", "/dossiers/"] if rol == "accountmanager" else []):
            assert woord not in inhoud, (adres, woord)
        assert "%" not in re.sub(r"<[^>]*>", "", inhoud)
