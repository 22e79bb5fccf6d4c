"""Regelingen: of one placement, and counted for an employer."""

from __future__ import annotations

from dataclasses import dataclass

from plaatsingen.models import Instrument
from plaatsingen.woorden.regelingen import WERKGEVER_DOET


@dataclass(frozen=True)
class Regeling:
    """One on the page of a placement, with what the employer does for it."""

    instrument: Instrument

    @property
    def werkgever_doet(self) -> str:
        return WERKGEVER_DOET.get(self.instrument.soort, "")
