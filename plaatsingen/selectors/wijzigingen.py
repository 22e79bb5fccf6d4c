"""What about a placement became otherwise, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kern.datums import opsomming
from plaatsingen.models import Plaatsing, Plaatsingswijziging, Urenafspraak
from plaatsingen.selectors.terug import zijn_uren_terug_te_nemen
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.statussen import Partij


@dataclass(frozen=True)
class Uren:
    """The hours per week that hold now, and those that were agreed on for later."""

    nu: Decimal
    straks: Sequence[Urenafspraak]


@dataclass(frozen=True)
class Wijzigingsregel:
    """What became otherwise, and what that meant for who had agreed."""

    wijziging: Plaatsingswijziging

    @property
    def regels(self) -> list[str]:
        """'Uren per week: 16, werd 24'"""
        return [f"{wat}: {was or 'leeg'}, werd {werd or 'leeg'}" for wat, was, werd in self.wijziging.wat]

    @property
    def opnieuw(self) -> str:
        return _partijen(self.wijziging.vervallen)

    @property
    def een_partij(self) -> bool:
        return len(self.wijziging.vervallen) == 1

    @property
    def mag_terug(self) -> bool:
        return zijn_uren_terug_te_nemen(self.wijziging)

    @property
    def akkoord(self) -> str:
        return _partijen(self.wijziging.akkoord_van)


def _partijen(welke: Sequence[str]) -> str:
    return opsomming([Partij(een).label.lower() for een in welke]) if welke else ""


def uren_van(plaatsing: Plaatsing, dag: date) -> Uren:
    """One query."""
    verloop = urenverloop(plaatsing)
    return Uren(verloop.op(dag), verloop.na(dag))


def wijzigingen_van(plaatsing: Plaatsing) -> list[Wijzigingsregel]:
    """The last first. One query."""
    return [Wijzigingsregel(een) for een in plaatsing.wijzigingen.select_related("door").order_by("-pk")]
