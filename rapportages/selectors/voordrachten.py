"""Why proposals came to nothing, as policy staff may read it."""

from __future__ import annotations

from dataclasses import dataclass

from plaatsingen.selectors.afwijsredenen import afwijsredenen
from rapportages.selectors.klein import ONDERGRENS, toonbaar


@dataclass(frozen=True)
class Afwijscijfer:
    """`redenen`: those with enough people, with how many. Whether there are others is not told, nor a total: from
    that one would read what is hidden.
    """

    redenen: list[tuple[str, str]]


def afwijscijfer(*, gemeente_id: int, jaar: int) -> Afwijscijfer:
    """The reasons of one year, without the groups that are too small to show."""
    alle = afwijsredenen(gemeente_id=gemeente_id, jaar=jaar)
    return Afwijscijfer([(reden, toonbaar(aantal)) for reden, aantal in alle if aantal >= ONDERGRENS])
