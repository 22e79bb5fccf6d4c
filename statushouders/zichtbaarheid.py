"""Which facts about a person each role sees, of the people whom it may see at all (`visible_to`).

The one place for it: only what a role needs for its own work (AVG art. 5). The BSN and the V-nummer are for who does
the municipality's task with them (Wi2021 art. 36). What is not named here is seen by nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol


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


_WIE_BELT = frozenset({Deel.NAAM, Deel.TELEFOON, Deel.TAAL})
ZICHT: Mapping[str, frozenset[Deel]] = {
    Rol.KLANTONDERSTEUNER: frozenset(Deel),
    Rol.TEAMLEIDER: frozenset(Deel),
    Rol.JOBCOACH: frozenset(Deel) - {Deel.NUMMERS, Deel.VERGUNNING},
    Rol.PRODUCTIELEIDER: _WIE_BELT,
    Rol.KETENPARTNER: _WIE_BELT,
}


def ziet(kijker: Medewerker, deel: Deel) -> bool:
    """Whether this medewerker sees these facts. Somebody who is switched off sees nothing."""
    return kijker.is_active and deel in ZICHT.get(kijker.rol, frozenset())
