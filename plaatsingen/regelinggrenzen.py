"""How much a regeling may be and how long it may last, with the source. It is data, for laws change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Grens:
    """At most so much percent, and (None: no limit) so many months from the first day of work on."""

    percentage: Decimal
    maanden: int | None
    bron: str


# Loonkostensubsidie, by what the work is worth, and as long as nobody measured that.
LOONWAARDE = Grens(Decimal(70), None, "Participatiewet art. 10d lid 4")
FORFAITAIR = Grens(Decimal(50), 6, "Participatiewet art. 10d lid 5")
