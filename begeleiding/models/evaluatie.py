"""Evaluatie: half-way and at the end of an assessment one looks back, with the person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from begeleiding.models.assessment import Assessment
from begeleiding.querysets import VanEenAssessmentQuerySet
from begeleiding.statussen import Evaluatiesoort, Groei, GroepOfAlleen
from medewerkers.models import Bewerkbaar, Medewerker
from werkgevers.codelijsten import Plaatsingsoort

LANGSTE_EVALUATIETEKST = 2000
LANGSTE_ADVIES = 250
LANGSTE_WERKGEVERTEKST = 600


class Evaluatie(Bewerkbaar):
    """What was seen, what the person thinks, what was agreed on, and what is advised. A concept until it is fixed
    (`vastgesteld_op`); then `momentopname` keeps the figures that it was based on, so that it always reads the same.
    """

    Soort = Evaluatiesoort

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="evaluaties", db_index=False)
    soort = models.CharField(max_length=6, choices=Evaluatiesoort.choices)
    uiterlijk = models.DateField("uiterlijk")

    gezien = models.TextField("wat we zien", max_length=LANGSTE_EVALUATIETEKST, blank=True)
    mening = models.TextField("wat vindt de persoon zelf", max_length=LANGSTE_EVALUATIETEKST, blank=True)
    uitgelegd = models.TextField("wat is uitgelegd", max_length=LANGSTE_EVALUATIETEKST, blank=True)
    afgesproken = models.TextField("wat is afgesproken", max_length=LANGSTE_EVALUATIETEKST, blank=True)
    soort_plek = models.CharField("soort plek", max_length=20, choices=Plaatsingsoort.choices, blank=True)
    richting = models.CharField("richting", max_length=LANGSTE_ADVIES, blank=True)
    groep_of_alleen = models.CharField("groep of alleen", max_length=14, choices=GroepOfAlleen.choices, blank=True)
    nodig_taal = models.CharField("wat is nodig bij taal", max_length=LANGSTE_ADVIES, blank=True)
    nodig_vervoer = models.CharField("wat is nodig bij vervoer", max_length=LANGSTE_ADVIES, blank=True)
    groei = models.CharField("verwachte groei", max_length=10, choices=Groei.choices, blank=True)
    voor_werkgever = models.TextField("voor de werkgever", max_length=LANGSTE_WERKGEVERTEKST, blank=True)

    gehouden_op = models.DateField("gesprek op", null=True, blank=True)
    vastgesteld_op = models.DateTimeField(null=True, editable=False)
    vastgesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    momentopname = models.JSONField(null=True, editable=False)

    objects = VanEenAssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering: ClassVar = ["uiterlijk", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["uiterlijk"], name="evaluatie_open", condition=Q(vastgesteld_op=None)),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "soort"], name="evaluatie_een_per_soort"),
            models.CheckConstraint(name="evaluatie_soort", condition=Q(soort__in=Evaluatiesoort.values)),
            models.CheckConstraint(
                name="evaluatie_vast_heel",
                condition=Q(vastgesteld_op=None, vastgesteld_door=None, momentopname=None)
                | Q(
                    vastgesteld_op__isnull=False, vastgesteld_door__isnull=False, momentopname__isnull=False,
                    gehouden_op__isnull=False,
                ),
                violation_error_message="Vul in op welke dag het gesprek was.",
            ),
            models.CheckConstraint(
                name="evaluatie_keuzes",
                condition=Q(
                    soort_plek__in=["", *Plaatsingsoort.values], groep_of_alleen__in=["", *GroepOfAlleen.values],
                    groei__in=["", *Groei.values],
                ),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"evaluatie {self.pk}"

    @property
    def is_vast(self) -> bool:
        return self.vastgesteld_op is not None
