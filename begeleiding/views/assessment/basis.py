"""The assessment in the address, when this colleague may see it, and what its forms and buttons share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from begeleiding.models import Assessment
from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from statushouders.views.mens import dossier_url

GEWIJZIGD = "assessment-gewijzigd"
LEZEN, SCHRIJVEN = "begeleiding.assessment", "begeleiding.assessment_wijzigen"


class MetAssessment(ContextMixin):
    """A view about `self.assessment`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def assessment(self) -> Assessment:
        zichtbaar = Assessment.objects.visible_to(self.request.user).defer("statushouder__bsn")
        gevonden = zichtbaar.select_related("statushouder", "hal", "afdeling", "jobcoach", "productieleider")
        assessment: Assessment = get_object_or_404(gevonden, pk=self.kwargs["assessment_id"])
        return assessment

    @property
    def over(self) -> str:
        return f"assessment van {self.assessment.statushouder.naam}"

    @property
    def bladzijde(self) -> str:
        return reverse("begeleiding:assessment", args=[self.assessment.pk])

    @property
    def terug(self) -> str:
        return terug_adres(self.request, self.bladzijde)

    def klaar(self, tekst: str, *, ongedaan: str = "", args: tuple[Any, ...] = ()) -> HttpResponse:
        """Say what happened, with the address that takes it back, and answer."""
        url = reverse(f"begeleiding:{ongedaan}", args=args or (self.assessment.pk,)) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=met_terug(url, self.terug) if url else "")
        return klaar(self.request, self.terug, GEWIJZIGD)

    def niet_gelukt(self, melding: str) -> HttpResponse:
        meld_fout(self.request, melding)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alles = {
            "assessment": self.assessment,
            "persoon": self.assessment.statushouder,
            "over": self.over,
            "bladzijde": self.bladzijde,
            "terug": self.terug,
            "dossier_url": dossier_url(self.assessment.statushouder_id),
        }
        return super().get_context_data(**alles | kwargs)


class Assessmentvraag(MetAssessment, Formulierscherm):
    """A question about an assessment: a page of its own, or (by htmx) the inside of a dialog. A rule that is no field
    of the form stands above it, so that nothing that was typed is lost.
    """

    actie = SCHRIJVEN
    template_name = "begeleiding/assessment/vraag.html"
    fragment_template: ClassVar[str] = "begeleiding/assessment/_vraag.html"
    kop: ClassVar[str]
    uitleg: ClassVar[str] = ""
    # Whether it is asked of one that runs.
    van_een_lopend: ClassVar[bool] = True

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.van_een_lopend and not self.assessment.loopt:
            return self.niet_gelukt("Dit assessment is al gestopt. Kijk hoe het nu staat.")
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "assessment": self.assessment}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"kop": self.kop, "uitleg": self.uitleg} | kwargs)


class Assessmentknop(MetAssessment, Opdracht):
    """A button. A rule that is broken becomes a message."""

    actie = SCHRIJVEN

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            return self.niet_gelukt(fout.melding)

    def voer_uit(self) -> HttpResponse:
        raise NotImplementedError
