"""From how it stands, and from what happened, to the people. Only for who may see all of them."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import reverse

from kern.tijd import vandaag
from kern.views import Pagina
from rapportages.cijfers.gebeurtenissen import GEBEURTENISSEN, GEVESTIGD
from rapportages.nu import NUCIJFERS
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.nu import rijnamen
from rapportages.selectors.nu.achter import mensen_achter_nu, mensen_bij_wie
from rapportages.selectors.standen import jaren_met_vestiging
from rapportages.views.basis import Rapportage
from rapportages.views.cijfers import ACHTER_HET_CIJFER, groepnaam, lees_groep
from rapportages.views.gebeurd import lees_periode, tot_en_met
from rapportages.views.mensen import PER_BLADZIJDE
from statushouders.querysets import StatushouderQuerySet


class Mensenlijst(Rapportage, Pagina):
    """`kop` and `uitleg` above a list of people; back to `terug`, of which `terug_naam` is the name."""

    actie = ACHTER_HET_CIJFER
    template_name = "rapportages/nu/mensen.html"

    def _bladzijde(self, mensen: StatushouderQuerySet) -> Page[Any]:
        bladzijde = Paginator(mensen, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        bladzijde.object_list = list(bladzijde.object_list)
        return bladzijde


class MensenNu(Mensenlijst):
    onderdeel = "rapportages:nu"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd, user = self.request.GET, self.request.user
        code, rij, kolom = (gevraagd.get(naam, "") for naam in ("cijfer", "rij", "kolom"))
        cijfer = NUCIJFERS.get(code)
        namen = rijnamen(gemeente_id=user.werkt_voor().pk).get(code, {})
        mensen = mensen_achter_nu(door=user, dag=vandaag(), cijfer=code if rij in namen else "", rij=rij, kolom=kolom)
        return super().get_context_data(
            bladzijde=self._bladzijde(mensen),
            kop=cijfer.naam if cijfer else "Mensen",
            deel=namen.get(rij, ""),
            uitleg=cijfer.wie if cijfer else "",
            terug=reverse("rapportages:nu"),
            terug_naam="Stand van zaken",
            **kwargs,
        )


class MensenBijWie(Mensenlijst):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd, dag, gemeente_id = self.request.GET, vandaag(), self.request.user.werkt_voor().pk
        een = GEBEURTENISSEN.get(gevraagd.get("rij", ""), GEBEURTENISSEN[GEVESTIGD])
        namen = groepsnamen(gemeente_id=gemeente_id)
        kenmerk, waarde = lees_groep(gevraagd.get("groep", ""), namen)
        jaren = tot_en_met(dag, jaren_met_vestiging(gemeente_id=gemeente_id, dag=dag))
        van, tot = lees_periode(gevraagd, jaren)
        vraag = {"door": self.request.user, "dag": dag, "een": een, "van": van, "tot": tot}
        with mensen_bij_wie(**vraag, kenmerk=kenmerk, waarde=waarde) as mensen:
            bladzijde = self._bladzijde(mensen)
        periode = f"In {van}" if van == tot else f"Van {van} tot en met {tot}"
        groep = groepnaam(kenmerk, waarde, namen)
        return super().get_context_data(
            bladzijde=bladzijde,
            kop=een.naam,
            deel=f"{periode}, {groep}" if groep else periode,
            uitleg=een.wie,
            terug=reverse("rapportages:gebeurd"),
            terug_naam="Wat er gebeurde",
            **kwargs,
        )
