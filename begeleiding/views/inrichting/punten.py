"""Skills of the municipality itself."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.forms.inrichting import Puntformulier
from begeleiding.models import Observatiepunt
from begeleiding.selectors.inrichting import eigen_punten
from begeleiding.services.inrichting.punten import hoe_het_staat, verwijder_punt, voeg_punt_toe, wijzig_punt
from begeleiding.views.inrichting.aanpakken import Aanpakscherm
from begeleiding.views.inrichting.basis import ACTIE, Inrichtknop
from kern.views import Formulierscherm


class PuntNieuw(Aanpakscherm, Formulierscherm):
    """With an example at each point of the scale."""

    actie = ACTIE
    form_class = Puntformulier
    template_name = "begeleiding/inrichting/punt.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        punt = voeg_punt_toe(velden=form.velden(), door=self.request.user)
        return self.klaar(
            f"Toegevoegd: {punt.naam}. Kies het nu bij een aanpak.",
            ongedaan_url=reverse("begeleiding:punt_weg", args=[punt.pk]),
        )


class MetPunt(Aanpakscherm):
    """One of the municipality itself; what is shipped is not changed."""

    @cached_property
    def punt(self) -> Observatiepunt:
        punt: Observatiepunt = get_object_or_404(eigen_punten(self.gemeente_id), pk=self.kwargs["observatiepunt_id"])
        return punt


class PuntWijzigen(MetPunt, Formulierscherm):
    """Other words."""

    actie = ACTIE
    form_class = Puntformulier
    template_name = "begeleiding/inrichting/punt.html"

    def get_initial(self) -> dict[str, Any]:
        punt = self.punt
        voorbeelden = {f"voorbeeld_{nr}": tekst for nr, tekst in enumerate(punt.voorbeelden, start=1)}
        vast = {"naam": punt.naam, "groep": punt.groep, "streef": punt.streef, "gezien": hoe_het_staat(punt)}
        return voorbeelden | vast

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(punt=self.punt, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gezien = form.cleaned_data["gezien"]
        punt = wijzig_punt(punt=self.punt, velden=form.velden(), gezien=gezien, door=self.request.user)
        return self.klaar(f"Bewaard: {punt.naam}.")


class PuntWeg(MetPunt, Inrichtknop):
    """Undo of adding, or one that nobody looks at."""

    def voer_uit(self) -> HttpResponseBase:
        punt = verwijder_punt(punt=self.punt, door=self.request.user)
        return self.klaar(f"Weggehaald: {punt.naam}.")
