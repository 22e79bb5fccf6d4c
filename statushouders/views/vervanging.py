"""Who stands in for a klantondersteuner who is away."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht
from medewerkers.rollen import Rol
from statushouders import services
from statushouders.forms.vervanging import Vervangingformulier
from statushouders.models import Vervanging

ACTIE = "statushouders.vervanging"


class Vervangingen(Formulierscherm):
    """What is arranged, now and later, and a form for one more. A teamleider sees those of all colleagues."""

    actie = ACTIE
    form_class = Vervangingformulier
    template_name = "statushouders/vervanging.html"

    def get_initial(self) -> dict[str, Any]:
        return {"van": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        vervanging = services.regel_vervanging(
            medewerker=form.wie_is_weg,
            vervanger=schoon["vervanger"],
            van=schoon["van"],
            tot=schoon["tot"],
            door=self.request.user,
        )
        wie = "jou" if vervanging.medewerker_id == self.request.user.pk else vervanging.medewerker.naam
        meld(self.request, f"{vervanging.vervanger.naam} vervangt {wie} tot en met {datum_lang(vervanging.tot)}.")
        return redirect(self.request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zichtbaar = Vervanging.objects.visible_to(self.request.user).filter(tot__gte=vandaag())
        return super().get_context_data(
            vervangingen=list(zichtbaar.select_related("medewerker", "vervanger")),
            vandaag=vandaag(),
            van_allen=self.request.user.rol == Rol.TEAMLEIDER,
            **kwargs,
        )


class Beeindigen(Opdracht):
    """The colleague is back, or it was a mistake."""

    actie = ACTIE

    def post(self, request: Any, vervanging_id: int) -> HttpResponse:
        mijn = Vervanging.objects.visible_to(request.user)
        vervanging = get_object_or_404(mijn.select_related("vervanger"), pk=vervanging_id)
        try:
            services.beeindig_vervanging(vervanging=vervanging, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"De vervanging door {vervanging.vervanger.naam} is gestopt.")
        return redirect(reverse("statushouders:vervanging"))
