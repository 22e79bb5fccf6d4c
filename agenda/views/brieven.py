"""The letter of invitation, and the texts that a municipality puts in it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from agenda import services
from agenda.forms.brieven import Brieftekstformulier, NieuweBrieftekst
from agenda.models import Brieftekst
from agenda.selectors.brieven import brief_bij
from agenda.views.afspraken import ACTIE, MetAfspraak
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm
from statushouders.zichtbaarheid import Deel, ziet

BEHEER = "agenda.brieven"


class Brief(MetAfspraak, Pagina):
    """The letter for the person, to print. It says 'u': it is the municipality that writes."""

    actie = ACTIE
    template_name = "agenda/brief.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            brief=brief_bij(self.afspraak),
            met_adres=ziet(self.request.user, Deel.ADRES),
            mag_teksten=self.request.user.mag(BEHEER),
            dag=vandaag(),
            **kwargs,
        )


class Brieven(Pagina):
    """Every text, by talk and language."""

    actie = BEHEER
    template_name = "agenda/brieven.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        teksten = Brieftekst.objects.visible_to(self.request.user)
        return super().get_context_data(teksten=teksten, mag=services.schrijft_brieven(self.request.user), **kwargs)


class BrieftekstNieuw(Formulierscherm):
    """Add a text for one kind of talk in one language."""

    actie = BEHEER
    form_class = NieuweBrieftekst
    template_name = "agenda/brieftekst_nieuw.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        nieuw = services.voeg_brieftekst_toe(**form.cleaned_data, door=self.request.user)
        meld(self.request, f"De tekst staat voortaan in de brief: {nieuw}.")
        return redirect("agenda:brieven")


class MetBrieftekst(ContextMixin):
    """The text in the address, when it is of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def brieftekst(self) -> Brieftekst:
        return self.vers()

    def vers(self) -> Brieftekst:
        zichtbaar = Brieftekst.objects.visible_to(self.request.user)
        gevonden: Brieftekst = get_object_or_404(zichtbaar, pk=self.kwargs["brieftekst_id"])
        return gevonden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(brieftekst=self.brieftekst, **kwargs)


class BrieftekstBewerken(MetBrieftekst, Bewerkscherm):
    """Change the text."""

    actie = BEHEER
    soort = "brieftekst"
    form_class = Brieftekstformulier
    template_name = "agenda/brieftekst.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "taal": self.brieftekst.taal}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        tekst = services.wijzig_brieftekst(
            brieftekst=self.brieftekst,
            tekst=form.cleaned_data["tekst"],
            versie=form.gezien,
            door=self.request.user,
        )
        meld(self.request, f"Bewaard: {tekst}.")
        return redirect("agenda:brieven")


class BrieftekstVerwijderen(MetBrieftekst, Opdracht):
    """The text is not in the letter any more."""

    actie = BEHEER

    def post(self, request: Any, brieftekst_id: int) -> HttpResponse:
        try:
            services.verwijder_brieftekst(brieftekst=self.brieftekst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"Weggehaald: {self.brieftekst}.")
        return redirect("agenda:brieven")
