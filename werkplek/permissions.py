"""Which role may use which composed screen."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "werkplek.dossier": alleen(
        Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER
    ),
    "werkplek.dossier_contact": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "werkplek.dossier_logboek": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
}
