"""Under the people of the day: what else one does today, loaded by itself."""

from __future__ import annotations

from typing import Any

from begeleiding.selectors.dag.ookvandaag import ook_vandaag
from kern.navigatie import url_als_mag
from kern.tijd import vandaag
from kern.views import Pagina
from werkgevers.selectors.namen import DOSSIER

VLAGGEN = "agenda:lijst"
EVALUATIE = "begeleiding:evaluatie"


class OokVandaag(Pagina):
    """A fragment."""

    actie = "begeleiding.dag"
    template_name = "begeleiding/_ook_vandaag.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ook = ook_vandaag(self.request.user, vandaag())
        return super().get_context_data(
            ook=ook,
            evaluaties=[(een, url_als_mag(self.request, EVALUATIE, een.pk)) for een in ook.evaluaties],
            lessen=[(een, url_als_mag(self.request, DOSSIER, een.persoon.pk)) for een in ook.in_de_les],
            vlaggen_url=url_als_mag(self.request, VLAGGEN),
            **kwargs,
        )
