"""What comes in from a phone, or from the page of the day: one entry, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from begeleiding.models.dag import LANGSTE_NOTITIE, LANGSTE_OPMERKING, MEESTE_MINUTEN
from begeleiding.statussen import Aanwezigheid, Dagdeel, Schaal
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst, ruim_op, schone_regel

if TYPE_CHECKING:
    from begeleiding.models import Dagregistratie

MEESTE_MELDINGEN = 200
ONLEESBAAR = "Dit kunnen we niet lezen. Ververs de pagina en vul het opnieuw in."
_PLEK = re.compile(r"[ap][1-9][0-9]{0,17}", re.ASCII)
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MEESTE_ID = 2**63 - 1


class Soort(StrEnum):
    """How it ended with an entry."""

    BEWAARD = "bewaard"
    BOTST = "botst"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Uitslag:
    """`nu`: what holds at this place on this day, as far as who sent it may see that."""

    soort: Soort
    melding: str = ""
    nu: Dagregistratie | None = None


@dataclass(frozen=True, kw_only=True)
class Melding:
    """`id` is made by who sends it. `plek`: 'a12' for an assessment, 'p12' for a placement."""

    id: UUID
    plek: str
    dag: date


@dataclass(frozen=True, kw_only=True)
class Aanwezigheidsmelding(Melding):
    """`gezien`: the registration that stood there for who writes this one."""

    aanwezigheid: str
    dagdeel: str = Dagdeel.DAG
    minuten: int | None = None
    opmerking: str = ""
    gezien: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Waarnemingsmelding(Melding):
    """`vervangt`: an own observation that this one corrects."""

    scores: Mapping[int, int] = field(default_factory=dict)
    notitie: str = ""
    leerdoel: int | None = None
    vervangt: UUID | None = None


Dagmelding = Aanwezigheidsmelding | Waarnemingsmelding


def lees_melding(ruw: Any) -> Dagmelding:
    """An entry as it comes in. Raises DomeinFout for what no client of ours sends."""
    if not isinstance(ruw, Mapping):
        raise DomeinFout(ONLEESBAAR)
    gelijk = {"id": _uuid(ruw.get("id")), "plek": _plek(ruw.get("plek")), "dag": _dag(ruw.get("dag"))}
    if ruw.get("soort") == "aanwezigheid":
        return _aanwezigheid(ruw, gelijk)
    if ruw.get("soort") == "waarneming":
        return _waarneming(ruw, gelijk)
    raise DomeinFout(ONLEESBAAR)


def controleer_inhoud(melding: Melding) -> None:
    """Raise DomeinFout for what can never be stored, wherever it is about."""
    if isinstance(melding, Aanwezigheidsmelding):
        _controleer_aanwezigheid(melding)
    elif isinstance(melding, Waarnemingsmelding):
        _controleer_waarneming(melding)


def _aanwezigheid(ruw: Mapping[str, Any], gelijk: Mapping[str, Any]) -> Aanwezigheidsmelding:
    return Aanwezigheidsmelding(
        **gelijk,
        aanwezigheid=_tekst(ruw.get("aanwezigheid")),
        dagdeel=_tekst(ruw.get("dagdeel")) or Dagdeel.DAG,
        minuten=_getal(ruw.get("minuten")),
        opmerking=schone_regel(_tekst(ruw.get("opmerking"))),
        gezien=_uuid(ruw["gezien"]) if ruw.get("gezien") else None,
    )


def _waarneming(ruw: Mapping[str, Any], gelijk: Mapping[str, Any]) -> Waarnemingsmelding:
    scores = ruw.get("scores") or {}
    if not isinstance(scores, Mapping):
        raise DomeinFout(ONLEESBAAR)
    return Waarnemingsmelding(
        **gelijk,
        scores={_nummer(punt): _nummer(waarde) for punt, waarde in scores.items()},
        notitie=ruim_op(_tekst(ruw.get("notitie")), op_een_regel=False).replace("\r\n", "\n"),
        leerdoel=_getal(ruw.get("leerdoel") or None),
        vervangt=_uuid(ruw["vervangt"]) if ruw.get("vervangt") else None,
    )


def _controleer_aanwezigheid(melding: Aanwezigheidsmelding) -> None:
    if melding.aanwezigheid not in Aanwezigheid.values:
        raise DomeinFout("Kies of deze persoon er was.", veld="aanwezigheid")
    if melding.dagdeel not in Dagdeel.values:
        raise DomeinFout("Kies de hele dag of een deel van de dag.", veld="dagdeel")
    if melding.minuten is not None and melding.aanwezigheid != Aanwezigheid.LAAT:
        raise DomeinFout("Minuten vul je alleen in als iemand te laat was.", veld="minuten")
    if melding.minuten is not None and not 1 <= melding.minuten <= MEESTE_MINUTEN:
        raise DomeinFout(f"Vul minuten in van 1 tot {MEESTE_MINUTEN}.", veld="minuten")
    controleer_tekst(melding.opmerking, veld="opmerking", hoogstens=LANGSTE_OPMERKING)


def _controleer_waarneming(melding: Waarnemingsmelding) -> None:
    if not melding.scores and not melding.notitie:
        raise DomeinFout("Geef minstens één punt een cijfer, of schrijf een korte notitie.", veld="notitie")
    if not all(waarde in Schaal.values for waarde in melding.scores.values()):
        raise DomeinFout("Kies een cijfer van 1 tot 4.", veld="scores")
    controleer_tekst(melding.notitie, veld="notitie", hoogstens=LANGSTE_NOTITIE)


def _uuid(ruw: Any) -> UUID:
    try:
        return UUID(ruw)
    except (ValueError, TypeError, AttributeError) as fout:
        raise DomeinFout(ONLEESBAAR) from fout


def _plek(ruw: Any) -> str:
    if not isinstance(ruw, str) or not _PLEK.fullmatch(ruw):
        raise DomeinFout(ONLEESBAAR)
    return ruw


def _dag(ruw: Any) -> date:
    if not isinstance(ruw, str) or not _DAG.fullmatch(ruw):
        raise DomeinFout(ONLEESBAAR)
    try:
        return date.fromisoformat(ruw)
    except ValueError as fout:
        raise DomeinFout("Deze dag bestaat niet. Kies een andere dag.") from fout


def _tekst(ruw: Any) -> str:
    """Text that can be stored: half of a sign that takes two places in a phone cannot."""
    if ruw is None:
        return ""
    if not isinstance(ruw, str):
        raise DomeinFout(ONLEESBAAR)
    return ruw.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _getal(ruw: Any) -> int | None:
    return None if ruw is None else _nummer(ruw)


def _nummer(ruw: Any) -> int:
    if isinstance(ruw, str) and ruw.isascii() and ruw.isdigit() and len(ruw) < 19:
        return int(ruw)
    if isinstance(ruw, bool) or not isinstance(ruw, int) or abs(ruw) > _MEESTE_ID:
        raise DomeinFout(ONLEESBAAR)
    return ruw
