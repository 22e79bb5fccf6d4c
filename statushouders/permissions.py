"""Which role may do what with people, contacts, involvement and arrivals lists."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "statushouders.inschrijven": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "statushouders.wijzigen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    # BSN: only who does the municipality's own task with it (Wi2021 art. 36).
    "statushouders.bsn": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "statushouders.contact": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KETENPARTNER),
    # Which facts: `zichtbaarheid`.
    "statushouders.leefgebieden": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.PRODUCTIELEIDER),
    "statushouders.feiten": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    # Health and flight story (Wi2021 art. 37 lid 2, Bi2021 art. 9.11).
    "statushouders.beschermd": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "statushouders.beschermd_wijzigen": alleen(Rol.KLANTONDERSTEUNER),
    # Which version: `ProfielQuerySet.visible_to`.
    "statushouders.profiel": alleen(
        Rol.KLANTONDERSTEUNER,
        Rol.TEAMLEIDER,
        Rol.JOBCOACH,
        Rol.PRODUCTIELEIDER,
        Rol.KETENPARTNER,
        Rol.ACCOUNTMANAGER,
    ),
    # Where an accountmanager finds them; the others have dossiers.
    "statushouders.profielen": alleen(Rol.ACCOUNTMANAGER),
    "statushouders.profiel_delen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.ACCOUNTMANAGER),
    "statushouders.profiel_pdf": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.ACCOUNTMANAGER),
    "statushouders.cv": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "statushouders.profiel_wijzigen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    # Which categories: `documenten.categorieen`.
    "statushouders.documenten": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH, Rol.KETENPARTNER),
    "statushouders.vervanging": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "statushouders.betrokkenheid": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "statushouders.aankomst": alleen(Rol.TEAMLEIDER),
}
