"""The week of a person: what fills it, and the lesson times of a school that many people share."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kern.datums import DAGEN
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from plaatsingen.querysets import (
    BotsingkeuzeQuerySet,
    LesgroepQuerySet,
    RoosterblokQuerySet,
    RoosterwijzigingQuerySet,
    VanEenLesgroepQuerySet,
)
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
LANGSTE_KEUZE = 250


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

    @property
    def wat(self) -> str:
        """Where or what it is, beside the kind: the school, the employer, or what somebody typed."""
        if self.lesgroep is not None:
            return str(self.lesgroep.school)
        return str(self.plaatsing.werkgever.naam) if self.plaatsing is not None else self.naam

    @property
    def dagnaam(self) -> str:
        """dinsdag"""
        return DAGEN[self.dag]

    @property
    def is_los(self) -> bool:
        """Written by hand: it follows no group and no placement."""
        return self.lesgroep_id is None and self.plaatsing_id is None


class Botsingkeuze(models.Model):
    """Two blocks clash and that may be so, as a colleague decided with a reason. It ends with either of them, and when
    one of them changes.
    """

    een = models.ForeignKey(Roosterblok, on_delete=models.CASCADE, related_name="+", db_index=False)
    ander = models.ForeignKey(Roosterblok, on_delete=models.CASCADE, related_name="+")
    reden = models.CharField("waarom kan dit zo", max_length=LANGSTE_KEUZE)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = BotsingkeuzeQuerySet.as_manager()

    class Meta:
        verbose_name = "botsing die mag"
        verbose_name_plural = "botsingen die mogen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["een", "ander"], name="botsingkeuze_een_per_paar"),
            models.CheckConstraint(name="botsingkeuze_op_volgorde", condition=Q(een__lt=F("ander"))),
            models.CheckConstraint(
                name="botsingkeuze_reden", condition=~Q(reden=""), violation_error_message="Vul in waarom dit zo kan."
            ),
        ]

    def __str__(self) -> str:
        return f"botsingkeuze {self.pk}"


class Roosterwijziging(models.Model):
    """What one change did to the week of one person, or to the times of a group, so that it can be taken back for a
    while. All rows of one change share `reeks`.
    """

    reeks = models.UUIDField(editable=False)
    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, null=True, related_name="roosterwijzigingen"
    )
    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, null=True, related_name="+")
    voor = models.JSONField()
    na = models.JSONField()
    door = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = RoosterwijzigingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging in een rooster"
        verbose_name_plural = "wijzigingen in roosters"
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["reeks"], name="roosterwijziging_reeks")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="roosterwijziging_van_een",
                condition=Q(statushouder=None, lesgroep__isnull=False) | Q(statushouder__isnull=False, lesgroep=None),
            ),
        ]

    def __str__(self) -> str:
        return f"roosterwijziging {self.pk}"
