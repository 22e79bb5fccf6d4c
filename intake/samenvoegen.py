"""Two people in one section: whose answer counts, question by question, and where somebody has to choose.

The page holds a fingerprint of every answer that it has seen (`gezien`). Who did not change an answer since then does
not overwrite it; what both changed is never decided by who came last.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from intake.vragen import Antwoorden

BEWAARD, INGEVULD = "bewaard", "ingevuld"


@dataclass(frozen=True)
class Samen:
    """`antwoorden` as they come together; `botst`: the codes that both changed, to be chosen; `gezien` for the page."""

    antwoorden: Antwoorden
    botst: tuple[str, ...]
    gezien: dict[str, str]


def afdruk(antwoord: Any) -> str:
    """A short fingerprint of one answer; empty for no answer."""
    if not antwoord:
        return ""
    tekst = json.dumps(antwoord, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()[:12]


def afdrukken(antwoorden: Mapping[str, Any]) -> dict[str, str]:
    """The fingerprints of all answers of a section, as a page sees them."""
    return {code: afdruk(antwoord) for code, antwoord in antwoorden.items() if antwoord}


def lees_gezien(tekst: str) -> dict[str, str]:
    """The fingerprints that came with a form; none when they cannot be read, so that every difference is asked."""
    try:
        gelezen = json.loads(tekst)
    except ValueError:
        return {}
    return {str(code): str(waarde) for code, waarde in gelezen.items()} if isinstance(gelezen, dict) else {}


def voeg_samen(
    codes: Iterable[str],
    *,
    bewaard: Mapping[str, Any],
    ingevuld: Mapping[str, Any],
    gezien: Mapping[str, str],
    keuzes: Mapping[str, str],
) -> Samen:
    """Per question: what is stored, what was filled in, and which of them counts. `keuzes`: code -> chosen side,
    of what was stored when the choice was shown."""
    antwoorden: Antwoorden = {}
    botst: list[str] = []
    nieuw_gezien: dict[str, str] = {}
    for code in codes:
        zij, ik = bewaard.get(code), ingevuld.get(code)
        eerst = gezien.get(code, "")
        gekozen = keuzes.get(code, "") if afdruk(zij) == eerst else ""
        kant = gekozen or _kant(afdruk(zij), afdruk(ik), eerst)
        if not kant:
            botst.append(code)
        antwoord = zij if kant == BEWAARD else ik
        if antwoord:
            antwoorden[code] = antwoord
        nieuw_gezien[code] = eerst if kant == BEWAARD and not gekozen else afdruk(antwoord)
    return Samen(antwoorden, tuple(botst), {code: waarde for code, waarde in nieuw_gezien.items() if waarde})


def _kant(zij: str, ik: str, eerst: str) -> str:
    if ik in (zij, eerst) and ik != zij:
        return BEWAARD
    return INGEVULD if zij in (ik, eerst) else ""
