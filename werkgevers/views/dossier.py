"""The tab of the dossier: visits, meetings and trainings of this person."""

from __future__ import annotations

from typing import Any, ClassVar

from kern.tabs import Tab, Tabblad
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens
from werkgevers.selectors.trainingen import bij_werkgevers, deelnames_van

ACTIE = "werkgevers.dossier"
TAB = Tab(
    bladzijde="werkplek:dossier",
    code="werkgevers",
    naam="Bezoek en training",
    url_name="werkgevers:dossier",
    actie=ACTIE,
    volgorde=53,
    groep=Tabgroep.WERK,
    teller=lambda request, pk: deelnames_van(pk, kijker=request.user),
)


class Dossiertab(MetMens, Tabblad):
    """What came of each meeting, from both sides; and the certificates."""

    actie = ACTIE
    template_name = "werkgevers/dossier.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = bij_werkgevers(self.persoon.pk, kijker=self.request.user)
        mag = self.request.user.mag("werkgevers.trainingen")
        return super().get_context_data(lijst=lijst, mag_training=mag, hier=f"?tab={TAB.code}", **kwargs)
