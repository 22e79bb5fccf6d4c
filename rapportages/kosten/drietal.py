"""A number of which nobody is sure: low, in the middle and high."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Drietal:
    """The same thing three times: as low and as high as it may well be, and what one thinks most likely."""

    laag: Decimal
    midden: Decimal
    hoog: Decimal

    def __mul__(self, ander: Drietal | Decimal) -> Drietal:
        keer = ander if isinstance(ander, Drietal) else vast(ander)
        return Drietal(self.laag * keer.laag, self.midden * keer.midden, self.hoog * keer.hoog)

    def __add__(self, ander: Drietal) -> Drietal:
        return Drietal(self.laag + ander.laag, self.midden + ander.midden, self.hoog + ander.hoog)

    def min_tegengesteld(self, ander: Drietal) -> Drietal:
        """What is left: at worst the low one less the high one, at best the other way round."""
        return Drietal(self.laag - ander.hoog, self.midden - ander.midden, self.hoog - ander.laag)

    @property
    def op_volgorde(self) -> bool:
        return self.laag <= self.midden <= self.hoog


def vast(waarde: Decimal | int) -> Drietal:
    """One of which one is sure."""
    zeker = Decimal(waarde)
    return Drietal(zeker, zeker, zeker)


def samen(alle: Iterable[Drietal]) -> Drietal:
    return sum(alle, start=vast(0))
