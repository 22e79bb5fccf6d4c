"""The tab 'Assessment' of the dossier."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet

from begeleiding.models import Assessment
from begeleiding.selectors.assessmentblad import hoe_het_staat
from begeleiding.selectors.assessments import assessments_van, startstap
from begeleiding.views.assessment.basis import LEZEN, SCHRIJVEN
from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from statushouders.models import Statushouder
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens


def _loopt(request: Any, statushouder_id: int) -> QuerySet[Any, Any]:
    lopend: QuerySet[Any, Any] = (
        Assessment.objects.visible_to(request.user).loopt().filter(statushouder=statushouder_id)
    )
    return lopend


TAB = Tab(
    bladzijde="werkplek:dossier",
    code="assessment",
    naam="Assessment",
    url_name="begeleiding:assessmenttab",
    actie=LEZEN,
    volgorde=47,
    groep=Tabgroep.WERK,
    teller=_loopt,
)


class Assessmenttab(MetMens, Tabblad):
    """Every assessment of this person, the last first."""

    actie = LEZEN
    template_name = "begeleiding/assessment/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = assessments_van(self.persoon.pk, self.request.user)
        open_dossier = Statushouder.objects.niet_afgesloten().filter(pk=self.persoon.pk).exists()
        mag_nieuw = open_dossier and not any(een.loopt for een in alle) and self.request.user.mag(SCHRIJVEN)
        regels = [(een, hoe_het_staat(een, vandaag())) for een in alle]
        start = None if alle else startstap(self.persoon.pk)
        return super().get_context_data(regels=regels, mag_nieuw=mag_nieuw, start=start, **kwargs)
