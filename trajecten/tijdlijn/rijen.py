"""Where the labels of one lane go, so that each can be read: which row, which side of the mark.

A label stands under its mark (row 1), or lower on a stem; right of the mark, or left of it. Marks that would touch,
because their steps fall on (nearly) one day, hang below the line as a small list on one stem.

The rule: no two labels in a row overlap, on the narrowest track that lies down (wider ones only have more room). Among
the ways to do that we look for few rows, no stem through a label, and no label across the line of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trajecten.tijdlijn.letters import BAANBREEDTE
from trajecten.tijdlijn.schaal import FASEGRENZEN

PX = BAANBREEDTE / 100
RAAKAFSTAND = 4  # percent between two marks (24 px wide, ring of today's step included) under which they would touch
TUSSENRUIMTE = 8
MERK, HALF_MERK = 24, 12
STAM = 8  # px between the stem and the text beside it
STRALEN = 8  # how many unfinished arrangements are kept while searching

# What an arrangement costs: a row more for the lane, a lower row for a label, a label left of its mark, a label across
# the line of today, a stem through a label.
LANGER, LAGER, LINKS, OVER_VANDAAG, DOOR_LABEL = 3.0, 1.0, 0.6, 1.5, 6.0


@dataclass(frozen=True)
class Label:
    """One step: the place of its mark in percent and the width of its text in px."""

    van: int
    breedte: float


@dataclass(frozen=True)
class Plek:
    """Place in percent, row (from 1), side, and whether the mark hangs below the line; `knoop`: the first that does."""

    van: int
    rij: int
    links: bool = False
    hangt: bool = False
    knoop: bool = False


@dataclass(frozen=True)
class Blok:
    """What is placed as one: a single label, or a hanging list of labels."""

    van: int
    breedte: float
    hoogte: int

    @property
    def hangt(self) -> bool:
        return self.hoogte > 1

    def vak(self, *, links: bool) -> tuple[float, float]:
        """Left and right of the text with its mark or stem, in px."""
        x = self.van * PX
        voor, na = (HALF_MERK, self.breedte + STAM) if not self.hangt else (HALF_MERK, HALF_MERK + STAM + self.breedte)
        return (x - na, x + voor) if links else (x - voor, x + na)


@dataclass(frozen=True)
class Gezet:
    """A block in its place."""

    blok: Blok
    rij: int
    links: bool
    begin: float
    eind: float

    @property
    def onderste(self) -> int:
        return self.rij + self.blok.hoogte - 1

    def overlapt(self, ander: Gezet) -> bool:
        """Whether the texts would touch."""
        naast = self.eind + TUSSENRUIMTE <= ander.begin or ander.eind + TUSSENRUIMTE <= self.begin
        return not naast and self.rij <= ander.onderste and ander.rij <= self.onderste

    def stam_door(self, ander: Gezet) -> bool:
        """Whether the stem of this block goes through the text of the other."""
        x = self.blok.van * PX
        return self.onderste > 1 and ander.rij < self.onderste and ander.begin < x < ander.eind


@dataclass(order=True)
class Schikking:
    """An arrangement so far, ordered by what it costs."""

    prijs: float
    rijen: int
    gezet: tuple[Gezet, ...] = field(compare=False)

    def met(self, nieuw: Gezet, vandaag: float | None) -> Schikking:
        stammen = sum(nieuw.stam_door(ander) + ander.stam_door(nieuw) for ander in self.gezet)
        over_vandaag = vandaag is not None and nieuw.begin < vandaag < nieuw.eind
        rijen = max(self.rijen, nieuw.onderste)
        prijs = (
            self.prijs
            + LANGER * (rijen - self.rijen)
            + LAGER * (nieuw.rij - 1)
            + LINKS * nieuw.links
            + OVER_VANDAAG * over_vandaag
            + DOOR_LABEL * stammen
        )
        return Schikking(prijs, rijen, (*self.gezet, nieuw))


def zet_labels(labels: Sequence[Label], vandaag: int | None = None) -> list[Plek]:
    """A place for every label, in the order given; `vandaag` is the percent of the line of today."""
    bundels = _bundel(labels)
    blokken = [_blok([labels[nummer] for nummer in bundel]) for bundel in bundels]
    gezet = _schik(blokken, None if vandaag is None else vandaag * PX)
    plekken: dict[int, Plek] = {}
    for bundel, plek in zip(bundels, gezet, strict=True):
        for nummer, label in enumerate(bundel):
            hangt = plek.blok.hangt
            plekken[label] = Plek(plek.blok.van, plek.rij + nummer, plek.links, hangt, hangt and nummer == 0)
    return [plekken[nummer] for nummer in range(len(labels))]


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
    return Blok(van, max(label.breedte for label in labels), len(labels))


def _schik(blokken: Sequence[Blok], vandaag: float | None) -> list[Gezet]:
    """The cheapest arrangement that a beam search finds, in the order of the blocks.

    From right to left, because labels stand right of their mark: a stem then passes left of all that is placed.
    """
    schikkingen = [Schikking(0.0, 0, ())]
    for blok in reversed(blokken):
        vervolgen = (schikking.met(gezet, vandaag) for schikking in schikkingen for gezet in _mogelijk(blok, schikking))
        schikkingen = sorted(vervolgen)[:STRALEN]
    return list(reversed(schikkingen[0].gezet))


def _mogelijk(blok: Blok, schikking: Schikking) -> Iterator[Gezet]:
    """Both sides, as far as they fit on the track, each in the first rows that are free."""
    zijden = [(links, *blok.vak(links=links)) for links in (False, True)]
    passend = [zijde for zijde in zijden if zijde[1] >= 0 and zijde[2] <= BAANBREEDTE] or zijden[:1]
    for links, begin, eind in passend:
        gevonden = 0
        for rij in range(1, schikking.rijen + 2):
            gezet = Gezet(blok, rij, links, begin, eind)
            if not any(gezet.overlapt(ander) for ander in schikking.gezet):
                yield gezet
                gevonden += 1
                if gevonden == 2:
                    break
