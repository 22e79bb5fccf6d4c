"""Hal: where people of the werkbedrijf work, and its departments."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower

from begeleiding.querysets import VanDeGemeenteQuerySet, VanEenHalQuerySet
from medewerkers.models import Bewerkbaar, Gemeente

LANGSTE_NAAM = 80


class Hal(Bewerkbaar):
    """A production hall. `gesloten`: nobody begins there any more; what was stays readable. `postcode` puts it in the
    order of visits.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="hallen")
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    postcode = models.CharField("postcode", max_length=6, blank=True)
    gesloten = models.BooleanField("gesloten", default=False)

    objects = VanDeGemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "hal"
        verbose_name_plural = "hallen"
        ordering: ClassVar = ["naam", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "gemeente", Lower("naam"), name="hal_naam_uniek",
                violation_error_message="Er is al een hal met deze naam. Kies een andere naam.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.naam


class Afdeling(Bewerkbaar):
    """A part of a hall: inpak, montage. `gesloten` as of a hall."""

    hal = models.ForeignKey(Hal, on_delete=models.CASCADE, related_name="afdelingen")
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    gesloten = models.BooleanField("gesloten", default=False)

    objects = VanEenHalQuerySet.as_manager()

    class Meta:
        verbose_name = "afdeling"
        verbose_name_plural = "afdelingen"
        ordering: ClassVar = ["naam", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "hal", Lower("naam"), name="afdeling_naam_uniek",
                violation_error_message="Deze hal heeft al een afdeling met deze naam. Kies een andere naam.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.naam
