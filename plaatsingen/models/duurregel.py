"""Duurregel: how long placements may last in a municipality."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from medewerkers.models import Bewerkbaar, Gemeente
from plaatsingen.querysets import GemeenteregelQuerySet
from werkgevers.codelijsten import Plaatsingsoort


class Duurregel(Bewerkbaar):
    """How long a placement of a kind may last, in months, without and with extension. The municipality can change what
    is policy; what the law says is shipped with its source (`bron`), and stays data because laws change. No months:
    there is no limit here, whatever is shipped.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="duurregels", db_index=False)
    soort = models.CharField("soort", max_length=20, choices=Plaatsingsoort.choices)
    maanden = models.PositiveSmallIntegerField("hoogstens in maanden", null=True)
    maanden_met_verlenging = models.PositiveSmallIntegerField("met verlenging", null=True)
    is_wet = models.BooleanField("staat in de wet", default=False)
    bron = models.CharField("bron", max_length=120, blank=True)

    objects = GemeenteregelQuerySet.as_manager()

    class Meta:
        verbose_name = "duurregel"
        verbose_name_plural = "duurregels"
        ordering: ClassVar = ["soort"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "soort"], name="duurregel_een_per_soort"),
            models.CheckConstraint(name="duurregel_soort", condition=Q(soort__in=Plaatsingsoort.values)),
            models.CheckConstraint(
                name="duurregel_maanden",
                condition=Q(maanden=None, maanden_met_verlenging=None, is_wet=False)
                | Q(maanden__gte=1, maanden_met_verlenging__gte=F("maanden"), maanden_met_verlenging__lte=120),
                violation_error_message="Vul maanden in van 1 tot 120; met verlenging is dat niet minder.",
            ),
        ]

    def __str__(self) -> str:
        return f"duurregel {self.get_soort_display()}"
