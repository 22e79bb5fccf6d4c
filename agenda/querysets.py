"""Who sees which flags, appointments and texts of letters."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from agenda.afspraakstanden import BEZET
from agenda.regels import niet_over_mensen, verborgen_voor
from agenda.soorten import Signaleringsoort
from medewerkers.rollen import Rol
from statushouders.models import Statushouder

if TYPE_CHECKING:
    from medewerkers.models import Medewerker


# A person who is nobody's yet; the same as `Signalering.is_onverdeeld`.
ONVERDEELD = models.Q(aan=None, statushouder__isnull=False) & ~models.Q(soort=Signaleringsoort.ESCALATIE)


class SignaleringQuerySet(models.QuerySet[Any]):
    """Flags: those that stand, those that one sees, and those that go to somebody."""

    def open(self) -> SignaleringQuerySet:
        return self.filter(beeindigd_op=None)

    def visible_to(self, medewerker: Medewerker) -> SignaleringQuerySet:
        """Flags about people whom the medewerker may see, and about other things of the active municipality; of the
        rules that he may know."""
        mensen = Statushouder.objects.visible_to(medewerker).filter(pk=models.OuterRef("statushouder_id"))
        van_hier = models.Q(statushouder=None, gemeente_id=medewerker.actieve_gemeente_id)
        anders = van_hier & models.Q(regel__in=niet_over_mensen(medewerker))
        zichtbaar = self.filter(models.Exists(mensen.order_by()) | anders)
        verborgen = verborgen_voor(medewerker)
        return zichtbaar.exclude(regel__in=verborgen) if verborgen else zichtbaar

    def voor(self, medewerker: Medewerker) -> SignaleringQuerySet:
        """Flags to this medewerker. A teamleider also gets what goes to the role: escalations and undivided ones."""
        zichtbaar = self.visible_to(medewerker)
        if medewerker.rol == Rol.TEAMLEIDER:
            return zichtbaar.filter(models.Q(aan=medewerker) | models.Q(aan=None))
        return zichtbaar.filter(aan=medewerker)

    def onverdeeld(self) -> SignaleringQuerySet:
        return self.filter(ONVERDEELD)

    def een_per_onverdeelde(self) -> SignaleringQuerySet:
        """Who must be assigned is one thing to do, however much is late: of those the most urgent flag alone."""
        eerste = self.onverdeeld().order_by("statushouder_id", "datum", "pk").distinct("statushouder_id")
        return self.filter(~ONVERDEELD | models.Q(pk__in=eerste.values("pk")))

    def aantal_regels(self) -> int:
        """How many `een_per_onverdeelde` gives, without looking for the most urgent: it is asked on every page."""
        vlaggen = models.Count("pk", filter=~ONVERDEELD)
        mensen = models.Count("statushouder_id", filter=ONVERDEELD, distinct=True)
        aantal: int = self.aggregate(aantal=vlaggen + mensen)["aantal"]
        return aantal


# Who plans talks, and reads who has one when.
PLANT_AFSPRAKEN = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH})


class AfspraakQuerySet(models.QuerySet[Any]):
    """Appointments: whose one sees, and which ask for something."""

    def visible_to(self, medewerker: Medewerker) -> AfspraakQuerySet:
        """Those of the people whom one sees, for who plans talks; nobody else."""
        if medewerker.rol not in PLANT_AFSPRAKEN:
            return self.none()
        mensen = Statushouder.objects.visible_to(medewerker).filter(pk=models.OuterRef("statushouder_id"))
        return self.filter(models.Exists(mensen.order_by()))

    def gepland(self) -> AfspraakQuerySet:
        return self.filter(stand="gepland")

    def overlapt(self, begin: datetime, einde: datetime) -> AfspraakQuerySet:
        """Those that take up (a part of) this time."""
        return self.filter(stand__in=BEZET, begin__lt=einde, einde__gt=begin)

    def zonder_vervolg(self) -> AfspraakQuerySet:
        """No-shows that nothing was said to come in the place of."""
        return self.filter(stand="niet_verschenen", vervolg=None)

    def zonder_nieuwe_dag(self) -> AfspraakQuerySet:
        """No-shows after which nothing was planned: of one person the last one at most."""
        return self.filter(self.is_gemist())

    def is_gemist(self) -> models.Q:
        """The same as a condition: no follow-up, and no later talk that is planned, was held or was missed too."""
        later = self.model.objects.filter(
            statushouder=models.OuterRef("statushouder_id"),
            begin__gt=models.OuterRef("begin"),
            stand__in=(*BEZET, "niet_verschenen"),
        )
        return models.Q(stand="niet_verschenen", vervolg=None) & ~models.Q(models.Exists(later.order_by()))


class AfspraakmailQuerySet(models.QuerySet[Any]):
    def aan_de_beurt(self, moment: datetime) -> AfspraakmailQuerySet:
        """Those that wait, and whose moment it is."""
        return self.filter(status="wacht", moment__lte=moment)


class BrieftekstQuerySet(models.QuerySet[Any]):
    """The municipality's own texts."""

    def visible_to(self, medewerker: Medewerker) -> BrieftekstQuerySet:
        """Those of the municipality that is active, for who works at a municipality: it is their letter."""
        if medewerker.actieve_gemeente_id is None or medewerker.organisatie.soort != "gemeente":
            return self.none()
        return self.filter(gemeente_id=medewerker.actieve_gemeente_id)
