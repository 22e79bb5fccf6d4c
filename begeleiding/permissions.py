"""Which role may do what on the work floor. Of whom: `querysets`."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "begeleiding.assessment": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.assessment_wijzigen": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.observeren": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.dag": alleen(Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.evaluaties": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.taalmix": alleen(Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.doelen": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.inrichten": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
    "begeleiding.taalmaatjes": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "begeleiding.werkvloer": alleen(Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
}
