"""What was told of how it stood on one day, and of what happened in each year: kept as it was told."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from rapportages.models.maandstand import Maandstand


class Standregel(models.Model):
    """One number in the table of a figure (`rapportages.nu`): at least `van`, at most `tot` (None: as many as there
    are). A row is a code of ours, or of the municipality: a team, a step.
    """

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="regels", db_index=False)
    cijfer = models.CharField(max_length=20)
    rij = models.CharField(max_length=40)
    kolom = models.CharField(max_length=20)
    van = models.PositiveIntegerField()
    tot = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = "regel van een maandstand"
        verbose_name_plural = "regels van een maandstand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "cijfer", "rij", "kolom"], name="standregel_een_per_plek",
                violation_error_message="Deze regel staat er al.",
            ),
            models.CheckConstraint(name="standregel_van_tot", condition=Q(tot=None) | Q(tot__gte=F("van"))),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.cijfer} {self.rij} {self.kolom}"
