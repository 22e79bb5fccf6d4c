"""Who stands in for a klantondersteuner who is away."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from medewerkers.models import Medewerker
from statushouders.querysets import VervangingQuerySet


class Vervanging(models.Model):
    """From the first day to the last, the stand-in may do with the other's dossiers what the other may."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="vervangingen")
    vervanger = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="vervangt")
    van = models.DateField("eerste dag")
    tot = models.DateField("laatste dag")

    objects = VervangingQuerySet.as_manager()

    class Meta:
        verbose_name = "vervanging"
        verbose_name_plural = "vervangingen"
        ordering: ClassVar = ["van", "pk"]
        indexes: ClassVar = [models.Index(fields=["vervanger", "tot"], name="vervanging_voor_wie")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="vervanging_periode",
                condition=Q(tot__gte=F("van")),
                violation_error_message="De laatste dag ligt voor de eerste dag. Draai ze om.",
            ),
            models.CheckConstraint(
                name="vervanging_van_een_ander",
                condition=~Q(medewerker=F("vervanger")),
                violation_error_message="Kies een collega: niemand vervangt zichzelf.",
            ),
        ]

    def __str__(self) -> str:
        return f"vervanging {self.pk}"
