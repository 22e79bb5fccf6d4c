"""What was said with an employer, and what was promised."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from agenda.models import Actiepunt
from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.models.contact import TERUG_TE_NEMEN
from werkgevers.codelijsten import Contactsoort
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST, Contactpersoon, Werkgever
from werkgevers.querysets import VanEenWerkgeverQuerySet


class Werkgevercontact(models.Model):
    """A contact with an employer. About people it says only what an employer may hear too."""

    Soort = Contactsoort

    werkgever = models.ForeignKey(Werkgever, on_delete=models.CASCADE, related_name="contacten", db_index=False)
    soort = models.CharField("soort contact", max_length=10, choices=Contactsoort.choices)
    dag = models.DateField("wanneer")
    contactpersoon = models.ForeignKey(
        Contactpersoon, on_delete=models.SET_NULL, null=True, blank=True, related_name="contacten",
        verbose_name="met wie",
    )  # fmt: skip
    samenvatting = models.TextField("wat is besproken", max_length=LANGSTE_WERKGEVERTEKST)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="werkgevercontacten")
    ingevoerd_op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenWerkgeverQuerySet.as_manager()

    class Meta:
        verbose_name = "contact met een werkgever"
        verbose_name_plural = "contacten met werkgevers"
        ordering: ClassVar = ["-dag", "-pk"]
        indexes: ClassVar = [models.Index(fields=["werkgever", "-dag"], name="werkgevercontact_laatste")]
        constraints: ClassVar = [
            models.CheckConstraint(name="werkgevercontact_soort", condition=Q(soort__in=Contactsoort.values)),
            models.CheckConstraint(
                name="werkgevercontact_samenvatting",
                condition=~Q(samenvatting=""),
                violation_error_message="Vul in wat jullie bespraken.",
            ),
        ]

    def __str__(self) -> str:
        return f"contact {self.pk}"

    @property
    def is_terug_te_nemen(self) -> bool:
        """Whether who recorded it may still take it away."""
        return nu() - self.ingevoerd_op <= TERUG_TE_NEMEN


class Werkgeveractie(Actiepunt):
    """The next thing to do for an employer. Past its day it is flagged to who would do it."""

    werkgever = models.ForeignKey(Werkgever, on_delete=models.CASCADE, related_name="acties")
    contact = models.ForeignKey(
        Werkgevercontact, on_delete=models.SET_NULL, null=True, blank=True, related_name="acties"
    )

    objects = VanEenWerkgeverQuerySet.as_manager()

    class Meta(Actiepunt.Meta):
        verbose_name = "actie voor een werkgever"
        verbose_name_plural = "acties voor werkgevers"
        indexes: ClassVar = [
            models.Index(fields=["van", "uiterlijk"], name="werkgeveractie_open", condition=Q(gedaan_op=None)),
        ]

    @property
    def is_terug_te_nemen(self) -> bool:
        """Whether who planned it may still take it away."""
        return self.is_open and nu() - self.gemaakt_op <= TERUG_TE_NEMEN
