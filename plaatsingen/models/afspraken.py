"""Who agreed on a placement, and what about it became otherwise."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models.plaatsing import LANGSTE_REDEN, MEESTE_UREN, Plaatsing
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
    """Another planned end while somebody works there, later or earlier, and why. `van` empty: there was none.
    `rooster_eerst`: of an earlier end, what stood in the week until then, for when it is taken back.
    """

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="verlengingen")
    van = models.DateField(null=True)
    naar = models.DateField()
    reden = models.CharField("reden", max_length=LANGSTE_REDEN)
    rooster_eerst = models.JSONField(null=True, editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "verlenging"
        verbose_name_plural = "verlengingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="verlenging_anders",
                condition=Q(van=None) | ~Q(naar=F("van")),
                violation_error_message="Kies een andere dag dan het einde dat nu gepland is.",
            ),
        ]

    def __str__(self) -> str:
        return f"verlenging {self.pk}"

    @property
    def is_korter(self) -> bool:
        """It stops earlier than was planned."""
        return self.van is None or self.naar < self.van


class Urenafspraak(models.Model):
    """From this day on the hours per week are other ones. Until the first of these hold those of the placement."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="urenafspraken", db_index=False)
    vanaf = models.DateField("vanaf")
    uren_per_week = models.DecimalField("uren per week", max_digits=4, decimal_places=1)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "urenafspraak"
        verbose_name_plural = "urenafspraken"
        ordering: ClassVar = ["vanaf", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plaatsing", "vanaf"], name="urenafspraak_een_per_dag"),
            models.CheckConstraint(
                name="urenafspraak_uren",
                condition=Q(uren_per_week__gt=0, uren_per_week__lte=MEESTE_UREN),
                violation_error_message=f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.",
            ),
        ]

    def __str__(self) -> str:
        return f"urenafspraak {self.pk}"


class Plaatsingswijziging(models.Model):
    """What was agreed on became otherwise: `wat` as rows of what it is, how it was and how it became, in words.

    `vervallen`: whose approval went with it, because nobody had begun yet; `akkoord_van`: who agreed with it as it ran.
    `eerst`: of the last change of hours everything that it changed, as it was, for when it is taken back.
    """

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="wijzigingen")
    wat = models.JSONField(default=list)
    vervallen = ArrayField(models.CharField(max_length=10, choices=Partij.choices), default=list)
    akkoord_van = ArrayField(models.CharField(max_length=10, choices=Partij.choices), default=list)
    eerst = models.JSONField(null=True, editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging van een plaatsing"
        verbose_name_plural = "wijzigingen van plaatsingen"
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"wijziging {self.pk}"
