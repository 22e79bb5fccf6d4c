"""The profiles that may be shared: where an accountmanager, who sees no dossiers, begins."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from kern.views import Pagina
from statushouders.models import Profiel
from statushouders.profielquerysets import AKKOORD

PER_BLADZIJDE = 25


class Profielen(Pagina):
    """Newest consent first, with what an employer asks first."""

    actie = "statushouders.profielen"
    template_name = "statushouders/profiel/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zichtbaar = Profiel.objects.visible_to(self.request.user).filter(stand=AKKOORD)
        lijst = Paginator(zichtbaar.defer("teksten").order_by("-akkoord_op", "-pk"), PER_BLADZIJDE)
        return super().get_context_data(pagina=lijst.get_page(self.request.GET.get("bladzijde")), **kwargs)
