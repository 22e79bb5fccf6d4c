"""What the page tells of a question, in words and as places on a line from 0 to 100%."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from kern.datums import meervoud
from rapportages.intervallen import Interval, gepaard, verschil, wilson
from rapportages.verbergen import Getoond
from rapportages.woorden import NIET_TE_TONEN, aandeel, toon, toon_aandeel

# The picture is 400 wide, with room at both ends for the mark of 0 and of 100%.
_RAND, _PER_PROCENT = 10, 3.8
Cellen = Mapping[Hashable, Getoond]


@dataclass(frozen=True)
class Stand:
    """Who agrees at one moment: as told, and where on the line. `marge`: the interval of a number told exactly."""

    procent: str
    aantal: str
    van: str
    marge: tuple[int, int] | None
    x: float | None
    van_x: float | None
    breed: float | None

    @property
    def in_woorden(self) -> str:
        if self.procent == NIET_TE_TONEN:
            return "te weinig om te tonen"
        return f"{self.procent}, {self.aantal} van {self.van}"


@dataclass(frozen=True)
class Verandering:
    """How the share changed. `zeker`: the whole interval is on one side of no change."""

    tekst: str
    marge: str
    oordeel: str
    richting: int


@dataclass(frozen=True)
class Gepaard:
    """Of who answered twice."""

    omhoog: str
    gelijk: str
    omlaag: str
    van: str
    deel: str
    marge: str


@dataclass(frozen=True)
class Vraagbeeld:
    """One question. Empty parts: that may not be told."""

    nummer: int
    tekst: str
    eens: str
    voor: Stand | None
    na: Stand | None
    verandering: Verandering | None
    gepaard: Gepaard | None

    @property
    def voorgelezen(self) -> str:
        """The picture for who does not see it."""
        if self.voor is None or self.na is None:
            return f"{self.tekst} Te weinig antwoorden om te tonen."
        delen = [f"{self.tekst} Voor: {self.voor.in_woorden}.", f"Na: {self.na.in_woorden}."]
        return " ".join(delen + ([f"{self.verandering.oordeel}."] if self.verandering else []))


def vraagbeeld(nummer: int, tekst: str, eens: str, cellen: Cellen | None) -> Vraagbeeld:
    """`eens`: the words of the answers that count as agreeing."""
    if cellen is None:
        return Vraagbeeld(nummer, tekst, eens, None, None, None, None)
    voor, na = _stand(cellen["eens_voor"], cellen["voor"]), _stand(cellen["eens_na"], cellen["na"])
    return Vraagbeeld(nummer, tekst, eens, voor, na, _verandering(cellen), _gepaard(cellen))


def _stand(deel: Getoond, geheel: Getoond) -> Stand:
    procent = toon_aandeel(deel, geheel)
    precies = deel.precies and geheel.precies and geheel.van > 0
    marge = _procenten(wilson(deel.van, geheel.van)) if precies else None
    grenzen = aandeel(deel, geheel)
    if grenzen is None:
        return Stand(procent, toon(deel), toon(geheel), None, None, None, None)
    x = _plek(grenzen[0]) if grenzen[0] == grenzen[1] else None
    laag, hoog = marge or grenzen
    return Stand(procent, toon(deel), toon(geheel), marge, x, _plek(laag), round(_plek(hoog) - _plek(laag), 1))


def _verandering(cellen: Cellen) -> Verandering | None:
    vier = [cellen[naam] for naam in ("eens_voor", "voor", "eens_na", "na")]
    if not all(een.precies for een in vier) or 0 in (cellen["voor"].van, cellen["na"].van):
        return None
    eens_voor, voor, eens_na, na = (een.van for een in vier)
    punten = round(100 * (eens_na / na - eens_voor / voor))
    laag, hoog = verschil((eens_voor, voor), (eens_na, na))
    richting = (laag > 0) - (hoog < 0)
    oordeel = {1: "Meer mensen zijn het eens", -1: "Minder mensen zijn het eens", 0: "Dit kan toeval zijn"}[richting]
    return Verandering(_met_teken(punten), _marge((laag, hoog)), oordeel, richting)


def _gepaard(cellen: Cellen) -> Gepaard | None:
    if "beide" not in cellen or cellen["beide"].tot == 0:
        return None
    omhoog, gelijk, omlaag, van = (cellen[naam] for naam in ("omhoog", "gelijk", "omlaag", "beide"))
    marge = ""
    if omhoog.precies and omlaag.precies and van.precies:
        marge = _marge(gepaard(omhoog.van, omlaag.van, van.van))
    return Gepaard(toon(omhoog), toon(gelijk), toon(omlaag), toon(van), _deel(omhoog, van), marge)


def _deel(omhoog: Getoond, van: Getoond) -> str:
    if not (omhoog.precies and van.precies):
        return toon_aandeel(omhoog, van)
    laag, hoog = _procenten(wilson(omhoog.van, van.van))
    return f"{toon_aandeel(omhoog, van)} ({laag} tot {hoog}%)"


def _plek(procent: int) -> float:
    return round(_RAND + procent * _PER_PROCENT, 1)


def _procenten(interval: Interval) -> tuple[int, int]:
    return round(100 * interval[0]), round(100 * interval[1])


def _met_teken(punten: int) -> str:
    return f"+{punten}" if punten > 0 else f"−{-punten}" if punten < 0 else "0"


def _marge(interval: Interval) -> str:
    laag, hoog = _procenten(interval)
    return f"{_met_teken(laag)} tot {_met_teken(hoog)}"


# Under this share of the forms before, or of the people who came back, others may have answered than at first.
_GENOEG = 0.8


def waarschuwing(voor: int, na: int, beide: int, *, te_koppelen: bool) -> str:
    """When who answered after may be another group than before; empty when there is no reason to think so."""
    if not voor or not na:
        return ""
    if te_koppelen and beide < _GENOEG * max(voor, na):
        return (
            "Een deel van de groep vulde maar één keer in. Wie wegbleef of er later bij kwam, denkt misschien anders. "
            "Kijk daarom ook naar wie twee keer invulde."
        )
    if na < _GENOEG * voor:
        return (
            f"Achteraf kwamen er {meervoud(na, 'formulier', 'formulieren')}, vooraf {voor}. "
            "Wie wegbleef, denkt misschien anders. Een deel van de verandering kan daardoor komen."
        )
    if na * _GENOEG > voor:
        return "Achteraf vulden er meer mensen in dan vooraf. Nieuwe mensen denken misschien anders."
    return ""
