"""Archive an employer, bring it back, and join two that are the same."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from medewerkers.views.beheer import probeer
from werkgevers.forms.samenvoegen import SamenvoegFormulier
from werkgevers.forms.zoeken import Zoekformulier
from werkgevers.models import Samenvoeging, Werkgever
from werkgevers.openstaand import openstaand_bij, opgesomd
from werkgevers.selectors.gelijkenis import zoek_dezelfde
from werkgevers.selectors.openstaand import open_bij
from werkgevers.selectors.zoeken import GEVONDEN, genoeg
from werkgevers.services.samenvoegen import neem_samenvoegen_terug, voeg_samen
from werkgevers.services.werkgevers import archiveer_werkgever, haal_werkgever_terug
from werkgevers.views.basis import MetWerkgever

SCHRIJVEN = "werkgevers.schrijven"


class Archiveren(MetWerkgever, Opdracht):
    """Out of the lists; what was stays readable."""

    actie = SCHRIJVEN

    def post(self, request: Any, werkgever_id: int) -> HttpResponse:
        try:
            archiveer_werkgever(werkgever_id=werkgever_id, door=request.user)
        except DomeinFout as fout:
            return self._nog_niet(fout)
        ongedaan = reverse("werkgevers:terughalen", args=[werkgever_id])
        meld(request, f"{self.werkgever.naam} is gearchiveerd.", ongedaan_url=ongedaan)
        return redirect(self.werkgever_url)

    def _nog_niet(self, fout: DomeinFout) -> HttpResponse:
        """What runs there, each with the page where it is ended."""
        nog_open = open_bij(self.werkgever, kijker=self.request.user)
        if not nog_open:
            meld_fout(self.request, fout.melding)
            return redirect(self.werkgever_url)
        inhoud = self.get_context_data(nog_open=nog_open)
        return render(self.request, "werkgevers/nog_niet_archiveren.html", inhoud, status=422)


class Terughalen(MetWerkgever, Opdracht):
    """Back in the lists."""

    actie = SCHRIJVEN

    def post(self, request: Any, werkgever_id: int) -> HttpResponse:
        return self.doe(haal_werkgever_terug, f"{self.werkgever.naam} staat weer in de lijst.", ongedaan="archiveren")


class Samenvoegen(MetWerkgever, Formulierscherm):
    """Which other employer is the same. By POST, so that no name stands in an address."""

    actie = SCHRIJVEN
    form_class = Zoekformulier
    template_name = "werkgevers/samenvoegen.html"

    def get_template_names(self) -> list[str]:
        in_de_lijst = self.request.htmx.target == "gevonden"
        return ["werkgevers/_samenvoegen_gevonden.html"] if in_de_lijst else super().get_template_names()

    def voer_uit(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, tekst=genoeg(form.cleaned_data["zoek"])))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevonden = zoek_dezelfde(self.werkgever, kwargs.get("tekst", ""), kijker=self.request.user)
        lijst = {"gevonden": gevonden[:GEVONDEN], "meer": len(gevonden) > GEVONDEN}
        return super().get_context_data(**lijst | kwargs)


class SamenvoegenMet(MetWerkgever, Formulierscherm):
    """Side by side what differs; then the other one goes up in this one."""

    actie = SCHRIJVEN
    form_class = SamenvoegFormulier
    template_name = "werkgevers/samenvoegen_met.html"

    @cached_property
    def ander(self) -> Werkgever:
        netwerk = Werkgever.objects.visible_to(self.request.user).in_het_netwerk().select_related("eigenaar")
        ander: Werkgever = get_object_or_404(netwerk.exclude(pk=self.werkgever.pk), pk=self.kwargs["ander_id"])
        return ander

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "werkgever": self.werkgever, "ander": self.ander}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        ander = self.ander
        loopt = opgesomd(openstaand_bij([ander.pk]))
        samenvoeging = voeg_samen(
            werkgever_id=self.werkgever.pk,
            ander_id=ander.pk,
            van_ander=form.van_ander,
            gezien=form.versies,
            door=self.request.user,
        )
        meld(
            self.request,
            f"Alles van {ander.naam} staat nu bij {samenvoeging.blijft.naam}{f', ook {loopt}' if loopt else ''}.",
            ongedaan_url=reverse("werkgevers:samenvoeging_terug", args=[samenvoeging.pk]),
        )
        return redirect(self.werkgever_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ander=self.ander, loopt=opgesomd(openstaand_bij([self.ander.pk])), **kwargs)


class SamenvoegingTerug(Opdracht):
    """They were two after all."""

    actie = SCHRIJVEN

    def post(self, request: Any, samenvoeging_id: int) -> HttpResponse:
        zichtbaar = Samenvoeging.objects.visible_to(request.user).select_related("opgegaan")
        samenvoeging = get_object_or_404(zichtbaar, pk=samenvoeging_id)
        taak = partial(neem_samenvoegen_terug, samenvoeging_id=samenvoeging_id, door=request.user)
        probeer(request, taak, f"{samenvoeging.opgegaan.naam} staat weer apart in de lijst.")
        return redirect("werkgevers:werkgever", samenvoeging.blijft_id)
