"""Plaatsingsmoment: when one looks how it goes."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from medewerkers.models import Medewerker
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, Plaatsing
from plaatsingen.querysets import MomentQuerySet
from plaatsingen.statussen import Gesprekspartner, Momentsoort, Oordeel


class Plaatsingsmoment(models.Model):
    """A day on which one looks how it goes: an evaluation, or aftercare once there is paid work. `na_einde`: it counts
    from the end of the placement, of who went on to paid work elsewhere.
    """

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="momenten")
    soort = models.CharField(max_length=10, choices=Momentsoort.choices)
    na_maanden = models.PositiveSmallIntegerField(null=True)
    na_einde = models.BooleanField(default=False, db_default=False)
    uiterlijk = models.DateField("uiterlijk")
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    oordeel = models.CharField("in het kort", max_length=10, choices=Oordeel.choices, blank=True, db_default="")
    met = ArrayField(
        models.CharField(max_length=10, choices=Gesprekspartner.choices), verbose_name="met wie", default=list,
        db_default=[], blank=True,
    )  # fmt: skip
    verslag = models.TextField("hoe ging het", max_length=LANGSTE_PLAATSINGTEKST, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    objects = MomentQuerySet.as_manager()

    class Meta:
        verbose_name = "moment bij een plaatsing"
        verbose_name_plural = "momenten bij plaatsingen"
        ordering: ClassVar = ["uiterlijk", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["uiterlijk"], name="plaatsingsmoment_open", condition=Q(gedaan_op=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="plaatsingsmoment_oordeel", condition=Q(oordeel="") | Q(oordeel__in=Oordeel.values)
            ),
            models.CheckConstraint(name="plaatsingsmoment_soort", condition=Q(soort__in=Momentsoort.values)),
            models.UniqueConstraint(
                fields=["plaatsing", "soort", "na_maanden", "na_einde"],
                name="plaatsingsmoment_een",
                nulls_distinct=True,
            ),
            models.CheckConstraint(
                name="plaatsingsmoment_gedaan",
                condition=Q(gedaan_op=None, door=None) | Q(gedaan_op__isnull=False, door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"moment {self.pk}"

    @property
    def met_wie(self) -> str:
        """'de persoon, de jobcoach'"""
        return ", ".join(een.label.lower() for een in Gesprekspartner if een in self.met)
