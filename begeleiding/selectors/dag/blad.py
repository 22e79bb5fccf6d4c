"""The page of the day: groups of cards, and how far one is with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import Any

from begeleiding.models import Hal
from begeleiding.selectors.dag.kaarten import Kaart, kaarten_van
from begeleiding.selectors.dag.mensen import Aanwezige, aanwezigen
from begeleiding.selectors.dag.route import Route, plaats_van, route
from begeleiding.selectors.dagplekken import HAL, WERKGEVER
from medewerkers.models import Medewerker

ALLES = "alles"
# What a phone on the edge of reception still loads; a jobcoach has some thirty people.
PER_BLADZIJDE = 60


@dataclass(frozen=True)
class Groep:
    """The people of one hall, or those at employers (`hal` is None)."""

    hal: Hal | None
    kaarten: Sequence[Kaart]

    @property
    def ingevuld(self) -> int:
        return sum(1 for kaart in self.kaarten if kaart.registraties)

    @property
    def begint(self) -> time | None:
        return min((kaart.wie.begint for kaart in self.kaarten if kaart.wie.begint), default=None)

    @property
    def mix(self) -> Any:
        """Of this week, when somebody counted."""
        return self.kaarten[0].wie.bron.mix if self.hal else None


@dataclass(frozen=True)
class Dagblad:
    """`hoeveel`: those of the page before it is cut."""

    dag: date
    op_de_hal: int
    bij_werkgevers: int
    hoeveel: int
    groepen: Sequence[Groep]
    route: Route

    @property
    def kaarten(self) -> list[Kaart]:
        return [kaart for groep in self.groepen for kaart in groep.kaarten]


def dagblad(kijker: Medewerker, dag: date, *, toon: str = ALLES, bladzijde: int = 1) -> Dagblad:
    """Eight queries, however many people there are."""
    alle = aanwezigen(kijker, dag)
    hal = [een for een in alle if een.soort == HAL]
    werk = [een for een in alle if een.soort == WERKGEVER]
    vertrek = next((een.bron for een in hal if plaats_van(een.bron)), None)
    vanaf, begin = (plaats_van(vertrek), vertrek.hal.naam) if vertrek else (None, "")
    weg = route(vanaf, [een.bron for een in werk], begin=begin)
    werk.sort(key=lambda een: weg.volgorde.index(een.bron.werkgever_id))
    getoond = {HAL: hal, WERKGEVER: werk}.get(toon, hal + werk)
    eerste = min(max(bladzijde - 1, 0), max(len(getoond) - 1, 0) // PER_BLADZIJDE) * PER_BLADZIJDE
    kaarten = kaarten_van(getoond[eerste : eerste + PER_BLADZIJDE], kijker, dag)
    return Dagblad(dag, len(hal), len(werk), len(getoond), _groepen(kaarten), weg)


def _groepen(kaarten: Sequence[Kaart]) -> list[Groep]:
    return [Groep(rij[0].wie.hal, rij) for _, delen in groupby(kaarten, key=_van_wie) if (rij := list(delen))]


def _van_wie(kaart: Kaart) -> int:
    wie: Aanwezige = kaart.wie
    return wie.hal.pk if wie.hal else 0
