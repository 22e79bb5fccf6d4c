"""What the template of the timeline prints. Made by `bouw`, holds words and class names only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trajecten.tijdlijn.rijen import Plek
from trajecten.tijdlijn.schaal import Schaal, Streepje
from trajecten.tijdlijn.standen import ALLE, Stand


@dataclass(frozen=True)
class Halte:
    """One step, or a talk. Without `van` it has no place on the axis and is listed after the lane, with the reason in
    words.
    """

    soort = "stap"
    stap_id: int | None
    naam: str
    stand: Stand
    tekst: str
    datum: date | None
    van: int | None = None
    plek: Plek | None = None
    afspraak_id: int | None = None

    @property
    def klassen(self) -> str:
        """Class names of the list item."""
        delen = ["meedoen-stap", f"meedoen-stap--{self.stand.klasse}"]
        if self.van is None or self.plek is None:
            return " ".join([*delen, "is-los"])
        delen.append(f"van-{self.van}")
        if self.plek.laag:
            delen.append(f"laag-{self.plek.laag}")
        vlaggen = {
            "is-laag": self.plek.laag > 0 and not self.plek.hangt,
            "is-links": self.plek.links,
            "is-hangend": self.plek.hangt,
            "is-over-vandaag": self.plek.over_vandaag,
            "is-knoop": self.plek.hangt and not self.plek.stam,
            f"hoogte-{self.plek.stam}": self.plek.stam > 0,
        }
        return " ".join([*delen, *(naam for naam, geldt in vlaggen.items() if geldt)])


@dataclass(frozen=True)
class Periode:
    """A bar on the lane from percent to percent; `komt`: still to come (hatched)."""

    soort = "periode"
    van: int
    tot: int
    tekst: str = ""
    komt: bool = False


@dataclass(frozen=True)
class Assessmenttijd:
    """From the first to the last day: the real one when it does not run any more. `tot`: until where it is drawn, when
    that is another day.
    """

    begin: date
    einde: date
    loopt: bool
    tot: date | None = None


@dataclass(frozen=True)
class Vandaag:
    """Where today stands between the steps, for the standing form."""

    soort = "vandaag"


@dataclass(frozen=True)
class Losgroep:
    """Steps without a place on the axis, and why in words: 'later', or on what they wait."""

    reden: str
    haltes: tuple[Halte, ...]


@dataclass(frozen=True)
class Baanbeeld:
    """One lane: steps, periods and today in the order in which they are read."""

    baan: str
    naam: str
    klasse: str
    icoon: str
    hoogte: int
    onderdelen: tuple[Halte | Periode | Vandaag, ...]
    los: tuple[Losgroep, ...]

    @property
    def klassen(self) -> str:
        """Class names of the lane; the height is counted in units, see `rijen`."""
        return f"meedoen-baan meedoen-baan--{self.klasse} hoogte-{self.hoogte}"

    @property
    def haltes(self) -> list[Halte]:
        """Every step of the lane, those without a place at the end."""
        return [deel for deel in self.onderdelen if isinstance(deel, Halte)] + [
            halte for groep in self.los for halte in groep.haltes
        ]


@dataclass(frozen=True)
class Fasekop:
    """The head of a phase: name, how long and how it stands."""

    naam: str
    tekst: str
    nu: bool


@dataclass(frozen=True)
class Tijdlijn:
    """`vandaag` is the percent of the line of today; None when the person has not settled yet."""

    fasen: tuple[Fasekop, ...]
    streepjes: tuple[Streepje, ...]
    banen: tuple[Baanbeeld, ...]
    vandaag: int | None
    vandaag_tekst: str
    vandaag_lang: str
    dag: date
    loopt: bool
    schaal: Schaal

    @property
    def legenda(self) -> list[Stand]:
        """The states that occur, in a fixed order: a legend explains no more than what is there."""
        aanwezig = {halte.stand for baan in self.banen for halte in baan.haltes}
        return [stand for stand in ALLE if stand in aanwezig]
