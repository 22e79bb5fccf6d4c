"""The week in the words and shapes of the screen."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kern.datums import DAGEN, dag_en_maand, datum_dichtbij, datum_lang, klok, maandag_van, tijd
from plaatsingen.models import Botsingkeuze, Plaatsing, Roosterblok
from plaatsingen.programmanormen import Programma
from plaatsingen.selectors.week import Botsing, Vak, Week, duur_in_woorden
from plaatsingen.statussen import Bloksoort
from plaatsingen.woorden.programma import TELT_MEE, Norm, normen
from werkgevers.models import Contactpersoon

# In a cell there is room for one short word; the soft hyphens say where it may break.
KORT = {
    Bloksoort.TAALLES: "Les",
    Bloksoort.WERK: "Werk",
    Bloksoort.OPLEIDING: "Op\u00adlei\u00adding",
    Bloksoort.INBURGERING: "In\u00adbur\u00adge\u00adring",
    Bloksoort.OPVANG: "Kin\u00adderen",
    Bloksoort.ANDERS: "Overig",
}
# The lane of the timeline to which each kind belongs, with its colour and icon.
BAAN = {
    Bloksoort.TAALLES: "taal",
    Bloksoort.WERK: "werk",
    Bloksoort.OPLEIDING: "taal",
    Bloksoort.INBURGERING: "taal",
    Bloksoort.OPVANG: "leven",
    Bloksoort.ANDERS: "leven",
}
CHIP = {Bloksoort.TAALLES: "les", Bloksoort.OPVANG: "kinderen", Bloksoort.ANDERS: "overig"}


@dataclass(frozen=True)
class Weekvak:
    """A cell: what stands in it, how it looks, and the whole of it in words for who hears the page. `mag`: the clashes
    that may be, which are no fault here either.
    """

    vak: Vak
    mag: Collection[frozenset[int]] = ()

    @property
    def botst(self) -> bool:
        return any(een.sleutel not in self.mag for een in self.vak.botsingen)

    @property
    def klasse(self) -> str:
        if self.botst:
            return "w-botst"
        return f"w-{BAAN[Bloksoort(self.vak.soorten[0])]}" if self.vak.blokken else ""

    @property
    def kop(self) -> str:
        if self.botst:
            return "Botst"
        return KORT[Bloksoort(self.vak.soorten[0])] if self.vak.blokken else ""

    @property
    def onder(self) -> str:
        woorden = [_woord(soort) for soort in self.vak.soorten]
        if self.botst:
            return " en ".join(woorden)
        if len(woorden) > 1:
            return f"en {' en '.join(woorden[1:])}"
        return next((blok.wat for blok in self.vak.blokken if blok.wat), "")


@dataclass(frozen=True)
class Dagregel:
    """A day with its exact times."""

    naam: str
    blokken: Sequence[Roosterblok]


@dataclass(frozen=True)
class Botsregel:
    """A clash to solve, or one that may be (`keuze`). `bel`: whom one calls about the work of a placement."""

    botsing: Botsing
    dag: date
    keuze: Botsingkeuze | None = None
    bel: Contactpersoon | None = None

    @property
    def kop(self) -> str:
        """'Botsing op dinsdagmiddag, vanaf di 1 dec'"""
        if self.botsing.vanaf <= self.dag + timedelta(days=6):
            return f"Botsing op {self.botsing.wanneer}"
        return f"Botsing op {self.botsing.wanneer}, vanaf {datum_dichtbij(self.botsing.vanaf, vandaag=self.dag)}"

    @property
    def week(self) -> date:
        """The Monday of the week in which it first happens."""
        return maandag_van(self.botsing.vanaf)

    @property
    def zinnen(self) -> str:
        """Both in words, and which part of the time they have in common."""
        van, tot = klok(self.botsing.van), tijd(self.botsing.tot)
        beide = " en ".join(blokwoorden(blok) for blok in (self.botsing.een, self.botsing.ander))
        slot = self.botsing.tot_en_met
        tot_dag = f" Dat duurt tot en met {datum_lang(slot)}." if slot else ""
        return f"{beide[0].upper()}{beide[1:]}. Van {van} tot {tot} kan niet allebei.{tot_dag}"

    @property
    def les(self) -> Roosterblok | None:
        """The side that is of a lesson group, which can be another one."""
        return next((blok for blok in self._beide if blok.lesgroep_id), None)

    @property
    def los(self) -> Roosterblok | None:
        """The side that is changed here: work first, for that moves most easily."""
        losse = [blok for blok in self._beide if blok.is_los]
        return min(losse, key=lambda blok: blok.soort != Bloksoort.WERK, default=None)

    @property
    def werk(self) -> Plaatsing | None:
        """The placement of which the work is a side of it."""
        return next((blok.plaatsing for blok in self._beide if blok.plaatsing), None)

    def is_van(self, plaatsing: Plaatsing) -> bool:
        """Whether the work of this placement is a side of it."""
        return self.werk == plaatsing

    @property
    def bel_url(self) -> str:
        """What a telephone makes a call of."""
        return f"tel:{re.sub('[^0-9+]', '', self.bel.telefoon)}" if self.bel else ""

    @property
    def _beide(self) -> tuple[Roosterblok, Roosterblok]:
        return self.botsing.een, self.botsing.ander


def blokwoorden(blok: Roosterblok) -> str:
    """'taalles (Taalschool) van 9.00 tot 12.00 uur'"""
    waar = f" ({blok.wat})" if blok.wat else ""
    return f"{blok.get_soort_display().lower()}{waar} van {tijd(blok.van).removesuffix(' uur')} tot {tijd(blok.tot)}"


@dataclass(frozen=True)
class Weekkaart:
    """The grid of a week with its title and hours, the same wherever it stands. `programmanorm`: what it is measured
    by; `mag`: the clashes that may be.
    """

    week: Week
    vandaag: date
    programmanorm: Programma
    mag: Collection[frozenset[int]] = ()

    @property
    def titel(self) -> str:
        return weektitel(self.week, vandaag=self.vandaag)

    @property
    def koppen(self) -> list[tuple[str, str]]:
        """Short and whole: ('ma', 'maandag')"""
        return [(DAGEN[dag][:2], DAGEN[dag]) for dag in self.week.dagen]

    @property
    def rooster(self) -> list[tuple[str, list[Weekvak]]]:
        """The rows of the grid."""
        return [(naam, [Weekvak(vak, self.mag) for vak in vakken]) for naam, vakken in self.week.rooster]

    @property
    def chips(self) -> list[tuple[str, str]]:
        """Hours per kind: ('werk', 'werk 16 uur')"""
        duren = self.week.per_soort.items()
        return [(BAAN[Bloksoort(soort)], f"{_woord(soort)} {duur_in_woorden(duur)}") for soort, duur in duren]

    @property
    def programma(self) -> list[Norm]:
        """How far the week is, beside what a programme asks."""
        return normen(self.week, self.programmanorm)

    @property
    def telt_mee(self) -> str:
        return TELT_MEE


def tijdregels(blokken: Sequence[Roosterblok]) -> list[str]:
    """'Maandag: taalles (Taalschool) van 9.00 tot 12.00 uur'"""
    return [f"{blok.dagnaam.capitalize()}: {blokwoorden(blok)}" for blok in blokken]


def dagregels(week: Week) -> list[Dagregel]:
    """The days on which there is something."""
    per_dag = [(dag, [blok for blok in week.blokken if blok.dag == dag]) for dag in week.dagen]
    return [Dagregel(DAGEN[dag], blokken) for dag, blokken in per_dag if blokken]


def groepslinks(week: Week) -> set[int]:
    """The first block of each lesson group: there one chooses another group, for all of its days at once."""
    eerste: dict[int, int] = {}
    for blok in (*week.blokken, *week.later):
        if blok.lesgroep_id is not None:
            eerste.setdefault(blok.lesgroep_id, blok.pk)
    return set(eerste.values())


def _woord(soort: str) -> str:
    return CHIP.get(Bloksoort(soort), str(Bloksoort(soort).label).lower())


def weektitel(week: Week, *, vandaag: date) -> str:
    """'Deze week', 'Volgende week' or 'Week vanaf 30 nov'"""
    deze = maandag_van(vandaag)
    if week.begin == deze:
        return "Deze week"
    if week.begin == deze + timedelta(days=7):
        return "Volgende week"
    return f"Week vanaf {dag_en_maand(week.begin, vandaag=vandaag)}"
