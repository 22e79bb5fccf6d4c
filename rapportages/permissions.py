"""Which role reads the figures, and which sets the target."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "rapportages.drieweken": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    "rapportages.streefgetal": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
}
