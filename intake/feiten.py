"""What the answers of a talk say about the person, as lasting facts, and the other way round.

A section that was left empty says nothing. What is known already stands in a new talk before it begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from intake.keuring import getal
from intake.secties import LEEFGEBIEDEN
from intake.vragen import JA, NEE, Antwoorden
from intake.woorden import in_woorden
from statushouders.feitcodes import TAALVAARDIGHEDEN, Vaardigheidsoort
from statushouders.feiten import (
    Feiten,
    Gezondheidfeit,
    Leefgegevens,
    Opleidingfeit,
    Taalfeit,
    Vaardigheidfeit,
    Vluchtfeit,
    Werkfeit,
)
from statushouders.models.feiten import LANGSTE_TEKST

LANGSTE_VAARDIGHEID = 120
_VAARDIGHEDEN: Mapping[str, Vaardigheidsoort] = {
    "vaardigheden": Vaardigheidsoort.VAARDIGHEID,
    "certificaten": Vaardigheidsoort.CERTIFICAAT,
    "competenties": Vaardigheidsoort.COMPETENTIE,
    "hobbys": Vaardigheidsoort.HOBBY,
}
# Question -> fact of the same meaning, by section: codes, lists of codes, and numbers.
_CODES = {
    "taal": ("alfabetisering",),
    "kunnen": ("digitaal",),
    "mobiliteit": ("kan_fietsen", "heeft_fiets", "ov", "meerijden"),
    "wensen": ("ambitie_kort", "ambitie_lang"),
    "gezin": ("opvang",),
}
_LIJSTEN = {"werk": ("belemmeringen", "dagdelen"), "mobiliteit": ("rijbewijs",)}
_GETALLEN = {"werk": {"uren_per_week": "uren_per_week"}, "mobiliteit": {"reistijd_minuten": "reistijd_minuten"},
             "gezin": {"kinderen_aantal": "kinderen"}}  # fmt: skip
# Facts that are a few answers together, in words.
_TEKSTEN = {
    "gezin": ("gezin", ("gezin", "kinderen_leeftijd", "gezin_meer")),
    "huisvesting": ("huisvesting", ("huisvesting", "wat_nog")),
    "geld": ("financien", ("financien", "geld_hulp")),
    "netwerk": ("netwerk", ("netwerk", "hulp", "vrije_tijd")),
}


def naar_feiten(secties: Mapping[str, Antwoorden], *, datum: date) -> Feiten:
    """The facts in checked answers, by the code of their section. `datum`: of the talk, so of the consent too."""
    taal, werk, kunnen = (secties.get(code) or {} for code in ("taal", "werk", "kunnen"))
    return Feiten(
        talen=_rijen(taal, "talen", _taal),
        opleidingen=_rijen(taal, "opleidingen", _opleiding),
        werkervaringen=_rijen(werk, "werkervaringen", _werk),
        vaardigheden=_vaardigheden(kunnen),
        leefsituatie=_leefsituatie(secties) or None,
        gezondheid=_gezondheid(secties.get("gezondheid") or {}, datum),
        vlucht=_vlucht(secties.get("vlucht") or {}, datum),
    )


def _rijen(antwoorden: Antwoorden, code: str, maak: Any) -> tuple[Any, ...] | None:
    rijen = antwoorden.get(code)
    return tuple(maak(rij) for rij in rijen) if rijen else None


def _taal(rij: Mapping[str, str]) -> Taalfeit:
    niveaus = {veld: rij.get(veld, "") for veld in TAALVAARDIGHEDEN}
    return Taalfeit(taal=rij["taal"], moedertaal=rij.get("moedertaal") == JA, **niveaus)


def _jaren(rij: Mapping[str, str]) -> dict[str, int | None]:
    return {veld: getal(rij.get(veld, "")) for veld in ("van_jaar", "tot_jaar")}


def _opleiding(rij: Mapping[str, str]) -> Opleidingfeit:
    velden = {veld: rij.get(veld, "") for veld in ("niveau", "richting", "land", "diploma", "waardering")}
    return Opleidingfeit(**cast(Any, velden | _jaren(rij)))


def _werk(rij: Mapping[str, str]) -> Werkfeit:
    velden = {veld: rij.get(veld, "") for veld in ("sector", "land", "taken")}
    return Werkfeit(beroep=rij["beroep"], **cast(Any, velden | _jaren(rij)))


def _vaardigheden(antwoorden: Antwoorden) -> tuple[Vaardigheidfeit, ...] | None:
    """Every line is one; nothing said in any of the four says nothing."""
    gevonden = [
        Vaardigheidfeit(soort=soort, tekst=regel.strip(" -•\t")[:LANGSTE_VAARDIGHEID])
        for code, soort in _VAARDIGHEDEN.items()
        for regel in str(antwoorden.get(code, "")).splitlines()
        if regel.strip(" -•\t")
    ]
    return tuple(gevonden) or None


def _leefsituatie(secties: Mapping[str, Antwoorden]) -> Leefgegevens:
    leef: dict[str, Any] = {}
    for sectie, codes in (*_CODES.items(), *_LIJSTEN.items()):
        leef |= {code: antwoord for code in codes if (antwoord := secties.get(sectie, {}).get(code))}
    for sectie, paren in _GETALLEN.items():
        gegeven = secties.get(sectie, {})
        leef |= {feit: getal(gegeven[code]) for code, feit in paren.items() if gegeven.get(code)}
    if secties.get("gezin", {}).get("kinderen") == NEE:
        leef["kinderen"] = 0
    leef |= {feit: tekst for sectie, (feit, codes) in _TEKSTEN.items() if (tekst := _tekst(secties, sectie, codes))}
    if functioneel := secties.get("gezondheid", {}).get("functioneel"):
        leef["functioneel"] = functioneel
    return cast(Leefgegevens, leef)


def _tekst(secties: Mapping[str, Antwoorden], sectie: str, codes: tuple[str, ...]) -> str:
    vragen = next(een for een in LEEFGEBIEDEN if een.code == sectie)
    delen = [
        in_woorden(vraag, antwoord).rstrip(".")
        for code in codes
        if (antwoord := secties.get(sectie, {}).get(code)) and (vraag := vragen.vraag(code))
    ]
    return f"{'. '.join(delen)}."[:LANGSTE_TEKST] if delen else ""


def _gezondheid(antwoorden: Antwoorden, datum: date) -> Gezondheidfeit | None:
    """Health to reckon with is only kept with consent; what the jobcoach may know is a fact of its own."""
    if not antwoorden.get("rekening") or (antwoorden["rekening"] == JA and antwoorden.get("toestemming") != JA):
        return None
    return Gezondheidfeit(
        rekening_houden=antwoorden["rekening"], **_met_toestemming(antwoorden, datum, "gezondheid", "toelichting")
    )


def _vlucht(antwoorden: Antwoorden, datum: date) -> Vluchtfeit | None:
    if not antwoorden.get("vlucht") or antwoorden.get("toestemming") != JA:
        return None
    return Vluchtfeit(**_met_toestemming(antwoorden, datum, "vlucht", "verhaal"))


def _met_toestemming(antwoorden: Antwoorden, datum: date, code: str, veld: str) -> dict[str, Any]:
    if antwoorden.get("toestemming") != JA:
        return {}
    return {
        veld: antwoorden.get(code, ""),
        "toestemming_op": datum,
        "toestemming_wijze": antwoorden.get("toestemming_hoe", ""),
    }


def uit_feiten(sectie: str, feiten: Feiten) -> Antwoorden:
    """What is known already, as answers of a section that nobody wrote in yet."""
    antwoorden: Antwoorden = {}
    if sectie == "taal":
        antwoorden["talen"] = [_als_rij(feit) for feit in feiten.talen or ()]
        antwoorden["opleidingen"] = [_als_rij(feit) for feit in feiten.opleidingen or ()]
    elif sectie == "werk":
        antwoorden["werkervaringen"] = [_als_rij(feit) for feit in feiten.werkervaringen or ()]
    leef: Mapping[str, Any] = feiten.leefsituatie or {}
    antwoorden |= {code: leef.get(code) for code in _CODES.get(sectie, ())}
    antwoorden |= {code: list(leef.get(code) or ()) for code in _LIJSTEN.get(sectie, ())}
    antwoorden |= {code: _als_tekst(leef.get(feit)) for code, feit in _GETALLEN.get(sectie, {}).items()}
    return {code: antwoord for code, antwoord in antwoorden.items() if antwoord}


def _als_rij(feit: Any) -> dict[str, str]:
    return {veld: tekst for veld, waarde in vars(feit).items() if (tekst := _als_tekst(waarde))}


def _als_tekst(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return JA if waarde else ""
    return "" if waarde is None else str(waarde)
