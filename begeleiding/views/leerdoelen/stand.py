"""A goal is reached, stops, or is taken up again."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.urls import reverse

from begeleiding.forms.leerdoelen import Gehaaldformulier, Stopformulier
from begeleiding.models import Leerdoel
from begeleiding.services import leerdoelen as services
from begeleiding.views.leerdoelen.basis import Doelknop, Doelvraag
from kern.tijd import vandaag


def _heropen_url(doel: Leerdoel) -> str:
    return reverse("begeleiding:leerdoel_ongedaan", args=[doel.pk, doel.versie])


class DoelGehaald(Doelvraag):
    """On which day, and how one saw it."""

    form_class = Gehaaldformulier
    kop = "Leerdoel gehaald"

    def get_initial(self) -> dict[str, Any]:
        return {"dag": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "al_gezien": services.is_gezien(self.doel)}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        doel = services.haal_leerdoel(leerdoel=self.doel, **form.cleaned_data, door=self.request.user)
        return self.klaar(f"Gehaald: {doel.wat}.", ongedaan_url=_heropen_url(doel))


class DoelStoppen(Doelvraag):
    """And why."""

    form_class = Stopformulier
    kop = "Leerdoel stoppen"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        doel = services.stop_leerdoel(leerdoel=self.doel, reden=form.cleaned_data["reden"], door=self.request.user)
        return self.klaar(f"Gestopt: {doel.wat}.", ongedaan_url=_heropen_url(doel))


class DoelHeropenen(Doelknop):
    """Work at it again."""

    def voer_uit(self) -> HttpResponseBase:
        doel = services.heropen_leerdoel(leerdoel=self.doel, door=self.request.user, versie=self.kwargs.get("versie"))
        return self.klaar(f"Weer bezig met: {doel.wat}.")
