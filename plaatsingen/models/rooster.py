"""The week of a person: what fills it, and the lesson times of a school that many people share."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from plaatsingen.querysets import LesgroepQuerySet, RoosterblokQuerySet, VanEenLesgroepQuerySet
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder

# Within one day: two blocks may follow on each other.
UREN = Func(
    "van", "tot", arg_joiner=", DATE '2000-01-03' + ", output_field=DateTimeRangeField(),
    template="tsrange(DATE '2000-01-03' + %(expressions)s)",
)  # fmt: skip
GELDIG = Func(
    "geldig_van", "geldig_tot", RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="DATERANGE", output_field=DateRangeField(),
)  # fmt: skip
ZELFDE_SOORT = "roosterblok_een_per_soort"


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
    """When a group has lessons: a day (0 is Monday) with a begin and an end."""

    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, related_name="lestijden")
    dag = models.PositiveSmallIntegerField("dag")
    van = models.TimeField("van")
    tot = models.TimeField("tot")

    objects = VanEenLesgroepQuerySet.as_manager()

    class Meta:
        verbose_name = "lestijd"
        verbose_name_plural = "lestijden"
        ordering: ClassVar = ["dag", "van"]
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
                    ("lesgroep", RangeOperators.EQUAL), ("dag", RangeOperators.EQUAL), (UREN, RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze lestijden vallen over elkaar. Pas een tijd aan.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"lestijd {self.pk}"


class Roosterblok(Bewerkbaar):
    """A part of every week, from `geldig_van` up to and including `geldig_tot` (empty: until further notice).

    Of one kind there is one thing at a time, which the database holds up. What clashes with another kind is stored,
    shown and flagged: it happens, and somebody has to solve it.
    """

    Soort = Bloksoort

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, related_name="roosterblokken", db_index=False
    )
    dag = models.PositiveSmallIntegerField("dag")
    van = models.TimeField("van")
    tot = models.TimeField("tot")
    soort = models.CharField("soort", max_length=12, choices=Bloksoort.choices)
    naam = models.CharField("wat", max_length=80, blank=True)
    geldig_van = models.DateField("vanaf")
    geldig_tot = models.DateField("tot en met", null=True, blank=True)
    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, null=True, blank=True, related_name="blokken")
    plaatsing = models.ForeignKey(
        "plaatsingen.Plaatsing", on_delete=models.CASCADE, null=True, blank=True, related_name="blokken"
    )
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = RoosterblokQuerySet.as_manager()

    class Meta:
        verbose_name = "roosterblok"
        verbose_name_plural = "roosterblokken"
        ordering: ClassVar = ["dag", "van", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="roosterblok_dag", condition=Q(dag__lte=6)),
            models.CheckConstraint(name="roosterblok_soort", condition=Q(soort__in=Bloksoort.values)),
            models.CheckConstraint(
                name="roosterblok_tijden",
                condition=Q(tot__gt=F("van")),
                violation_error_message="Het einde ligt voor het begin. Controleer de tijden.",
            ),
            models.CheckConstraint(
                name="roosterblok_geldig",
                condition=Q(geldig_tot=None) | Q(geldig_tot__gte=F("geldig_van")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(name="roosterblok_een_bron", condition=Q(lesgroep=None) | Q(plaatsing=None)),
            ExclusionConstraint(
                name=ZELFDE_SOORT,
                expressions=[
                    ("statushouder", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("dag", RangeOperators.EQUAL),
                    (UREN, RangeOperators.OVERLAPS),
                    (GELDIG, RangeOperators.OVERLAPS),
                ],
                violation_error_message="Op deze tijd staat al zoiets in de week. Pas een tijd of een datum aan.",
            ),
        ]

    def __str__(self) -> str:
        return f"roosterblok {self.pk}"
