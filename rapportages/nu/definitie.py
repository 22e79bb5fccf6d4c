"""A figure about how it stands on one day: a table of rows by columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# (row, column) -> how many.
Nutelling = Mapping[tuple[str, str], int]

# The row that adds up the others, and the column that does.
ALLE, TOTAAL = "alle", "totaal"
# The row of everybody, where somebody may be in several others.
IEDEREEN = "iedereen"
# Rows too many to show, taken together; and who has nobody in that role.
ANDERE, NIEMAND = "andere", "niemand"
# No number of people, but the middle one of them.
MEDIAAN = "mediaan"


@dataclass(frozen=True, kw_only=True)
class Nucijfer:
    """The texts are the definition in words, the same on every page and in every file.

    `rijen`: what a row is called, where these are codes of our own. `precies`: the columns that count no people, so
    that they are told to everybody as they are. `vast` rows are there, in this order, also when nobody is in them.
    """

    code: str
    naam: str
    vraag: str
    wie: str
    niet: str
    dag: str
    bronnen: str
    rijkop: str
    kolommen: Mapping[str, str]
    rijen: Mapping[str, str] = field(default_factory=dict)
    precies: frozenset[str] = frozenset()

    @property
    def vast(self) -> bool:
        return bool(self.rijen)
