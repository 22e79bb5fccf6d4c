"""Which role may do what with accounts."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "medewerkers.collegas": alleen(Rol.BEHEERDER),
}
