"""The start page of the teamleider: what is late and with whom, what escalated, what nobody has yet."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from agenda.selectors import mijn_dag
from kern.navigatie import url_als_mag
from kern.tijd import nu, vandaag
from kern.views import Pagina
from werkplek.selectors.groepen import NAMEN, Grenzen
from werkplek.selectors.team import (
    escalaties,
    nog_niet_verdeeld,
    stand_per_collega,
    stand_van_niemand,
    uitvoerders,
)
from werkplek.views.werkvoorraad import begroeting

ESCALATIES_HOOGSTENS = 8
ONVERDEELD_PER_PAGINA = 25


class Team(Pagina):
    actie = "werkplek.team"
    template_name = "werkplek/start/team.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        teamleider, dag = self.request.user, vandaag()
        standen, niemand = stand_per_collega(teamleider, dag=dag), stand_van_niemand(teamleider, dag=dag)
        alle = [*standen, niemand]
        geescaleerd, aantal_escalaties = escalaties(teamleider, dag=dag, hoogstens=ESCALATIES_HOOGSTENS)
        onverdeeld = Paginator(range(niemand.mensen), ONVERDEELD_PER_PAGINA)
        pagina = onverdeeld.get_page(self.request.GET.get("bladzijde"))
        return super().get_context_data(
            begroeting=begroeting(nu().hour),
            dag=dag,
            standen=standen,
            niemand=niemand,
            weekkolom=NAMEN[Grenzen(dag).kolom],
            te_laat=sum(stand.te_laat for stand in alle),
            oudste_dagen=max(stand.oudste_dagen for stand in alle),
            te_laat_wacht=sum(stand.te_laat_wacht for stand in alle),
            wacht=sum(stand.wacht for stand in alle),
            escalaties=geescaleerd,
            aantal_escalaties=aantal_escalaties,
            pagina=pagina,
            onverdeeld=nog_niet_verdeeld(
                teamleider, dag=dag, begin=max(pagina.start_index() - 1, 0), aantal=ONVERDEELD_PER_PAGINA
            ),
            mijn_dag=mijn_dag(teamleider, kijker=teamleider, dag=dag),
            collegas=uitvoerders(teamleider),
            terug=self.request.get_full_path(),
            aankomst_url=url_als_mag(self.request, "statushouders:aankomstlijsten"),
            **kwargs,
        )
