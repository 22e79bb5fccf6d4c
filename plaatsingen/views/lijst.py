"""The list of placements."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from kern.templatetags.onderdelen import BLADZIJDE
from kern.views import Pagina
from medewerkers.rollen import Rol
from plaatsingen.selectors.plaatsingen import WOORDEN, Weergave, aantallen, als_regels, plaatsingenlijst
from plaatsingen.views.metplaatsing import LEZEN

PER_PAGINA = 25
VAN_MIJ, VAN_IEDEREEN = "mij", "iedereen"


class Plaatsingen(Pagina):
    """Who works where, what ends first on top. Who guides people begins with his own."""

    actie = LEZEN
    template_name = "plaatsingen/lijst.html"

    @property
    def weergave(self) -> Weergave:
        gevraagd = self.request.GET.get("toon", "")
        return Weergave(gevraagd) if gevraagd in {een.value for een in Weergave} else Weergave.LOOPT

    @property
    def van_mij(self) -> bool:
        eigen = VAN_IEDEREEN if self.request.user.rol == Rol.TEAMLEIDER else VAN_MIJ
        return bool(self.request.GET.get("van", eigen) == VAN_MIJ)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, van_mij = self.request.user, self.van_mij
        lijst = plaatsingenlijst(kijker, self.weergave, van_mij=van_mij)
        pagina = Paginator(lijst, PER_PAGINA).get_page(self.request.GET.get(BLADZIJDE))
        van = VAN_MIJ if van_mij else VAN_IEDEREEN
        telling = aantallen(kijker, van_mij=van_mij)
        tabs = [(naam, f"?toon={een.value}&van={van}", telling[een.value], een) for een, naam in WOORDEN.items()]
        return super().get_context_data(
            pagina=pagina,
            regels=als_regels(pagina.object_list, kijker),
            tabs=tabs,
            weergave=self.weergave,
            van_mij=van_mij,
            ander_van=f"?toon={self.weergave.value}&van={VAN_IEDEREEN if van_mij else VAN_MIJ}",
            **kwargs,
        )
