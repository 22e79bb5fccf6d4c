"""The words in which a life course is told: on which day after settling, what happened.

A course is the whole way, far past today; what has not happened yet is left out when the demo is built. So the state
that somebody is in follows from how long ago he or she settled.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from statushouders.codelijsten import Regime, Vergunning
from statushouders.models import Contactmoment

BELLEN = Contactmoment.Soort.TELEFOON
GESPREK = Contactmoment.Soort.GESPREK
HUISBEZOEK = Contactmoment.Soort.HUISBEZOEK
BERICHT = Contactmoment.Soort.BERICHT
TERUGKOPPELING = Contactmoment.Soort.TERUGKOPPELING
GEEN_GEHOOR = Contactmoment.Soort.GEEN_GEHOOR

# Who does it: one of the two who are on the case, or a colleague by name.
KO, COACH = "ko", "coach"


@dataclass(frozen=True)
class Gevestigd:
    """Settles, and is written in. Every course begins with it, by itself."""


@dataclass(frozen=True)
class Verdeeld:
    """A colleague comes on the case, in the own role."""

    wie: str = KO


@dataclass(frozen=True)
class Klaar:
    """The colleague's part is done: off the case."""

    wie: str


@dataclass(frozen=True)
class Contact:
    """`notitie` is one text, or several out of which one is taken."""

    soort: str
    notitie: str | tuple[str, ...]
    door: str = KO


@dataclass(frozen=True)
class Gedaan:
    stap: str


@dataclass(frozen=True)
class Overgeslagen:
    stap: str
    reden: str


@dataclass(frozen=True)
class Verplaatst:
    """`naar` is a day after settling."""

    stap: str
    naar: int
    reden: str


@dataclass(frozen=True)
class Wacht:
    stap: str
    op: str


@dataclass(frozen=True)
class Kennisgeving:
    """The letter of DUO comes in (dated that day)."""


@dataclass(frozen=True)
class Einde:
    reden: str
    toelichting: str = ""


Feit = Gevestigd | Verdeeld | Klaar | Contact | Gedaan | Overgeslagen | Verplaatst | Wacht | Kennisgeving | Einde
Verloop = tuple[tuple[int, Feit], ...]


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """One person of the demo. `dag`: how many days ago settled. `los`: the days of the course may shift a little.

    `kennisgeving` and `brp` are days after settling (negative: before), None: not known.
    `geboren` is what is known of the birth date besides the year: 'dag', 'maand' or 'jaar'.
    """

    voornamen: str
    achternaam: str
    geslacht: str
    land: str
    talen: tuple[str, ...]
    leeftijd: int
    dag: int
    tussenvoegsel: str = ""
    origineel: str = ""
    geboren: str = "dag"
    tolk: bool | None = False
    plaats: str = "Duinrade"
    ko: str = ""
    coach: str = ""
    adres: str = ""
    vergunning: str = Vergunning.ASIEL_BEPAALD
    regime: str = Regime.WI2021
    kennisgeving: int | None = -9
    brp: int | None = 0
    telefoon: bool = True
    email: bool = False
    verloop: Verloop = field(default=())
    los: bool = False
