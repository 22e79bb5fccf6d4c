"""The tab 'Plaatsing' of the dossier."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet

from kern.tabs import Tab, Tabblad
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.plaatsingen import als_regels, plaatsingen_van
from plaatsingen.views.metplaatsing import SCHRIJVEN
from statushouders.models import Statushouder
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens


def _open(request: Any, statushouder_id: int) -> QuerySet[Any, Any]:
    eigen: QuerySet[Any, Any] = Plaatsing.objects.visible_to(request.user).open().filter(statushouder=statushouder_id)
    return eigen


TAB = Tab(
    bladzijde="werkplek:dossier",
    code="plaatsing",
    naam="Plaatsing",
    url_name="plaatsingen:tab",
    actie=SCHRIJVEN,
    volgorde=50,
    groep=Tabgroep.WERK,
    teller=_open,
)


class Plaatsingtab(MetMens, Tabblad):
    """Every placement of this person, what is open first."""

    actie = SCHRIJVEN
    template_name = "plaatsingen/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = als_regels(plaatsingen_van(self.persoon.pk, self.request.user), self.request.user)
        loopt = Statushouder.objects.niet_afgesloten().filter(pk=self.persoon.pk).exists()
        return super().get_context_data(regels=regels, mag_nieuw=loopt, **kwargs)
