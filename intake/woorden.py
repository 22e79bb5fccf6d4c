"""Answers in words, for the pages that only read: the snapshot, and two versions side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intake.vragen import JA, Sectie, Soort, Vraag, zichtbare_vragen
from kern.datums import datum_lang, lees_datum
from statushouders.feitcodes import TAALVAARDIGHEDEN

_CODES = (Soort.KEUZE, Soort.LIJST, Soort.ZOEK)


def in_woorden(vraag: Vraag, antwoord: Any) -> str:
    """One answer as one reads it; what does not fit is shown as it was typed."""
    if not antwoord:
        return ""
    if vraag.soort is Soort.RIJEN:
        return "\n".join(_rij(vraag, rij) for rij in antwoord)
    if vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
        return ", ".join(vraag.woord(code) for code in antwoord)
    if vraag.soort in _CODES:
        return vraag.woord(str(antwoord))
    if vraag.soort is Soort.VINK:
        return "Ja" if antwoord == JA else ""
    dag = lees_datum(str(antwoord)) if vraag.soort is Soort.DATUM else None
    return datum_lang(dag) if dag else str(antwoord)


def _rij(vraag: Vraag, rij: Mapping[str, str]) -> str:
    """Arabisch: luisteren C2, spreken C2, moedertaal."""
    eerste, *rest = vraag.rij
    delen = [_deel(een, rij[een.code]) for een in rest if rij.get(een.code)]
    naam = in_woorden(eerste, rij.get(eerste.code, "")) or "niet ingevuld"
    return f"{naam}: {', '.join(delen)}" if delen else naam


def _deel(vraag: Vraag, antwoord: str) -> str:
    """A field of a row in few words: of a level only its code, and no capital within the line but of a name."""
    naam = vraag.tekst.removesuffix(" (jaar)").lower()
    if vraag.soort is Soort.VINK:
        return naam
    if vraag.code in TAALVAARDIGHEDEN:
        return f"{naam} {antwoord}"
    woord = in_woorden(vraag, antwoord)
    return f"{naam} {woord}" if vraag.soort is not Soort.LIJST else f"{naam} {woord[:1].lower()}{woord[1:]}"


def momentopname(sectie: Sectie, antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked and answered in one section."""
    gesteld = [vraag for vraag in zichtbare_vragen(sectie.vragen, antwoorden) if antwoorden.get(vraag.code)]
    regels = [{"vraag": vraag.tekst, "antwoord": in_woorden(vraag, antwoorden[vraag.code])} for vraag in gesteld]
    return {"code": sectie.code, "naam": sectie.naam, "regels": regels}
