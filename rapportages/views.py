"""The figures for policy: no names, no links to people."""

from __future__ import annotations

from typing import Any

from kern.tijd import vandaag
from kern.views import Pagina
from rapportages.selectors import drieweken_cijfer, jaren_met_vestiging


class Drieweken(Pagina):
    """Of those who settled in a year: how many started within three weeks, against the target."""

    actie = "rapportages.drieweken"
    template_name = "rapportages/drieweken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente_id, dag = self.request.user.actieve_gemeente_id, vandaag()
        if gemeente_id is None:
            return super().get_context_data(cijfer=None, jaren=[], dag=dag, **kwargs)
        jaren = jaren_met_vestiging(gemeente_id=gemeente_id, dag=dag)
        gevraagd = self.request.GET.get("jaar", "")
        jaar = next((een for een in jaren if str(een) == gevraagd), dag.year)
        cijfer = drieweken_cijfer(gemeente_id=gemeente_id, jaar=jaar, dag=dag)
        return super().get_context_data(cijfer=cijfer, jaren=jaren, dag=dag, **kwargs)
