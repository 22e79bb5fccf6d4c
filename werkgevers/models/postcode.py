"""Where postcodes are: the centre of each four-digit area (PC4), for distances."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from werkgevers.querysets import PostcodegebiedQuerySet


class Postcodegebied(models.Model):
    """The centre of a PC4 area in degrees (WGS 84)."""

    pc4 = models.CharField("postcode", max_length=4, primary_key=True)
    breedte = models.FloatField("breedtegraad")
    lengte = models.FloatField("lengtegraad")

    objects = PostcodegebiedQuerySet.as_manager()

    class Meta:
        verbose_name = "postcodegebied"
        verbose_name_plural = "postcodegebieden"
        ordering: ClassVar = ["pc4"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="postcodegebied_pc4",
                condition=Q(pc4__regex=r"^[1-9]\d{3}$"),
                violation_error_message="Een postcodegebied heeft vier cijfers, bijvoorbeeld 2671.",
            ),
            models.CheckConstraint(
                name="postcodegebied_in_nederland",
                condition=Q(breedte__range=(50.5, 53.8), lengte__range=(3.2, 7.4)),
                violation_error_message="Dit punt ligt niet in Nederland. Controleer de graden.",
            ),
        ]

    def __str__(self) -> str:
        return self.pc4
