"""Who sees which weeks, placements and proposals. It follows the person and the employer, and fails closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Greatest, Least

from medewerkers.rollen import Rol
from plaatsingen.statussen import LOOPT, OPEN, VOORDRACHT_OPEN
from statushouders.models import Statushouder
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.querysets import ZIET_WERKGEVERS

if TYPE_CHECKING:
    from medewerkers.models import Medewerker

# An accountmanager finds people, a jobcoach and a klantondersteuner places; who leads the team sees it too.
ZIET_MATCHING = ZIET_WERKGEVERS


class RoosterblokQuerySet(models.QuerySet[Any]):
    """What fills weeks."""

    def visible_to(self, medewerker: Medewerker) -> RoosterblokQuerySet:
        """Of people whom one sees, to who sees when they can work. An accountmanager reads no blocks: only which parts
        of the day are taken (`selectors.matching`).
        """
        if not ziet(medewerker, Deel.INZET):
            return self.none()
        return self.filter(statushouder__in=Statushouder.objects.visible_to(medewerker))

    def op(self, dag: date) -> RoosterblokQuerySet:
        """Those that hold on this day."""
        return self.tussen(dag, dag)

    def tussen(self, eerste: date, laatste: date) -> RoosterblokQuerySet:
        """Those that hold on some day of this period."""
        gevonden: RoosterblokQuerySet = self.filter(
            Q(geldig_tot=None) | Q(geldig_tot__gte=eerste), geldig_van__lte=laatste
        )
        return gevonden


class BotsingkeuzeQuerySet(models.QuerySet[Any]):
    """Clashes that may be."""

    def visible_to(self, medewerker: Medewerker) -> BotsingkeuzeQuerySet:
        return self.filter(een__in=apps.get_model("plaatsingen", "Roosterblok").objects.visible_to(medewerker))


class RoosterwijzigingQuerySet(models.QuerySet[Any]):
    """What changes in weeks did."""

    def visible_to(self, medewerker: Medewerker) -> RoosterwijzigingQuerySet:
        """One's own, to take back."""
        return self.filter(door=medewerker.pk) if medewerker.is_active else self.none()


class LesgroepQuerySet(models.QuerySet[Any]):
    """Groups of language schools."""

    def visible_to(self, medewerker: Medewerker) -> LesgroepQuerySet:
        """Those of the active municipality, to who sees weeks."""
        if medewerker.actieve_gemeente_id is None or not ziet(medewerker, Deel.INZET):
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)


class VanEenLesgroepQuerySet(models.QuerySet[Any]):
    """The times of groups."""

    def visible_to(self, medewerker: Medewerker) -> VanEenLesgroepQuerySet:
        return self.filter(lesgroep__in=apps.get_model("plaatsingen", "Lesgroep").objects.visible_to(medewerker))


class PlaatsingQuerySet(models.QuerySet[Any]):
    """Placements."""

    def visible_to(self, medewerker: Medewerker) -> PlaatsingQuerySet:
        """Of people whose name one may read (`te_noemen_voor`), to who works with employers."""
        if medewerker.rol not in ZIET_WERKGEVERS:
            return self.none()
        return self.filter(statushouder__in=Statushouder.objects.te_noemen_voor(medewerker))

    def loopt(self) -> PlaatsingQuerySet:
        """Somebody works there now."""
        return self.filter(stand__in=LOOPT)

    def open(self) -> PlaatsingQuerySet:
        """Proposed, agreed on or running."""
        return self.filter(stand__in=OPEN)

    def met_uren(self, dag: date) -> PlaatsingQuerySet:
        """With `uren_nu`: the hours per week that hold on this day, within the time that somebody works there."""
        eerste = Coalesce(OuterRef("gestart_op"), OuterRef("begin"))
        binnen = Greatest(Least(Value(dag), Coalesce(OuterRef("geeindigd_op"), Value(dag))), eerste)
        latere = apps.get_model("plaatsingen", "Urenafspraak").objects.filter(
            plaatsing=OuterRef("pk"), vanaf__lte=binnen
        )
        geldend = latere.order_by("-vanaf").values("uren_per_week")[:1]
        met: PlaatsingQuerySet = self.annotate(uren_nu=Coalesce(Subquery(geldend), F("uren_per_week")))
        return met


class VanEenPlaatsingQuerySet(models.QuerySet[Any]):
    """What belongs to a placement: seen by who sees the placement."""

    def visible_to(self, medewerker: Medewerker) -> VanEenPlaatsingQuerySet:
        return self.filter(plaatsing__in=apps.get_model("plaatsingen", "Plaatsing").objects.visible_to(medewerker))


class InstrumentQuerySet(VanEenPlaatsingQuerySet):
    """Regelingen."""

    def geldig(self) -> InstrumentQuerySet:
        """Not taken away."""
        return self.filter(weg_op=None)


class MomentQuerySet(VanEenPlaatsingQuerySet):
    """Evaluations and aftercare."""

    def geldig(self) -> MomentQuerySet:
        """Done, or to be done: when the placement is over nobody asks any more how it goes there. An extra one that was
        planned stays, for when the end is taken back.
        """
        gevonden: MomentQuerySet = self.filter(
            Q(gedaan_op__isnull=False) | Q(na_einde=True) | Q(plaatsing__stand__in=LOOPT)
        )
        return gevonden


class VoordrachtQuerySet(models.QuerySet[Any]):
    """Proposals of a person for a place."""

    def visible_to(self, medewerker: Medewerker) -> VoordrachtQuerySet:
        if medewerker.rol not in ZIET_MATCHING:
            return self.none()
        return self.filter(statushouder__in=Statushouder.objects.te_noemen_voor(medewerker))

    def open(self) -> VoordrachtQuerySet:
        """Proposed or in talk: nothing is decided yet."""
        return self.filter(stand__in=VOORDRACHT_OPEN)


class KandidaatQuerySet(models.QuerySet[Any]):
    """What of people may be looked for: who gave consent for a profile."""

    def visible_to(self, medewerker: Medewerker) -> KandidaatQuerySet:
        """Those of the active municipality whose traject did not end, to who matches. The consent is for that."""
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol not in ZIET_MATCHING:
            return self.none()
        mensen = Statushouder.objects.filter(gemeente_id=medewerker.actieve_gemeente_id).niet_afgesloten()
        return self.filter(statushouder__in=mensen)


class GemeenteregelQuerySet(models.QuerySet[Any]):
    """What a municipality decided: how long placements may last, what its programme asks of a week."""

    def visible_to(self, medewerker: Medewerker) -> GemeenteregelQuerySet:
        if medewerker.actieve_gemeente_id is None or not medewerker.is_active:
            return self.none()
        if medewerker.rol not in ZIET_WERKGEVERS | {Rol.BEHEERDER}:
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)
