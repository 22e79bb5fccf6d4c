"""The tab 'Gesprekken' of the dossier: the talks of this person, and the buttons to begin one."""

from __future__ import annotations

from typing import Any, ClassVar

from intake.selectors.gesprekken import gesprekken_van
from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens

TAB = Tab(
    bladzijde="werkplek:dossier",
    code="intake",
    naam="Gesprekken",
    url_name="intake:tab",
    actie="intake.lezen",
    volgorde=32,
    groep=Tabgroep.CONTACT,
)


class Gesprekken(MetMens, Tabblad):
    """Every talk with its state, and the kinds that can be begun: not with a child."""

    actie = "intake.lezen"
    template_name = "intake/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = gesprekken_van(self.persoon.pk, kijker=self.request.user)
        mag = self.request.user.mag("intake.voeren") and self.persoon.leeftijd_op(vandaag()) >= LEEFTIJD_TRAJECT
        return super().get_context_data(lijst=lijst, mag_voeren=mag, **kwargs)
