"""Who guides somebody at work."""

from __future__ import annotations

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid


def jobcoaches_van(statushouder_id: int) -> MedewerkerQuerySet:
    """The jobcoaches on this case, by name: another one would not see the placement."""
    op_dossier = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=statushouder_id, rol=Rol.JOBCOACH)
    jobcoaches: MedewerkerQuerySet = Medewerker.objects.filter(pk__in=op_dossier.order_by().values("medewerker"))
    return jobcoaches.op_naam().alleen_naam()
