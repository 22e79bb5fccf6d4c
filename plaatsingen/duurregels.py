"""How long a placement of each kind may last, as shipped; a municipality keeps its own in `Duurregel`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from werkgevers.codelijsten import Plaatsingsoort


@dataclass(frozen=True)
class Duur:
    """At most so many months, without and with extension; `is_wet`: the law says so, at `bron`."""

    maanden: int
    met_verlenging: int
    bron: str
    is_wet: bool = False

    def hoogstens(self, *, verlengd: bool) -> int:
        return self.met_verlenging if verlengd else self.maanden


BELEID = "Uitgangspunt van Meedoen; de gemeente beslist"
# Kinds that are not named have no limit: work with a wage, and voluntary work.
MEEGELEVERD: Mapping[str, Duur] = {
    Plaatsingsoort.PROEFPLAATSING: Duur(2, 6, "Participatiewet art. 8a lid 2 onder d", is_wet=True),
    Plaatsingsoort.WERKERVARINGSPLEK: Duur(6, 12, BELEID),
    Plaatsingsoort.STAGE: Duur(6, 12, BELEID),
    Plaatsingsoort.LEERWERKTRAJECT: Duur(12, 24, BELEID),
}


def vroegste_begin(einde: date, maanden: int) -> date:
    """The first day on which one can begin to have had no more than so many months on this last day."""
    begin = einde + timedelta(days=1) - relativedelta(months=maanden)
    while laatste_dag(begin, maanden) < einde:
        begin += timedelta(days=1)
    return begin


def laatste_dag(begin: date, maanden: int) -> date:
    """The last day of so many months: two months from 29 October are over on 28 December. Where the month has no such
    day they run to its end, so from 31 December to 28 February.
    """
    zelfde_dag = begin + relativedelta(months=maanden)
    return zelfde_dag - timedelta(days=1) if zelfde_dag.day == begin.day else zelfde_dag
