"""A number in a table, and what of it may be shown."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

# A group under five people is not shown (agreed with the municipality; the common threshold in Dutch statistics).
ONDERGRENS = 5


@dataclass(frozen=True)
class Cel:
    """One number of people that stands somewhere on a page or in a file.

    `delen` are the smallest groups that it adds up, by number: 'women' is 'women who started' and 'women who did not'.
    Cells with the same parts are the same number. `gewicht` says how much a reader loses without it: of two cells that
    would both do, the one with the least weight is hidden. `vast`: a table before this one told it. `eerder`: a table
    before this one hid it and told this of it; then this table may not tell more.
    """

    sleutel: Hashable
    delen: frozenset[int]
    aantal: int
    gewicht: int = 1
    vast: bool = False
    eerder: Getoond | None = None


@dataclass(frozen=True)
class Getoond:
    """What may be told: it is at least `van` and at most `tot` (None: as many as there are)."""

    van: int
    tot: int | None

    @property
    def precies(self) -> bool:
        return self.van == self.tot


# Nobody, or too few to tell which.
WEINIG = Getoond(0, ONDERGRENS - 1)
