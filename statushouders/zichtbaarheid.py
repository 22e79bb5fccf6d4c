"""Which facts about a person each role sees, of the people whom it may see at all (`visible_to`).

The one place for it: only what a role needs for its own work (AVG art. 5). The BSN and the V-nummer are for who does
the municipality's task with them (Wi2021 art. 36). What is not named here is seen by nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.feitcodes import Feitgroep


class Deel(Enum):
    """A group of facts that belong together."""

    # The day count of the work clock stands on every list, beside the name.
    NAAM = "naam, ook in eigen schrift, en vestigingsdatum"
    TELEFOON = "telefoon"
    TAAL = "taal voor contact, en of er een tolk nodig is"
    EMAIL = "e-mailadres"
    TALEN = "alle talen"
    ADRES = "adres"
    PERSOON = "geboortedatum, geslacht en nationaliteit"
    INBURGERING = "wettelijk regime, en de datums vanaf wanneer de inburgering telt"
    VERGUNNING = "verblijfsvergunning"
    NUMMERS = "BSN en V-nummer"
    REDENEN = "waarom een stap is verplaatst of overgeslagen of een traject eindigde, en op wie een stap wacht"
    LOOPBAAN = "taalniveau, opleiding, werkervaring, vaardigheden en hoe digitaal iemand is"
    INZET = "wensen, wat in de weg staat, uren en dagdelen, en vervoer"
    MOGELIJKHEDEN = "wat iemand kan bij het werk"
    GEZIN = "gezin en kinderopvang"
    THUIS = "wonen, geld en sociaal netwerk"


_WIE_BELT = frozenset({Deel.NAAM, Deel.TELEFOON, Deel.TAAL})
ZICHT: Mapping[str, frozenset[Deel]] = {
    Rol.KLANTONDERSTEUNER: frozenset(Deel),
    Rol.TEAMLEIDER: frozenset(Deel),
    Rol.JOBCOACH: frozenset(Deel) - {Deel.NUMMERS, Deel.VERGUNNING, Deel.THUIS},
    # Who gives somebody work in the hall must know what is too heavy.
    Rol.PRODUCTIELEIDER: _WIE_BELT | {Deel.MOGELIJKHEDEN},
    Rol.KETENPARTNER: _WIE_BELT,
}

DEEL_VAN_GROEP: Mapping[str, Deel] = {
    Feitgroep.TAAL: Deel.LOOPBAAN,
    Feitgroep.OPLEIDING: Deel.LOOPBAAN,
    Feitgroep.WERK: Deel.LOOPBAAN,
    Feitgroep.VAARDIGHEDEN: Deel.LOOPBAAN,
    Feitgroep.DIGITAAL: Deel.LOOPBAAN,
    Feitgroep.TOEKOMST: Deel.INZET,
    Feitgroep.INZET: Deel.INZET,
    Feitgroep.MOBILITEIT: Deel.INZET,
    Feitgroep.FUNCTIONEEL: Deel.MOGELIJKHEDEN,
    Feitgroep.GEZIN: Deel.GEZIN,
    Feitgroep.WONEN: Deel.THUIS,
    Feitgroep.NETWERK: Deel.THUIS,
}


class Bescherming(Enum):
    """How a role comes to health and flight story, which are in no `Deel`."""

    NIET = "ziet ze niet"
    EIGEN_DOSSIER = "ziet ze van wie hij begeleidt of vervangt"
    MET_REDEN = "ziet ze na het geven van een reden"


BESCHERMING: Mapping[str, Bescherming] = {
    Rol.KLANTONDERSTEUNER: Bescherming.EIGEN_DOSSIER,
    Rol.TEAMLEIDER: Bescherming.MET_REDEN,
}


def ziet(kijker: Medewerker, deel: Deel) -> bool:
    """Whether this medewerker sees these facts. Somebody who is switched off sees nothing."""
    return kijker.is_active and deel in ZICHT.get(kijker.rol, frozenset())


def zichtbare_groepen(kijker: Medewerker) -> frozenset[str]:
    """The groups of facts that this medewerker sees; never a protected one."""
    return frozenset(groep for groep, deel in DEEL_VAN_GROEP.items() if ziet(kijker, deel))


def bescherming_voor(kijker: Medewerker) -> Bescherming:
    """How this medewerker comes to protected facts."""
    return BESCHERMING.get(kijker.rol, Bescherming.NIET) if kijker.is_active else Bescherming.NIET
