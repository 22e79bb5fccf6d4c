"""Archive an employer, bring it back, and join two that are the same."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from kern.meldingen import meld
from kern.views import Formulierscherm, Opdracht
from medewerkers.views.beheer import probeer
from werkgevers.forms.samenvoegen import SamenvoegFormulier
from werkgevers.models import Samenvoeging
from werkgevers.openstaand import openstaand_bij, opgesomd
from werkgevers.selectors.gelijkenis import lijkt_op
from werkgevers.services.samenvoegen import neem_samenvoegen_terug, voeg_samen
from werkgevers.services.werkgevers import archiveer_werkgever, haal_werkgever_terug
from werkgevers.views.basis import MetWerkgever

SCHRIJVEN = "werkgevers.schrijven"


class Archiveren(MetWerkgever, Opdracht):
    """Out of the lists; what was stays readable."""

    actie = SCHRIJVEN

    def post(self, request: Any, werkgever_id: int) -> HttpResponse:
        return self.doe(archiveer_werkgever, f"{self.werkgever.naam} is gearchiveerd.", ongedaan="terughalen")


class Terughalen(MetWerkgever, Opdracht):
    """Back in the lists."""

    actie = SCHRIJVEN

    def post(self, request: Any, werkgever_id: int) -> HttpResponse:
        return self.doe(haal_werkgever_terug, f"{self.werkgever.naam} staat weer in de lijst.", ongedaan="archiveren")


class Samenvoegen(MetWerkgever, Formulierscherm):
    """Another employer goes up in this one."""

    actie = SCHRIJVEN
    form_class = SamenvoegFormulier
    template_name = "werkgevers/samenvoegen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "werkgever": self.werkgever, "door": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        erop = lijkt_op(naam=self.werkgever.naam, kvk=self.werkgever.kvk, kijker=self.request.user)
        ander = next((een for een in erop if een.pk != self.werkgever.pk and not een.is_gearchiveerd), None)
        return {"ander": ander.pk} if ander else {}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        ander = form.cleaned_data["ander"]
        loopt = opgesomd(openstaand_bij([ander.pk]))
        samenvoeging = voeg_samen(werkgever_id=self.werkgever.pk, ander_id=ander.pk, door=self.request.user)
        meld(
            self.request,
            f"Alles van {ander.naam} staat nu bij {self.werkgever.naam}{f', ook {loopt}' if loopt else ''}.",
            ongedaan_url=reverse("werkgevers:samenvoeging_terug", args=[samenvoeging.pk]),
        )
        return redirect(self.werkgever_url)


class SamenvoegingTerug(Opdracht):
    """They were two after all."""

    actie = SCHRIJVEN

    def post(self, request: Any, samenvoeging_id: int) -> HttpResponse:
        zichtbaar = Samenvoeging.objects.visible_to(request.user).select_related("opgegaan")
        samenvoeging = get_object_or_404(zichtbaar, pk=samenvoeging_id)
        taak = partial(neem_samenvoegen_terug, samenvoeging_id=samenvoeging_id, door=request.user)
        probeer(request, taak, f"{samenvoeging.opgegaan.naam} staat weer apart in de lijst.")
        return redirect("werkgevers:werkgever", samenvoeging.blijft_id)
