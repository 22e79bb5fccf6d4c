"""How a number is told that may not always be told exactly."""

from __future__ import annotations

from kern.datums import getal
from rapportages.verbergen import ONDERGRENS, Getoond

# A range that is wider tells nothing.
_RUIMSTE_DEEL = 40
NIET_TE_TONEN = "–"


def toon(getoond: Getoond | None) -> str:
    """12, 'minder dan 5', 'minstens 40', '11 tot en met 14', or a dash."""
    if getoond is None or (getoond.tot is None and getoond.van == 0):
        return NIET_TE_TONEN
    if getoond.precies:
        return getal(getoond.van)
    if getoond.tot is None:
        return f"minstens {getal(getoond.van)}"
    if getoond.tot < ONDERGRENS:
        return f"minder dan {ONDERGRENS}"
    return f"{getal(getoond.van)} tot en met {getal(getoond.tot)}"


def aandeel(deel: Getoond | None, geheel: Getoond | None) -> tuple[int, int] | None:
    """The lowest and highest percentage that it can be, rounded; None when that says nothing."""
    if deel is None or geheel is None or not geheel.tot or not geheel.van:
        return None
    hoogste = min(geheel.tot if deel.tot is None else deel.tot, geheel.tot)
    laag = round(100 * deel.van / geheel.tot)
    hoog = min(round(100 * hoogste / geheel.van), 100)
    return (laag, hoog) if hoog - laag <= _RUIMSTE_DEEL else None


def toon_aandeel(deel: Getoond | None, geheel: Getoond | None) -> str:
    """91%, '90 tot 98%', or a dash."""
    grenzen = aandeel(deel, geheel)
    if grenzen is None:
        return NIET_TE_TONEN
    laag, hoog = grenzen
    return f"{laag}%" if laag == hoog else f"{laag} tot {hoog}%"
