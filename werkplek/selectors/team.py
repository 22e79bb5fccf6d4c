"""What the teamleider steers by: late work per colleague, escalations, and people without an owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet

from agenda.models import Signalering
from agenda.selectors import Vlag, als_vlaggen
from kern import datums
from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from medewerkers.rollen import DRAAGT_STAPPEN, Rol
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.selectors.betrokkenen import verantwoordelijken
from trajecten.models import Stap, Traject
from trajecten.statussen import Stapstatus
from trajecten.urgentie import Urgentie, voorwaarde
from werkplek.selectors.groepen import Grenzen
from werkplek.selectors.rijen import kenmerk


@dataclass(frozen=True)
class Werkstand:
    """How the work of one colleague stands, in steps; without a medewerker that of nobody. `te_laat_wacht`: how many of
    the late ones wait on somebody; `wacht`: what waits and is still in time; `week`: see `Grenzen.kolom`.
    """

    medewerker: Medewerker | None
    te_laat: int
    te_laat_wacht: int
    oudste_dagen: int
    vandaag: int
    week: int
    wacht: int
    mensen: int

    @classmethod
    def van(cls, medewerker: Medewerker | None, stand: dict[str, Any], *, mensen: int, dag: date) -> Werkstand:
        oudste = stand.get("oudste")
        return cls(
            medewerker=medewerker,
            te_laat=stand.get("te_laat", 0),
            te_laat_wacht=stand.get("te_laat_wacht", 0),
            oudste_dagen=(dag - oudste).days if oudste else 0,
            vandaag=stand.get("vandaag", 0),
            week=stand.get("week", 0),
            wacht=stand.get("wacht", 0),
            mensen=mensen,
        )

    @property
    def oudste(self) -> str:
        return datums.meervoud(self.oudste_dagen, "dag", "dagen") if self.te_laat else ""


@dataclass(frozen=True)
class Escalatie:
    """A flag that reached the teamleider, and with whom the step lies."""

    vlag: Vlag
    bij: Medewerker | None


@dataclass(frozen=True)
class Onverdeeld:
    """Somebody whose steps have no owner, and which roles are missing."""

    persoon: Statushouder
    rollen: Sequence[str]
    stappen: int
    eerste: date
    dag: date

    @property
    def mist(self) -> str:
        """'klantondersteuner en jobcoach'"""
        return " en ".join(Rol(rol).label.lower() for rol in self.rollen)

    @property
    def kenmerk(self) -> str:
        return kenmerk(self.persoon, self.dag)


def stand_per_collega(teamleider: Medewerker, *, dag: date) -> list[Werkstand]:
    """Colleagues who carry steps, the most late work first; who has nothing due is in it with zeros. Three queries."""
    mensen = dict(_mensen_per_collega(teamleider))
    standen = {rij.pop("medewerker"): rij for rij in _tellingen(teamleider, Grenzen(dag))}
    gevonden = {
        collega: Werkstand.van(collega, standen.get(collega.pk, {}), mensen=mensen.get(collega.pk, 0), dag=dag)
        for collega in uitvoerders(teamleider)
    }
    ergste_eerst = sorted(
        gevonden, key=lambda wie: (-gevonden[wie].te_laat, -gevonden[wie].oudste_dagen, wie.achternaam)
    )
    return [gevonden[collega] for collega in ergste_eerst]


def uitvoerders(kijker: Medewerker) -> MedewerkerQuerySet:
    """Colleagues who carry steps: to filter by, and to give people to."""
    collegas: MedewerkerQuerySet = Medewerker.objects.visible_to(kijker).actief().met_rol(*DRAAGT_STAPPEN)
    return collegas.order_by("voornaam", "achternaam")


def escalaties(teamleider: Medewerker, *, dag: date, hoogstens: int) -> tuple[list[Escalatie], int]:
    """Open escalations to this teamleider, the oldest deadline first, and how many there are. Five queries."""
    alle = _escalaties(teamleider)
    signaleringen = list(alle[:hoogstens])
    stappen = Stap.objects.filter(pk__in=[een.bron_id for een in signaleringen]).order_by()
    rollen = dict(stappen.values_list("pk", "aanpakstap__rol"))
    wie = verantwoordelijken({een.statushouder_id for een in signaleringen})
    bij = {een.pk: wie.get((een.statushouder_id, rollen.get(een.bron_id, ""))) for een in signaleringen}
    vlaggen = als_vlaggen(signaleringen, dag=dag, kijker=teamleider)
    return [Escalatie(vlag, bij[vlag.signalering.pk]) for vlag in vlaggen], alle.count()


def _escalaties(teamleider: Medewerker) -> QuerySet[Any]:
    open_vlaggen: QuerySet[Any] = Signalering.objects.open().voor(teamleider)
    return (
        open_vlaggen.filter(soort=Signalering.Soort.ESCALATIE)
        .select_related("statushouder", "aan")
        .defer("statushouder__bsn")
        .order_by("datum", "pk")
    )


def stand_van_niemand(kijker: Medewerker, *, dag: date) -> Werkstand:
    """How the steps stand that nobody owns, and of how many people they are. One query."""
    stand = _onverdeelde_stappen(kijker).aggregate(
        mensen=Count("traject__statushouder", distinct=True), **_telvelden("", Grenzen(dag))
    )
    return Werkstand.van(None, stand, mensen=stand["mensen"], dag=dag)


def nog_niet_verdeeld(kijker: Medewerker, *, dag: date, begin: int, aantal: int) -> list[Onverdeeld]:
    """People with steps that nobody owns, whose deadline is nearest first. Two queries for one page."""
    gezocht = list(_onverdeelde_mensen(kijker).order_by("eerste", "traject__statushouder")[begin : begin + aantal])
    personen = Statushouder.objects.defer("bsn").in_bulk([rij["traject__statushouder"] for rij in gezocht])
    return [
        Onverdeeld(
            persoon=personen[rij["traject__statushouder"]],
            rollen=[rol for rol in DRAAGT_STAPPEN if rij[rol.value]],
            stappen=rij["stappen"],
            eerste=rij["eerste"],
            dag=dag,
        )
        for rij in gezocht
        if rij["traject__statushouder"] in personen
    ]


def _mensen_per_collega(teamleider: Medewerker) -> QuerySet[Any]:
    """How many people with a running traject each medewerker is on the case of."""
    mensen: QuerySet[Any] = (
        Betrokkenheid.objects.actief()
        .filter(
            statushouder__gemeente_id=teamleider.actieve_gemeente_id,
            statushouder__trajecten__isnull=False,
            statushouder__trajecten__einddatum=None,
        )
        .order_by()
        .values_list("medewerker")
        .annotate(mensen=Count("statushouder", distinct=True))
    )
    return mensen


def _tellingen(teamleider: Medewerker, grenzen: Grenzen) -> QuerySet[Any]:
    """Due steps counted per medewerker: on the case now, in the role of the step."""
    stap = "statushouder__trajecten__stappen"
    wacht = Q(**{f"{stap}__wacht_sinds__isnull": False})
    tellingen: QuerySet[Any] = (
        Betrokkenheid.objects.verantwoordelijk()
        .filter(
            Q(**{f"{stap}__uiterlijk__lte": grenzen.eind_kolom}) | wacht,
            **{
                "statushouder__gemeente_id": teamleider.actieve_gemeente_id,
                "statushouder__trajecten__einddatum": None,
                f"{stap}__status": Stapstatus.OPEN,
                f"{stap}__aanpakstap__rol": F("rol"),
            },
        )
        .order_by()
        .values("medewerker")
        .annotate(**_telvelden(f"{stap}__", grenzen))
    )
    return tellingen


def _telvelden(stap: str, grenzen: Grenzen) -> dict[str, Any]:
    """What a line of the table counts; `stap` leads to the steps."""
    uiterlijk, wacht_sinds, pk = f"{stap}uiterlijk", f"{stap}wacht_sinds", f"{stap}pk"

    def is_nu(soort: Urgentie) -> Q:
        return voorwaarde(soort, grenzen.dag, uiterlijk=uiterlijk, wacht_sinds=wacht_sinds)

    laat = is_nu(Urgentie.TE_LAAT)
    return {
        "te_laat": Count(pk, filter=laat),
        "te_laat_wacht": Count(pk, filter=laat & Q(**{f"{wacht_sinds}__isnull": False})),
        "oudste": Min(uiterlijk, filter=laat),
        "vandaag": Count(pk, filter=is_nu(Urgentie.VANDAAG)),
        "week": Count(pk, filter=is_nu(Urgentie.KOMT) & Q(**{f"{uiterlijk}__lte": grenzen.eind_kolom})),
        "wacht": Count(pk, filter=is_nu(Urgentie.WACHT)),
    }


def _onverdeelde_stappen(kijker: Medewerker) -> QuerySet[Any]:
    """Only steps that have a date: what waits for an earlier step needs no owner yet."""
    zonder = [Q(aanpakstap__rol=rol, traject__in=_trajecten_zonder(rol, kijker)) for rol in DRAAGT_STAPPEN]
    stappen: QuerySet[Any] = Stap.objects.filter(reduce(or_, zonder), status=Stapstatus.OPEN, uiterlijk__isnull=False)
    return stappen.order_by()


def _onverdeelde_mensen(kijker: Medewerker) -> QuerySet[Any]:
    mensen: QuerySet[Any] = (
        _onverdeelde_stappen(kijker)
        .values("traject__statushouder")
        .annotate(
            stappen=Count("pk"),
            eerste=Min("uiterlijk"),
            **{rol.value: Count("pk", filter=Q(aanpakstap__rol=rol)) for rol in DRAAGT_STAPPEN},
        )
    )
    return mensen


def _trajecten_zonder(rol: str, kijker: Medewerker) -> QuerySet[Any]:
    """Running trajecten with nobody in this role. Per traject: asking it of every step takes three times as long."""
    iemand = Betrokkenheid.objects.verantwoordelijk().filter(statushouder_id=OuterRef("statushouder_id"), rol=rol)
    trajecten: QuerySet[Any] = Traject.objects.lopend().visible_to(kijker).filter(~Exists(iemand.order_by()))
    return trajecten.order_by().values("pk")
