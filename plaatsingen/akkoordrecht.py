"""Who records what each of the three parties says."""

from __future__ import annotations

from collections.abc import Mapping

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.statussen import Partij

# Who speaks with whom. The municipality decides itself (PW art. 8a: with permission of the college).
WIE_NOTEERT: Mapping[str, frozenset[Rol]] = {
    Partij.PERSOON: frozenset({Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER}),
    Partij.WERKGEVER: frozenset({Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.ACCOUNTMANAGER}),
    Partij.GEMEENTE: frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER}),
}

# Other hours while somebody works there are agreed on by the two who do the work and give it.
NODIG_BIJ_UREN = (Partij.PERSOON, Partij.WERKGEVER)


def mag_noteren(partij: str, door: Medewerker) -> bool:
    """Whether this colleague records what this party says."""
    return door.rol in WIE_NOTEERT.get(partij, frozenset())


def wie_noteert(partij: str) -> str:
    """'een klantondersteuner of een teamleider': whom to ask to record it."""
    rollen = [f"een {rol.label.lower()}" for rol in Rol if rol in WIE_NOTEERT[partij]]
    return " of ".join([", ".join(rollen[:-1]), rollen[-1]] if len(rollen) > 1 else rollen)
