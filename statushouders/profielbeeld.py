"""What stands on a profile: texts of the colleague and facts, as plain values, the same on page, PDF and link.

No number, date of birth, age, nationality, country, address, family, obstacle, health or flight story ever comes in:
of the facts each field that does is named here. Countries of work and school would tell the way that somebody fled.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypedDict

from statushouders.codelijsten import taalnaam
from statushouders.feitcodes import (
    DAGEN,
    DELEN,
    TAALVAARDIGHEDEN,
    Diploma,
    Fietsen,
    JaNee,
    Rijbewijs,
    Taalniveau,
    Vaardigheidsoort,
    Waardering,
    Werkvorm,
)
from statushouders.feiten import Feiten, Opleidingfeit, Taalfeit, Werkfeit
from statushouders.feitwoorden import in_woorden, label
from statushouders.profielcodes import VORM, Profieldeel
from statushouders.profielkenmerken import Kenmerken, kenmerken_van

_LIJSTEN = (Vaardigheidsoort.VAARDIGHEID, Vaardigheidsoort.CERTIFICAAT)
_LIJSTNAAM = {Vaardigheidsoort.VAARDIGHEID: "Vaardigheden", Vaardigheidsoort.CERTIFICAAT: "Certificaten"}
_NEDERLANDS = "nl"


class Rij(TypedDict):
    """An entry of a list: a heading, what stands small under it, and a text."""

    kop: str
    klein: str
    tekst: str


class Taal(TypedDict):
    naam: str
    moedertaal: bool
    niveaus: list[list[str]]


class Deelbeeld(TypedDict):
    """One part. What it does not have is empty."""

    code: str
    kop: str
    tekst: str
    rijen: list[Rij]
    talen: list[Taal]
    regels: list[list[str]]
    lijsten: list[list[Any]]
    week: list[list[Any]]


class Profielbeeld(TypedDict):
    """`naam` is what the person is called at work, with the initial of the family name. `kort`: the first look;
    `kenmerken`: what can be looked for, which no page shows.
    """

    naam: str
    kort: list[list[str]]
    delen: list[Deelbeeld]
    kenmerken: Kenmerken


def profielbeeld(
    *, achternaam: str, teksten: Mapping[str, str], feiten: Feiten, alleen: Collection[str] | None = None
) -> Profielbeeld:
    """The profile with these parts, or all when the person did not choose yet. Parts without contents fall out."""
    kiest = set(Profieldeel.values) if alleen is None else set(alleen)
    delen = [_deel(code, teksten, feiten) for code in Profieldeel.values if code in kiest]
    return {
        "naam": naam_op_profiel(teksten.get("roepnaam", ""), achternaam),
        "kort": _kort(feiten, kiest),
        "delen": [deel for deel in delen if _gevuld(deel)],
        "kenmerken": kenmerken_van(feiten, teksten, kiest=kiest),
    }


def naam_op_profiel(roepnaam: str, achternaam: str) -> str:
    """Yohannes T.; who has one name only is called by it."""
    initiaal = achternaam.strip()[:1].upper()
    return f"{roepnaam} {initiaal}." if roepnaam and initiaal and roepnaam != achternaam.strip() else roepnaam


def afdruk(beeld: Profielbeeld) -> str:
    """Recognises the very contents that somebody read."""
    return hashlib.sha256(json.dumps(beeld, sort_keys=True).encode()).hexdigest()


def gevulde_delen(beeld: Profielbeeld) -> list[str]:
    """The parts that say something."""
    return [deel["code"] for deel in beeld["delen"]]


def _gevuld(deel: Deelbeeld) -> bool:
    return any(waarde for naam, waarde in deel.items() if naam not in ("code", "kop"))


def _deel(code: str, teksten: Mapping[str, str], feiten: Feiten) -> Deelbeeld:
    leef: Any = feiten.leefsituatie or {}
    deel: Deelbeeld = {
        "code": code,
        "kop": str(Profieldeel(code).label),
        "tekst": teksten.get(code, ""),
        "rijen": [],
        "talen": [],
        "regels": [],
        "lijsten": [],
        "week": [],
    }
    if code == Profieldeel.WERK:
        deel["regels"] = (
            [["Werkt het liefst", str(Werkvorm(vorm).label).lower()]] if (vorm := teksten.get(VORM)) else []
        )
    elif code == Profieldeel.COMPETENTIES:
        deel["lijsten"] = _vaardigheden(feiten)
        deel["regels"] = _regels({"digitaal": "Computer en telefoon"}, leef)
    elif code == Profieldeel.ERVARING:
        deel["rijen"] = [*map(_werk, feiten.werkervaringen or ()), *map(_opleiding, feiten.opleidingen or ())]
    elif code == Profieldeel.TALEN:
        deel["talen"] = talen_in_woorden(feiten)
    elif code == Profieldeel.BESCHIKBAAR:
        deel["regels"] = _regels({"uren_per_week": "Per week"}, leef)
        deel["week"] = _week(leef.get("dagdelen") or ())
    elif code == Profieldeel.VERVOER:
        deel["regels"] = _vervoer(leef)
    elif code == Profieldeel.FUNCTIONEEL:
        deel["tekst"] = leef.get("functioneel") or ""
        deel["regels"] = _regels({"belasting_niet": "Gaat niet"}, leef)
    return deel


def _regels(namen: Mapping[str, str], leef: Any) -> list[list[str]]:
    return [[naam, tekst] for veld, naam in namen.items() if (tekst := in_woorden(veld, leef.get(veld)))]


def _vaardigheden(feiten: Feiten) -> list[list[Any]]:
    per_soort = {soort: [een.tekst for een in feiten.vaardigheden or () if een.soort == soort] for soort in _LIJSTEN}
    return [[_LIJSTNAAM[soort], teksten] for soort, teksten in per_soort.items() if teksten]


def jaren(een: Opleidingfeit | Werkfeit) -> str:
    """2011 tot 2018; vanaf 2011"""
    if een.van_jaar and een.tot_jaar:
        return str(een.van_jaar) if een.van_jaar == een.tot_jaar else f"{een.van_jaar} tot {een.tot_jaar}"
    if een.van_jaar:
        return f"vanaf {een.van_jaar}"
    return f"tot {een.tot_jaar}" if een.tot_jaar else ""


def _samen(*stukken: str) -> str:
    return " · ".join(stuk for stuk in stukken if stuk)


def _werk(een: Werkfeit) -> Rij:
    return {"kop": een.beroep, "klein": _samen(label("sector", een.sector), jaren(een)), "tekst": een.taken}


def _opleiding(een: Opleidingfeit) -> Rij:
    niveau = label("niveau", een.niveau)
    klein = _samen(niveau if een.richting else "", jaren(een), diploma_in_woorden(een))
    return {"kop": een.richting or niveau, "klein": klein, "tekst": ""}


def diploma_in_woorden(een: Opleidingfeit) -> str:
    """Only what helps: that papers were left behind tells about a flight."""
    if een.waardering == Waardering.ONTVANGEN:
        return "diploma gewaardeerd in Nederland"
    return "met diploma" if een.diploma == Diploma.JA else ""


def talen_in_woorden(feiten: Feiten) -> list[Taal]:
    """Every language of which something is known, Dutch first, with its levels in words."""
    talen = [een for een in feiten.talen or () if een.moedertaal or any(_niveaus(een))]
    return [
        {
            "naam": taalnaam(een.taal),
            "moedertaal": een.moedertaal,
            "niveaus": [[naam, niveau] for naam, niveau in zip(TAALVAARDIGHEDEN.values(), _niveaus(een), strict=True)],
        }
        for een in sorted(talen, key=lambda een: een.taal != _NEDERLANDS)
    ]


def _niveaus(een: Taalfeit) -> list[str]:
    return [getattr(een, code) for code in TAALVAARDIGHEDEN]


def _week(dagdelen: Sequence[str]) -> list[list[Any]]:
    if not dagdelen:
        return []
    return [[deel, [[naam, f"{dag}_{deel}" in dagdelen] for dag, naam in DAGEN.items()]] for deel in DELEN]


def _kort(feiten: Feiten, kiest: Collection[str]) -> list[list[str]]:
    """What an employer asks first, of the parts that are shared."""
    leef: Any = feiten.leefsituatie or {}
    beroepen = list(dict.fromkeys(een.beroep for een in feiten.werkervaringen or ()))[:2]
    regels = [
        (Profieldeel.ERVARING, "Ervaring als", ", ".join(beroepen)),
        (Profieldeel.BESCHIKBAAR, "Beschikbaar", in_woorden("uren_per_week", leef.get("uren_per_week"))),
        (Profieldeel.TALEN, "Nederlands", _nederlands(feiten)),
        (Profieldeel.VERVOER, "Komt met", _komt_met(leef)),
    ]
    return [[naam, tekst] for deel, naam, tekst in regels if tekst and deel in kiest]


def _nederlands(feiten: Feiten) -> str:
    """The best of listening and speaking; who just begins is told in the part about language."""
    taal = next((een for een in feiten.talen or () if een.taal == _NEDERLANDS), None)
    niveau = max(taal.spreken, taal.luisteren) if taal else ""
    return str(Taalniveau(niveau).label) if niveau > Taalniveau.A0 else ""


def _vervoer(leef: Any) -> list[list[str]]:
    """How somebody comes to work; not how he does not."""
    rijbewijs = [code for code in leef.get("rijbewijs") or () if code != Rijbewijs.GEEN]
    regels = [
        ("Komt met", _komt_met(leef)),
        ("Fietsen", "leert het" if leef.get("kan_fietsen") == Fietsen.LEERT else ""),
        ("Meerijden", "kan" if leef.get("meerijden") == JaNee.JA else ""),
        ("Rijbewijs", in_woorden("rijbewijs", rijbewijs)),
        ("Hoogstens onderweg", in_woorden("reistijd_minuten", leef.get("reistijd_minuten"))),
    ]
    return [[naam, tekst] for naam, tekst in regels if tekst]


def _komt_met(leef: Any) -> str:
    geen_auto = (Rijbewijs.GEEN, Rijbewijs.LES, Rijbewijs.BUITENLANDS)
    rijbewijs = [code.upper() for code in leef.get("rijbewijs") or () if code not in geen_auto]
    manieren = [
        "fiets" if leef.get("kan_fietsen") == "ja" and leef.get("heeft_fiets") != "nee" else "",
        "bus en trein" if leef.get("ov") == "ja" else "",
        f"rijbewijs {', '.join(rijbewijs)}" if rijbewijs else "",
    ]
    return ", ".join(manier for manier in manieren if manier)
