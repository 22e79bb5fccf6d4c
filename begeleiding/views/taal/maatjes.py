"""Everybody who works somewhere now, with or without a language buddy."""

from __future__ import annotations

from typing import Any

from begeleiding.models import Hal
from begeleiding.selectors.taalmaatjes import BIJ_WERKGEVER, als_maatjeregels, taalmaatjeslijst
from begeleiding.views.taalmaatjes import ACTIE
from kern.views import Pagina
from medewerkers.views.beheer import bladzijde


class Taalmaatjes(Pagina):
    """Who lost a buddy on top. `?plek=12`: one hall."""

    actie = ACTIE
    template_name = "begeleiding/taalmaatjes/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        hallen = [(str(pk), naam) for pk, naam in Hal.objects.visible_to(kijker).values_list("pk", "naam")]
        plekken = [*hallen, (BIJ_WERKGEVER, "Bij een werkgever")]
        gevraagd = self.request.GET.get("plek", "")
        plek = gevraagd if gevraagd in dict(plekken) else ""
        pagina = bladzijde(self.request, taalmaatjeslijst(kijker, plek))
        regels = als_maatjeregels(pagina.object_list, kijker)
        return super().get_context_data(pagina=pagina, regels=regels, plekken=plekken, plek=plek, **kwargs)
