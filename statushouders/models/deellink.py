"""A profile shared with one employer, by a link that ends."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from statushouders.models.profiel import Profiel
from statushouders.profielquerysets import DeellinkQuerySet, OpeningQuerySet

GEWONE_DAGEN = 14
MEESTE_DAGEN = 90
LANGSTE_WIE = 120


class Linkstand(Enum):
    """Whether an employer can open it, and why not."""

    WERKT = "werkt"
    VERLOPEN = "verlopen"
    GESTOPT = "gestopt"
    NIET_GEDEELD = "toestemming ingetrokken"
    VERVANGEN = "nieuwere versie"
    AFGESLOTEN = "traject afgesloten"


class Deellink(models.Model):
    """For whom, and until which day. The key itself is nowhere: only its keyed fingerprint, so that who reads the
    database opens nothing. It stops by itself when the profile is no longer the one with consent. `kenmerk` is of the
    form: sent twice, it makes one link.
    """

    Stand = Linkstand

    profiel = models.ForeignKey(Profiel, on_delete=models.CASCADE, related_name="links")
    voor_wie = models.CharField("voor wie", max_length=LANGSTE_WIE)
    afdruk = models.CharField(max_length=64, unique=True, editable=False)
    kenmerk = models.UUIDField(unique=True, null=True, editable=False)
    van = models.DateField("vanaf", default=vandaag, editable=False)
    tot = models.DateField("geldig tot en met")
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)
    gestopt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    gestopt_op = models.DateTimeField("gestopt op", null=True, blank=True)

    objects = DeellinkQuerySet.as_manager()

    class Meta:
        verbose_name = "deellink"
        verbose_name_plural = "deellinks"
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="deellink_niet_te_lang",
                condition=Q(tot__gte=F("van")) & Q(tot__lte=F("van") + timedelta(days=MEESTE_DAGEN)),
                violation_error_message=f"Een link werkt hoogstens {MEESTE_DAGEN} dagen.",
            ),
            models.CheckConstraint(
                name="deellink_voor_iemand",
                condition=~Q(voor_wie=""),
                violation_error_message="Vul in voor wie de link is.",
            ),
            models.CheckConstraint(
                name="deellink_gestopt_door_iemand",
                condition=Q(gestopt_op=None, gestopt_door=None)
                | Q(gestopt_op__isnull=False, gestopt_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"deellink {self.pk}"

    @property
    def stand(self) -> Linkstand:
        """As it is today; of a link that was read `met_stand`."""
        if self.profiel.stand == Profiel.Stand.INGETROKKEN:
            return Linkstand.NIET_GEDEELD
        if self.profiel.stand == Profiel.Stand.VERVANGEN:
            return Linkstand.VERVANGEN
        if self.gestopt_op:
            return Linkstand.GESTOPT
        if self.tot < vandaag():
            return Linkstand.VERLOPEN
        return Linkstand.WERKT if getattr(self, "begeleid", False) else Linkstand.AFGESLOTEN

    @property
    def werkt(self) -> bool:
        return self.stand is Linkstand.WERKT


class Opening(models.Model):
    """That somebody outside opened a link, and when. Not who or from where: an employer is not followed."""

    class Soort(models.TextChoices):
        BLAD = "blad", "Geopend"
        PDF = "pdf", "PDF gedownload"

    deellink = models.ForeignKey(Deellink, on_delete=models.CASCADE, related_name="openingen")
    soort = models.CharField("wat", max_length=4, choices=Soort.choices)
    moment = models.DateTimeField("wanneer", default=nu, editable=False)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        verbose_name = "opening van een deellink"
        verbose_name_plural = "openingen van deellinks"
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="opening_soort_bekend", condition=Q(soort__in=["blad", "pdf"])),
        ]

    def __str__(self) -> str:
        return f"opening {self.pk}"
