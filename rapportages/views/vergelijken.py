"""Two years or two groups side by side."""

from __future__ import annotations

from typing import Any

from kern.views import Pagina
from rapportages.bord import groepskeuzes
from rapportages.bord.vergelijk import anders_samengesteld, vergelijkingen, waarom_niet
from rapportages.views.basis import Rapportage
from rapportages.views.cijfers import ACHTER_HET_CIJFER, groepnaam, stel_vraag


class Vergelijken(Rapportage, Pagina):
    """The same figures of two sides, with how sure the difference is. At first: this year beside the last."""

    actie = "rapportages.cijfers"
    onderdeel = "rapportages:vergelijken"
    template_name = "rapportages/vergelijken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd, user = self.request.GET, self.request.user
        rechts = stel_vraag(gevraagd, user)
        if rechts.keuze is None:
            return super().get_context_data(rechts=rechts, **kwargs)
        vorige = str(rechts.keuze.jaar - 1)
        eerste = {"jaar": gevraagd.get("jaar1", vorige), "groep": gevraagd.get("groep1", "")}
        links = stel_vraag({**eerste, "stand": gevraagd.get("stand")}, user)
        zijden = [(een.keuze, groepnaam(een.keuze.kenmerk, een.keuze.waarde, een.namen) or "Iedereen")
                  for een in (links, rechts) if een.keuze]  # fmt: skip
        (voor, _), (na, _) = zijden
        niet = waarom_niet(voor, na)
        return super().get_context_data(
            links=links,
            rechts=rechts,
            zijden=zijden,
            niet=niet,
            open=user.mag(ACHTER_HET_CIJFER),
            groepen=groepskeuzes(rechts.namen),
            rijen=[] if niet else vergelijkingen(voor, na),
            anders=anders_samengesteld(voor, na, rechts.namen),
            groepen_vergeleken=bool(voor.kenmerk or na.kenmerk),
            **kwargs,
        )
