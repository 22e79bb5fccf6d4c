"""Which role may do what with employers. Who may not read them: `querysets.ZIET_WERKGEVERS`."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "werkgevers.postcodes": alleen(Rol.BEHEERDER),
    "werkgevers.lezen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KLANTONDERSTEUNER),
    "werkgevers.schrijven": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER),
    "werkgevers.inlezen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER),
    "werkgevers.contact": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KLANTONDERSTEUNER),
    "werkgevers.te_doen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER),
    # Of the people whom one may name: who was there and what came of it, and their trainings.
    "werkgevers.deelnames": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KLANTONDERSTEUNER),
    "werkgevers.trainingen": alleen(Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KLANTONDERSTEUNER),
    # An accountmanager opens no dossiers.
    "werkgevers.dossier": alleen(Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KLANTONDERSTEUNER),
}
