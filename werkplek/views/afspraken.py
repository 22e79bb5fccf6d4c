"""The tab of the dossier with all appointments."""

from __future__ import annotations

from typing import Any, ClassVar

from kern.tabs import Tab, Tabblad
from statushouders.tabgroepen import Tabgroep
from werkplek.afspraaksoorten import afspraak_url
from werkplek.views.dossier import BLADZIJDE, dossier_bij


def aantal_afspraken(request: Any, pk: int) -> int:
    """Planned ones, and those after which a new date is wanted."""
    return dossier_bij(request, pk).afspraken.aantal_open


class Afspraken(Tabblad):
    """Planned ones first, then what has an outcome, the latest first."""

    actie = "werkplek.dossier_afspraken"
    template_name = "werkplek/dossier/afspraken.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=BLADZIJDE, code="afspraken", naam="Afspraken", url_name="werkplek:dossier_afspraken",
        actie="werkplek.dossier_afspraken", volgorde=31, groep=Tabgroep.CONTACT, teller=aantal_afspraken,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = dossier_bij(self.request, self.kwargs["statushouder_id"])
        return super().get_context_data(
            dossier=dossier,
            afspraken=dossier.afspraken,
            knoppen=dossier.gespreksknoppen,
            afspraak_url=afspraak_url(self.request, dossier),
            terug=f"{self.request.path}?tab={self.tab.code}",
            **kwargs,
        )
