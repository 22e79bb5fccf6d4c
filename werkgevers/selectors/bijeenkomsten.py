"""Visits and meetings as the screens show them: who comes, who has something else then, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import Count, Prefetch, Q
from django.utils.timezone import make_aware

from agenda.afspraakstanden import BEZET
from agenda.models import Afspraak
from kern.tijd import hier
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from werkgevers.bezet import bezet_volgens_anderen
from werkgevers.codelijsten import Bijeenkomststand, Deelnamestand, Interesse
from werkgevers.models import Bijeenkomst, Deelname, Werkgever
from werkgevers.querysets import BijeenkomstQuerySet
from werkgevers.selectors.namen import Noemnaam, namen_voor

Stand = Deelnamestand
KOMT_NIET = (Stand.AFGEMELD, Stand.NIET_VERSCHENEN)
OP_DE_KAART = 6
MIDDERNACHT = time(0)
# Where the parts of the day begin.
DAGDEELGRENZEN = (MIDDERNACHT, time(12, 30), time(18))


def bijeenkomsten(kijker: Medewerker) -> BijeenkomstQuerySet:
    """Those in sight with their employers, and how many people come (`aantal`), were there and want to go on."""
    deelt_mee = ~Q(deelnames__stand__in=KOMT_NIET)
    gevonden: BijeenkomstQuerySet = (
        Bijeenkomst.objects.visible_to(kijker)
        .prefetch_related(Prefetch("werkgevers", queryset=Werkgever.objects.order_by("naam", "pk")))
        .annotate(
            aantal=Count("deelnames", filter=Q(deelnames__isnull=False) & deelt_mee),
            aangemeld=Count("deelnames", filter=Q(deelnames__stand=Stand.KOMT)),
            geweest=Count("deelnames", filter=Q(deelnames__stand=Stand.GEWEEST)),
            verder=Count(
                "deelnames",
                filter=Q(deelnames__interesse_persoon=Interesse.JA, deelnames__interesse_werkgever=Interesse.JA),
            ),
        )
    )
    return gevonden


@dataclass(frozen=True)
class Werkgeverbezoeken:
    """Of one employer: what is to come, the first one first, and what has been, the last one first."""

    komend: Sequence[Any]
    eerder: Sequence[Any]

    @property
    def leeg(self) -> bool:
        return not (self.komend or self.eerder)


def bezoeken_van(werkgever: Werkgever, *, kijker: Medewerker) -> Werkgeverbezoeken:
    """Two queries."""
    alle = bijeenkomsten(kijker).filter(pk__in=werkgever.bijeenkomsten.values("pk"))
    eerder = alle.eerder().exclude(stand=Bijeenkomststand.AFGEZEGD)
    return Werkgeverbezoeken(list(alle.komend()[:OP_DE_KAART]), list(eerder[:OP_DE_KAART]))


@dataclass(frozen=True)
class Deelnamerij:
    """Somebody on the list, as this reader may name that one. `bezet`: has something else at that time."""

    deelname: Deelname
    wie: Noemnaam
    bezet: bool


@dataclass(frozen=True)
class Deelnemers:
    """Who is asked. `verborgen`: people whom this reader may not name, only counted."""

    rijen: Sequence[Deelnamerij]
    verborgen: int
    komen: int

    @property
    def aantal(self) -> int:
        return len(self.rijen) + self.verborgen


def deelnemers_van(bijeenkomst: Bijeenkomst, *, kijker: Medewerker) -> Deelnemers:
    """By name; four queries."""
    alle = list(bijeenkomst.deelnames.select_related("werkgever"))
    namen = namen_voor(kijker, [een.statushouder_id for een in alle])
    gepland = bijeenkomst.stand == Bijeenkomststand.GEPLAND
    bezet = bezet_tijdens(bijeenkomst, list(namen), kijker=kijker) if gepland else set()
    rijen = [
        Deelnamerij(een, namen[een.statushouder_id], een.statushouder_id in bezet)
        for een in alle
        if een.statushouder_id in namen
    ]
    komen = sum(een.stand not in KOMT_NIET for een in alle)
    return Deelnemers(sorted(rijen, key=lambda rij: rij.wie.naam), len(alle) - len(rijen), komen)


def bezet_tijdens(bijeenkomst: Bijeenkomst, mensen: Collection[int], *, kijker: Medewerker) -> set[int]:
    """Who of these has a talk, a lesson, work or another meeting at that time. Only that, for it may be read by who
    sees no agenda.

    For an accountmanager the part of the day counts: by moving a meeting hour by hour he would else find the hours of
    somebody's talks.
    """
    if not mensen:
        return set()
    begin, einde = bijeenkomst.begin, bijeenkomst.einde
    if kijker.rol == Rol.ACCOUNTMANAGER:
        begin, einde = _heel_dagdeel(begin, einde)
    dan = _overlapt(begin, einde)
    gesprekken = Afspraak.objects.filter(dan, statushouder__in=mensen, stand__in=BEZET)
    elders = Deelname.objects.exclude(bijeenkomst=bijeenkomst).filter(
        _overlapt(begin, einde, "bijeenkomst__"),
        statushouder__in=mensen,
        bijeenkomst__stand=Bijeenkomststand.GEPLAND,
        stand__in=(Stand.UITGENODIGD, Stand.KOMT),
    )
    ids = gesprekken.order_by().values_list("statushouder_id").union(elders.order_by().values_list("statushouder_id"))
    return {pk for (pk,) in ids} | bezet_volgens_anderen(mensen, begin, einde)


def _heel_dagdeel(begin: datetime, einde: datetime) -> tuple[datetime, datetime]:
    """From where the part of the day begins in which this begins, until the one ends in which it ends."""
    van = max(grens for grens in DAGDEELGRENZEN if grens <= hier(begin).time())
    tot = next((grens for grens in DAGDEELGRENZEN[1:] if grens >= hier(einde).time()), MIDDERNACHT)
    laatste = hier(einde).date() + timedelta(days=tot == MIDDERNACHT)
    return make_aware(datetime.combine(hier(begin).date(), van)), make_aware(datetime.combine(laatste, tot))


def _overlapt(begin: datetime, einde: datetime, voor: str = "") -> Q:
    return Q(**{f"{voor}begin__lt": einde, f"{voor}einde__gt": begin})
