"""The evaluation in the address, when this colleague may see it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.models import Assessment, Evaluatie
from begeleiding.views.assessment.basis import MetAssessment

ACTIE = "begeleiding.evaluaties"
GEWIJZIGD = "evaluatie-gewijzigd"


class MetEvaluatie(MetAssessment):
    """A view about `self.evaluatie`: 404 when there is none with this number within sight."""

    @cached_property
    def evaluatie(self) -> Evaluatie:
        zichtbaar = Evaluatie.objects.visible_to(self.request.user).defer("assessment__statushouder__bsn")
        rijen = zichtbaar.select_related(
            "assessment__statushouder", "assessment__hal", "assessment__afdeling", "assessment__jobcoach",
            "vastgesteld_door",
        )  # fmt: skip
        evaluatie: Evaluatie = get_object_or_404(rijen, pk=self.kwargs["evaluatie_id"])
        return evaluatie

    @cached_property
    def assessment(self) -> Assessment:
        een: Assessment = self.evaluatie.assessment
        return een

    @property
    def kop(self) -> str:
        return f"{self.evaluatie.get_soort_display()} van {self.assessment.statushouder.naam}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hier = reverse("begeleiding:evaluatie", args=[self.evaluatie.pk])
        return super().get_context_data(**{"evaluatie": self.evaluatie, "kop": self.kop, "hier": hier} | kwargs)
