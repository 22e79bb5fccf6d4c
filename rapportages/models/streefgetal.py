"""What policy wants to reach."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from medewerkers.models import Gemeente


class Streefgetal(models.Model):
    """How many people a municipality wants to have started within three weeks, in one year (Westland: 75)."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="streefgetallen")
    jaar = models.PositiveIntegerField("jaar")
    aantal = models.PositiveIntegerField("aantal mensen")

    class Meta:
        verbose_name = "streefgetal"
        verbose_name_plural = "streefgetallen"
        ordering: ClassVar = ["-jaar"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "jaar"],
                name="streefgetal_per_jaar",
                violation_error_message="Voor dit jaar is er al een streefgetal.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.aantal} in {self.jaar}"
