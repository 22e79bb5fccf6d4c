"""Share a profile with an employer, and stop that."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kern.antwoord import met_terug, terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from statushouders import services
from statushouders.forms.delen import Deelformulier
from statushouders.models import Deellink
from statushouders.selectors.profiel import beeld_van, mag_gedeeld
from statushouders.services.profiel.slot import AFGESLOTEN
from statushouders.views.profiel.basis import MetProfiel

ACTIE = "statushouders.profiel_delen"


class Delen(MetProfiel, Formulierscherm):
    """Make a link. Its address is shown once, here, and is kept nowhere."""

    actie = ACTIE
    form_class = Deelformulier
    template_name = "statushouders/profiel/delen.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.profiel.is_goedgekeurd:
            meld_fout(request, "Alleen een goedgekeurd profiel kun je delen. Vraag eerst akkoord.")
            return redirect("statushouders:profiel", self.profiel.pk)
        if not mag_gedeeld(self.persoon.pk):
            meld_fout(request, AFGESLOTEN)
            return redirect("statushouders:profiel", self.profiel.pk)
        return super().get(request, *args, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        try:
            link, sleutel = services.deel_profiel(profiel=self.profiel, door=self.request.user, **form.cleaned_data)
        except services.AlGemaakt as fout:
            meld_fout(self.request, fout.melding)
            return redirect("statushouders:profiel", self.profiel.pk)
        adres = f"{settings.BASIS_URL.rstrip('/')}{reverse('gedeeld:link', args=[sleutel])}"
        context = self.get_context_data(form=form, link=link, adres=adres)
        antwoord = render(self.request, "statushouders/profiel/gedeeld.html", context)
        antwoord.headers["Cache-Control"] = "no-store"
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(naam=beeld_van(self.profiel)["naam"], **kwargs)


class _MetLink(Opdracht):
    actie = ACTIE

    def link(self) -> Deellink:
        zichtbaar = Deellink.objects.visible_to(self.request.user).select_related("profiel")
        link: Deellink = get_object_or_404(zichtbaar, pk=self.kwargs["deellink_id"])
        return link

    def terug(self, link: Deellink) -> str:
        return terug_adres(self.request, reverse("statushouders:profiel", args=[link.profiel_id]))


class Stoppen(_MetLink):
    """The employer opens it no longer; the message takes it back."""

    def post(self, request: Any, deellink_id: int) -> HttpResponse:
        link = self.link()
        terug = self.terug(link)
        try:
            gestopt = services.stop_deellink(link=link, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            hervatten = met_terug(reverse("statushouders:deellink_hervatten", args=[link.pk]), terug)
            ongedaan = hervatten if services.kan_hervat(gestopt) else ""
            meld(request, f"De link voor {link.voor_wie} werkt niet meer.", ongedaan_url=ongedaan)
        return redirect(terug)


class Hervatten(_MetLink):
    """Undo of the stop."""

    def post(self, request: Any, deellink_id: int) -> HttpResponse:
        link = self.link()
        try:
            services.hervat_deellink(link=link, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"De link voor {link.voor_wie} werkt weer.")
        return redirect(self.terug(link))
