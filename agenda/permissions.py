"""Which role gets flags, plans talks, and writes the texts of letters."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "agenda.lijst": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.ACCOUNTMANAGER),
    "agenda.afspraken": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "agenda.brieven": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
}
