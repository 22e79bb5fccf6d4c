"""The page of one assessment, and the list of what was seen."""

from __future__ import annotations

from typing import Any, ClassVar

from begeleiding.models import Waarneming
from begeleiding.onderdelen import Plek, kaarten_voor
from begeleiding.selectors.assessmentblad import assessmentblad, observaties_van
from begeleiding.views.assessment.basis import LEZEN, SCHRIJVEN, MetAssessment
from kern.tijd import vandaag
from kern.views import Pagina
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


class Observaties(MetAssessment, Pagina):
    """All that was seen, the last first."""

    actie = LEZEN
    template_name = "begeleiding/assessment/observaties.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        van_hier = Waarneming.objects.geldig().visible_to(self.request.user).filter(assessment=self.assessment.pk)
        pagina = bladzijde(self.request, observaties_van(van_hier))
        return super().get_context_data(pagina=pagina, **kwargs)
