"""Look before it is written: who is new, who is known, what is wrong."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.db.models.lookups import IsNull

from kern.tijd import vandaag
from kern.views import Pagina
from statushouders.models import Aankomstregel
from statushouders.selectors.aankomst import aantal_met_vraag, tellingen
from statushouders.selectors.aankomstbeeld import overgeslagen, regelbeelden
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status

PER_BLADZIJDE = 50
Oordeel = Aankomstregel.Oordeel


class Voorbeeld(MetLijst, Pagina):
    """The rows, in three tabs; of who is new first those about whom something is asked."""

    actie = ACTIE
    statussen = (Status.GEREED, Status.INGEVOERD, Status.TERUGGEDRAAID)
    template_name = "statushouders/aankomst/voorbeeld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geteld = tellingen(self.lijst)
        tab = self._tab(geteld)
        regels = self.lijst.regels.filter(oordeel=tab).select_related("statushouder")
        vooraan = [IsNull(F("fouten"), True)] if tab == Oordeel.NIEUW else []
        pagina = Paginator(regels.order_by(*vooraan, "nummer"), PER_BLADZIJDE).get_page(
            self.request.GET.get("bladzijde")
        )
        return super().get_context_data(
            tellingen=geteld,
            met_vraag=aantal_met_vraag(self.lijst),
            tab=tab,
            pagina=pagina,
            beelden=regelbeelden(pagina.object_list),
            overgeslagen=overgeslagen(self.lijst),
            te_doen=self.lijst.status == Status.GEREED,
            gewist=not self.lijst.is_te_bewaren_op(vandaag()),
            **kwargs,
        )

    def _tab(self, geteld: dict[str, int]) -> str:
        """What was asked for; else the first that holds something, new people before all."""
        gevraagd = self.request.GET.get("tab", "")
        volgorde = (Oordeel.NIEUW.value, Oordeel.FOUT.value, Oordeel.BEKEND.value)
        if gevraagd in volgorde:
            return str(gevraagd)
        return next((tab for tab in volgorde if geteld[tab]), Oordeel.NIEUW.value)
