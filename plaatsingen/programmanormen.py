"""What a programme asks of a week, as shipped; a municipality keeps its own in `Programmanorm`."""

from __future__ import annotations

from dataclasses import dataclass

# A whole working week; a day has three parts, on five days.
MEESTE_UREN = 40
MEESTE_DAGDELEN = 15


@dataclass(frozen=True)
class Programma:
    """So many hours and so many parts of the day in a week; None asks nothing."""

    uren: int | None
    dagdelen: int | None


# No law asks it. Leiden has a programme of 24 hours a week of work, education and civic orientation; Nijmegen of five
# half-days a week from the start.
MEEGELEVERD = Programma(uren=24, dagdelen=5)
