"""Somebody of whom everything is known, with words that no employer may ever read."""

from typing import Any

import pytest

from kern.geheim import vingerafdruk
from tests.factories import (
    BetrokkenheidFactory,
    GezondheidFactory,
    LeefsituatieFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    StatushouderFactory,
    VaardigheidFactory,
    VluchtverhaalFactory,
    WerkervaringFactory,
)

# Planted in every field that does not belong on a profile.
GEHEIM = {
    "achternaam": "Zwijgmans",
    "v_nummer": "1234567890",
    "bsn": "999990019",
    "straat": "Schuilstraat",
    "postcode": "2671 AB",
    "woonplaats": "Verborgendam",
    "telefoon": "06 12 34 56 78",
    "email": "stil@elders.example",
    "naam_origineel": "ሰላም",
    "geboortejaar": "1992",
    "gezin": "gezinsgeheim",
    "huisvesting": "woongeheim",
    "financien": "geldgeheim",
    "netwerk": "netwerkgeheim",
    "gezondheid": "gezondheidsgeheim",
    "vlucht": "vluchtgeheim",
    "belemmering": "Zorg voor familie",
    "land": "Eritrea",
    "land_van_werk": "Libië",
    "hobby": "hobbygeheim",
}


@pytest.fixture
def persoon(gemeente: Any, klantondersteuner: Any) -> Any:
    velden = ("achternaam", "v_nummer", "bsn", "straat", "postcode", "woonplaats", "telefoon", "email")
    persoon = StatushouderFactory(
        gemeente=gemeente,
        voornamen="Selam Mihret",
        naam_origineel=GEHEIM["naam_origineel"],
        huisnummer="12",
        bsn_vingerafdruk=vingerafdruk(GEHEIM["bsn"]),
        **{veld: GEHEIM[veld] for veld in velden},
    )
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    PersoonstaalFactory(statushouder=persoon, taal="nl", spreken="A2", luisteren="A2", lezen="A1")
    PersoonstaalFactory(statushouder=persoon, taal="ti", moedertaal=True, spreken="C2")
    PersoonstaalFactory(statushouder=persoon, taal="ar")
    OpleidingFactory(statushouder=persoon, diploma="kwijt")
    WerkervaringFactory(statushouder=persoon, taken="Leidingen leggen in woningen.")
    WerkervaringFactory(statushouder=persoon, beroep="Schilder", land="LY", van_jaar=2018, tot_jaar=2019)
    VaardigheidFactory(statushouder=persoon, soort="vaardigheid", tekst="Schakelkast aansluiten")
    VaardigheidFactory(statushouder=persoon, soort="certificaat", tekst="VCA basis")
    VaardigheidFactory(statushouder=persoon, soort="competentie", tekst="werkt precies")
    VaardigheidFactory(statushouder=persoon, soort="hobby", tekst=GEHEIM["hobby"])
    LeefsituatieFactory(
        statushouder=persoon,
        ambitie_kort="Wil weer monteur worden",
        belemmeringen=["zorg"],
        dagdelen=["ma_ochtend", "di_ochtend"],
        rijbewijs=["b"],
        reistijd_minuten=45,
        functioneel="Mag 15 kilo tillen.",
        **{veld: GEHEIM[veld] for veld in ("gezin", "huisvesting", "financien", "netwerk")},
    )
    GezondheidFactory(statushouder=persoon, toelichting=GEHEIM["gezondheid"])
    VluchtverhaalFactory(statushouder=persoon, verhaal=GEHEIM["vlucht"])
    return persoon


@pytest.fixture
def ko(klantondersteuner: Any, gemeente: Any) -> Any:
    """The klantondersteuner, at work for the municipality."""
    klantondersteuner.actieve_gemeente = gemeente
    return klantondersteuner


def gelekt(tekst: str, *, behalve: tuple[str, ...] = ()) -> list[str]:
    """Which of the planted words stand in it."""
    return [wat for wat, woord in GEHEIM.items() if wat not in behalve and woord.lower() in tekst.lower()]
