"""Why proposals came to nothing, as policy staff may read it."""

from __future__ import annotations

from dataclasses import dataclass

from plaatsingen.selectors.afwijsredenen import afwijsredenen
from rapportages.selectors.klein import ONDERGRENS, toonbaar


@dataclass(frozen=True)
class Afwijscijfer:
    """`redenen`: those with enough people, with how many. `te_klein`: there are others too. No total: from that one
    would read what is hidden.
    """

    redenen: list[tuple[str, str]]
    te_klein: bool


def afwijscijfer(*, gemeente_id: int, jaar: int) -> Afwijscijfer:
    """The reasons of one year, without the groups that are too small to show."""
    alle = afwijsredenen(gemeente_id=gemeente_id, jaar=jaar)
    groot = [(reden, toonbaar(aantal)) for reden, aantal in alle if aantal >= ONDERGRENS]
    return Afwijscijfer(groot, te_klein=len(groot) < len(alle))
