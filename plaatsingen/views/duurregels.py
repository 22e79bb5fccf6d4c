"""How long placements may last: what is shipped, and what the municipality made of it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Opdracht, Pagina
from plaatsingen.forms.duurregels import Duurformulier
from plaatsingen.programmanormen import MEEGELEVERD
from plaatsingen.selectors.duur import Soortduur, duur_van_soort, soorten_met_duur
from plaatsingen.selectors.programmanormen import eigen_programma
from plaatsingen.services.duurregels import (
    Duurwaarden,
    Duurwissel,
    bewaar_duurregel,
    haal_duurregel_weg,
    laat_duur_vrij,
    zet_duurregel_terug,
)
from werkgevers.codelijsten import Plaatsingsoort

ACTIE = "plaatsingen.duurregels"


class Duurregels(Pagina):
    """Every kind of placement with its limit, and what the programme asks of a week."""

    actie = ACTIE
    template_name = "plaatsingen/duurregels.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente = self.request.user.werkt_voor().pk
        soorten: list[Soortduur] = soorten_met_duur(gemeente)
        eigen = eigen_programma(gemeente)
        return super().get_context_data(
            soorten=soorten, programma=eigen or MEEGELEVERD, eigen_programma=eigen is not None, **kwargs
        )


class MetSoort:
    """The kind of placement in the address."""

    request: Any
    kwargs: dict[str, Any]

    @property
    def soort(self) -> Plaatsingsoort:
        if self.kwargs["plaatsingsoort"] not in Plaatsingsoort.values:
            raise Http404
        return Plaatsingsoort(self.kwargs["plaatsingsoort"])

    def gewijzigd(self, tekst: str, wissel: Duurwissel) -> HttpResponseBase:
        """Say what happened, with the way back to how it was."""
        wat = neem_op({"soort": self.soort.value, "was": _schrijf(wissel.was), "nu": _schrijf(wissel.nu)})
        url = reverse("plaatsingen:duurregel_terug", args=[self.soort])
        meld(self.request, tekst, ongedaan_url=f"{url}?{urlencode({'wat': wat})}")
        return redirect("plaatsingen:duurregels")


def _schrijf(waarden: Duurwaarden | None) -> str:
    return json.dumps(asdict(waarden)) if waarden else ""


def _lees(tekst: str) -> Duurwaarden | None:
    return Duurwaarden(**json.loads(tekst)) if tekst else None


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
        wissel = bewaar_duurregel(soort=self.soort, door=self.request.user, **form.cleaned_data)
        return self.gewijzigd(f"Bewaard: hoelang een {self.soort.label.lower()} mag duren.", wissel)


class Duurregelknop(MetSoort, Opdracht):
    """A button beside the limit of one kind."""

    actie = ACTIE
    gedaan: ClassVar[str]

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            wissel = self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("plaatsingen:duurregels")
        return self.gewijzigd(self.gedaan.format(self.soort.label.lower()), wissel)

    def voer_uit(self) -> Duurwissel:
        raise NotImplementedError


class DuurVrij(Duurregelknop):
    """No limit."""

    gedaan = "Een {} heeft geen grens meer."

    def voer_uit(self) -> Duurwissel:
        return laat_duur_vrij(soort=self.soort, door=self.request.user)


class DuurregelWeg(Duurregelknop):
    """The shipped rule again."""

    gedaan = "De eigen regel voor een {} is weg."

    def voer_uit(self) -> Duurwissel:
        return haal_duurregel_weg(soort=self.soort, door=self.request.user)


class DuurregelTerug(MetSoort, Opdracht):
    """The rule as it was before one changed it."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        wat = lees_opname(request.GET.get("wat", ""))
        if wat.get("soort") != self.soort:
            raise Http404
        try:
            zet_duurregel_terug(soort=self.soort, was=_lees(wat["was"]), nu=_lees(wat["nu"]), door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Teruggezet zoals het was.")
        return redirect("plaatsingen:duurregels")
