"""A CV: of the person, for an application. What is on it the person chooses; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from statushouders.codelijsten import landnaam, taalnaam
from statushouders.feitcodes import DAGDELEN, Feitgroep, Rijbewijs, Taalniveau, Vaardigheidsoort
from statushouders.feiten import Feiten, Opleidingfeit, Taalfeit, Werkfeit
from statushouders.feitwoorden import in_woorden, label
from statushouders.models import Statushouder
from statushouders.profielbeeld import diploma_in_woorden, jaren

# What of the facts can stand on it.
CVGROEPEN = (
    Feitgroep.TAAL,
    Feitgroep.OPLEIDING,
    Feitgroep.WERK,
    Feitgroep.VAARDIGHEDEN,
    Feitgroep.INZET,
    Feitgroep.MOBILITEIT,
)
_LIJSTEN = (Vaardigheidsoort.VAARDIGHEID, Vaardigheidsoort.COMPETENTIE, Vaardigheidsoort.CERTIFICAAT)
_LIJSTNAAM = {
    Vaardigheidsoort.VAARDIGHEID: "Vaardigheden",
    Vaardigheidsoort.COMPETENTIE: "Sterke kanten",
    Vaardigheidsoort.CERTIFICAAT: "Certificaten",
}
_EERST = "nl"
CONTACT = ("woonplaats", "telefoon", "email")


@dataclass(frozen=True, kw_only=True)
class CvKeuze:
    """What is on it. `banen` and `opleidingen`: which ones, counted in the order of the facts."""

    over_mij: str = ""
    contact: Collection[str] = ()
    banen: Collection[int] = ()
    opleidingen: Collection[int] = ()
    delen: Collection[str] = ()
    landen: bool = True


class Cvrij(TypedDict):
    """An entry with its years in the margin."""

    jaren: str
    kop: str
    klein: str
    tekst: str


class Cvbeeld(TypedDict):
    naam: str
    contact: list[str]
    over_mij: str
    werk: list[Cvrij]
    opleiding: list[Cvrij]
    talen: list[list[str]]
    regels: list[list[str]]


def cvbeeld(persoon: Statushouder, feiten: Feiten, keuze: CvKeuze) -> Cvbeeld:
    """The CV with what was chosen: newest first, levels of language in words."""
    leef: Any = feiten.leefsituatie or {}
    banen = [een for nr, een in enumerate(feiten.werkervaringen or ()) if nr in keuze.banen]
    scholen = [een for nr, een in enumerate(feiten.opleidingen or ()) if nr in keuze.opleidingen]
    return {
        "naam": persoon.naam,
        "contact": contactregels(persoon, keuze.contact),
        "over_mij": keuze.over_mij,
        "werk": [_baan(een, landen=keuze.landen) for een in nieuwste_eerst(banen)],
        "opleiding": [_school(een, landen=keuze.landen) for een in nieuwste_eerst(scholen)],
        "talen": _talen(feiten) if "talen" in keuze.delen else [],
        "regels": [
            *(_vaardigheden(feiten) if "vaardigheden" in keuze.delen else []),
            *(_hobbys(feiten) if "hobbys" in keuze.delen else []),
            *(_rijbewijs(leef) if "rijbewijs" in keuze.delen else []),
            *(_beschikbaar(leef) if "beschikbaar" in keuze.delen else []),
        ],
    }


def contactregels(persoon: Statushouder, gekozen: Collection[str]) -> list[str]:
    """Place, telephone and mail, as far as they are known and wanted."""
    return [tekst for veld in CONTACT if veld in gekozen and (tekst := getattr(persoon, veld))]


def nieuwste_eerst(rijen: Sequence[Any]) -> list[Any]:
    """By the last year, what goes on first; what has no year at the end."""
    return sorted(
        rijen, key=lambda een: (een.tot_jaar or (9999 if een.van_jaar else 0), een.van_jaar or 0), reverse=True
    )


def _plaats(een: Werkfeit | Opleidingfeit, *, landen: bool) -> str:
    return landnaam(een.land) if landen and een.land else ""


def _samen(*stukken: str) -> str:
    return " · ".join(stuk for stuk in stukken if stuk)


def _baan(een: Werkfeit, *, landen: bool) -> Cvrij:
    klein = _samen(label("sector", een.sector), _plaats(een, landen=landen))
    return {"jaren": jaren(een), "kop": een.beroep, "klein": klein, "tekst": een.taken}


def _school(een: Opleidingfeit, *, landen: bool) -> Cvrij:
    niveau = label("niveau", een.niveau)
    klein = _samen(niveau if een.richting else "", _plaats(een, landen=landen), diploma_in_woorden(een))
    return {"jaren": jaren(een), "kop": een.richting or niveau, "klein": klein, "tekst": ""}


def _talen(feiten: Feiten) -> list[list[str]]:
    """Every language with its level in words; who speaks one from birth needs no level."""
    rijen = [(een.taal != _EERST, not een.moedertaal, taalnaam(een.taal), _niveau(een)) for een in feiten.talen or ()]
    return [[naam, niveau] for _, _, naam, niveau in sorted(rijen) if niveau]


def _niveau(een: Taalfeit) -> str:
    if een.moedertaal:
        return "moedertaal"
    spreekt, leest = max(een.luisteren, een.spreken), max(een.lezen, een.schrijven)
    if spreekt == leest:
        return str(Taalniveau(spreekt).label) if spreekt > Taalniveau.A0 else ""
    woorden = [
        f"{wat} {Taalniveau(niveau).label}"
        for wat, niveau in (("spreken", spreekt), ("lezen", leest))
        if niveau > Taalniveau.A0
    ]
    return "; ".join(woorden)


def _vaardigheden(feiten: Feiten) -> list[list[str]]:
    per_soort = {soort: [een.tekst for een in feiten.vaardigheden or () if een.soort == soort] for soort in _LIJSTEN}
    return [[_LIJSTNAAM[soort], ", ".join(teksten)] for soort, teksten in per_soort.items() if teksten]


def _hobbys(feiten: Feiten) -> list[list[str]]:
    hobbys = [een.tekst for een in feiten.vaardigheden or () if een.soort == Vaardigheidsoort.HOBBY]
    return [["Hobby's", ", ".join(hobbys)]] if hobbys else []


def _rijbewijs(leef: Any) -> list[list[str]]:
    rijbewijs = [code for code in leef.get("rijbewijs") or () if code != Rijbewijs.GEEN]
    return [["Rijbewijs", in_woorden("rijbewijs", rijbewijs)]] if rijbewijs else []


def _beschikbaar(leef: Any) -> list[list[str]]:
    dagdelen = [naam for code, naam in DAGDELEN.items() if code in (leef.get("dagdelen") or ())]
    uren = leef.get("uren_per_week")
    tekst = _samen(f"{uren} uur per week" if uren else "", ", ".join(dagdelen))
    return [["Beschikbaar", tekst]] if tekst else []
