"""Which role may do what with aanpakken, trajecten and their steps."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "trajecten.aanpakken": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.BEHEERDER),
    "trajecten.aanpak_wijzigen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
}
