"""Visits to one employer: the card on its page, and planning one."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from kern.views import Formulierscherm
from werkgevers.codelijsten import Bijeenkomstsoort
from werkgevers.forms.bijeenkomsten import Bijeenkomstformulier
from werkgevers.forms.zoeken import Zoekformulier
from werkgevers.models import Werkgever
from werkgevers.onderdelen import Knop, Knopplek
from werkgevers.selectors.bijeenkomsten import bezoeken_van
from werkgevers.selectors.zoeken import GEVONDEN, genoeg, zoek_voor_bezoek
from werkgevers.services import bijeenkomsten as services
from werkgevers.views.basis import MetWerkgever
from werkgevers.views.bijeenkomsten import PLANNEN, meld_gepland


def bezoekenkaart(request: Any, werkgever: Werkgever) -> SafeString:
    """The card on the page of the employer."""
    inhoud = {
        "werkgever": werkgever,
        "bezoeken": bezoeken_van(werkgever, kijker=request.user),
        "mag": request.user.mag(PLANNEN) and not werkgever.is_gearchiveerd,
    }
    return render_to_string("werkgevers/bijeenkomsten/_kaart.html", inhoud, request=request)


class BezoekBijWie(Formulierscherm):
    """At which employer: the first step when one begins at the list. By POST, so that no name stands in an address."""

    actie = PLANNEN
    form_class = Zoekformulier
    template_name = "werkgevers/bijeenkomsten/bij_wie.html"

    def get_template_names(self) -> list[str]:
        in_de_lijst = self.request.htmx.target == "gevonden"
        return ["werkgevers/bijeenkomsten/_bij_wie_gevonden.html"] if in_de_lijst else super().get_template_names()

    def voer_uit(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, tekst=genoeg(form.cleaned_data["zoek"])))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevonden = zoek_voor_bezoek(kwargs.get("tekst", ""), kijker=self.request.user)
        lijst = {"gevonden": gevonden[:GEVONDEN], "meer": len(gevonden) > GEVONDEN}
        return super().get_context_data(terug=reverse("werkgevers:lijst"), **lijst | kwargs)


class BezoekNieuw(MetWerkgever, Formulierscherm):
    """Plan a visit at the employer in the address."""

    actie = PLANNEN
    form_class = Bijeenkomstformulier
    template_name = "werkgevers/bijeenkomsten/nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        vast = {"kijker": self.request.user, "soort": Bijeenkomstsoort.BEDRIJFSBEZOEK, "werkgever": self.werkgever}
        return super().get_form_kwargs() | vast

    def get_initial(self) -> dict[str, Any]:
        return {"plaats": self.werkgever.adres, "begeleider": self.request.user.pk, "hoogstens": 6}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        bezoek = services.plan_bezoek(
            werkgever=self.werkgever,
            gegevens=form.gegevens(),
            bevestigd=form.bevestigd,
            al_geweest=form.al_geweest,
            door=self.request.user,
        )
        meld_gepland(self.request, f"Bezoek aan {self.werkgever.naam}", bezoek, "Nodig nu mensen uit.")
        return redirect("werkgevers:bijeenkomst", bezoek.pk)


BEZOEKKNOP = Knop(
    naam="Bedrijfsbezoek plannen",
    icoon="kalender",
    url_name="werkgevers:bezoek_bij_wie",
    volgorde=10,
    plek=Knopplek.LIJST,
)
