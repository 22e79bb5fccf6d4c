"""In which order one visits employers: each time the nearest, beginning at the hall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from werkgevers.afstand import afstand_km

Plaats = tuple[float, float]


@dataclass(frozen=True)
class Route:
    """The employers in order, and how far it is in all; 0 when of one of them it is not known where it is. `begin` is
    the hall from which it goes, `onbekend` are those of whom nobody knows where they are.
    """

    namen: Sequence[str]
    volgorde: Sequence[int]
    km: int
    begin: str = ""
    onbekend: Sequence[str] = ()

    @property
    def in_woorden(self) -> str:
        """How the order was chosen."""
        if len(self.onbekend) == len(self.namen):
            return "Op naam, want van niemand weten we de postcode."
        begin = f"Vanaf {self.begin}" if self.begin else f"Eerst {self.namen[0]}, op naam; daarna"
        hoe = f"{begin} steeds de dichtstbijzijnde werkgever, gemeten tussen de postcodes."
        return f"{hoe} Achteraan wie geen bekende postcode heeft: {', '.join(self.onbekend)}." if self.onbekend else hoe


def plaats_van(rij: Any) -> Plaats | None:
    return (rij.punt["b"], rij.punt["l"]) if rij.punt else None


def route(vanaf: Plaats | None, plaatsingen: Sequence[Any], *, begin: str = "") -> Route:
    """Of who works where: one stop per employer. Whose place is not known comes last, by name."""
    haltes = {een.werkgever_id: (een.werkgever.naam, plaats_van(een)) for een in plaatsingen}
    open_, orde, km, hier = dict(haltes), [], 0.0, vanaf
    while open_:
        volgende = min(open_, key=lambda pk: (_ver(hier, open_[pk][1]), open_[pk][0], pk))
        naar = open_.pop(volgende)[1]
        km += _ver(hier, naar) if hier and naar else 0
        hier = naar or hier
        orde.append(volgende)
    onbekend = [haltes[pk][0] for pk in orde if haltes[pk][1] is None]
    return Route([haltes[pk][0] for pk in orde], orde, 0 if onbekend else round(km), begin, onbekend)


def _ver(hier: Plaats | None, daar: Plaats | None) -> float:
    if daar is None:
        return float("inf")
    return afstand_km(*hier, *daar) if hier else 0
