"""The page of one assessment, one of its cards, and the list of what was seen."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from begeleiding.models import Waarneming
from begeleiding.onderdelen import Plek, kaart, kaarten_voor
from begeleiding.selectors.assessmentblad import assessmentblad, observaties_van
from begeleiding.views.assessment.basis import LEZEN, SCHRIJVEN, MetAssessment
from kern.tijd import vandaag
from kern.views import Pagina, Scherm
from medewerkers.views.beheer import bladzijde


class AssessmentBekijken(MetAssessment, Pagina):
    """What was seen, who was there, and where it goes."""

    actie = LEZEN
    template_name = "begeleiding/assessment/assessment.html"
    fragment_template: ClassVar[str] = "begeleiding/assessment/_assessment.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        blad = assessmentblad(self.assessment, kijker=self.request.user, dag=vandaag())
        kaarten = {plek.value: kaarten_voor(self.request, self.assessment, plek) for plek in Plek}
        mag = self.request.user.mag(SCHRIJVEN)
        return super().get_context_data(blad=blad, kaarten=kaarten, mag_schrijven=mag, dag=vandaag(), **kwargs)


class Assessmentkaart(MetAssessment, Scherm):
    """One card, loaded anew."""

    actie = LEZEN

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        gevraagd = kaart(self.kwargs["code"])
        if gevraagd is None:
            raise Http404
        if not request.user.mag(gevraagd.actie):
            raise PermissionDenied
        if not request.htmx:
            return redirect(self.bladzijde)
        return HttpResponse(gevraagd.maak(request, self.assessment))


class Observaties(MetAssessment, Pagina):
    """All that was seen, the last first."""

    actie = LEZEN
    template_name = "begeleiding/assessment/observaties.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        van_hier = Waarneming.objects.geldig().visible_to(self.request.user).filter(assessment=self.assessment.pk)
        pagina = bladzijde(self.request, observaties_van(van_hier))
        return super().get_context_data(pagina=pagina, **kwargs)
