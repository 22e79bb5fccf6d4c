"""Who sees which talks, answers, own questions and what is to be arranged. It follows the person, and fails closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models

from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from statushouders.querysets import dossiers_van
from statushouders.zichtbaarheid import Bescherming, Deel, bescherming_voor, ziet

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

CONCEPT, VASTGESTELD, VERVANGEN = "concept", "vastgesteld", "vervangen"
VOERT = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER})


class GesprekQuerySet(models.QuerySet[Any]):
    """Talks of people whom one sees."""

    def visible_to(self, medewerker: Medewerker) -> GesprekQuerySet:
        """Who holds talks sees all of them. A jobcoach those that were fixed, of who he is involved with."""
        van_mensen = self.filter(statushouder__in=Statushouder.objects.visible_to(medewerker))
        if medewerker.rol in VOERT:
            return van_mensen
        if medewerker.rol == Rol.JOBCOACH:
            return van_mensen.exclude(stand=CONCEPT)
        return self.none()

    def met_dossier(self, medewerker: Medewerker) -> GesprekQuerySet:
        """With `van_dossier`: whether this is who guides the person now, or the stand-in."""
        eigen = dossiers_van(medewerker).filter(pk=models.OuterRef("statushouder_id"))
        met: GesprekQuerySet = self.annotate(van_dossier=models.Exists(eigen))
        return met

    def concept(self) -> GesprekQuerySet:
        return self.filter(stand=CONCEPT)

    def vastgesteld(self) -> GesprekQuerySet:
        """Those that count now: fixed, and not replaced by a correction."""
        return self.filter(stand=VASTGESTELD)

    def zonder_inhoud(self) -> GesprekQuerySet:
        """Without what a list does not show."""
        return self.defer("momentopname", "standen")


class VanEenGesprekQuerySet(models.QuerySet[Any]):
    """What belongs to one talk: seen by who sees the talk."""

    def visible_to(self, medewerker: Medewerker) -> VanEenGesprekQuerySet:
        gesprekken = apps.get_model("intake", "Gesprek").objects.visible_to(medewerker)
        return self.filter(gesprek__in=gesprekken)


class BeschermdQuerySet(models.QuerySet[Any]):
    """Answers about health and the flight story."""

    def visible_to(self, medewerker: Medewerker) -> BeschermdQuerySet:
        """The klantondersteuner of the dossier and the stand-in. With a reason: `met_reden`. Nobody else."""
        if bescherming_voor(medewerker) is not Bescherming.EIGEN_DOSSIER:
            return self.none()
        gesprekken = apps.get_model("intake", "Gesprek").objects.visible_to(medewerker)
        return self.filter(gesprek__in=gesprekken.filter(statushouder__in=dossiers_van(medewerker)))

    def met_reden(self, medewerker: Medewerker) -> BeschermdQuerySet:
        """What a teamleider may read after saying why (`services.lees_met_reden`)."""
        if bescherming_voor(medewerker) is not Bescherming.MET_REDEN:
            return self.none()
        return self.filter(gesprek__in=apps.get_model("intake", "Gesprek").objects.visible_to(medewerker))


class EigenVraagQuerySet(models.QuerySet[Any]):
    """Questions that a municipality added."""

    def visible_to(self, medewerker: Medewerker) -> EigenVraagQuerySet:
        """Those of the municipality that is active."""
        if medewerker.actieve_gemeente_id is None:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)

    def van(self, *, gemeente_id: int, sectie: str = "") -> EigenVraagQuerySet:
        """Those of one section, or of all, in order; also what is asked no more, for who answered it."""
        vragen = self.filter(gemeente_id=gemeente_id).order_by("volgorde", "pk")
        return vragen.filter(sectie=sectie) if sectie else vragen

    def gesteld(self) -> EigenVraagQuerySet:
        """Those that are asked now."""
        return self.filter(actief=True)


class RegelpuntQuerySet(models.QuerySet[Any]):
    """The list of a municipality."""

    def visible_to(self, medewerker: Medewerker) -> RegelpuntQuerySet:
        """Those of the municipality that is active."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class RegelzaakQuerySet(models.QuerySet[Any]):
    """How the points of people stand."""

    def visible_to(self, medewerker: Medewerker) -> RegelzaakQuerySet:
        """Of people whom one sees, for who sees how they live: it is about house, money and care."""
        if not ziet(medewerker, Deel.THUIS):
            return self.none()
        mensen = Statushouder.objects.visible_to(medewerker).filter(pk=models.OuterRef("statushouder_id"))
        return self.filter(models.Exists(mensen.order_by()))
