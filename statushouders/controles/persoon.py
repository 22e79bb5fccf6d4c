"""All fields of one person, from text to values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kern.leesfout import Leesfout, schoon
from statushouders.controles.datums import lees_datum, lees_geboortedatum
from statushouders.controles.namen import lees_naamdeel, splits_achternaam, splits_naam
from statushouders.controles.nummers import lees_bsn, lees_email, lees_postcode, lees_telefoon, lees_v_nummer
from statushouders.controles.samenhang import controleer_samenhang
from statushouders.controles.woorden import (
    lees_geslacht,
    lees_ja_nee,
    lees_land,
    lees_regime,
    lees_taal,
    lees_talen,
    lees_vergunning,
)
from statushouders.gegevens import LENGTES

VERPLICHT = {
    "achternaam": "De achternaam ontbreekt. Heeft iemand één naam? Zet die dan hier.",
    "geboortedatum": "De geboortedatum ontbreekt. Weet je alleen het jaar? Vul dan het jaar in.",
    "vestigingsdatum": "De vestigingsdatum ontbreekt. Vanaf die dag tellen de drie weken.",
}
_HUISNUMMER_ACHTERAAN = re.compile(
    r"^(?P<straat>.*?[^\W\d_].*?)[, ]+(?P<nummer>\d+(?:-\d+|[ -]?[A-Za-z][A-Za-z0-9]{0,3})?)$"
)
_POSTCODE_EN_PLAATS = re.compile(r"^([1-9]\d{3} ?[A-Za-z]{2})[, ]+(.+)$")

Lezer = Callable[[str], Any]


def _tekst(veld: str) -> Lezer:
    def lees(ruw: str) -> str:
        tekst = schoon(ruw)
        if len(tekst) > LENGTES[veld]:
            raise Leesfout(f"Deze tekst is te lang. Gebruik hoogstens {LENGTES[veld]} tekens.")
        return tekst

    return lees


def _naamdeel(veld: str) -> Lezer:
    return lambda ruw: lees_naamdeel(ruw, hoogstens=LENGTES[veld])


# Reader of each field that stands on its own; `geboortedatum` needs the day as well and is read apart.
LEZERS: Mapping[str, Lezer] = {
    "voornamen": _naamdeel("voornamen"),
    "tussenvoegsel": lambda ruw: _naamdeel("tussenvoegsel")(ruw).lower(),
    "achternaam": _naamdeel("achternaam"),
    "naam_origineel": _tekst("naam_origineel"),
    "vestigingsdatum": lees_datum,
    "geslacht": lees_geslacht,
    "nationaliteit": lees_land,
    "contacttaal": lees_taal,
    "talen": lees_talen,
    "tolk_nodig": lees_ja_nee,
    "bsn": lees_bsn,
    "v_nummer": lees_v_nummer,
    "telefoon": lees_telefoon,
    "email": lees_email,
    "straat": _tekst("straat"),
    "huisnummer": _tekst("huisnummer"),
    "postcode": lees_postcode,
    "woonplaats": _tekst("woonplaats"),
    "vergunning": lees_vergunning,
    "vergunning_vanaf": lees_datum,
    "vergunning_tot": lees_datum,
    "brp_inschrijving": lees_datum,
    "kennisgeving_duo": lees_datum,
    "regime": lees_regime,
}


@dataclass(frozen=True)
class Gelezen:
    """Outcome: `waarden` are arguments of `PersoonGegevens`, complete when there are no `fouten` (field -> message).

    A field that was read from a composite column (`naam`, `adres`) has its error at that column.
    """

    waarden: dict[str, Any] = field(default_factory=dict)
    fouten: dict[str, str] = field(default_factory=dict)


def lees_persoon(ruw: Mapping[str, str], *, vandaag: date) -> Gelezen:
    """Read the fields that are given. Beside the fields of `PersoonGegevens` it knows the composite ones of lists:
    `naam`, `adres` (street and number), `toevoeging` (of the house number), `postcode_woonplaats`.

    An error in one field does not hide those in others. Without a column for the contact language it is the first
    of `talen`.
    """
    gelezen = Gelezen()
    delen, herkomst = _haal_uiteen(ruw, gelezen.fouten)
    for veld, tekst in delen.items():
        try:
            gelezen.waarden[veld] = _lees(veld, tekst, vandaag)
        except Leesfout as fout:
            gelezen.fouten.setdefault(herkomst.get(veld, veld), fout.melding)
    _scheid_tussenvoegsel(gelezen.waarden)
    _scheid_talen(gelezen.waarden, "contacttaal" in ruw)
    gebroken = [(veld, melding) for veld, melding in VERPLICHT.items() if not gelezen.waarden.get(veld)]
    gebroken += controleer_samenhang(gelezen.waarden, vandaag=vandaag).items()
    for veld, melding in gebroken:
        gelezen.fouten.setdefault(herkomst.get(veld, veld), melding)
    return gelezen


def _lees(veld: str, tekst: str, vandaag: date) -> Any:
    return lees_geboortedatum(tekst, vandaag=vandaag) if veld == "geboortedatum" else LEZERS[veld](tekst)


def _uit_naam(tekst: str) -> tuple[str, ...]:
    return splits_naam(schoon(tekst))


def uit_adres(tekst: str) -> tuple[str, ...]:
    """Street and house number, of an address in one text."""
    gevonden = _HUISNUMMER_ACHTERAAN.match(schoon(tekst))
    return (gevonden["straat"], gevonden["nummer"]) if gevonden else (schoon(tekst), "")


def uit_postcode_woonplaats(tekst: str) -> tuple[str, ...]:
    """Postcode and place, of both in one text."""
    gevonden = _POSTCODE_EN_PLAATS.match(schoon(tekst))
    return (gevonden[1], gevonden[2]) if gevonden else (schoon(tekst), "")


_SAMENGESTELD: Mapping[str, tuple[tuple[str, ...], Callable[[str], tuple[str, ...]]]] = {
    "naam": (("voornamen", "tussenvoegsel", "achternaam"), _uit_naam),
    "adres": (("straat", "huisnummer"), uit_adres),
    "postcode_woonplaats": (("postcode", "woonplaats"), uit_postcode_woonplaats),
}
SAMENGESTELDE_VELDEN = (*_SAMENGESTELD, "toevoeging")


def _haal_uiteen(ruw: Mapping[str, str], fouten: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The single fields, composite ones taken apart; and for each part the composite column where its error belongs.

    A column of its own goes before the part of a composite one.
    """
    delen = {veld: tekst or "" for veld, tekst in ruw.items() if veld not in SAMENGESTELDE_VELDEN}
    herkomst: dict[str, str] = {}
    for kolom, (velden, haal) in _SAMENGESTELD.items():
        vrij = [veld for veld in velden if kolom in ruw and not delen.get(veld, "").strip()]
        herkomst.update({veld: kolom for veld in vrij if ruw[kolom] or veld not in ruw})
        try:
            gevonden = dict(zip(velden, haal(ruw[kolom]), strict=True)) if vrij else {}
        except Leesfout as fout:
            fouten[kolom] = fout.melding
            continue
        delen.update({veld: gevonden[veld] for veld in vrij})
    if toevoeging := ruw.get("toevoeging", "").strip():
        delen["huisnummer"] = f"{delen.get('huisnummer', '')} {toevoeging}".strip()
    return delen, herkomst


def _scheid_tussenvoegsel(waarden: dict[str, Any]) -> None:
    """A particle in the column of the surname goes to its own field, unless that one has a value."""
    if waarden.get("achternaam") and not waarden.get("tussenvoegsel"):
        waarden["tussenvoegsel"], waarden["achternaam"] = splits_achternaam(waarden["achternaam"])


def _scheid_talen(waarden: dict[str, Any], eigen_kolom: bool) -> None:
    talen = waarden.get("talen")
    if not talen:
        return
    if not eigen_kolom:
        waarden["contacttaal"] = talen[0]
    waarden["talen"] = tuple(sorted(taal for taal in talen if taal != waarden.get("contacttaal")))
