"""What a fixed evaluation says, the same on the page and on paper; and the little of it that an employer reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from begeleiding.models import Evaluatie
from begeleiding.normen import STREEF
from begeleiding.statussen import Doelstand, Schaal
from begeleiding.vonken import komma
from kern.datums import datum_lang, meervoud

OP_TIJD, VERDER = "Op tijd", "Verder"
# The table has all of them.
BESTE = 4


@dataclass(frozen=True)
class Puntregel:
    """A skill with its score, in words too; `vakken` of four are filled. `lukt`: enough for a trainee."""

    naam: str
    groep: str
    waarde: str
    vakken: int
    woorden: str
    richting: str
    lukt: bool
    niveau: float


@dataclass(frozen=True)
class Evaluatiebeeld:
    """All in words. `advies` and `gesprek`: name and value, of what was filled in."""

    kop: str
    kort: list[tuple[str, str]]
    punten: list[Puntregel]
    gezien: str
    gesprek: list[tuple[str, str]]
    gehaald: list[str]
    bezig: list[str]
    advies: list[tuple[str, str]]
    # Of the days that somebody came.
    op_tijd: str = ""
    voor_de_werkgever: str = ""

    def _kan(self) -> list[tuple[str, str]]:
        """The table in two lines, for who reads no further: the best, and all that still asks attention."""
        goed = sorted((een for een in self.punten if een.lukt), key=lambda een: -een.niveau)[:BESTE]
        hulp = [een for een in self.punten if not een.lukt]
        return _gevuld(("Gaat het best", _namen(goed)), ("Vraagt nog aandacht", _namen(hulp)))

    def voor_werkgever(self) -> Evaluatiebeeld:
        """Without the talk, without days that somebody was away (they hint at health) and without goals that are
        still private.
        """
        kort = [(naam, self.op_tijd if naam == OP_TIJD else waarde) for naam, waarde in self.kort if naam != VERDER]
        kort = [(naam, waarde) for naam, waarde in kort if waarde]
        return replace(self, kort=kort, gezien="", gesprek=[], bezig=[], advies=[*self._kan(), *self.advies])

    def als_gegevens(self) -> dict[str, Any]:
        """For the template of the PDF."""
        groepen: dict[str, list[dict[str, Any]]] = {}
        for een in self.punten:
            groepen.setdefault(een.groep, []).append(vars(een))
        return {**vars(self), "punten": [], "groepen": [{"naam": naam, "punten": van} for naam, van in groepen.items()]}


def beeld_van(evaluatie: Evaluatie) -> Evaluatiebeeld:
    """Of one that is fixed: the figures are those that were kept."""
    opname = evaluatie.momentopname or {}
    doelen = opname.get("doelen", [])
    return Evaluatiebeeld(
        kop=evaluatie.get_soort_display(),
        kort=_kort(evaluatie, opname),
        punten=[_punt(een) for een in opname.get("punten", [])],
        gezien=evaluatie.gezien,
        gesprek=_gevuld(
            ("Vindt zelf", evaluatie.mening), ("Uitgelegd", evaluatie.uitgelegd), ("Afgesproken", evaluatie.afgesproken)
        ),
        gehaald=[een["wat"] for een in doelen if een.get("stand") == Doelstand.GEHAALD],
        bezig=[een["wat"] for een in doelen if een.get("stand") == Doelstand.BEZIG],
        advies=advies_van(evaluatie),
        op_tijd=_van_de_dagen(opname.get("op_tijd", 0), opname.get("gekomen", 0)),
        voor_de_werkgever=evaluatie.voor_werkgever,
    )


def advies_van(evaluatie: Evaluatie) -> list[tuple[str, str]]:
    """What is advised, as far as it was filled in."""
    return _gevuld(
        ("Richting", evaluatie.richting),
        ("Soort plek", evaluatie.get_soort_plek_display()),
        ("Groep of alleen", evaluatie.get_groep_of_alleen_display()),
        ("Nodig bij taal", evaluatie.nodig_taal),
        ("Nodig bij vervoer", evaluatie.nodig_vervoer),
        ("Verwachte groei", evaluatie.get_groei_display()),
    )


def _kort(evaluatie: Evaluatie, opname: dict[str, Any]) -> list[tuple[str, str]]:
    dagen = opname.get("dagen", 0)
    return _gevuld(
        ("Gesprek op", datum_lang(evaluatie.gehouden_op) if evaluatie.gehouden_op else ""),
        ("Duur", meervoud(opname.get("weken", 0), "week", "weken") if opname.get("weken") else ""),
        (OP_TIJD, _van_de_dagen(opname.get("op_tijd", 0), dagen)),
        (VERDER, ", ".join(een for een in opname.get("overig", []) if "ziek" not in een)),
    )


def _van_de_dagen(op_tijd: int, dagen: int) -> str:
    return f"{op_tijd} van {meervoud(dagen, 'dag', 'dagen')}" if dagen else ""


def _punt(ruw: dict[str, Any]) -> Puntregel:
    niveau = float(ruw.get("niveau", 1))
    rond = Schaal.bij(niveau)
    return Puntregel(
        ruw.get("naam", ""),
        ruw.get("groep", ""),
        komma(niveau),
        rond,
        str(rond.label).lower(),
        ruw.get("richting", ""),
        rond >= ruw.get("streef", STREEF),
        niveau,
    )


def _namen(punten: Sequence[Puntregel]) -> str:
    return ", ".join(een.naam[:1].lower() + een.naam[1:] for een in punten)


def _gevuld(*paren: tuple[str, str]) -> list[tuple[str, str]]:
    return [(naam, waarde) for naam, waarde in paren if waarde]
