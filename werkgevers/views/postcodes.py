"""The postcode areas, by which distances are known."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.datums import meervoud
from kern.meldingen import meld
from kern.views import Formulierscherm
from werkgevers.forms.postcodes import BESTAND_BYTES, Postcodeformulier
from werkgevers.models import Postcodegebied
from werkgevers.services.postcodes import lees_postcodes


class Postcodes(Formulierscherm):
    """How many areas there are, and a file to add more."""

    actie = "werkgevers.postcodes"
    template_name = "werkgevers/postcodes.html"
    form_class = Postcodeformulier
    upload_bytes = BESTAND_BYTES

    def voer_uit(self, form: Any) -> HttpResponseBase:
        aantal = lees_postcodes(inhoud=form.cleaned_data["bestand"].read(), door=self.request.user)
        meld(self.request, f"{meervoud(aantal, 'postcodegebied', 'postcodegebieden')} ingelezen.")
        return redirect("werkgevers:postcodes")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        aantal = Postcodegebied.objects.visible_to(self.request.user).count()
        return super().get_context_data(aantal=aantal, **kwargs)
