"""What policy wants to reach."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from medewerkers.models import Gemeente


class Streefgetal(models.Model):
    """How many people of those who settle in one year a municipality wants to count in a figure.

    `cijfer` is a code of `rapportages.cijfers`; Westland: 75 started within three weeks.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="streefgetallen")
    cijfer = models.CharField("cijfer", max_length=20, default="start", db_default="start")
    jaar = models.PositiveIntegerField("jaar")
    aantal = models.PositiveIntegerField("aantal mensen")

    class Meta:
        verbose_name = "streefgetal"
        verbose_name_plural = "streefgetallen"
        ordering: ClassVar = ["-jaar"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "cijfer", "jaar"],
                name="streefgetal_per_jaar",
                violation_error_message="Voor dit cijfer en dit jaar is er al een streefgetal.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.cijfer}: {self.aantal} in {self.jaar}"
