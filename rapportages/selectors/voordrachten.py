"""What came of proposals, as policy staff may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from plaatsingen.selectors.afwijsredenen import afwijsredenen, mensen_geplaatst
from rapportages.selectors.klein import ONDERGRENS, toonbaar


@dataclass(frozen=True)
class Afwijscijfer:
    """`redenen`: those with enough people, with how many. Whether there are others is not told, nor a total: from
    that one would read what is hidden. `laatste`: the last day that is counted; None when no month is over yet.
    """

    redenen: list[tuple[str, str]]
    geplaatst: str
    laatste: date | None


def afwijscijfer(*, gemeente_id: int, jaar: int, dag: date) -> Afwijscijfer:
    """Of one year, until the end of last month, without the groups that are too small to show."""
    voor = min(dag.replace(day=1), date(jaar + 1, 1, 1))
    alle = afwijsredenen(gemeente_id=gemeente_id, jaar=jaar, voor=voor)
    return Afwijscijfer(
        redenen=[(reden, toonbaar(aantal)) for reden, aantal in alle if aantal >= ONDERGRENS],
        geplaatst=toonbaar(mensen_geplaatst(gemeente_id=gemeente_id, jaar=jaar, voor=voor)),
        laatste=voor - timedelta(days=1) if voor > date(jaar, 1, 1) else None,
    )
