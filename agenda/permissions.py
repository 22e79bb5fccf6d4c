"""Which role gets flags."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "agenda.lijst": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
}
