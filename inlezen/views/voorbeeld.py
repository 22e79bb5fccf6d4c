"""Look before it is written: what is new, known, or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.db.models.lookups import IsNull

from inlezen.models import Oordeel, Status
from inlezen.selectors.lijsten import aantal_met_vraag, overgeslagen
from inlezen.views.basis import MAP, MetLijst
from kern.tijd import vandaag
from kern.views import Pagina

PER_BLADZIJDE = 50


class Voorbeeld(MetLijst, Pagina):
    """The rows, in three tabs; of who is new first those about whom something is asked."""

    statussen = (Status.GEREED, Status.INGEVOERD, Status.TERUGGEDRAAID)
    template_name = f"{MAP}/voorbeeld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geteld = self.tel(self.lijst)
        tab = self._tab(geteld)
        regels = self.lijst.regels.filter(oordeel=tab).select_related(self.lijst.regels.model.bekend_veld)
        vooraan = [IsNull(F("fouten"), True)] if tab == Oordeel.NIEUW else []
        pagina = Paginator(regels.order_by(*vooraan, "nummer"), PER_BLADZIJDE).get_page(
            self.request.GET.get("bladzijde")
        )
        return super().get_context_data(
            tellingen=geteld,
            met_vraag=aantal_met_vraag(self.lijst),
            tab=tab,
            knop=self.knop(geteld),
            pagina=pagina,
            beelden=self.beelden(pagina.object_list),
            overgeslagen=overgeslagen(self.lijst),
            te_doen=self.lijst.status == Status.GEREED,
            gewist=not self.lijst.is_te_bewaren_op(vandaag()),
            **kwargs,
        )

    def _tab(self, geteld: Mapping[str, int]) -> str:
        """What was asked for; else the first that holds something, new people before all."""
        gevraagd = self.request.GET.get("tab", "")
        volgorde = (Oordeel.NIEUW.value, Oordeel.FOUT.value, Oordeel.BEKEND.value)
        if gevraagd in volgorde:
            return str(gevraagd)
        return next((tab for tab in volgorde if geteld[tab]), Oordeel.NIEUW.value)
