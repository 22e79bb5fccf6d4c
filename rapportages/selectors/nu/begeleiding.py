"""How many people each team guides."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery

from medewerkers.rollen import Rol
from rapportages.nu import ALLE, NIEMAND, Nutelling
from rapportages.selectors.nu.lopend import traject_loopt
from statushouders.models import Betrokkenheid
from trajecten.models import Traject

# The team of who is on the case, but who is in none.
ZONDER_TEAM = "zonder_team"
_ROLLEN = {"klantondersteuner": Rol.KLANTONDERSTEUNER, "jobcoach": Rol.JOBCOACH}


def in_begeleiding(*, gemeente_id: int, dag: date) -> Nutelling:
    """Everybody once in each column; the row of all adds it up. Only rows with somebody in it. Two queries."""
    uit: Counter[tuple[str, str]] = Counter()
    for kolom, rol in _ROLLEN.items():
        for rij, aantal in _per_team(gemeente_id, dag, rol):
            uit[rij, kolom] += aantal
            uit[ALLE, kolom] += aantal
    rijen = {rij for (rij, _), aantal in uit.items() if aantal}
    return {(rij, kolom): uit[rij, kolom] for rij in sorted(rijen) for kolom in _ROLLEN}


def _per_team(gemeente_id: int, dag: date, rol: str) -> list[tuple[str, int]]:
    toen = Betrokkenheid.objects.filter(Q(tot=None) | Q(tot__gte=dag), rol=rol, van__lte=dag)
    van_wie = toen.filter(statushouder=OuterRef("statushouder")).order_by("-van", "-pk")
    lopend = Traject.objects.filter(traject_loopt(dag), statushouder__gemeente_id=gemeente_id).order_by()
    rijen: Any = lopend.annotate(
        collega=Subquery(van_wie.values("medewerker")[:1]), team=Subquery(van_wie.values("medewerker__team")[:1])
    ).values_list("team")
    zonder = Count("statushouder", distinct=True, filter=Q(collega=None))
    uit = []
    for team, alle, van_niemand in rijen.annotate(alle=Count("statushouder", distinct=True), niemand=zonder):
        rij = ZONDER_TEAM if team is None else str(team)
        uit += [(rij, alle - van_niemand), (NIEMAND, van_niemand)]
    return uit
