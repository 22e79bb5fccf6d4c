"""Assessment: months of observation in a hall, to see where somebody can grow."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from begeleiding.models.hal import Afdeling, Hal
from begeleiding.querysets import AssessmentQuerySet, VanEenAssessmentQuerySet
from begeleiding.statussen import Assessmenteinde
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from statushouders.models import Statushouder

LANGSTE_REDEN = 250

# Until it is ended nobody begins another one, also when its planned last day is over.
PERIODE = Func(
    F("begin"), F("geeindigd_op"), RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="DATERANGE", output_field=DateRangeField(),
)  # fmt: skip


class Assessment(Bewerkbaar):
    """From `begin` to the planned last day `einde`; `geeindigd_op` is the real last day, with why. `aanpak_code`: by
    whose terms and skills one looks, as it was when it began.
    """

    Einde = Assessmenteinde

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="assessments")
    aanpak_code = models.SlugField(max_length=40)
    hal = models.ForeignKey(Hal, on_delete=models.PROTECT, related_name="assessments")
    afdeling = models.ForeignKey(Afdeling, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments")
    jobcoach = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="assessments")
    productieleider = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="assessments_op_de_hal"
    )
    begin = models.DateField("eerste dag")
    einde = models.DateField("laatste dag")
    geeindigd_op = models.DateField("gestopt op", null=True, blank=True)
    eindreden = models.CharField("reden", max_length=12, choices=Assessmenteinde.choices, blank=True)
    einde_toelichting = models.CharField("toelichting", max_length=LANGSTE_REDEN, blank=True)
    gestopt_moment = models.DateTimeField(null=True, editable=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = "assessment"
        verbose_name_plural = "assessments"
        ordering: ClassVar = ["-begin", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["hal"], name="assessment_loopt_hal", condition=Q(geeindigd_op=None)),
            models.Index(fields=["jobcoach"], name="assessment_loopt_coach", condition=Q(geeindigd_op=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="assessment_periode", condition=Q(einde__gte=F("begin")),
                violation_error_message="De laatste dag ligt voor de eerste dag. Draai ze om.",
            ),
            models.CheckConstraint(
                name="assessment_einde_heel",
                condition=Q(geeindigd_op=None, eindreden="", einde_toelichting="", gestopt_moment=None)
                | (Q(geeindigd_op__gte=F("begin"), gestopt_moment__isnull=False) & ~Q(eindreden="")),
                violation_error_message="Kies waarom het assessment stopt, en een dag vanaf de eerste dag.",
            ),
            models.CheckConstraint(
                name="assessment_eindreden", condition=Q(eindreden__in=["", *Assessmenteinde.values])
            ),
            ExclusionConstraint(
                name="assessment_een_tegelijk",
                expressions=[("statushouder", RangeOperators.EQUAL), (PERIODE, RangeOperators.OVERLAPS)],
                violation_error_message="Deze persoon heeft in deze tijd al een assessment. Rond dat eerst af.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"assessment {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.geeindigd_op is None

    @property
    def laatste_dag(self) -> date:
        """The real one, or else the planned one."""
        return self.geeindigd_op or self.einde

    @property
    def weken(self) -> int:
        """How many weeks it takes as planned: three months are 13, as on the timeline."""
        return self.weken_tot(self.einde)

    def weken_tot(self, dag: date) -> int:
        """How many whole weeks it took until then, one at least."""
        return max(1, round((dag - self.begin).days / 7))

    def week_op(self, dag: date) -> int:
        """In which week of it this day is; the first is 1."""
        return max(1, (dag - self.begin).days // 7 + 1)

    def week_in_woorden(self, dag: date) -> str:
        """week 5 van 13; the last days over a whole week belong to the last one."""
        return f"week {min(self.week_op(dag), self.weken)} van {self.weken}"


class Assessmentverlenging(models.Model):
    """The planned last day became a later one."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="verlengingen")
    van = models.DateField()
    tot = models.DateField("nieuwe laatste dag")
    reden = models.CharField("waarom", max_length=LANGSTE_REDEN)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenAssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = "verlenging van een assessment"
        verbose_name_plural = "verlengingen van assessments"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="assessmentverlenging_later", condition=Q(tot__gt=F("van")),
                violation_error_message="De nieuwe laatste dag ligt niet na de oude. Kies een latere dag.",
            ),
            models.CheckConstraint(
                name="assessmentverlenging_reden", condition=~Q(reden=""),
                violation_error_message="Schrijf waarom het langer duurt.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"verlenging {self.pk}"
