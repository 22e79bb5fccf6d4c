"""Who can coach or lead somebody on the hall."""

from __future__ import annotations

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from statushouders.models import Betrokkenheid


def collegas_in_rol(gemeente_id: int, rol: str) -> MedewerkerQuerySet:
    """Who works for this municipality in this role, by name."""
    hier: MedewerkerQuerySet = Medewerker.objects.in_gemeente(gemeente_id).actief().met_rol(rol)
    return hier.op_naam().alleen_naam()


def vaste_collega(statushouder_id: int, rol: str) -> int | None:
    """Who is on the case in this role; nobody when there are more."""
    erop = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=statushouder_id, rol=rol)
    wie = list(erop.order_by().values_list("medewerker_id", flat=True)[:2])
    return wie[0] if len(wie) == 1 else None
