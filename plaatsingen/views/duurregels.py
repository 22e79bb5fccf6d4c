"""How long placements may last: what is shipped, and what the municipality made of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.meldingen import meld
from kern.views import Formulierscherm, Pagina
from plaatsingen.forms.duurregels import Duurformulier
from plaatsingen.selectors.duur import Soortduur, duren, soorten_met_duur
from plaatsingen.services.duurregels import bewaar_duurregel
from werkgevers.codelijsten import Plaatsingsoort

ACTIE = "plaatsingen.duurregels"


class Duurregels(Pagina):
    """Every kind of placement with its limit."""

    actie = ACTIE
    template_name = "plaatsingen/duurregels.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soorten: list[Soortduur] = soorten_met_duur(self.request.user.werkt_voor().pk)
        return super().get_context_data(soorten=soorten, **kwargs)


class DuurregelBewerken(Formulierscherm):
    """The limit of one kind."""

    actie = ACTIE
    form_class = Duurformulier
    template_name = "plaatsingen/duurregel.html"

    @property
    def soort(self) -> Plaatsingsoort:
        if self.kwargs["plaatsingsoort"] not in Plaatsingsoort.values:
            raise Http404
        return Plaatsingsoort(self.kwargs["plaatsingsoort"])

    def get_initial(self) -> dict[str, Any]:
        duur = duren(self.request.user.werkt_voor().pk).get(self.soort)
        if duur is None:
            return {}
        return {"maanden": duur.maanden, "met_verlenging": duur.met_verlenging, "bron": duur.bron}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        duur = duren(self.request.user.werkt_voor().pk).get(self.soort)
        return super().get_context_data(soort=self.soort, duur=duur, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        bewaar_duurregel(soort=self.soort, door=self.request.user, **form.cleaned_data)
        meld(self.request, f"Bewaard: hoelang een {self.soort.label.lower()} mag duren.")
        return redirect("plaatsingen:duurregels")
