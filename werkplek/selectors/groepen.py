"""The groups of a work list: by how pressing a step is and when the week ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trajecten.urgentie import Urgentie, urgentie
from werkplek.selectors.rijen import Staprij

DONDERDAG = 3


class Groepsoort(StrEnum):
    """The groups, in the order of the page; every step stands in one of them (`trajecten.urgentie`)."""

    TE_LAAT = "te-laat"
    VANDAAG = "vandaag"
    DEZE_WEEK = "deze-week"
    VOLGENDE_WEEK = "volgende-week"
    WACHT = "wacht"


PER_URGENTIE = {
    Urgentie.TE_LAAT: Groepsoort.TE_LAAT,
    Urgentie.VANDAAG: Groepsoort.VANDAAG,
    Urgentie.WACHT: Groepsoort.WACHT,
}
NAMEN = {
    Groepsoort.TE_LAAT: "Te laat",
    Groepsoort.VANDAAG: "Vandaag",
    Groepsoort.DEZE_WEEK: "Deze week",
    Groepsoort.VOLGENDE_WEEK: "Volgende week",
    Groepsoort.WACHT: "Wacht op ander",
}

ICONEN = {
    Groepsoort.TE_LAAT: "ruit",
    Groepsoort.VANDAAG: "klok",
    Groepsoort.DEZE_WEEK: "kalender",
    Groepsoort.VOLGENDE_WEEK: "kalender",
    Groepsoort.WACHT: "wacht",
}
LEEG = {
    Groepsoort.TE_LAAT: "Niets te laat.",
    Groepsoort.VANDAAG: "Niets voor vandaag.",
    Groepsoort.DEZE_WEEK: "Niets meer voor deze week.",
    Groepsoort.VOLGENDE_WEEK: "Nog niets voor volgende week.",
    Groepsoort.WACHT: "Niets dat op iemand wacht en nog op tijd is.",
}


@dataclass(frozen=True)
class Grenzen:
    """The days that part the groups. A week ends on Sunday; next week shows from Thursday on."""

    dag: date

    @property
    def eind_week(self) -> date:
        return self.dag + timedelta(days=6 - self.dag.weekday())

    @property
    def week_is_om(self) -> bool:
        """Sunday: what is left of this week is due today."""
        return self.dag == self.eind_week

    @property
    def kolom(self) -> Groepsoort:
        """What tables and counts show beside 'vandaag': this week, and on Sunday the next one."""
        return Groepsoort.VOLGENDE_WEEK if self.week_is_om else Groepsoort.DEZE_WEEK

    @property
    def eind_kolom(self) -> date:
        return self.horizon if self.week_is_om else self.eind_week

    @property
    def met_volgende_week(self) -> bool:
        return self.dag.weekday() >= DONDERDAG

    @property
    def horizon(self) -> date:
        return self.eind_week + timedelta(days=7) if self.met_volgende_week else self.eind_week

    def soort(self, uiterlijk: date | None, *, wacht: bool) -> Groepsoort:
        """The group of a step whose deadline is within the horizon, or that waits."""
        hoe = urgentie(uiterlijk, wacht=wacht, dag=self.dag)
        if hoe in PER_URGENTIE:
            return PER_URGENTIE[hoe]
        return Groepsoort.DEZE_WEEK if uiterlijk and uiterlijk <= self.eind_week else Groepsoort.VOLGENDE_WEEK


@dataclass(frozen=True)
class Plek:
    """A place in a group: a step, and in 'te laat' the other late steps of the same person folded under it."""

    rij: Staprij
    meer: Sequence[Staprij] = ()

    @property
    def rijen(self) -> Sequence[Staprij]:
        return (self.rij, *self.meer)

    @property
    def namen(self) -> str:
        """The names of what is folded."""
        return ", ".join(rij.stap.aanpakstap.naam for rij in self.meer)


@dataclass(frozen=True)
class Groep:
    """One group: how many steps it holds, in how many places, and those that are shown of it.

    In 'te laat' a place is a person; elsewhere every step has its own.
    """

    soort: Groepsoort
    stappen: int
    plekken: int
    getoond: Sequence[Plek]

    @property
    def naam(self) -> str:
        return NAMEN[self.soort]

    @property
    def icoon(self) -> str:
        return ICONEN[self.soort]

    @property
    def leeg(self) -> str:
        """What stands there when it holds nothing."""
        return LEEG[self.soort]

    @property
    def verborgen(self) -> int:
        return self.plekken - len(self.getoond)

    @property
    def per_persoon(self) -> bool:
        return self.soort == Groepsoort.TE_LAAT
