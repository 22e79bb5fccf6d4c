"""The questions of the municipality in the talks: the list, one question, its place, and on or off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from intake import services
from intake.eigen import als_vraag
from intake.forms.eigen_vragen import Voorbeeldformulier, Vraagformulier
from intake.forms.sectieformulier import blokken, maak_formulier
from intake.keuring import Kader
from intake.models import EigenVraag
from intake.secties import sectienamen
from intake.selectors.eigen_vragen import onderdelen_met_vragen
from intake.vragen import Sectie
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm, probeer

ACTIE = "intake.eigen_vragen"
LIJST = "intake:eigen_vragen"


def _lijst(request: Any) -> dict[str, Any]:
    return {"onderdelen": onderdelen_met_vragen(request.user), "mag": services.stelt_vragen_op(request.user)}


class Vragen(Pagina):
    """Every own question, per section in the order of the talk."""

    actie = ACTIE
    template_name = "intake/eigen_vragen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**_lijst(self.request), **kwargs)


class MetVoorbeeld(ContextMixin):
    """Beside the form: how the question looks in the talk, as the form has it now."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        gegevens = form.data if form.is_bound else {**form.initial, "keuzes": "\n".join(form.initial.get("keuzes", ()))}
        return {**context, **voorbeeld(gegevens), "namen": sectienamen()}


class VraagNieuw(MetVoorbeeld, Formulierscherm):
    """Add a question. The section may come along in the address."""

    actie = ACTIE
    form_class = Vraagformulier
    template_name = "intake/eigen_vraag_nieuw.html"

    def get_initial(self) -> dict[str, Any]:
        return {"sectie": self.request.GET.get("onderdeel", "")}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        eigen = services.voeg_eigen_vraag_toe(definitie=form.definitie(), door=self.request.user)
        meld(self.request, f"‘{eigen.vraag}’ staat voortaan bij {sectienamen()[eigen.sectie]}.")
        return redirect(LIJST)


class MetVraag(ContextMixin):
    """The question in the address, when it is of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def eigen(self) -> EigenVraag:
        return self.vers()

    def vers(self) -> EigenVraag:
        zichtbaar = EigenVraag.objects.visible_to(self.request.user)
        gevonden: EigenVraag = get_object_or_404(zichtbaar, pk=self.kwargs["eigen_vraag_id"])
        return gevonden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(eigen=self.eigen, onderdeel=sectienamen().get(self.eigen.sectie, ""), **kwargs)


class VraagWijzigen(MetVoorbeeld, MetVraag, Bewerkscherm):
    """Change a question, with both versions side by side when a colleague saved meanwhile."""

    actie = ACTIE
    soort = "eigenvraag"
    form_class = Vraagformulier
    template_name = "intake/eigen_vraag.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        nu = services.wijzig_eigen_vraag(
            eigen=self.eigen, definitie=form.definitie(), versie=form.gezien, door=self.request.user
        )
        if nu.pk == self.eigen.pk:
            meld(self.request, f"Bewaard: ‘{nu.vraag}’.")
        else:
            meld(self.request, f"‘{nu.vraag}’ is nu een nieuwe vraag. Wat op de oude is geantwoord, blijft staan.")
        return redirect(LIJST)


class Voorbeeld(Opdracht):
    """How the question looks in the talk, while somebody writes it. Stores nothing."""

    actie = ACTIE

    def post(self, request: Any) -> HttpResponse:
        return render(request, "intake/_voorbeeld.html", voorbeeld(request.POST))


def voorbeeld(gegevens: Any) -> dict[str, Any]:
    """What the template `_voorbeeld.html` needs: the question as the builder of the talk makes it."""
    eigen = Voorbeeldformulier(gegevens).als_vraag()
    if eigen is None:
        return {"blokken": [], "onderdeel_voorbeeld": ""}
    vraag = replace(als_vraag(eigen), code="voorbeeld")
    sectie = Sectie(code="voorbeeld", naam="", uitleg="", vragen=(vraag,))
    form = maak_formulier(sectie, {}, Kader(vandaag=vandaag(), geboren=vandaag()), controleer=False)
    return {"blokken": blokken(form), "onderdeel_voorbeeld": sectienamen().get(eigen.sectie, "")}


class Verplaatsen(MetVraag, Opdracht):
    """One place up or down. With script the list stays where it is, and says the new place."""

    actie = ACTIE
    kant = 0

    def post(self, request: Any, eigen_vraag_id: int) -> HttpResponseBase:
        try:
            plaats, van = services.verplaats_eigen_vraag(eigen=self.eigen, kant=self.kant, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(LIJST)
        stand = f"‘{self.eigen.vraag}’ staat op plaats {plaats} van {van}."
        if request.htmx:
            return render(request, "intake/eigen_vragen.html", _lijst(request) | {"stand": stand})
        meld(request, stand)
        return redirect(LIJST)


class Uitzetten(MetVraag, Opdracht):
    """The question is asked no more; that can be taken back."""

    actie = ACTIE

    def post(self, request: Any, eigen_vraag_id: int) -> HttpResponseBase:
        probeer(
            request,
            lambda: services.zet_eigen_vraag_uit(eigen=self.eigen, door=request.user),
            f"‘{self.eigen.vraag}’ wordt niet meer gesteld. Antwoorden die er al zijn, blijven staan.",
            ongedaan_url=reverse("intake:eigen_vraag_aanzetten", args=[self.eigen.pk]),
        )
        return redirect(LIJST)


class Aanzetten(MetVraag, Opdracht):
    """The question is asked again."""

    actie = ACTIE

    def post(self, request: Any, eigen_vraag_id: int) -> HttpResponseBase:
        probeer(
            request,
            lambda: services.zet_eigen_vraag_aan(eigen=self.eigen, door=request.user),
            f"‘{self.eigen.vraag}’ wordt weer gesteld.",
        )
        return redirect(LIJST)
