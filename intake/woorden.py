"""Answers in words, for the pages that only read: the snapshot, and two versions side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from intake.keuring import getal
from intake.vragen import JA, Sectie, Soort, Vraag, zichtbare_vragen
from kern.datums import datum_lang, lees_datum, meervoud
from statushouders.feitcodes import TAALVAARDIGHEDEN

_CODES = (Soort.KEUZE, Soort.LIJST, Soort.ZOEK)


def in_woorden(vraag: Vraag, antwoord: Any) -> str:
    """One answer as one reads it; what does not fit is shown as it was typed."""
    if not antwoord:
        return ""
    if vraag.soort is Soort.RIJEN:
        return _rijen(vraag, antwoord)
    if vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
        return ", ".join(vraag.woord(code) for code in antwoord)
    if vraag.soort in _CODES:
        return vraag.woord(str(antwoord))
    if vraag.soort is Soort.VINK:
        return "Ja" if antwoord == JA else ""
    return _getypt(vraag, str(antwoord))


def _getypt(vraag: Vraag, antwoord: str) -> str:
    """24 november 2026; 45 minuten; else as it is"""
    if vraag.soort is Soort.DATUM and (dag := lees_datum(antwoord)):
        return datum_lang(dag)
    aantal = getal(antwoord) if vraag.eenheid else None
    return antwoord if aantal is None or vraag.eenheid is None else meervoud(aantal, *vraag.eenheid)


def _rijen(vraag: Vraag, antwoord: Sequence[Mapping[str, str]]) -> str:
    """One under the other, with a blank line between when there are stories."""
    rijen = [_rij(vraag, rij) for rij in antwoord]
    return ("\n\n" if any("\n" in rij for rij in rijen) else "\n").join(rijen)


def _rij(vraag: Vraag, rij: Mapping[str, str]) -> str:
    """Boekhouder · bank en administratie · Turkije · 2013 tot 2020, and under it what was told."""
    eerste, *rest = vraag.rij
    kop = in_woorden(eerste, rij.get(eerste.code, "")) or "niet ingevuld"
    regel = " · ".join(filter(None, [kop, _niveaus(rij), *(_deel(een, rij) for een in rest)]))
    verhalen = [rij[een.code] for een in rest if een.soort is Soort.LANG and rij.get(een.code)]
    return "\n".join([regel, *verhalen])


def _deel(vraag: Vraag, rij: Mapping[str, str]) -> str:
    """A field of a row as one says it; the years together, where the last one stands."""
    antwoord = rij.get(vraag.code, "")
    if vraag.soort is Soort.JAAR:
        return _jaren(rij, laatste=vraag.code == "tot_jaar")
    if not antwoord or vraag.soort is Soort.LANG or vraag.code in TAALVAARDIGHEDEN:
        return ""
    if vraag.soort is Soort.VINK:
        return vraag.tekst.lower()
    woord = in_woorden(vraag, antwoord)
    return vraag.in_rij.format(woord if vraag.soort is not Soort.LIJST else f"{woord[:1].lower()}{woord[1:]}")


def _niveaus(rij: Mapping[str, str]) -> str:
    """luisteren C2, spreken C2"""
    return ", ".join(f"{naam.lower()} {rij[code]}" for code, naam in TAALVAARDIGHEDEN.items() if rij.get(code))


def _jaren(rij: Mapping[str, str], *, laatste: bool) -> str:
    """2011 tot 2018; vanaf 2011; tot 2018"""
    van, tot = rij.get("van_jaar", ""), rij.get("tot_jaar", "")
    if not laatste or not (van or tot):
        return ""
    if van and tot:
        return van if van == tot else f"{van} tot {tot}"
    return f"vanaf {van}" if van else f"tot {tot}"


def momentopname(sectie: Sectie, antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked and answered in one section."""
    gesteld = [vraag for vraag in zichtbare_vragen(sectie.vragen, antwoorden) if antwoorden.get(vraag.code)]
    regels = [{"vraag": vraag.tekst, "antwoord": in_woorden(vraag, antwoorden[vraag.code])} for vraag in gesteld]
    return {"code": sectie.code, "naam": sectie.naam, "regels": regels}
