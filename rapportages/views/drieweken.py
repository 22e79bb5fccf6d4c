"""The figures for policy: no names, no links to people."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.datums import getal
from kern.meldingen import meld
from kern.navigatie import url_als_mag
from kern.tijd import vandaag
from kern.views import Formulierscherm, Pagina
from rapportages.forms import Streefgetalformulier
from rapportages.selectors import afwijscijfer, drieweken_cijfer, jaren_met_vestiging, streefgetallen
from rapportages.services import jaren_voor_streefgetal, zet_streefgetal
from rapportages.views.basis import Rapportage


class Drieweken(Rapportage, Pagina):
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
        return super().get_context_data(
            cijfer=cijfer,
            jaren=jaren,
            dag=dag,
            afgewezen=afwijscijfer(gemeente_id=gemeente_id, jaar=jaar, dag=dag),
            streefgetal_url=url_als_mag(self.request, "rapportages:streefgetal"),
            **kwargs,
        )


class StreefgetalZetten(Formulierscherm):
    """Agree on how many people start within three weeks, this year or the next."""

    actie = "rapportages.streefgetal"
    template_name = "rapportages/streefgetal.html"
    form_class = Streefgetalformulier

    def get_initial(self) -> dict[str, Any]:
        return {"jaar": vandaag().year}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        afgesproken = streefgetallen(gemeente_id=self.request.user.actieve_gemeente_id, jaren=jaren_voor_streefgetal())
        return super().get_context_data(afgesproken=afgesproken, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gezet = zet_streefgetal(**form.cleaned_data, door=self.request.user)
        meld(self.request, f"Het streefgetal voor {gezet.jaar} is nu {getal(gezet.aantal)}.")
        return redirect("rapportages:drieweken")
