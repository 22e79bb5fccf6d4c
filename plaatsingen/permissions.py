"""Which role may do what with weeks, placements and matching. Of whom: `querysets`.

An accountmanager reads placements beside the employer, and records what the employer agreed on and that a regeling is
arranged. Which regelingen there are and how much of them others decide: a percentage tells what somebody can do. How it
goes is not for him either (`selectors.plaatsingblad`).
"""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "plaatsingen.matching": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "plaatsingen.voordragen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "plaatsingen.lezen": alleen(Rol.ACCOUNTMANAGER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "plaatsingen.akkoord": alleen(Rol.ACCOUNTMANAGER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "plaatsingen.regelingen": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "plaatsingen.regeling_geregeld": alleen(Rol.ACCOUNTMANAGER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "plaatsingen.schrijven": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "plaatsingen.duurregels": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
    "plaatsingen.week": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "plaatsingen.week_wijzigen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "plaatsingen.lesgroepen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
}
