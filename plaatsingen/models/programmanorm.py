"""Programmanorm: what the programme of a municipality asks of a week."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from medewerkers.models import Gemeente
from plaatsingen.programmanormen import MEESTE_DAGDELEN, MEESTE_UREN
from plaatsingen.querysets import GemeenteregelQuerySet


class Programmanorm(models.Model):
    """So many hours and parts of the day in a week, as the municipality decided; empty: it does not ask that, whatever
    is shipped. Without this row holds what is shipped.
    """

    gemeente = models.OneToOneField(Gemeente, on_delete=models.CASCADE, related_name="programmanorm")
    uren = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    dagdelen = models.PositiveSmallIntegerField("dagdelen per week", null=True, blank=True)

    objects = GemeenteregelQuerySet.as_manager()

    class Meta:
        verbose_name = "programmanorm"
        verbose_name_plural = "programmanormen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="programmanorm_uren",
                condition=Q(uren=None) | Q(uren__gte=1, uren__lte=MEESTE_UREN),
                violation_error_message=f"Vul uren in van 1 tot {MEESTE_UREN}, of niets.",
            ),
            models.CheckConstraint(
                name="programmanorm_dagdelen",
                condition=Q(dagdelen=None) | Q(dagdelen__gte=1, dagdelen__lte=MEESTE_DAGDELEN),
                violation_error_message=f"Vul dagdelen in van 1 tot {MEESTE_DAGDELEN}, of niets.",
            ),
        ]

    def __str__(self) -> str:
        return f"programmanorm {self.pk}"
