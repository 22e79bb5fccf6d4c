"""The goal or the step in the address, when this colleague may see it, and what its forms and buttons share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from begeleiding.models import Leerdoel, Leerdoelstap
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from statushouders.models import Statushouder
from statushouders.views.mens import dossier_url

ACTIE = "begeleiding.doelen"


class MetDoel(ContextMixin):
    """A view about `self.doel`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def doel(self) -> Leerdoel:
        return self.vers()

    def vers(self) -> Leerdoel:
        """As it is stored now."""
        zichtbaar = Leerdoel.objects.visible_to(self.request.user).select_related("statushouder")
        doel: Leerdoel = get_object_or_404(zichtbaar.defer("statushouder__bsn"), pk=self.doel_id)
        return doel

    @property
    def doel_id(self) -> int:
        return int(self.kwargs["leerdoel_id"])

    @property
    def persoon(self) -> Statushouder:
        return self.doel.statushouder

    @property
    def bladzijde(self) -> str:
        return reverse("begeleiding:leerdoel", args=[self.doel.pk])

    def klaar(self, tekst: str, *, ongedaan_url: str = "") -> HttpResponse:
        meld(self.request, tekst, ongedaan_url=ongedaan_url)
        return redirect(self.bladzijde)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        over = {"doel": self.doel, "persoon": self.persoon, "bladzijde": self.bladzijde}
        dossier = {"dossier_url": f"{dossier_url(self.persoon.pk)}?tab=leerdoelen"}
        return super().get_context_data(**over | dossier | kwargs)


class MetStap(MetDoel):
    """A view about one step: `self.stap`."""

    @cached_property
    def stap(self) -> Leerdoelstap:
        zichtbaar = Leerdoelstap.objects.visible_to(self.request.user).select_related("leerdoel__statushouder")
        gevonden = zichtbaar.defer("leerdoel__statushouder__bsn")
        stap: Leerdoelstap = get_object_or_404(gevonden, pk=self.kwargs["leerdoelstap_id"])
        return stap

    @cached_property
    def doel(self) -> Leerdoel:
        return self.stap.leerdoel

    @property
    def bladzijde(self) -> str:
        return f"{super().bladzijde}#stappen"


class Doelvraag(MetDoel, Formulierscherm):
    """A short question about a goal that somebody works at. Is it closed already: back to it."""

    actie = ACTIE
    template_name = "begeleiding/leerdoelen/vraag.html"
    kop: ClassVar[str]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.doel.is_open:
            antwoord: HttpResponse = super().get(request, *args, **kwargs)
            return antwoord
        meld_fout(request, f"Dit leerdoel is al {self.doel.get_stand_display().lower()}.")
        return redirect(self.bladzijde)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"kop": self.kop} | kwargs)


class Doelknop(MetDoel, Opdracht):
    """A button. A rule that is broken becomes a message."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        terug = self.bladzijde
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(terug)

    def voer_uit(self) -> HttpResponseBase:
        raise NotImplementedError
