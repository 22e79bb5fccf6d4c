"""The roles. One medewerker has one role; what a role may do stands in each app's `permissions.py`."""

from django.db import models


class Rol(models.TextChoices):
    KLANTONDERSTEUNER = "klantondersteuner", "Klantondersteuner"
    JOBCOACH = "jobcoach", "Jobcoach"
    PRODUCTIELEIDER = "productieleider", "Productieleider"
    ACCOUNTMANAGER = "accountmanager", "Accountmanager"
    TEAMLEIDER = "teamleider", "Teamleider"
    BELEIDSMEDEWERKER = "beleidsmedewerker", "Beleidsmedewerker"
    KETENPARTNER = "ketenpartner", "Ketenpartner"
    BEHEERDER = "beheerder", "Beheerder"


# Who carries steps: there is one of each at a time on a case, so that every step has one person responsible for it.
DRAAGT_STAPPEN = (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH)

# Who works at a werkbedrijf gets one of these: the other roles see the whole municipality and are its own to give.
BIJ_WERKBEDRIJF = frozenset({Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.ACCOUNTMANAGER, Rol.BEHEERDER})
