"""The log of the work floor: who was there, and what was seen. Rows are never changed: a correction is a new row."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import IntegerRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Coalesce

from begeleiding.models.assessment import Assessment
from begeleiding.models.instelling import Observatiepunt
from begeleiding.querysets import LogQuerySet, VanEenWaarnemingQuerySet
from begeleiding.statussen import Aanwezigheid, Dagdeel, Schaal
from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from statushouders.models import Statushouder

LANGSTE_OPMERKING = 120
LANGSTE_NOTITIE = 500
MEESTE_MINUTEN = 480

# The part of the day as a range, so that the whole day overlaps each of its parts.
DEEL_VAN_DE_DAG = Func(
    Case(When(dagdeel="middag", then=Value(1)), When(dagdeel="avond", then=Value(2)), default=Value(0)),
    Case(When(dagdeel="ochtend", then=Value(1)), When(dagdeel="middag", then=Value(2)), default=Value(3)),
    function="INT4RANGE", output_field=IntegerRangeField(),
)  # fmt: skip
# An assessment and a placement may have the same number: one of them is negative.
PLEK = Coalesce(F("plaatsing_id"), -F("assessment_id"))


class OpEenPlek(models.Model):
    """Logged of a person, at a hall (`assessment`) or at an employer's (`plaatsing`).

    `id` is made by who writes it, perhaps a phone without reception, so that the same entry sent twice is one row.
    `vervangen_op`: a correction holds instead.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="%(class)sen")
    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, null=True, related_name="%(class)sen")
    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, null=True, related_name="%(class)sen")
    dag = models.DateField("dag")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)
    vervangen_op = models.DateTimeField(null=True, editable=False)

    objects = LogQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering: ClassVar = ["-dag", "-op", "pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["statushouder", "-dag", "-op"], name="%(class)s_geldig", condition=Q(vervangen_op=None)
            ),
            models.Index(fields=["dag"], name="%(class)s_dag", condition=Q(vervangen_op=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="%(class)s_een_plek",
                condition=Q(assessment=None, plaatsing__isnull=False) | Q(assessment__isnull=False, plaatsing=None),
            ),
        ]

    @property
    def geldt(self) -> bool:
        return self.vervangen_op is None


class Dagregistratie(OpEenPlek):
    """Whether somebody was there on a day, or on a part of it. `minuten` late, as far as known; `opmerking` says more
    in a few words.
    """

    dagdeel = models.CharField(max_length=8, choices=Dagdeel.choices, default=Dagdeel.DAG)
    aanwezigheid = models.CharField("aanwezigheid", max_length=14, choices=Aanwezigheid.choices)
    minuten = models.PositiveSmallIntegerField("minuten te laat", null=True, blank=True)
    opmerking = models.CharField("opmerking", max_length=LANGSTE_OPMERKING, blank=True)

    class Meta(OpEenPlek.Meta):
        verbose_name = "dagregistratie"
        verbose_name_plural = "dagregistraties"
        constraints: ClassVar = [
            *OpEenPlek.Meta.constraints,
            models.CheckConstraint(
                name="dagregistratie_aanwezigheid", condition=Q(aanwezigheid__in=Aanwezigheid.values)
            ),
            models.CheckConstraint(name="dagregistratie_dagdeel", condition=Q(dagdeel__in=Dagdeel.values)),
            models.CheckConstraint(
                name="dagregistratie_minuten",
                condition=Q(minuten=None) | Q(aanwezigheid="laat", minuten__range=(1, MEESTE_MINUTEN)),
                violation_error_message=f"Vul minuten in van 1 tot {MEESTE_MINUTEN}.",
            ),
            ExclusionConstraint(
                name="dagregistratie_een_per_dagdeel",
                expressions=[
                    (PLEK, RangeOperators.EQUAL), ("dag", RangeOperators.EQUAL),
                    (DEEL_VAN_DE_DAG, RangeOperators.OVERLAPS),
                ],
                condition=Q(vervangen_op=None),
                violation_error_message="Voor deze dag is al iets vastgelegd.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"dagregistratie {self.pk}"


class Waarneming(OpEenPlek):
    """What one colleague saw of somebody on a day: scores, a short note, or both; of one goal perhaps.

    `vervangt`: the own observation that this one corrects, which stays to be read in the history.
    """

    notitie = models.TextField("notitie", max_length=LANGSTE_NOTITIE, blank=True)
    leerdoel = models.ForeignKey(
        "begeleiding.Leerdoel", on_delete=models.SET_NULL, null=True, blank=True, related_name="waarnemingen"
    )
    vervangt = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="opvolger"
    )

    class Meta(OpEenPlek.Meta):
        verbose_name = "observatie"
        verbose_name_plural = "observaties"

    def __str__(self) -> str:
        return f"observatie {self.pk}"


class Score(models.Model):
    """How far somebody is with one skill, on a scale of four, as one colleague saw it that day."""

    waarneming = models.ForeignKey(Waarneming, on_delete=models.CASCADE, related_name="scores", db_index=False)
    punt = models.ForeignKey(Observatiepunt, on_delete=models.PROTECT, related_name="scores")
    waarde = models.PositiveSmallIntegerField(choices=Schaal.choices)

    objects = VanEenWaarnemingQuerySet.as_manager()

    class Meta:
        verbose_name = "score"
        verbose_name_plural = "scores"
        ordering: ClassVar = ["punt__volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["waarneming", "punt"], name="score_een_per_punt"),
            models.CheckConstraint(name="score_waarde", condition=Q(waarde__in=Schaal.values)),
        ]

    def __str__(self) -> str:
        return f"score {self.pk}"
