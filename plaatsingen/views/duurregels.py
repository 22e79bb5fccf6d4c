"""How long placements may last: what is shipped, and what the municipality made of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina
from plaatsingen.forms.duurregels import Duurformulier
from plaatsingen.selectors.duur import Soortduur, duur_van_soort, soorten_met_duur
from plaatsingen.services.duurregels import bewaar_duurregel, haal_duurregel_weg, laat_duur_vrij
from werkgevers.codelijsten import Plaatsingsoort

ACTIE = "plaatsingen.duurregels"


class Duurregels(Pagina):
    """Every kind of placement with its limit."""

    actie = ACTIE
    template_name = "plaatsingen/duurregels.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soorten: list[Soortduur] = soorten_met_duur(self.request.user.werkt_voor().pk)
        return super().get_context_data(soorten=soorten, **kwargs)


class MetSoort:
    """The kind of placement in the address."""

    request: Any
    kwargs: dict[str, Any]

    @property
    def soort(self) -> Plaatsingsoort:
        if self.kwargs["plaatsingsoort"] not in Plaatsingsoort.values:
            raise Http404
        return Plaatsingsoort(self.kwargs["plaatsingsoort"])


class DuurregelBewerken(MetSoort, Formulierscherm):
    """The limit of one kind."""

    actie = ACTIE
    form_class = Duurformulier
    template_name = "plaatsingen/duurregel.html"

    @cached_property
    def regel(self) -> Soortduur:
        return duur_van_soort(self.request.user.werkt_voor().pk, self.soort)

    def get_initial(self) -> dict[str, Any]:
        duur = self.regel.duur
        if duur is None:
            return {}
        return {"maanden": duur.maanden, "met_verlenging": duur.met_verlenging, "bron": duur.bron}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(soort=self.soort, regel=self.regel, duur=self.regel.duur, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        bewaar_duurregel(soort=self.soort, door=self.request.user, **form.cleaned_data)
        meld(self.request, f"Bewaard: hoelang een {self.soort.label.lower()} mag duren.")
        return redirect("plaatsingen:duurregels")


class Duurregelknop(MetSoort, Opdracht):
    """A button beside the limit of one kind."""

    actie = ACTIE
    gedaan: ClassVar[str]

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        naam = self.soort.label.lower()
        try:
            self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, self.gedaan.format(naam))
        return redirect("plaatsingen:duurregels")

    def voer_uit(self) -> None:
        raise NotImplementedError


class DuurVrij(Duurregelknop):
    """No limit."""

    gedaan = "Een {} heeft geen grens meer."

    def voer_uit(self) -> None:
        laat_duur_vrij(soort=self.soort, door=self.request.user)


class DuurregelWeg(Duurregelknop):
    """The shipped rule again."""

    gedaan = "De eigen regel voor een {} is weg."

    def voer_uit(self) -> None:
        haal_duurregel_weg(soort=self.soort, door=self.request.user)
