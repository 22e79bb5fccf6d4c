"""Who agreed on a placement, and what about it became otherwise."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models.plaatsing import LANGSTE_REDEN, Plaatsing
from plaatsingen.querysets import VanEenPlaatsingQuerySet
from plaatsingen.statussen import Akkoordwijze, Partij


class Plaatsingsakkoord(models.Model):
    """One of the three parties agreed, as a colleague wrote down."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="akkoorden")
    partij = models.CharField("wie", max_length=10, choices=Partij.choices)
    op = models.DateField("wanneer")
    wijze = models.CharField("hoe", max_length=14, choices=Akkoordwijze.choices)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    genoteerd_op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "akkoord op een plaatsing"
        verbose_name_plural = "akkoorden op plaatsingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plaatsing", "partij"], name="plaatsingsakkoord_een_per_partij"),
            models.CheckConstraint(name="plaatsingsakkoord_partij", condition=Q(partij__in=Partij.values)),
            models.CheckConstraint(name="plaatsingsakkoord_wijze", condition=Q(wijze__in=Akkoordwijze.values)),
        ]

    def __str__(self) -> str:
        return f"akkoord {self.pk}"


class Verlenging(models.Model):
    """A placement runs on: from which planned end to which, and why."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="verlengingen")
    van = models.DateField()
    naar = models.DateField()
    reden = models.CharField("reden", max_length=LANGSTE_REDEN)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "verlenging"
        verbose_name_plural = "verlengingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="verlenging_later",
                condition=Q(naar__gt=F("van")),
                violation_error_message="Kies een dag na het einde dat nu gepland is.",
            ),
        ]

    def __str__(self) -> str:
        return f"verlenging {self.pk}"
