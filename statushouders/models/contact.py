"""A contact with (or about) the person."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.models.persoon import Statushouder
from statushouders.querysets import ContactmomentQuerySet

# Long enough to mend a slip, too short to rewrite history.
TERUG_TE_NEMEN = timedelta(hours=1)
LANGSTE_NOTITIE = 4000


class Contactmoment(models.Model):
    """What was said, when, by which way. Kept short: facts that the person may read tomorrow."""

    class Soort(models.TextChoices):
        TELEFOON = "telefoon", "Telefoon"
        GESPREK = "gesprek", "Gesprek"
        HUISBEZOEK = "huisbezoek", "Huisbezoek"
        BERICHT = "bericht", "Bericht of mail"
        TERUGKOPPELING = "terugkoppeling", "Terugkoppeling"
        GEEN_GEHOOR = "geen_gehoor", "Geen gehoor"

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="contactmomenten")
    soort = models.CharField("soort contact", max_length=16, choices=Soort.choices)
    moment = models.DateTimeField("wanneer")
    notitie = models.TextField("notitie", max_length=LANGSTE_NOTITIE, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="contactmomenten")
    ingevoerd_op = models.DateTimeField(default=nu, editable=False)

    objects = ContactmomentQuerySet.as_manager()

    class Meta:
        verbose_name = "contactmoment"
        verbose_name_plural = "contactmomenten"
        ordering: ClassVar = ["-moment", "-pk"]
        indexes: ClassVar = [models.Index(fields=["statushouder", "-moment"], name="contactmoment_laatste")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="contactmoment_notitie_lengte",
                condition=models.Q(LessThanOrEqual(Length("notitie"), LANGSTE_NOTITIE)),
                violation_error_message=f"De notitie is te lang. Gebruik hoogstens {LANGSTE_NOTITIE} tekens.",
            )
        ]

    def __str__(self) -> str:
        return f"contactmoment {self.pk}"

    @property
    def is_terug_te_nemen(self) -> bool:
        """Whether who recorded it may still take it away."""
        return nu() - self.ingevoerd_op <= TERUG_TE_NEMEN
