"""Which role may use which composed screen."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "werkplek.werkvoorraad": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "werkplek.collega": alleen(Rol.TEAMLEIDER),
    "werkplek.team": alleen(Rol.TEAMLEIDER),
    "werkplek.verdelen": alleen(Rol.TEAMLEIDER),
    "werkplek.mijn_mensen": alleen(Rol.PRODUCTIELEIDER, Rol.KETENPARTNER),
    "werkplek.plekken": alleen(Rol.ACCOUNTMANAGER),
    "werkplek.statushouders": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER),
    "werkplek.dossier": alleen(
        Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER
    ),
    "werkplek.dossier_contact": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KETENPARTNER),
    "werkplek.dossier_afspraken": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "werkplek.dossier_logboek": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
}
