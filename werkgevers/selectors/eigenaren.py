"""Who may own employers."""

from __future__ import annotations

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from medewerkers.rollen import Rol

HEBBEN_WERKGEVERS = (Rol.ACCOUNTMANAGER, Rol.TEAMLEIDER)


def mogelijke_eigenaren(kijker: Medewerker) -> MedewerkerQuerySet:
    """The colleagues of this municipality who can have employers of their own, by name."""
    collegas: MedewerkerQuerySet = Medewerker.objects.visible_to(kijker).actief().met_rol(*HEBBEN_WERKGEVERS)
    return collegas.op_naam()
