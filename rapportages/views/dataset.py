"""What who has the right to the dataset has to know of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from kern.views import Pagina
from rapportages.selectors.datasetrechten import BRON, recht_van
from rapportages.verbergen import ONDERGRENS
from rapportages.views.basis import Rapportage


class Dataset(Rapportage, Pagina):
    """What it is for, until when, and what one may do with it. Without the right there is no such page."""

    actie = "rapportages.bestanden"
    onderdeel = "rapportages:bestanden"
    template_name = "rapportages/dataset/dataset.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recht = recht_van(self.request.user)
        if recht is None:
            raise Http404
        return super().get_context_data(recht=recht, bron=BRON, ondergrens=ONDERGRENS, **kwargs)
