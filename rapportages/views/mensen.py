"""From a figure to the people behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator

from kern.tijd import vandaag
from kern.views import Pagina
from rapportages.cijfers import CIJFERS, Cijfer
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.selectors.achter import mensen_achter
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.standen import jaren_met_vestiging
from rapportages.views.basis import Rapportage
from rapportages.views.cijfers import ACHTER_HET_CIJFER, groepnaam, lees_groep, lees_jaar

PER_BLADZIJDE = 25


class MensenAchterCijfer(Rapportage, Pagina):
    """The people of one number, as it stands today. Only for who may see all of them."""

    actie = ACHTER_HET_CIJFER
    template_name = "rapportages/mensen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd, dag, gemeente_id = self.request.GET, vandaag(), self.request.user.werkt_voor().pk
        namen = groepsnamen(gemeente_id=gemeente_id)
        kenmerk, waarde = lees_groep(gevraagd.get("groep", ""), namen)
        jaar = lees_jaar(gevraagd.get("jaar", ""), jaren_met_vestiging(gemeente_id=gemeente_id, dag=dag))
        cijfer = CIJFERS.get(gevraagd.get("cijfer", ""))
        delen = _delen(cijfer)
        deel = next((code for code in delen if code == gevraagd.get("deel")), "")
        with mensen_achter(
            door=self.request.user,
            dag=dag,
            jaar=jaar,
            kenmerk=kenmerk,
            waarde=waarde,
            cijfer=cijfer.code if cijfer else "",
            deel=deel,
        ) as mensen:
            bladzijde = Paginator(mensen, PER_BLADZIJDE).get_page(gevraagd.get("bladzijde"))
            bladzijde.object_list = list(bladzijde.object_list)
        return super().get_context_data(
            bladzijde=bladzijde, jaar=jaar, cijfer=cijfer, deel=deel, delen=delen.items(),
            groep=gevraagd.get("groep", "") if kenmerk else "", groepnaam=groepnaam(kenmerk, waarde, namen), **kwargs,
        )  # fmt: skip


def _delen(cijfer: Cijfer | None) -> Mapping[str, str]:
    """Code -> name of what can be looked at of a figure."""
    if cijfer is None:
        return {}
    return {"": "Alle mensen", TELT_MEE: "Wie meetelt", **{code: naam for code, (naam, _) in cijfer.delen.items()}}
