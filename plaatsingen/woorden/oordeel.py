"""What matching found, in sentences: how many fit, what that means, and why somebody does not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kern.datums import in_letters
from plaatsingen.selectors.matching import Uitkomst
from plaatsingen.woorden.redenen import Reden

# What the verdicts mean (`matchoordeel.BEOORDEELD`).
UITLEG_VAN_OORDEEL = (
    "Past goed: niets staat in de weg en alles wat nodig is, is bekend. Past misschien: vraag eerst iets na, zoals de "
    "reis of iets dat niet op het profiel staat. Past later: er is eerst nog iets nodig, zoals een cursus. Ervaring en "
    "wensen bepalen alleen de volgorde."
)
# Before what is told under this head, of who does not fit.
_AANLOOP = {
    "Week": "De week past niet: ",
    "Taal": "Het Nederlands is nog te laag: ",
    "Reis": "De reis past niet: ",
    "Het werk": "Het werk past niet: ",
    "Plek": "",
    "Eigen keuze": "",
    "Eerder voorgesteld": "Het voorstel van eerder ",
}


class Telwoord(NamedTuple):
    """What is counted: 'mens past', 'mensen passen', and when there is none."""

    een: str
    meer: str
    geen: str
    geen_enkele: str


MENSEN = Telwoord("mens past", "mensen passen", "Niemand past goed", "Nu past niemand")
PLEKKEN = Telwoord("plek past", "plekken passen", "Geen plek past goed", "Nu past geen plek")


def hoeveel_passen(uitkomst: Uitkomst, van: Telwoord) -> str:
    """Niemand past goed, vier misschien."""
    if not uitkomst.aantal_passen:
        return f"{van.geen_enkele}."
    delen = [_hoeveel_goed(uitkomst.goed, van) if uitkomst.goed else van.geen]
    delen += [f"{_aantal(uitkomst.misschien)} misschien"] if uitkomst.misschien else []
    delen += [f"{_aantal(uitkomst.later)} later"] if uitkomst.later else []
    return f"{', '.join(delen)}."


def _hoeveel_goed(aantal: int, van: Telwoord) -> str:
    """It begins the sentence: there only the second letter of 'één' has its mark."""
    return f"Eén {van.een} goed" if aantal == 1 else f"{in_letters(aantal).capitalize()} {van.meer} goed"


def _aantal(hoeveel: int) -> str:
    return "één" if hoeveel == 1 else in_letters(hoeveel)


def waarom_niet_in_zinnen(redenen: Iterable[Reden]) -> str:
    """A sentence for each reason that stands in the way."""
    return " ".join(_zin(reden) for reden in redenen)


def _zin(reden: Reden) -> str:
    tekst = f"{_AANLOOP.get(reden.kop, f'{reden.kop}: ')}{reden.tekst}"
    return f"{tekst[0].upper()}{tekst[1:]}."
