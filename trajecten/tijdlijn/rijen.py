"""Where the labels of one lane go, so that each can be read: how low, and on which side of the mark.

A label stands under its mark, or lower on a stem; right of the mark, or left of it. Marks that would touch, because
their steps fall on (nearly) one day, hang below the line as a small list on one stem.

The rule: no two labels overlap, on the narrowest track that lies down (wider ones only have more room). Among the ways
to do that we look for a low lane, no stem through a label, and no label across the line of today. Heights are counted
in units of 14 px (0.875rem): a label of two lines takes three of them, with a little air.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice

from trajecten.tijdlijn.letters import BAANBREEDTE
from trajecten.tijdlijn.schaal import FASEGRENZEN

PX = BAANBREEDTE / 100
RAAKAFSTAND = 4  # percent between two marks (24 px wide, ring of today's step included) under which they would touch
TUSSENRUIMTE = 8
HALF_MERK = 12
STAM = 8  # px between the stem and the text beside it
LUCHT = 1  # units below a label
STRALEN = 16  # how many unfinished arrangements are kept while searching
POGINGEN = 3  # how many heights are tried for a label on each side
STANDAARDHOOGTES = (3, 4, 7)

# What an arrangement costs: a unit more for the lane, a unit lower for a label, a label left of its mark, a label
# across the line of today, a stem through a label.
HOGER, LAGER, LINKS, OVER_VANDAAG, DOOR_LABEL = 1.0, 0.33, 0.6, 2.0, 9.0


@dataclass(frozen=True)
class Label:
    """One step: the place of its mark in percent, the width of its text in px and the number of lines."""

    van: int
    breedte: float
    regels: int = 2


@dataclass(frozen=True)
class Plek:
    """Place in percent, units below the line, side, and whether the mark hangs there too.

    `stam`: in a hanging list the units to the mark above it; 0 for the first, which hangs from the line itself.
    `over_vandaag`: the text lies across the line of today.
    """

    van: int
    laag: int
    links: bool = False
    hangt: bool = False
    stam: int = 0
    over_vandaag: bool = False


@dataclass(frozen=True)
class Blok:
    """What is placed as one: a single label, or a hanging list of labels."""

    van: int
    breedte: float
    hoogtes: tuple[int, ...]

    @property
    def hangt(self) -> bool:
        return len(self.hoogtes) > 1

    @property
    def hoogte(self) -> int:
        return sum(self.hoogtes)

    @property
    def bereik(self) -> tuple[float, float]:
        """Left and right of all that it may take, on either side."""
        return self.vak(links=True)[0] - TUSSENRUIMTE / 2, self.vak(links=False)[1] + TUSSENRUIMTE / 2

    def vak(self, *, links: bool) -> tuple[float, float]:
        """Left and right of the text with its mark or stem, in px."""
        x = self.van * PX
        na = self.breedte + (HALF_MERK + STAM if self.hangt else STAM)
        return (x - na, x + HALF_MERK) if links else (x - HALF_MERK, x + na)


@dataclass(frozen=True)
class Gezet:
    """A block in its place: `boven` and `onder` in units, `begin` and `eind` in px."""

    blok: Blok
    boven: int
    links: bool
    begin: float
    eind: float

    @property
    def onder(self) -> int:
        return self.boven + self.blok.hoogte

    def naast(self, begin: float, eind: float) -> bool:
        """Whether this stands beside something from `begin` to `eind`, with some room between."""
        return self.eind + TUSSENRUIMTE <= begin or eind + TUSSENRUIMTE <= self.begin

    def op_hoogte(self, boven: int, hoogte: int) -> bool:
        """Whether this stands at the height of something that begins at `boven`."""
        return self.boven < boven + hoogte and boven < self.onder

    def over(self, lijn: float | None) -> bool:
        """Whether the line of today goes through the text."""
        return lijn is not None and self.begin < lijn < self.eind

    def stam_door(self, ander: Gezet) -> bool:
        """Whether the stem of this block goes through the text of the other."""
        x = self.blok.van * PX
        return ander.boven < self.boven and ander.begin < x < ander.eind


@dataclass(order=True)
class Schikking:
    """An arrangement so far, ordered by what it costs."""

    prijs: float
    hoogte: int
    gezet: tuple[Gezet, ...] = field(compare=False)

    def met(self, nieuw: Gezet, vandaag: float | None) -> Schikking:
        stammen = sum(nieuw.stam_door(ander) + ander.stam_door(nieuw) for ander in self.gezet)
        hoogte = max(self.hoogte, nieuw.onder)
        prijs = (
            self.prijs
            + HOGER * (hoogte - self.hoogte)
            + LAGER * nieuw.boven
            + LINKS * nieuw.links
            + OVER_VANDAAG * nieuw.over(vandaag)
            + DOOR_LABEL * stammen
        )
        return Schikking(prijs, hoogte, (*self.gezet, nieuw))


@lru_cache(maxsize=4096)
def zet_labels(labels: tuple[Label, ...], vandaag: int | None = None) -> tuple[tuple[Plek, ...], int]:
    """A place for every label, in the order given, and the height of the lane in units.

    `vandaag` is the percent of the line of today. Remembered, because many people stand at the same point.
    """
    bundels = _bundel(labels)
    blokken = [_blok([labels[nummer] for nummer in bundel]) for bundel in bundels]
    alles = list(chain.from_iterable(_schik(buren, vandaag) for buren in _buren(blokken)))
    plekken: dict[int, Plek] = {}
    lijn = _lijn(vandaag)
    for bundel, gezet in zip(bundels, alles, strict=True):
        laag, stam = gezet.boven, 0
        for nummer, hoogte in zip(bundel, gezet.blok.hoogtes, strict=True):
            plekken[nummer] = Plek(gezet.blok.van, laag, gezet.links, gezet.blok.hangt, stam, gezet.over(lijn))
            laag, stam = laag + hoogte, hoogte
    op_volgorde = tuple(plekken[nummer] for nummer in range(len(labels)))
    return op_volgorde, max((gezet.onder for gezet in alles), default=0)


def _bundel(labels: Sequence[Label]) -> list[list[int]]:
    """Numbers of the labels whose marks would touch, together; from left to right."""
    bundels: list[list[int]] = []
    for nummer in sorted(range(len(labels)), key=lambda nummer: labels[nummer].van):
        if bundels and labels[nummer].van - labels[bundels[-1][0]].van < RAAKAFSTAND:
            bundels[-1].append(nummer)
        else:
            bundels.append([nummer])
    return bundels


def _blok(labels: Sequence[Label]) -> Blok:
    """A list hangs where its first mark is; when it reaches over the boundary of a phase, at the boundary."""
    eerste, laatste = labels[0].van, labels[-1].van
    van = next((grens for grens in FASEGRENZEN if eerste < grens <= laatste), eerste)
    return Blok(van, max(label.breedte for label in labels), tuple(label.regels + LUCHT for label in labels))


def _buren(blokken: Sequence[Blok]) -> Iterator[list[Blok]]:
    """Blocks that can be in each other's way, together; others need not know of each other."""
    groep: list[Blok] = []
    for nummer, blok in enumerate(blokken):
        groep.append(blok)
        rechts = max(lid.bereik[1] for lid in groep)
        if all(volgende.bereik[0] >= rechts for volgende in blokken[nummer + 1 :]):
            yield groep
            groep = []


def _lijn(vandaag: int | None) -> float | None:
    """Where the line of today stands, in px."""
    return None if vandaag is None else vandaag * PX


def _schik(blokken: Sequence[Blok], vandaag: int | None) -> list[Gezet]:
    """The cheapest arrangement that a beam search finds, in the order of the blocks.

    From right to left, because labels stand right of their mark: a stem then passes left of all that is placed.
    """
    lijn = _lijn(vandaag)
    schikkingen = [Schikking(0.0, 0, ())]
    for blok in reversed(blokken):
        vervolgen = (schikking.met(gezet, lijn) for schikking in schikkingen for gezet in _mogelijk(blok, schikking))
        schikkingen = sorted(vervolgen)[:STRALEN]
    return list(reversed(schikkingen[0].gezet))


def _mogelijk(blok: Blok, schikking: Schikking) -> Iterator[Gezet]:
    """Both sides, as far as they fit on the track, each at the first heights that are free."""
    zijden = [(links, *blok.vak(links=links)) for links in (False, True)]
    passend = [zijde for zijde in zijden if zijde[1] >= 0 and zijde[2] <= BAANBREEDTE] or zijden[:1]
    for links, begin, eind in passend:
        in_de_weg = [ander for ander in schikking.gezet if not ander.naast(begin, eind)]
        hoogtes = sorted({0, *(ander.onder for ander in in_de_weg), *STANDAARDHOOGTES})
        vrij = (boven for boven in hoogtes if not any(ander.op_hoogte(boven, blok.hoogte) for ander in in_de_weg))
        for boven in islice(vrij, POGINGEN):
            yield Gezet(blok, boven, links, begin, eind)
