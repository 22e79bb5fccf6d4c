"""Which role may do what with accounts, teams and organisations."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "medewerkers.collegas": alleen(Rol.BEHEERDER),
    "medewerkers.organisaties": alleen(Rol.BEHEERDER),
    "medewerkers.teams": alleen(Rol.BEHEERDER),
}
