"""The card Leefgebieden on the dossier: for each area of life one line of what is known, and how it stands.

The rules are the same for every area, and the first that holds counts:

1. a step of its lane is late: *aandacht*;
2. the person works on it (a fact says so, or a step of its lane is open): *loopt*;
3. it was named in the talk as standing in the way: *aandacht*;
4. the facts say that it is in order: *op orde*. A free text never says so: 'klein voor het gezin' is known as well;
5. something is known, and no more than that: *besproken*; else *nog niet besproken*.

What is protected is *afgeschermd* for everybody and always, so that it does not show whether there is anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import Truncator

from kern.datums import termijn
from medewerkers.rollen import Rol
from statushouders.codelijsten import landnaam
from statushouders.feitcodes import (
    TAALVAARDIGHEDEN,
    Belemmering,
    Diploma,
    Feitgroep,
    Fietsen,
    JaNee,
    Rijbewijs,
    Waardering,
)
from statushouders.feitcodes import Alfabetisering as Lezen
from statushouders.feitwoorden import opleiding_in_delen
from statushouders.selectors.leefbeeld import Leefbeeld, leefbeeld
from statushouders.zichtbaarheid import Bescherming, bescherming_voor, zichtbare_groepen
from trajecten.models import Stap
from trajecten.models.aanpak import Baan
from trajecten.tijdlijn.standen import is_te_laat
from werkplek.selectors.dossier import Dossier

# How an area stands: the kind of chip, its word, and its icon.
OP_ORDE = ("klaar", "op orde", "check")
AANDACHT = ("binnenkort", "aandacht", "klok")
LOOPT = ("bezig", "loopt", "pijl")
BESPROKEN = ("wacht", "besproken", "check")
NIET_BESPROKEN = ("komt", "nog niet besproken", "min")
AFGESCHERMD = ("wacht", "afgeschermd", "slot")

GENOEG_NEDERLANDS = "B1"
# What somebody wrote at length stands whole on the tab.
LANGSTE_REGEL = 90
GEEN_EIGEN_RIJBEWIJS = {Rijbewijs.GEEN, Rijbewijs.LES, Rijbewijs.BUITENLANDS}
DIPLOMA: dict[str, str] = {Diploma.JA: "met diploma", Diploma.NEE: "zonder diploma", Diploma.KWIJT: "diploma kwijt"}
IN_DE_WEG = {
    Belemmering.TAAL: "taal staat in de weg",
    Belemmering.OPVANG: "kinderopvang staat in de weg",
    Belemmering.ZORG: "zorg voor familie",
    Belemmering.ERVARING: "geen werkervaring in Nederland",
    Belemmering.DIPLOMA: "diploma telt hier niet",
    Belemmering.VERVOER: "vervoer staat in de weg",
    Belemmering.WONEN: "huis nog niet op orde",
    Belemmering.GEZIN: "wacht op het gezin",
}


@dataclass(frozen=True)
class Gebied:
    """An area of life. `groep` decides who sees it; the steps of its `baan` count as far as the reader sees them."""

    naam: str
    icoon: str
    groep: Feitgroep
    bekend: Callable[[Leefbeeld], str]
    in_de_weg: Sequence[Belemmering] = ()
    baan: Baan | None = None
    loopt: Callable[[Leefbeeld], bool] = lambda beeld: False
    op_orde: Callable[[Leefbeeld], bool] = lambda beeld: False


@dataclass(frozen=True)
class Leefregel:
    """A line of the card."""

    naam: str
    icoon: str
    tekst: str
    chip: tuple[str, str, str]


def _wonen(beeld: Leefbeeld) -> str:
    return str(beeld.leef.get("huisvesting") or "")


def _netwerk(beeld: Leefbeeld) -> str:
    return str(beeld.leef.get("netwerk") or "")


def _niveaus(beeld: Leefbeeld) -> list[str]:
    """The levels of Dutch, from low to high: they sort as they are written."""
    nederlands = [taal for taal in beeld.talen if taal.taal == "nl"]
    return sorted({getattr(taal, code) for taal in nederlands for code in TAALVAARDIGHEDEN} - {""})


def _taal(beeld: Leefbeeld) -> str:
    niveaus = _niveaus(beeld)
    delen = [f"Nederlands {' tot '.join(dict.fromkeys((niveaus[0], niveaus[-1])))}"] if niveaus else []
    if beeld.leef.get("alfabetisering") == Lezen.LEERT:
        delen.append("leert lezen en schrijven")
    return ", ".join(delen)


def _werk(beeld: Leefbeeld) -> str:
    uren = beeld.leef.get("uren_per_week")
    return f"kan {uren} uur per week" if uren else ""


def _school(beeld: Leefbeeld) -> str:
    """The one that came last: of those without years the one that was written down last."""
    if not beeld.opleidingen:
        return "geen school of opleiding" if beeld.school_gevraagd else ""
    laatste = max(beeld.opleidingen, key=lambda een: een.tot_jaar or een.van_jaar or 0)
    kop, _ = opleiding_in_delen(laatste)
    return ", ".join(filter(None, [kop, landnaam(laatste.land), DIPLOMA.get(laatste.diploma, "")]))


def _heeft_rijbewijs(beeld: Leefbeeld) -> bool:
    return bool(set(beeld.leef.get("rijbewijs") or ()) - GEEN_EIGEN_RIJBEWIJS)


def _fietst(beeld: Leefbeeld) -> bool:
    return beeld.leef.get("kan_fietsen") == Fietsen.JA and beeld.leef.get("heeft_fiets") == JaNee.JA


def _vervoer(beeld: Leefbeeld) -> str:
    leef = beeld.leef
    fietsen: dict[str, str] = {
        Fietsen.JA: "fietst" if leef.get("heeft_fiets") != JaNee.NEE else "kan fietsen, heeft geen fiets",
        Fietsen.LEERT: "leert fietsen",
        Fietsen.NEE: "fietst niet",
    }
    delen = [fietsen.get(leef.get("kan_fietsen") or "", "")]
    delen.append("heeft rijbewijs" if _heeft_rijbewijs(beeld) else "")
    delen.append("heeft rijles" if Rijbewijs.LES in (leef.get("rijbewijs") or ()) else "")
    delen.append("reist met bus en trein" if leef.get("ov") == JaNee.JA else "")
    delen.append(f"hoogstens {minuten} minuten" if (minuten := leef.get("reistijd_minuten")) else "")
    return ", ".join(filter(None, delen))


GEZONDHEID = "Gezondheid"
GEBIEDEN: Sequence[Gebied | str] = (
    Gebied("Huisvesting", "huis", Feitgroep.WONEN, _wonen, [Belemmering.WONEN]),
    Gebied(
        "Taal en inburgering", "taal", Feitgroep.TAAL, _taal, [Belemmering.TAAL], Baan.INBURGERING,
        loopt=lambda beeld: beeld.leef.get("alfabetisering") == Lezen.LEERT,
        op_orde=lambda beeld: bool(_niveaus(beeld)) and _niveaus(beeld)[0] >= GENOEG_NEDERLANDS,
    ),
    Gebied(
        "Participatie", "werk", Feitgroep.INZET, _werk,
        [Belemmering.OPVANG, Belemmering.ZORG, Belemmering.ERVARING], Baan.WERK,
    ),
    Gebied(
        "Onderwijs", "school", Feitgroep.OPLEIDING, _school, [Belemmering.DIPLOMA],
        loopt=lambda beeld: any(een.waardering == Waardering.AANGEVRAAGD for een in beeld.opleidingen),
        op_orde=lambda beeld: any(een.waardering == Waardering.ONTVANGEN for een in beeld.opleidingen),
    ),
    GEZONDHEID,
    Gebied("Sociaal netwerk", "netwerk", Feitgroep.NETWERK, _netwerk, [Belemmering.GEZIN]),
    Gebied(
        "Mobiliteit", "fiets", Feitgroep.MOBILITEIT, _vervoer, [Belemmering.VERVOER],
        loopt=lambda beeld: (
            beeld.leef.get("kan_fietsen") == Fietsen.LEERT or Rijbewijs.LES in (beeld.leef.get("rijbewijs") or ())
        ),
        op_orde=lambda beeld: _fietst(beeld) or _heeft_rijbewijs(beeld),
    ),
)  # fmt: skip
WIE_ZIET_GEZONDHEID = {
    Bescherming.EIGEN_DOSSIER: "Alleen zichtbaar voor jou",
    Bescherming.MET_REDEN: "Alleen zichtbaar voor de klantondersteuner, en voor jou met een reden",
    Bescherming.NIET: "Alleen zichtbaar voor de klantondersteuner",
}


def leefregels(dossier: Dossier) -> list[Leefregel]:
    """The lines for this reader, in one query. None at all for who sees none of the areas, and of a child of whom
    nobody wrote anything down.
    """
    groepen = zichtbare_groepen(dossier.kijker)
    gezien = [gebied for gebied in GEBIEDEN if isinstance(gebied, str) or gebied.groep in groepen]
    if gezien == [GEZONDHEID]:
        return []
    van_kijker = dossier.betrokkenen.get(Rol.KLANTONDERSTEUNER) == dossier.kijker
    beeld = leefbeeld(dossier.persoon, kijker=dossier.kijker, is_van_kijker=van_kijker)
    regels = [
        _gezondheid(dossier, beeld) if isinstance(gebied, str) else _regel(gebied, dossier, beeld) for gebied in gezien
    ]
    iets = dossier.traject or any(regel.chip not in (NIET_BESPROKEN, AFGESCHERMD) for regel in regels)
    return regels if iets else []


def _gezondheid(dossier: Dossier, beeld: Leefbeeld) -> Leefregel:
    stand = bescherming_voor(dossier.kijker)
    if stand is Bescherming.EIGEN_DOSSIER and not beeld.eigen_dossier:
        stand = Bescherming.NIET
    return Leefregel(GEZONDHEID, "hart", WIE_ZIET_GEZONDHEID[stand], AFGESCHERMD)


def _regel(gebied: Gebied, dossier: Dossier, beeld: Leefbeeld) -> Leefregel:
    stappen = dossier.open_in(gebied.baan) if gebied.baan else []
    chip = _stand(gebied, dossier, beeld, stappen)
    bekend = Truncator(" ".join(gebied.bekend(beeld).split())).chars(LANGSTE_REGEL)
    delen = [bekend, *_erbij(gebied, dossier, beeld, chip, stappen)]
    tekst = "; ".join(filter(None, delen))
    return Leefregel(gebied.naam, gebied.icoon, tekst[:1].upper() + tekst[1:], chip)


def _stand(gebied: Gebied, dossier: Dossier, beeld: Leefbeeld, stappen: Sequence[Stap]) -> tuple[str, str, str]:
    if any(is_te_laat(stap, dossier.dag) for stap in stappen):
        return AANDACHT
    if stappen or gebied.loopt(beeld):
        return LOOPT
    if _genoemd(gebied, beeld):
        return AANDACHT
    if gebied.op_orde(beeld):
        return OP_ORDE
    return BESPROKEN if gebied.bekend(beeld) else NIET_BESPROKEN


def _erbij(
    gebied: Gebied, dossier: Dossier, beeld: Leefbeeld, chip: tuple[str, str, str], stappen: Sequence[Stap]
) -> Iterator[str]:
    """Why it stands like that: the step, or what is in the way."""
    eerste = next(iter(stappen), None)
    if eerste and eerste.uiterlijk and chip is AANDACHT:
        yield f"{_klein(eerste)} {termijn(eerste.uiterlijk, vandaag=dossier.dag)}"
    elif eerste:
        yield f"hierna: {_klein(eerste)}"
    if chip is AANDACHT and not eerste:
        yield from _genoemd(gebied, beeld)


def _klein(stap: Stap) -> str:
    """The name in the middle of a line: 'intake', but 'PIP vaststellen'."""
    naam: str = stap.aanpakstap.naam
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]


def _genoemd(gebied: Gebied, beeld: Leefbeeld) -> list[str]:
    return [IN_DE_WEG[code] for code in gebied.in_de_weg if code in beeld.belemmeringen()]
