"""The page of the flags."""

from typing import Any

from django.core.paginator import Paginator

from agenda.selectors import open_regels, vlagregels
from kern.tijd import vandaag
from kern.views import Pagina

PER_PAGINA = 25


class Signaleringen(Pagina):
    """The open flags to me: why, since when, and what clears them. They end by themselves."""

    actie = "agenda.lijst"
    template_name = "agenda/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = Paginator(open_regels(self.request.user), PER_PAGINA).get_page(self.request.GET.get("bladzijde"))
        regels = vlagregels(pagina.object_list, dag=vandaag(), kijker=self.request.user)
        return super().get_context_data(pagina=pagina, regels=regels, **kwargs)
