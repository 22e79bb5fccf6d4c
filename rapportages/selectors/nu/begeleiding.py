"""How many people each team guides."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from medewerkers.rollen import Rol
from rapportages.nu import ALLE, NIEMAND, Nutelling
from rapportages.selectors.nu.lopend import traject_loopt, vraag
from statushouders.models import Betrokkenheid
from trajecten.models import Traject

# The team of who is on the case, but who is in none.
ZONDER_TEAM = "zonder_team"
ROLLEN = {"klantondersteuner": Rol.KLANTONDERSTEUNER, "jobcoach": Rol.JOBCOACH}


def in_begeleiding(*, gemeente_id: int, dag: date) -> Nutelling:
    """Everybody once in each column; the row of all adds it up. Of teams only those with somebody. Three queries."""
    alle = _lopend(gemeente_id, dag).aggregate(mensen=Count("statushouder", distinct=True))["mensen"]
    uit: Counter[tuple[str, str]] = Counter()
    for kolom, rol in ROLLEN.items():
        per_team = _per_team(gemeente_id, dag, rol)
        per_team[NIEMAND] = alle - sum(per_team.values())
        uit.update({(rij, kolom): aantal for rij, aantal in per_team.items()})
        uit[ALLE, kolom] = alle
    rijen = {ALLE, *(rij for (rij, _), aantal in uit.items() if aantal)}
    return {(rij, kolom): uit[rij, kolom] for rij in sorted(rijen) for kolom in ROLLEN}


def _per_team(gemeente_id: int, dag: date, rol: str) -> Counter[str]:
    """Of who has a colleague in this role, by the team of the last one."""
    mensen = _lopend(gemeente_id, dag).values("statushouder")
    wie = _toen(dag, rol).filter(statushouder__in=mensen).order_by().values("statushouder")
    per_mens = wie.annotate(teams=ArrayAgg("medewerker__team", order_by=["-van", "-pk"]))
    rijen = vraag(per_mens, "SELECT teams[1], count(*) FROM rijen GROUP BY 1")
    return Counter({ZONDER_TEAM if team is None else str(team): aantal for team, aantal in rijen})


def _lopend(gemeente_id: int, dag: date) -> QuerySet[Any]:
    lopend: QuerySet[Any] = Traject.objects.filter(traject_loopt(dag), statushouder__gemeente_id=gemeente_id)
    return lopend.order_by()


def _toen(dag: date, rol: str) -> QuerySet[Any]:
    wie: QuerySet[Any] = Betrokkenheid.objects.filter(Q(tot=None) | Q(tot__gte=dag), rol=rol, van__lte=dag)
    return wie


def met_team(gemeente_id: int, dag: date, rol: str) -> QuerySet[Any]:
    """Trajecten that run, with `collega` in this role and the `team` of that colleague."""
    van_wie = _toen(dag, rol).filter(statushouder=OuterRef("statushouder")).order_by("-van", "-pk")
    met: QuerySet[Any] = _lopend(gemeente_id, dag).annotate(
        collega=Subquery(van_wie.values("medewerker")[:1]), team=Subquery(van_wie.values("medewerker__team")[:1])
    )
    return met
