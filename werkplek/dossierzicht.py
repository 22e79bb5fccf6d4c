"""What each role sees of a dossier that it may open: only what it needs for its own work.

The BSN is for klantondersteuner and teamleider. A productieleider needs the name, the language and the way to work; a
ketenpartner also how to reach somebody. Reports of contacts stay with who guides the person.
"""

from __future__ import annotations

from enum import Enum

from medewerkers.rollen import Rol


class Deel(Enum):
    """Parts of a dossier that not everybody sees."""

    NUMMERS = "BSN en V-nummer"
    VERBLIJF = "wettelijk regime en datums van inburgering"
    ADRES = "adres"
    BEREIKEN = "telefoon en e-mail"
    CONTACTEN = "contactmomenten"
    SIGNALERINGEN = "signaleringen"


ZICHT: dict[str, frozenset[Deel]] = {
    Rol.KLANTONDERSTEUNER: frozenset(Deel),
    Rol.TEAMLEIDER: frozenset(Deel),
    Rol.JOBCOACH: frozenset(Deel) - {Deel.NUMMERS},
    Rol.KETENPARTNER: frozenset({Deel.BEREIKEN}),
    Rol.PRODUCTIELEIDER: frozenset(),
}


def ziet(rol: str, deel: Deel) -> bool:
    return deel in ZICHT.get(rol, frozenset())
