"""Which role may do what with weeks, placements and matching. Of whom: `querysets`."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "plaatsingen.matching": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "plaatsingen.voordragen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
}
