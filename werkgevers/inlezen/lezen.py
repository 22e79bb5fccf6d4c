"""The cells of one row to the values of an employer and of one whom one speaks with there. Pure: knows no database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from inlezen.oordeel import Gelezen, fout
from kern.leesfout import Leesfout
from statushouders.aankomst.collegas import Collegas
from statushouders.controles import (
    lees_email,
    lees_ja_nee,
    lees_postcode,
    lees_talen,
    lees_telefoon,
    uit_adres,
    uit_postcode_woonplaats,
)
from werkgevers.controles import (
    MEESTE_MEDEWERKERS,
    MEESTE_PLEKKEN,
    PLEKKEN_MELDING,
    VESTIGING_MELDING,
    lees_aantal,
    lees_bereidheid,
    lees_kvk,
    lees_sbi,
    lees_tekst,
    lees_vestigingsnummer,
    lees_website,
)
from werkgevers.inlezen.kenmerken import Wie

CONTACT = "contactpersoon"
# Without a name somebody may still be reached: info@ of the employer.
_ZONDER_NAAM = "Algemeen"
_CONTACT = "contact_"

LEZERS: Mapping[str, Callable[[str], Any]] = {
    "naam": partial(lees_tekst, hoogstens=120),
    "kvk": lees_kvk,
    "vestigingsnummer": lees_vestigingsnummer,
    "sbi": lees_sbi,
    "aantal_medewerkers": partial(lees_aantal, hoogstens=MEESTE_MEDEWERKERS),
    "straat": partial(lees_tekst, hoogstens=120),
    "huisnummer": partial(lees_tekst, hoogstens=12),
    "postcode": lees_postcode,
    "plaats": partial(lees_tekst, hoogstens=80),
    "website": lees_website,
    "bereidheid": lees_bereidheid,
    "capaciteit": partial(lees_aantal, hoogstens=MEESTE_PLEKKEN, melding=PLEKKEN_MELDING),
    "mentor_beschikbaar": lees_ja_nee,
    "voertalen": lambda ruw: list(lees_talen(ruw)),
    "goed_om_te_weten": partial(lees_tekst, hoogstens=500),
    f"{_CONTACT}naam": partial(lees_tekst, hoogstens=120),
    f"{_CONTACT}functie": partial(lees_tekst, hoogstens=120),
    f"{_CONTACT}email": lees_email,
    f"{_CONTACT}telefoon": lees_telefoon,
}
_SAMENGESTELD: Mapping[str, tuple[tuple[str, str], Callable[[str], tuple[str, ...]]]] = {
    "adres": (("straat", "huisnummer"), uit_adres),
    "postcode_plaats": (("postcode", "plaats"), uit_postcode_woonplaats),
}


def lees_cellen(nummer: int, cellen: Sequence[str], koppeling: Mapping[str, int], collegas: Collegas) -> Gelezen:
    """Read one row by the columns that were chosen."""
    ruw = {veld: cellen[kolom] if kolom < len(cellen) else "" for veld, kolom in koppeling.items()}
    fouten: dict[str, str] = {}
    waarden = _waarden(ruw, collegas, fouten)
    _controleer_samen(waarden, fouten)
    if fouten:
        op_volgorde = sorted(fouten, key=lambda veld: koppeling.get(veld, -1))
        return Gelezen(nummer, None, None, [fout(veld, fouten[veld]) for veld in op_volgorde])
    return Gelezen(nummer, _als_json(waarden), Wie.uit(waarden, nummer), [])


def _waarden(ruw: dict[str, str], collegas: Collegas, fouten: dict[str, str]) -> dict[str, Any]:
    waarden: dict[str, Any] = {}
    delen, kolom_van = _haal_uiteen(ruw, fouten)
    for veld, lees in {**LEZERS, "eigenaar": collegas.vind}.items():
        try:
            waarden[veld] = lees(delen.get(veld, ""))
        except Leesfout as melding:
            fouten.setdefault(kolom_van.get(veld, veld), melding.melding)
    return waarden


def _haal_uiteen(ruw: Mapping[str, str], fouten: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What one column says about two fields; and in which column a field stands, for its error."""
    delen, kolom_van = dict(ruw), dict[str, str]()
    for kolom, (velden, splits) in _SAMENGESTELD.items():
        if not delen.get(kolom, "").strip():
            continue
        try:
            gevonden = splits(delen[kolom])
        except Leesfout as melding:
            fouten[kolom] = melding.melding
            continue
        for veld, deel in zip(velden, gevonden, strict=True):
            if not delen.get(veld, "").strip():
                delen[veld], kolom_van[veld] = deel, kolom
    return delen, kolom_van


def _controleer_samen(waarden: dict[str, Any], fouten: dict[str, str]) -> None:
    """Rules between fields, as the model has them."""
    if not waarden.get("naam") and "naam" not in fouten:
        fouten["naam"] = "Vul de naam van de werkgever in."
    if waarden.get("vestigingsnummer") and not waarden.get("kvk") and "kvk" not in fouten:
        fouten["vestigingsnummer"] = VESTIGING_MELDING


def _als_json(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """What is filled in; who one speaks with apart."""
    gevuld = {veld: waarde for veld, waarde in waarden.items() if waarde not in ("", None, [])}
    contact = {veld.removeprefix(_CONTACT): gevuld.pop(veld) for veld in list(gevuld) if veld.startswith(_CONTACT)}
    if contact:
        gevuld[CONTACT] = {"naam": _ZONDER_NAAM, **contact}
    return gevuld
