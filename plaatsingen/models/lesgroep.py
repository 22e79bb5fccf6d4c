"""The lesson times of a school that many people share."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from plaatsingen.querysets import LesgroepQuerySet, VanEenLesgroepQuerySet
from plaatsingen.statussen import Bloksoort

# Within one day: two blocks may follow on each other.
UREN = Func(
    "van", "tot", arg_joiner=", DATE '2000-01-03' + ", output_field=DateTimeRangeField(),
    template="tsrange(DATE '2000-01-03' + %(expressions)s)",
)  # fmt: skip


class Lesgroep(Bewerkbaar):
    """A group of a language school, of which the times stand in the weeks of its members."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="lesgroepen")
    school = models.CharField("school", max_length=80)
    naam = models.CharField("groep", max_length=80)
    soort = models.CharField("soort", max_length=12, choices=Bloksoort.choices, default=Bloksoort.TAALLES)
    begin = models.DateField("begin")
    einde = models.DateField("einde")
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    objects = LesgroepQuerySet.as_manager()

    class Meta:
        verbose_name = "lesgroep"
        verbose_name_plural = "lesgroepen"
        ordering: ClassVar = ["school", "naam", "-begin"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="lesgroep_periode",
                condition=Q(einde__gte=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(name="lesgroep_soort", condition=Q(soort__in=Bloksoort.values)),
            models.UniqueConstraint(
                fields=["gemeente", "school", "naam", "begin"],
                name="lesgroep_uniek",
                violation_error_message="Deze groep is er al. Wijzig die, of kies een andere naam.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.school}, {self.naam}"


class Lestijd(models.Model):
    """When a group has lessons from a date on: a day (0 is Monday) with a begin and an end.

    All times with the same `vanaf` belong together: they hold until the next ones do.
    """

    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, related_name="lestijden")
    vanaf = models.DateField("vanaf")
    dag = models.PositiveSmallIntegerField("dag")
    van = models.TimeField("van")
    tot = models.TimeField("tot")

    objects = VanEenLesgroepQuerySet.as_manager()

    class Meta:
        verbose_name = "lestijd"
        verbose_name_plural = "lestijden"
        ordering: ClassVar = ["vanaf", "dag", "van"]
        constraints: ClassVar = [
            models.CheckConstraint(name="lestijd_dag", condition=Q(dag__lte=6)),
            models.CheckConstraint(
                name="lestijd_tijden",
                condition=Q(tot__gt=F("van")),
                violation_error_message="Het einde ligt voor het begin. Controleer de tijden.",
            ),
            ExclusionConstraint(
                name="lestijd_een_tegelijk",
                expressions=[
                    ("lesgroep", RangeOperators.EQUAL), ("vanaf", RangeOperators.EQUAL),
                    ("dag", RangeOperators.EQUAL), (UREN, RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze lestijden vallen over elkaar. Pas een tijd aan.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"lestijd {self.pk}"
