"""The targets of the municipality."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.datums import getal
from kern.meldingen import meld
from kern.tijd import vandaag
from kern.views import Formulierscherm
from rapportages.cijfers import CIJFERS
from rapportages.forms import Streefgetalformulier
from rapportages.selectors.streefgetal import streefgetallen
from rapportages.services import jaren_voor_streefgetal, zet_streefgetal


class StreefgetalZetten(Formulierscherm):
    """Agree on how many people count in a figure, this year or the next."""

    actie = "rapportages.streefgetal"
    template_name = "rapportages/streefgetal.html"
    form_class = Streefgetalformulier

    def get_initial(self) -> dict[str, Any]:
        return {"jaar": vandaag().year, "cijfer": self.request.GET.get("cijfer", "start")}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        jaren = jaren_voor_streefgetal()
        afgesproken = streefgetallen(gemeente_id=self.request.user.actieve_gemeente_id, jaren=jaren)
        return super().get_context_data(afgesproken=afgesproken, jaren=jaren, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gezet = zet_streefgetal(**form.cleaned_data, door=self.request.user)
        meld(self.request, f"{CIJFERS[gezet.cijfer].naam}: het doel voor {gezet.jaar} is nu {getal(gezet.aantal)}.")
        return redirect("rapportages:cijfers")
