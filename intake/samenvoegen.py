"""Two people in one section: whose answer counts, question by question, and where somebody has to choose.

The page holds a fingerprint of every answer as it shows it (`gezien`). Who did not change an answer since then does
not overwrite it; what both changed is never decided by who came last, and no answer is lost because another one hides
it. Who chooses an answer chooses what hangs on it too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intake.vragen import Antwoorden, Vraag, zichtbare_vragen

BEWAARD, INGEVULD = "bewaard", "ingevuld"
# A section has some thirty questions at most; what is longer was not sent by a page of ours.
LANGSTE_GEZIEN = 8000
# Code -> the chosen side, and the fingerprint of what was stored when the choice was shown.
Keuzes = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Samen:
    """`antwoorden` as they come together; `botst`: the codes of which somebody has to choose."""

    antwoorden: Antwoorden
    botst: tuple[str, ...]


def afdruk(antwoord: Any) -> str:
    """A short fingerprint of one answer; empty for no answer."""
    if not antwoord:
        return ""
    tekst = json.dumps(antwoord, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()[:12]


def afdrukken(antwoorden: Mapping[str, Any]) -> dict[str, str]:
    """The fingerprints of all answers of a section, as a page shows them."""
    return {code: afdruk(antwoord) for code, antwoord in antwoorden.items() if antwoord}


def lees_gezien(tekst: str) -> dict[str, str]:
    """The fingerprints that came with a form; none when they cannot be read, so that every difference is asked."""
    if len(tekst) > LANGSTE_GEZIEN:
        return {}
    try:
        gelezen = json.loads(tekst)
    except (ValueError, RecursionError):
        return {}
    return {str(code): str(waarde) for code, waarde in gelezen.items()} if isinstance(gelezen, dict) else {}


def met_vervolg(vragen: Sequence[Vraag], code: str) -> Iterator[Vraag]:
    """The question, and those that hang on it."""
    erbij: set[str] = set()
    for vraag in vragen:
        if vraag.code == code or (vraag.als and vraag.als[0] in erbij):
            erbij.add(vraag.code)
            yield vraag


def afdruk_van_keuze(vragen: Sequence[Vraag], code: str, bewaard: Mapping[str, Any]) -> str:
    """What was stored when a choice was shown: the answer with all that hangs on it."""
    return afdruk({vraag.code: bewaard[vraag.code] for vraag in met_vervolg(vragen, code) if bewaard.get(vraag.code)})


def voeg_samen(
    vragen: Sequence[Vraag],
    *,
    bewaard: Mapping[str, Any],
    ingevuld: Mapping[str, Any],
    gezien: Mapping[str, str],
    keuzes: Keuzes,
) -> Samen:
    """Per question: what is stored, what was filled in, and which of them counts."""
    antwoorden: Antwoorden = {}
    botst: list[str] = []
    onbeslist: set[str] = set()
    gekozen: dict[str, str] = {}
    for vraag in vragen:
        code, boven = vraag.code, vraag.als[0] if vraag.als else ""
        kant = gekozen.get(boven) or _keuze(vragen, code, bewaard, keuzes)
        if kant:
            gekozen[code] = kant
        elif boven not in onbeslist:
            kant = _kant(afdruk(bewaard.get(code)), afdruk(ingevuld.get(code)), gezien.get(code, ""))
            botst += [] if kant else [code]
        if not kant:
            onbeslist.add(code)
        elif antwoord := (bewaard if kant == BEWAARD else ingevuld).get(code):
            antwoorden[code] = antwoord
    botst += [code for code in _verborgen(vragen, antwoorden, gezien) if code not in onbeslist]
    return Samen(antwoorden, tuple(dict.fromkeys(botst)))


def _keuze(vragen: Sequence[Vraag], code: str, bewaard: Mapping[str, Any], keuzes: Keuzes) -> str:
    """The side that was chosen, of what is stored still."""
    kant, getoond = keuzes.get(code, ("", ""))
    return kant if kant and getoond == afdruk_van_keuze(vragen, code, bewaard) else ""


def _kant(zij: str, ik: str, eerst: str) -> str:
    if ik in (zij, eerst) and ik != zij:
        return BEWAARD
    return INGEVULD if zij in (ik, eerst) else ""


def _verborgen(vragen: Sequence[Vraag], antwoorden: Antwoorden, gezien: Mapping[str, str]) -> Iterator[str]:
    """The questions whose answer would hide one that only one of the two has seen."""
    per_code = {vraag.code: vraag for vraag in vragen}
    gesteld = {vraag.code for vraag in zichtbare_vragen(vragen, antwoorden)}
    for code, antwoord in antwoorden.items():
        if code in gesteld or afdruk(antwoord) == gezien.get(code, ""):
            continue
        while code not in gesteld and (als := per_code[code].als):
            code = als[0]  # noqa: PLW2901
        yield code
