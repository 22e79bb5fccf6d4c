"""Which role may do what with aanpakken, trajecten and their steps.

Of these roles a jobcoach only handles steps of the own role, of people on whose case he is; that is a matter of
scope, so `StapQuerySet.af_te_handelen_door` says it.
"""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "trajecten.aanpakken": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.BEHEERDER),
    "trajecten.stappen_lezen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "trajecten.stap_afronden_api": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "trajecten.aanpak_wijzigen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
    "trajecten.stap": alleen(
        Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER
    ),
    "trajecten.stap_afhandelen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "trajecten.sluiten": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
}
