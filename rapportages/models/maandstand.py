"""What was told of one day, kept as it was told: last year's figure is still last year's figure."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Gemeente


class Maandstand(models.Model):
    """The figures of one municipality as they stood on `dag`, the first of a month, with small numbers hidden.

    Policy staff read nothing else. A day that was told stays as it is, also when a date is corrected afterwards.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="maandstanden")
    dag = models.DateField("stand op")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    class Meta:
        verbose_name = "maandstand"
        verbose_name_plural = "maandstanden"
        ordering: ClassVar = ["-dag"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dag"], name="maandstand_een_per_dag",
                violation_error_message="Van deze dag is er al een stand.",
            ),
            models.CheckConstraint(name="maandstand_eerste_dag", condition=Q(dag__day=1)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"stand van {self.dag}"


class Plekvelden(models.Model):
    """About whom a number is: who settled in `jaar` with this value of the trait; empty: everybody."""

    jaar = models.PositiveSmallIntegerField("jaar van vestiging")
    kenmerk = models.CharField(max_length=20, blank=True)
    waarde = models.CharField(max_length=40, blank=True)
    cijfer = models.CharField(max_length=20, blank=True)

    class Meta:
        abstract = True


class Standcijfer(Plekvelden):
    """What may be told of one number: at least `van`, at most `tot` (None: as many as there are)."""

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="cijfers")
    deel = models.CharField(max_length=20, blank=True)
    van = models.PositiveIntegerField()
    tot = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = "cijfer van een maandstand"
        verbose_name_plural = "cijfers van een maandstand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "jaar", "kenmerk", "waarde", "cijfer", "deel"], name="standcijfer_een_per_plek",
                violation_error_message="Dit cijfer staat er al.",
            ),
            models.CheckConstraint(name="standcijfer_van_tot", condition=Q(tot=None) | Q(tot__gte=F("van"))),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.cijfer} {self.deel} {self.jaar}"


class Standduur(Plekvelden):
    """Days from settling to a milestone (`selectors.duren`), only of groups that are large enough."""

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="duren")
    mediaan = models.PositiveIntegerField(null=True)
    meeste = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = "duur van een maandstand"
        verbose_name_plural = "duren van een maandstand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "jaar", "kenmerk", "waarde", "cijfer"], name="standduur_een_per_plek",
                violation_error_message="Deze duur staat er al.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.cijfer} {self.jaar}"


class Standbalk(models.Model):
    """How many people made it from day `van` to day `tot` after settling (None: and later)."""

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="balken")
    jaar = models.PositiveSmallIntegerField("jaar van vestiging")
    cijfer = models.CharField(max_length=20)
    van = models.PositiveIntegerField()
    tot = models.PositiveIntegerField(null=True)
    aantal = models.PositiveIntegerField()

    class Meta:
        verbose_name = "balk van een maandstand"
        verbose_name_plural = "balken van een maandstand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "jaar", "cijfer", "van"], name="standbalk_een_per_dag",
                violation_error_message="Deze balk staat er al.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.cijfer} {self.jaar} dag {self.van}"


class Standkosten(models.Model):
    """How much was counted of what costs or yields money (`kosten.TELLINGEN`), of who settled in `jaar`; without code:
    how many people with a traject they are. What may not be told is not kept.
    """

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="kosten")
    jaar = models.PositiveSmallIntegerField("jaar van vestiging")
    telling = models.CharField(max_length=20, blank=True)
    aantal = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        verbose_name = "kosten van een maandstand"
        verbose_name_plural = "kosten van een maandstand"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "jaar", "telling"], name="standkosten_een_per_telling",
                violation_error_message="Deze telling staat er al.",
            ),
            models.CheckConstraint(name="standkosten_niet_onder_nul", condition=Q(aantal__gte=0)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.telling} {self.jaar}"
