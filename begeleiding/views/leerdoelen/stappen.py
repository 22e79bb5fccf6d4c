"""The steps of a goal: add, change, tick off, put in order, remove."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from begeleiding.forms.leerdoelen import Stapformulier, Stapwijziging
from begeleiding.models import Leerdoelstap
from begeleiding.services import leerdoelen as services
from begeleiding.services.leerdoelen.stappen import hoe_hij_staat
from begeleiding.views.leerdoelen.basis import ACTIE, Doelknop, MetStap
from begeleiding.views.leerdoelen.doel import DoelBekijken
from kern.fouten import DomeinFout
from kern.ongedaan import onthoud, onthouden, stand_van
from kern.tijd import vandaag
from kern.views import Formulierscherm

STAPVELDEN = ("volgorde", "wat", "gedaan_op", "gedaan_door")


class StapNieuw(DoelBekijken, Formulierscherm):
    """At the end. What is wrong is said on the page of the goal."""

    actie = ACTIE
    form_class = Stapformulier

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        return redirect(self.bladzijde)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        stap = services.voeg_stap_toe(leerdoel=self.doel, wat=form.cleaned_data["wat"], door=self.request.user)
        weg = reverse("begeleiding:leerdoelstap_weg", args=[stap.pk])
        return self.klaar(f"Stap toegevoegd: {stap.wat}.", ongedaan_url=weg)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"stapformulier": kwargs.get("form")} | kwargs)


class StapWijzigen(MetStap, Formulierscherm):
    """Other words, or the day on which it was done."""

    actie = ACTIE
    form_class = Stapwijziging
    template_name = "begeleiding/leerdoelen/stap.html"

    def get_initial(self) -> dict[str, Any]:
        return {"wat": self.stap.wat, "gedaan_op": self.stap.gedaan_op, "gezien": hoe_hij_staat(self.stap)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stap=self.stap, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        stap = services.wijzig_stap(stap=self.stap, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Bewaard: {stap.wat}.")


class Stapknop(MetStap, Doelknop):
    """A button at a step."""


class StapGedaan(Stapknop):
    """Done today; another day is for the form."""

    def voer_uit(self) -> HttpResponseBase:
        stap = services.zet_stap_gedaan(stap=self.stap, dag=vandaag(), door=self.request.user)
        open_url = reverse("begeleiding:leerdoelstap_open", args=[stap.pk])
        return self.klaar(f"Gedaan: {stap.wat}.", ongedaan_url=open_url)


class StapOpen(Stapknop):
    """Not done after all."""

    def voer_uit(self) -> HttpResponseBase:
        stap = services.zet_stap_open(stap=self.stap, door=self.request.user)
        return self.klaar(f"Weer open: {stap.wat}.")


class StapVerplaatsen(Stapknop):
    """One place up or down."""

    def voer_uit(self) -> HttpResponseBase:
        omhoog = self.request.POST.get("kant") == "omhoog"
        services.zet_stap_op_plek(stap=self.stap, omhoog=omhoog, door=self.request.user)
        return self.klaar(f"{'Omhoog' if omhoog else 'Omlaag'} gezet: {self.stap.wat}.")


class StapWeg(Stapknop):
    """Remove it; this session knows what it was."""

    def voer_uit(self) -> HttpResponseBase:
        was = stand_van(self.stap, STAPVELDEN)
        doel = self.doel
        stap = services.haal_stap_weg(stap=self.stap, door=self.request.user)
        onthoud(self.request, stap, was)
        terug = reverse("begeleiding:leerdoelstap_terug", args=[doel.pk, stap.pk])
        return self.klaar(f"Stap weggehaald: {stap.wat}.", ongedaan_url=terug)


class StapTerug(Doelknop):
    """Undo of removing."""

    def voer_uit(self) -> HttpResponseBase:
        stap_id = int(self.kwargs["weg_id"])
        was = onthouden(self.request, Leerdoelstap(pk=stap_id), 0)
        if was is None:
            raise DomeinFout("Deze stap kan niet meer terug. Voeg hem opnieuw toe.")
        stap = services.zet_stap_terug(leerdoel=self.doel, stap_id=stap_id, was=was, door=self.request.user)
        return self.klaar(f"Stap teruggezet: {stap.wat}.")
