"""Short start pages: for who is involved with a few people, and for who looks for places."""

from __future__ import annotations

from typing import Any

from kern.tijd import vandaag
from kern.views import Pagina
from rapportages.selectors import mensen_klaar_voor_een_plek
from werkplek.selectors.betrokken import mensen_van


class MijnMensen(Pagina):
    """The people one is involved with: what comes next, and whom to call."""

    actie = "werkplek.mijn_mensen"
    template_name = "werkplek/start/mijn_mensen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mensen=mensen_van(self.request.user), **kwargs)


class Plekken(Pagina):
    """How many people will be ready for a place, without any person."""

    actie = "werkplek.plekken"
    template_name = "werkplek/start/plekken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente_id = self.request.user.actieve_gemeente_id
        dag = vandaag()
        cijfers = mensen_klaar_voor_een_plek(gemeente_id=gemeente_id, dag=dag) if gemeente_id else []
        return super().get_context_data(cijfers=cijfers, dag=dag, **kwargs)
