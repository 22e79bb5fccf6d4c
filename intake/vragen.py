"""How sections and their questions are declared: what is asked, which answers fit, and when a question is asked at all.

An answer is text as it was typed, a list of codes (several choices) or a list of rows; never a typed value, so that
what is half filled in can be stored too. `intake.keuring` says whether it fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from django.db.models import Choices

from intake.zoeklijsten import Zoeklijst
from medewerkers.rollen import Rol
from statushouders.feitregels import MEESTE_RIJEN

Antwoorden = dict[str, Any]
Keuzes = tuple[tuple[str, str], ...]

JA, NEE = "ja", "nee"
JA_NEE: Keuzes = ((JA, "Ja"), (NEE, "Nee"))
LANGSTE_REGEL, LANGSTE_VERHAAL = 200, 4000
MEESTE_KEUZES = 20
IEDEREEN = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH})
GEMEENTE = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER})


class Soort(Enum):
    """The kinds of answer."""

    TEKST = "tekst"
    LANG = "lang"
    GETAL = "getal"
    JAAR = "jaar"
    DATUM = "datum"
    KEUZE = "keuze"
    KEUZES = "keuzes"
    LIJST = "lijst"
    ZOEK = "zoek"
    VINK = "vink"
    DAGDELEN = "dagdelen"
    RIJEN = "rijen"


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """One question.

    `nodig_bij`: the kinds of talk in which a required one is required; empty means in all.
    `als`: (code of another question, its answers) on which this one is asked; otherwise its answer is ignored.
    `hoogstens` and `minstens` hold for numbers; of a text `hoogstens` is its longest, and with `langste_regel` every
    line of it is an answer. `lijst` gives the codes of a list, `zoek` is one that is too long to look through. `apart`
    is the choice that goes with no other; one that is `uniek` comes in one row only. `rij` are the questions of one
    row, `rijnaam` the word for it, `meeste` how many there can be, and `controle` compares its answers. A date lies in
    the past, unless `later`. `vervallen`: asked no more; who answered it keeps the answer. `herzien_op`: when it was
    last put in other words. `eenheid`: of a number, one and more; `in_rij`: how an answer is said within the line of
    its row. `op_papier`: the rows on the printed form.
    """

    code: str
    tekst: str
    soort: Soort = Soort.TEKST
    uitleg: str = ""
    keuzes: Keuzes = ()
    lijst: Callable[[], Mapping[str, str]] | None = None
    zoek: Zoeklijst | None = None
    verplicht: bool = False
    nodig_bij: frozenset[str] = frozenset()
    ontbreekt: str = ""
    als: tuple[str, frozenset[str]] | None = None
    minstens: int = 0
    hoogstens: int = 0
    later: bool = False
    apart: str = ""
    uniek: bool = False
    rij: tuple[Vraag, ...] = ()
    rijnaam: str = ""
    meeste: int = MEESTE_RIJEN
    langste_regel: int = 0
    controle: Callable[[Mapping[str, str]], Mapping[str, str]] | None = None
    vervallen: bool = False
    herzien_op: datetime | None = None
    eenheid: tuple[str, str] | None = None
    in_rij: str = "{}"
    op_papier: int = 3

    @property
    def langste(self) -> int:
        """The most characters of a text."""
        return self.hoogstens or (LANGSTE_VERHAAL if self.soort is Soort.LANG else LANGSTE_REGEL)

    def codes(self) -> Mapping[str, str]:
        """Code -> text of what can be chosen."""
        lijst = self.zoek.namen if self.zoek else self.lijst
        return lijst() if lijst else dict(self.keuzes)

    @property
    def soort_op_papier(self) -> str:
        """How it is answered with a pen: keuzes to tick, rijen to fill in, regels to write on, or one regel."""
        if self.soort in (Soort.KEUZE, Soort.KEUZES, Soort.VINK):
            return "keuzes"
        return {Soort.RIJEN: "rijen", Soort.LANG: "regels", Soort.DAGDELEN: "week"}.get(self.soort, "regel")

    @property
    def lege_rijen(self) -> range:
        """To write in on paper."""
        return range(self.op_papier)

    def woord(self, code: str) -> str:
        """The text of a choice; the code itself when it is gone."""
        return self.codes().get(code, code)


@dataclass(frozen=True, kw_only=True)
class Sectie:
    """One life area. `lezers`: the roles that read it afterwards. `beschermd`: see `intake.zichtbaarheid`.

    `tip` helps in the talk. `controle` compares answers: code -> what is wrong. `soorten`: in which kinds of talk it
    comes; empty means in all.
    """

    code: str
    naam: str
    uitleg: str
    vragen: tuple[Vraag, ...]
    tip: str = ""
    beschermd: bool = False
    lezers: frozenset[Rol] = IEDEREEN
    controle: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None
    soorten: frozenset[str] = frozenset()
    wie_ziet_het: str = ""

    def vraag(self, code: str) -> Vraag | None:
        return next((vraag for vraag in self.vragen if vraag.code == code), None)


def uit(soort: type[Choices], leeg: str = "") -> Keuzes:
    """The choices of a code list, with `leeg` as the word for no choice."""
    keuzes = tuple((str(code), str(naam)) for code, naam in soort.choices)
    return (("", leeg), *keuzes) if leeg else keuzes


def als(code: str, *antwoorden: str) -> tuple[str, frozenset[str]]:
    """Reads as a sentence in the declarations: `als=als("kinderen", JA)`."""
    return code, frozenset(antwoorden)


def zichtbare_vragen(vragen: Sequence[Vraag], antwoorden: Mapping[str, Any]) -> Iterator[Vraag]:
    """The questions that are asked, given these answers. One that hangs on a hidden question is hidden too."""
    gesteld: set[str] = set()
    for vraag in vragen:
        if vraag.als is None or (vraag.als[0] in gesteld and _gegeven(antwoorden.get(vraag.als[0])) & vraag.als[1]):
            gesteld.add(vraag.code)
            yield vraag


def regels_van(tekst: str) -> list[str]:
    """A text as a list: every line that says something, without what people put before it."""
    kaal = [regel.strip(" -•\t") for regel in tekst.splitlines()]
    return [regel for regel in kaal if regel]


def _gegeven(antwoord: Any) -> set[str]:
    return set(antwoord) if isinstance(antwoord, list) else {str(antwoord or "")}
