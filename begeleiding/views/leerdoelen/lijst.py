"""The goals of a person: the tab in the dossier."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet

from begeleiding.selectors.leerdoelen import als_beelden, doelen_van, open_doelen_van
from begeleiding.views.leerdoelen.basis import ACTIE
from kern.tabs import Tab, Tabblad
from medewerkers.views.beheer import bladzijde
from statushouders.models import Statushouder
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens


def _open(request: Any, statushouder_id: int) -> QuerySet[Any, Any]:
    return open_doelen_van(statushouder_id, request.user)


def _loopt(persoon: Statushouder) -> bool:
    return Statushouder.objects.niet_afgesloten().filter(pk=persoon.pk).exists()


TAB = Tab(
    bladzijde="werkplek:dossier",
    code="leerdoelen",
    naam="Leerdoelen",
    url_name="begeleiding:leerdoelen",
    actie=ACTIE,
    volgorde=49,
    groep=Tabgroep.WERK,
    teller=_open,
)


class Leerdoelentab(MetMens, Tabblad):
    """Every goal of this person, open ones first."""

    actie = ACTIE
    template_name = "begeleiding/leerdoelen/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = bladzijde(self.request, doelen_van(self.persoon.pk, self.request.user))
        return super().get_context_data(
            pagina=pagina, beelden=als_beelden(pagina.object_list), mag_nieuw=_loopt(self.persoon), **kwargs
        )
