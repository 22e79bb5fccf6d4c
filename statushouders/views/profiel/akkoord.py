"""The consent of the person: recorded by a colleague, and taken back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property

from kern.meldingen import meld
from kern.views import Formulierscherm
from statushouders import services
from statushouders.forms.profiel import Akkoordformulier, Intrekformulier
from statushouders.profielbeeld import Profielbeeld, afdruk, gevulde_delen
from statushouders.selectors.deellinks import aantal_dat_stopt
from statushouders.selectors.profiel import beeld_van, eerder_gedeeld, mag_gedeeld
from statushouders.views.profiel.basis import MetProfiel

ACTIE = "statushouders.profiel_wijzigen"


class Akkoord(MetProfiel, Formulierscherm):
    """The profile to read together, and beside it what the person agrees with."""

    actie = ACTIE
    template_name = "statushouders/profiel/akkoord.html"

    @cached_property
    def beeld(self) -> Profielbeeld:
        return beeld_van(self.profiel)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.profiel.is_concept or not mag_gedeeld(self.persoon.pk):
            return redirect("statushouders:profiel", self.profiel.pk)
        return super().get(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> Akkoordformulier:
        delen = gevulde_delen(self.beeld)
        return Akkoordformulier(delen=delen, eerder=eerder_gedeeld(self.profiel), **self.get_form_kwargs())

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gelezen = self.request.POST.get("gelezen", "")
        services.geef_akkoord(profiel=self.profiel, gelezen=gelezen, door=self.request.user, **form.cleaned_data)
        meld(self.request, f"Het profiel van {self.persoon.naam} is goedgekeurd.")
        return redirect(self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vorige = self.persoon.profielen.filter(stand=self.profiel.Stand.AKKOORD).defer("momentopname", "teksten")
        oud = vorige.first()
        stopt = aantal_dat_stopt(oud.pk) if oud else 0
        return super().get_context_data(beeld=self.beeld, gelezen=afdruk(self.beeld), vorige=oud, stopt=stopt, **kwargs)


class Intrekken(MetProfiel, Formulierscherm):
    """The person does not want to share any longer."""

    actie = ACTIE
    form_class = Intrekformulier
    template_name = "statushouders/profiel/intrekken.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.profiel.is_goedgekeurd:
            return redirect("statushouders:profiel", self.profiel.pk)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stopt=aantal_dat_stopt(self.profiel.pk), **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        services.trek_akkoord_in(profiel=self.profiel, door=self.request.user)
        meld(self.request, f"Het profiel van {self.persoon.naam} wordt niet meer gedeeld.")
        return redirect(self.terug)
