"""Brieftekst: what a municipality wants to say in the letter, per kind of talk and per language."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from agenda.afspraakstanden import Afspraaksoort
from agenda.querysets import BrieftekstQuerySet
from medewerkers.models import Bewerkbaar, Gemeente
from statushouders.codelijsten import taalnaam

LANGSTE_BRIEFTEKST = 3000


class Brieftekst(Bewerkbaar):
    """A text of the municipality itself. It stands in the invitation after the time and the place."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="brieftekst_set")
    soort = models.CharField("soort gesprek", max_length=20, choices=Afspraaksoort.choices)
    taal = models.CharField("taal", max_length=3)
    tekst = models.TextField("tekst", max_length=LANGSTE_BRIEFTEKST)

    objects = BrieftekstQuerySet.as_manager()

    class Meta:
        verbose_name = "brieftekst"
        verbose_name_plural = "briefteksten"
        ordering: ClassVar = ["soort", "taal"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "taal"],
                name="brieftekst_een_per_taal",
                violation_error_message="Voor dit gesprek en deze taal is er al een tekst. Wijzig die.",
            ),
            models.CheckConstraint(name="brieftekst_soort_bekend", condition=Q(soort__in=Afspraaksoort.values)),
            models.CheckConstraint(
                name="brieftekst_lengte",
                condition=Q(LessThanOrEqual(Length("tekst"), LANGSTE_BRIEFTEKST)),
                violation_error_message=f"De tekst is te lang. Gebruik hoogstens {LANGSTE_BRIEFTEKST} tekens.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {self.taalnaam}"

    @property
    def taalnaam(self) -> str:
        return taalnaam(self.taal)
