"""The week in the words and shapes of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kern.datums import DAGEN, dag_en_maand, datum_dichtbij, datum_lang, meervoud, tijd
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.selectors.week import Botsing, Vak, Week, duur_in_woorden, maandag_van
from plaatsingen.statussen import Bloksoort

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
    """A cell: what stands in it, how it looks, and the whole of it in words for who hears the page."""

    vak: Vak

    @property
    def klasse(self) -> str:
        if self.vak.botst:
            return "w-botst"
        return f"w-{BAAN[Bloksoort(self.vak.soorten[0])]}" if self.vak.blokken else ""

    @property
    def kop(self) -> str:
        if self.vak.botst:
            return "Botst"
        return KORT[Bloksoort(self.vak.soorten[0])] if self.vak.blokken else ""

    @property
    def onder(self) -> str:
        woorden = [_woord(soort) for soort in self.vak.soorten]
        if self.vak.botst:
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
    """A clash to solve, or one that may be (`keuze`)."""

    botsing: Botsing
    dag: date
    keuze: Botsingkeuze | None = None

    @property
    def kop(self) -> str:
        """'Botsing op dinsdagmiddag, vanaf di 1 dec'"""
        if self.botsing.vanaf <= self.dag + timedelta(days=6):
            return f"Botsing op {self.botsing.wanneer}"
        return f"Botsing op {self.botsing.wanneer}, vanaf {datum_dichtbij(self.botsing.vanaf, vandaag=self.dag)}"

    @property
    def zinnen(self) -> str:
        """Both in words, and which part of the time they have in common."""
        van, tot = tijd(self.botsing.van).removesuffix(" uur"), tijd(self.botsing.tot)
        beide = " en ".join(in_woorden(blok) for blok in (self.botsing.een, self.botsing.ander))
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
    def plaatsing(self) -> Roosterblok | None:
        return next((blok for blok in self._beide if blok.plaatsing_id), None)

    @property
    def _beide(self) -> tuple[Roosterblok, Roosterblok]:
        return self.botsing.een, self.botsing.ander


def in_woorden(blok: Roosterblok) -> str:
    """'taalles (Taalschool) van 9.00 tot 12.00 uur'"""
    waar = f" ({blok.wat})" if blok.wat else ""
    return f"{blok.get_soort_display().lower()}{waar} van {tijd(blok.van).removesuffix(' uur')} tot {tijd(blok.tot)}"


def weekvakken(week: Week) -> list[tuple[str, list[Weekvak]]]:
    """The rows of the grid."""
    return [(naam, [Weekvak(vak) for vak in vakken]) for naam, vakken in week.rooster]


def dagkoppen(week: Week) -> list[tuple[str, str]]:
    """Short and whole: ('ma', 'maandag')"""
    return [(DAGEN[dag][:2], DAGEN[dag]) for dag in week.dagen]


def dagregels(week: Week) -> list[Dagregel]:
    """The days on which there is something."""
    per_dag = [(dag, [blok for blok in week.blokken if blok.dag == dag]) for dag in week.dagen]
    return [Dagregel(DAGEN[dag], blokken) for dag, blokken in per_dag if blokken]


def weekchips(week: Week) -> list[tuple[str, str]]:
    """Hours per kind: ('werk', 'werk 16 uur')"""
    return [
        (BAAN[Bloksoort(soort)], f"{_woord(soort)} {duur_in_woorden(duur)}") for soort, duur in week.per_soort.items()
    ]


def _woord(soort: str) -> str:
    return CHIP.get(Bloksoort(soort), str(Bloksoort(soort).label).lower())


def programma_in_woorden(week: Week) -> str:
    """'Samen 25 uur, op 6 dagdelen.'"""
    if not week.programma:
        return ""
    dagdelen = meervoud(week.programma_dagdelen, "dagdeel", "dagdelen")
    return f"Samen {duur_in_woorden(week.programma_minuten)}, op {dagdelen}."


def weektitel(week: Week, *, vandaag: date) -> str:
    """'Deze week', 'Volgende week' or 'Week vanaf 30 nov'"""
    deze = maandag_van(vandaag)
    if week.begin == deze:
        return "Deze week"
    if week.begin == deze + timedelta(days=7):
        return "Volgende week"
    return f"Week vanaf {dag_en_maand(week.begin, vandaag=vandaag)}"
