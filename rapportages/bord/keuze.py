"""Of whom the figures are: a year of settling, and everybody or one group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapportages.cijfers import Deel
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.kenmerken import KENMERKEN
from rapportages.selectors.dagen import Balk
from rapportages.selectors.momentopname import Looptijd, Momentopname
from rapportages.selectors.stand import HEEL, Plek
from rapportages.verbergen import Getoond

# Trait -> group -> what it is called; of approaches and teams the names of the municipality.
Namen = Mapping[str, Mapping[str, str]]
SCHEIDING = ":"


@dataclass(frozen=True)
class Keuze:
    """A question to a `Momentopname`."""

    beeld: Momentopname
    jaar: int
    kenmerk: str = HEEL
    waarde: str = HEEL

    @property
    def code(self) -> str:
        """As it stands in the address."""
        return f"{self.kenmerk}{SCHEIDING}{self.waarde}" if self.kenmerk else ""

    def van_jaar(self, jaar: int) -> Keuze:
        return replace(self, jaar=jaar)

    def van_groep(self, kenmerk: str, waarde: str) -> Keuze:
        return replace(self, kenmerk=kenmerk, waarde=waarde)

    @property
    def balken(self) -> list[Balk]:
        """On which days people started. Of a group only for who sees the people: told of everybody, and of some, it
        would be told of the others too."""
        return self.beeld.balken.get(Plek(self.jaar, self.kenmerk, self.waarde, "start"), [])

    @property
    def mensen(self) -> Getoond | None:
        return self.beeld.stand.get(Plek(self.jaar, self.kenmerk, self.waarde))

    def deel(self, cijfer: str, deel: str) -> Getoond | None:
        return self.beeld.stand.get(Plek(self.jaar, self.kenmerk, self.waarde, cijfer, deel))

    def telt_mee(self, cijfer: str) -> Getoond | None:
        return self.deel(cijfer, TELT_MEE)

    def op_tijd(self, cijfer: str) -> Getoond | None:
        return self.deel(cijfer, Deel.OP_TIJD)

    def looptijd(self, cijfer: str) -> Looptijd | None:
        return self.beeld.duren.get(Plek(self.jaar, self.kenmerk, self.waarde, cijfer))


def groepskeuzes(namen: Namen) -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
    """For a list with headings: trait, and its groups as code and name."""
    return [
        (kenmerk.naam, [(f"{code}{SCHEIDING}{waarde}", naam) for waarde, naam in groepen_van(code, namen).items()])
        for code, kenmerk in KENMERKEN.items()
    ]


def groepen_van(kenmerk: str, namen: Namen) -> Mapping[str, str]:
    """The groups of one trait, by code."""
    return KENMERKEN[kenmerk].groepen or namen[kenmerk]
