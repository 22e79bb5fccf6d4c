"""Which role may do what with aanpakken, trajecten and their steps."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "trajecten.aanpakken": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.BEHEERDER),
    "trajecten.stappen_lezen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "trajecten.stap_afronden_api": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "trajecten.aanpak_wijzigen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
}
