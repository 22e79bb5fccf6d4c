"""How many hours per week were agreed on, and from when on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import prefetch_related_objects

from plaatsingen.models import Plaatsing, Urenafspraak


@dataclass(frozen=True)
class Urenverloop:
    """The hours of one placement through time."""

    plaatsing: Plaatsing
    afspraken: tuple[Urenafspraak, ...]

    def op(self, dag: date) -> Decimal:
        """The hours per week on this day; before the first day those it begins with, after the last one the last."""
        plaatsing = self.plaatsing
        dag = max(min(dag, plaatsing.geeindigd_op or dag), plaatsing.eerste_dag)
        geldend = [een.uren_per_week for een in self.afspraken if een.vanaf <= dag]
        return geldend[-1] if geldend else plaatsing.uren_per_week

    def na(self, dag: date) -> list[Urenafspraak]:
        """What was agreed on for later, while it is open."""
        dag = max(dag, self.plaatsing.eerste_dag)
        return [een for een in self.afspraken if een.vanaf > dag] if self.plaatsing.is_open else []


def lees_uren(plaatsingen: Iterable[Plaatsing | None]) -> None:
    """Read the hours of these at once, for `urenverloop`: one query, or none when there are no placements."""
    prefetch_related_objects([een for een in plaatsingen if een is not None], "urenafspraken")


def urenverloop(plaatsing: Plaatsing) -> Urenverloop:
    """One query, or none after `lees_uren`."""
    return Urenverloop(plaatsing, tuple(plaatsing.urenafspraken.all()))
