"""The words in which an employer is told. Days count from today; before it they are negative."""

from __future__ import annotations

from dataclasses import dataclass

from werkgevers.codelijsten import Bereidheid, Contactsoort

BEZOEK, BELLEN, MAIL, NETWERK = (
    Contactsoort.BEZOEK, Contactsoort.TELEFOON, Contactsoort.MAIL, Contactsoort.NETWERK,
)  # fmt: skip
VOORLOPER, OPEN, AFWACHTEND, LIEVER_NIET = (
    Bereidheid.VOORLOPER, Bereidheid.OPEN, Bereidheid.AFWACHTEND, Bereidheid.LIEVER_NIET,
)  # fmt: skip


@dataclass(frozen=True)
class Mens:
    """Somebody who works there; `weg`: so many days ago he or she left."""

    naam: str
    functie: str
    talen: tuple[str, ...] = ()
    mentor: bool = False
    weg: int = 0


@dataclass(frozen=True)
class Actie:
    """`uiterlijk`: on which day at the latest; `gedaan`: on which day it was done, or None. `van`: who does it."""

    wat: str
    uiterlijk: int
    gedaan: int | None = None
    van: str = ""


@dataclass(frozen=True)
class Gesprek:
    """What was said on a day, with whom (the first name of a contact person is enough) and what comes next."""

    dag: int
    soort: str
    tekst: str
    met: str = ""
    actie: Actie | None = None
    door: str = ""


@dataclass(frozen=True, kw_only=True)
class Bedrijf:
    """One employer. `sinds`: so many days in the network. `rust`: left alone for so many days from now."""

    naam: str
    sbi: str
    mensen: int | None
    adres: str
    postcode: str
    houding: str
    sinds: int = 300
    plaats: str = "Duinrade"
    vestiging: str = ""
    eigenaar: str = "pieter"
    capaciteit: int | None = None
    afspraak: str = ""
    mentor: bool | None = None
    talen: tuple[str, ...] = ("nl",)
    tolk: bool = False
    cultuur: bool = False
    goed: str = ""
    rust: int = 0
    gearchiveerd: int = 0
    site: bool = True
    zonder_kvk: bool = False
    contactpersonen: tuple[Mens, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
