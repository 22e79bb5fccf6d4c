"""What the answers of a talk say about the person, as lasting facts, and the other way round.

A section that nobody opened says nothing. What is known already stands in a new talk before it begins; what was taken
away there, or is hidden by another answer, is known no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from intake.keuring import getal
from intake.secties import LEEFGEBIEDEN
from intake.secties.persoon import GEZIN
from intake.vragen import JA, NEE, Antwoorden, regels_van
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
    return Feiten(
        talen=_rijen(secties.get("taal"), "talen", _taal),
        opleidingen=_rijen(secties.get("taal"), "opleidingen", _opleiding),
        werkervaringen=_rijen(secties.get("werk"), "werkervaringen", _werk),
        vaardigheden=_vaardigheden(secties.get("kunnen")),
        leefsituatie=_leefsituatie(secties) or None,
        gezondheid=_gezondheid(secties.get("gezondheid") or {}, datum),
        vlucht=_vlucht(secties.get("vlucht") or {}, datum),
    )


def _rijen(antwoorden: Antwoorden | None, code: str, maak: Any) -> tuple[Any, ...] | None:
    return None if antwoorden is None else tuple(maak(rij) for rij in antwoorden.get(code, ()))


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


def _vaardigheden(antwoorden: Antwoorden | None) -> tuple[Vaardigheidfeit, ...] | None:
    """Every line is one."""
    if antwoorden is None:
        return None
    return tuple(
        Vaardigheidfeit(soort=soort, tekst=regel)
        for code, soort in _VAARDIGHEDEN.items()
        for regel in regels_van(antwoorden.get(code, ""))
    )


def _leefsituatie(secties: Mapping[str, Antwoorden]) -> Leefgegevens:
    leef: dict[str, Any] = {}
    for sectie, antwoorden in secties.items():
        beslist = _beslist(sectie, antwoorden)
        leef |= {code: antwoorden.get(code, "") for code in _CODES.get(sectie, ()) if code in beslist}
        leef |= {code: tuple(antwoorden.get(code, ())) for code in _LIJSTEN.get(sectie, ()) if code in beslist}
        leef |= {
            feit: getal(antwoorden.get(code, "")) for code, feit in _GETALLEN.get(sectie, {}).items() if code in beslist
        }
    if secties.get("gezin", {}).get("kinderen") == NEE:
        leef["kinderen"] = 0
    leef |= {feit: tekst for sectie, (feit, codes) in _TEKSTEN.items() if (tekst := _tekst(secties, sectie, codes))}
    gezondheid = secties.get("gezondheid", {})
    # Not shown beforehand, so only what is said, or that nothing is to be reckoned with, changes it.
    if gezondheid.get("functioneel") or gezondheid.get("rekening", JA) != JA:
        leef["functioneel"] = gezondheid.get("functioneel", "")
    if gezondheid.get("belasting_niet") or gezondheid.get("rekening", JA) != JA:
        leef["belasting_niet"] = tuple(gezondheid.get("belasting_niet", ()))
    return cast(Leefgegevens, leef)


def _beslist(sectie: str, antwoorden: Antwoorden) -> set[str]:
    """The questions that were asked or are hidden by an answer; not those that wait for one."""
    vragen = next((een.vragen for een in LEEFGEBIEDEN if een.code == sectie), ())
    return {vraag.code for vraag in vragen if not vraag.als or antwoorden.get(vraag.als[0])}


def _tekst(secties: Mapping[str, Antwoorden], sectie: str, codes: tuple[str, ...]) -> str:
    vragen = next(een for een in LEEFGEBIEDEN if een.code == sectie)
    delen = [
        in_woorden(vraag, antwoord).rstrip(".")
        for code in codes
        if (antwoord := secties.get(sectie, {}).get(code)) and (vraag := vragen.vraag(code))
    ]
    return f"{'. '.join(delen)}." if delen else ""


def _gezondheid(antwoorden: Antwoorden, datum: date) -> Gezondheidfeit | None:
    """Health to reckon with is only kept with consent: asked and not given, what was kept before goes too. What the
    jobcoach may know is a fact of its own."""
    if not antwoorden.get("rekening"):
        return None
    if antwoorden["rekening"] == JA and antwoorden.get("toestemming") != JA:
        return Gezondheidfeit()
    return Gezondheidfeit(
        rekening_houden=antwoorden["rekening"], **_met_toestemming(antwoorden, datum, "gezondheid", "toelichting")
    )


def _vlucht(antwoorden: Antwoorden, datum: date) -> Vluchtfeit | None:
    """Who has nothing to tell now leaves what he told before."""
    if antwoorden.get("wil_vertellen") == JA and antwoorden.get("toestemming") != JA:
        return Vluchtfeit()
    if not antwoorden.get("vlucht"):
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
    elif sectie == "kunnen":
        antwoorden |= {
            code: "\n".join(feit.tekst for feit in feiten.vaardigheden or () if feit.soort == soort)
            for code, soort in _VAARDIGHEDEN.items()
        }
    leef: Mapping[str, Any] = feiten.leefsituatie or {}
    antwoorden |= {code: leef.get(code) for code in _CODES.get(sectie, ())}
    antwoorden |= {code: list(leef.get(code) or ()) for code in _LIJSTEN.get(sectie, ())}
    antwoorden |= {code: _als_tekst(leef.get(feit)) for code, feit in _GETALLEN.get(sectie, {}).items()}
    if sectie == "gezin" and leef.get("kinderen") is not None:
        antwoorden["kinderen"] = JA if leef["kinderen"] else NEE
    if sectie == "gezin":
        antwoorden |= _gezin(leef.get("gezin") or "", heeft_kinderen=bool(leef.get("kinderen")))
    return {code: antwoord for code, antwoord in antwoorden.items() if antwoord}


def _gezin(tekst: str, *, heeft_kinderen: bool) -> Antwoorden:
    """With whom somebody lives, read from how the dossier says it. What is not a choice of the list stays as text."""
    met_wie = GEZIN.vraag("gezin")
    for code, naam in sorted(met_wie.codes().items() if met_wie else (), key=lambda keuze: -len(keuze[1])):
        eind = tekst[len(naam) :]
        if tekst.casefold().startswith(naam.casefold()) and eind[:1] in ("", "."):
            return {"gezin": code, "gezin_meer": eind.removeprefix(".").strip()}
    begin = tekst.casefold().split(" ")
    if begin[:1] == ["alleen"]:
        code = "alleen_kinderen" if heeft_kinderen else "alleen"
    elif begin[:2] == ["met", "partner"]:
        code = "gezin" if heeft_kinderen else "partner"
    else:
        code = ""
    return {"gezin": code, "gezin_meer": tekst}


def _als_rij(feit: Any) -> dict[str, str]:
    return {veld: tekst for veld, waarde in vars(feit).items() if (tekst := _als_tekst(waarde))}


def _als_tekst(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return JA if waarde else ""
    return "" if waarde is None else str(waarde)
