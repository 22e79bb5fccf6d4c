"""Which role reads the figures."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "rapportages.drieweken": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
}
