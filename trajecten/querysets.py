"""Which aanpakken, trajecten and steps; who sees them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from medewerkers.rollen import Rol
from statushouders.codelijsten import Regime
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.statussen import Stapstatus
from trajecten.urgentie import Urgentie, voorwaarde

if TYPE_CHECKING:
    from medewerkers.models import Medewerker
    from trajecten.models import Aanpak

# Of which roles somebody handles the steps; who is not listed handles none.
HANDELT_STAPPEN_AF_VAN: dict[str, frozenset[str]] = {
    Rol.KLANTONDERSTEUNER: frozenset(Rol.values),
    Rol.TEAMLEIDER: frozenset(Rol.values),
    Rol.JOBCOACH: frozenset({Rol.JOBCOACH}),
}

# Which lanes somebody sees; who is not listed sees all three. A productieleider needs the way to work.
ZIET_ALLEEN_BANEN: dict[str, frozenset[str]] = {Rol.PRODUCTIELEIDER: frozenset({"werk"})}


class AanpakQuerySet(models.QuerySet[Any]):
    """Shipped aanpakken and those of the municipality itself."""

    def voor_gemeente(self, gemeente_id: int) -> AanpakQuerySet:
        """Those of the municipality itself and those that are shipped."""
        return self.filter(Q(gemeente_id=gemeente_id) | Q(gemeente=None))

    def nieuwste_wetten(self) -> AanpakQuerySet:
        """Of each law, which is always shipped, the version that counts now."""
        wetten = self.filter(soort=self.model.Soort.WETTELIJK, gemeente=None)
        return wetten.exclude(Exists(wetten.filter(code=OuterRef("code"), versie__gt=OuterRef("versie"))))

    def visible_to(self, medewerker: Medewerker) -> AanpakQuerySet:
        """Those of the municipality that is active, and those that are shipped."""
        if medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.voor_gemeente(medewerker.actieve_gemeente_id)


class TrajectQuerySet(models.QuerySet[Any]):
    """Trajecten; visible with the person."""

    def lopend(self) -> TrajectQuerySet:
        return self.filter(einddatum=None)

    def onder_wetten(self, wetten: Collection[Aanpak]) -> TrajectQuerySet:
        """Of people to whom one of these laws applies; while somebody's regime is unknown every law does."""
        regimes = {regime for wet in wetten for regime in (wet.regime, Regime.ONBEKEND)}
        return self.filter(statushouder__regime__in=regimes)

    def visible_to(self, medewerker: Medewerker) -> TrajectQuerySet:
        return self.filter(statushouder__in=Statushouder.objects.visible_to(medewerker))


def van_de_stap(betrokken: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """In a subquery on steps: who is on the case of the person, in the role of the step."""
    return betrokken.filter(statushouder_id=OuterRef("traject__statushouder_id"), rol=OuterRef("aanpakstap__rol"))


class StapQuerySet(models.QuerySet[Any]):
    """Steps: who sees them, who handles them, and which are pressing."""

    def visible_to(self, medewerker: Medewerker) -> StapQuerySet:
        """Steps of people whom one sees, in the lanes that one sees."""
        van_mensen = self.filter(traject__statushouder__in=Statushouder.objects.visible_to(medewerker))
        return van_mensen.in_banen_van(medewerker)

    def in_banen_van(self, medewerker: Medewerker) -> StapQuerySet:
        """Only the lanes that this medewerker sees."""
        banen = ZIET_ALLEEN_BANEN.get(medewerker.rol)
        return self.filter(aanpakstap__baan__in=banen) if banen else self.all()

    def af_te_handelen_door(self, medewerker: Medewerker) -> StapQuerySet:
        """Steps that this medewerker may finish, move or skip: visible, and of a role whose steps are his to do."""
        rollen = HANDELT_STAPPEN_AF_VAN.get(medewerker.rol, frozenset())
        return self.visible_to(medewerker).filter(aanpakstap__rol__in=rollen)

    def open(self) -> StapQuerySet:
        """Open steps of trajecten that run."""
        return self.filter(status=Stapstatus.OPEN, traject__einddatum=None)

    def van(self, medewerker: Medewerker) -> StapQuerySet:
        """Steps for which this medewerker is responsible."""
        eigen = Betrokkenheid.objects.verantwoordelijk().filter(medewerker_id=medewerker.pk).order_by()
        # People first, for there are few; by an EXISTS the database tries every step of the aanpak for each of them.
        return self.filter(
            traject__statushouder__in=eigen.values("statushouder"), aanpakstap__rol__in=van_de_stap(eigen).values("rol")
        )

    def te_laat_op(self, dag: date) -> StapQuerySet:
        """Past the date that counts, also while they wait on somebody."""
        return self.filter(voorwaarde(Urgentie.TE_LAAT, dag))

    def wachtend(self) -> StapQuerySet:
        """Open, and waiting on somebody, late or not."""
        return self.filter(status=Stapstatus.OPEN, wacht_sinds__isnull=False)

    def op_volgorde_van_urgentie(self) -> StapQuerySet:
        return self.order_by(F("uiterlijk").asc(nulls_last=True), "pk")
