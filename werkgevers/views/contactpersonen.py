"""The people one speaks with at an employer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.ongedaan import stand_van
from kern.views import Formulierscherm, Opdracht
from medewerkers.views.beheer import Bewerkscherm, probeer
from werkgevers.forms.contactpersonen import ContactpersoonFormulier
from werkgevers.models import Contactpersoon
from werkgevers.services.contactpersonen import (
    VELDEN,
    meld_terug,
    meld_weg,
    voeg_contactpersoon_toe,
    wijzig_contactpersoon,
)
from werkgevers.views.basis import MetWerkgever, Terugzetten, ongedaan_adres

SCHRIJVEN = "werkgevers.schrijven"


class ContactpersoonNieuw(MetWerkgever, Formulierscherm):
    """Somebody who works there."""

    actie = SCHRIJVEN
    form_class = ContactpersoonFormulier
    template_name = "werkgevers/contactpersoon_nieuw.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        persoon = voeg_contactpersoon_toe(
            werkgever_id=self.werkgever.pk, velden=form.zonder_versie(), door=self.request.user
        )
        ongedaan = reverse("werkgevers:contactpersoon_weg", args=[persoon.pk])
        meld(self.request, f"{persoon.naam} staat bij {self.werkgever.naam}.", ongedaan_url=ongedaan)
        return redirect(self.werkgever_url)


class MetContactpersoon(ContextMixin):
    """The person in the address, at an employer whom the user sees."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def contactpersoon(self) -> Contactpersoon:
        return self.vers()

    def vers(self) -> Contactpersoon:
        zichtbaar = Contactpersoon.objects.visible_to(self.request.user).select_related("werkgever")
        gevonden: Contactpersoon = get_object_or_404(zichtbaar, pk=self.kwargs["contactpersoon_id"])
        return gevonden

    @property
    def werkgever_url(self) -> str:
        return reverse("werkgevers:werkgever", args=[self.contactpersoon.werkgever_id])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        persoon = self.contactpersoon
        return super().get_context_data(
            contactpersoon=persoon, werkgever=persoon.werkgever, werkgever_url=self.werkgever_url, **kwargs
        )


class ContactpersoonBewerken(MetContactpersoon, Bewerkscherm):
    actie = SCHRIJVEN
    soort = "contactpersoon"
    form_class = ContactpersoonFormulier
    template_name = "werkgevers/contactpersoon.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        was = stand_van(self.contactpersoon, VELDEN)
        persoon = wijzig_contactpersoon(
            contactpersoon_id=self.contactpersoon.pk,
            velden=form.zonder_versie(),
            versie=form.gezien,
            door=self.request.user,
        )
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:contactpersoon_terugzetten", persoon,
            was=was, eerst=self.contactpersoon.versie, terug=self.werkgever_url,
        )  # fmt: skip
        meld(self.request, f"De gegevens van {persoon.naam} zijn bewaard.", ongedaan_url=ongedaan)
        return redirect(self.werkgever_url)


class ContactpersoonTerugzetten(MetContactpersoon, Terugzetten):
    """Undo of changing."""

    actie = SCHRIJVEN
    wat = "contactpersoon"

    @property
    def terug(self) -> str:
        return self.werkgever_url

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        wijzig_contactpersoon(
            contactpersoon_id=self.contactpersoon.pk, velden=velden, versie=versie, door=self.request.user
        )


class _Vertrek(MetContactpersoon, Opdracht):
    actie = SCHRIJVEN
    dienst: Any
    melding: str
    ongedaan: str

    def post(self, request: Any, contactpersoon_id: int) -> HttpResponse:
        taak = partial(type(self).dienst, contactpersoon_id=contactpersoon_id, door=request.user)
        naam = self.contactpersoon.naam
        ongedaan_url = reverse(f"werkgevers:{self.ongedaan}", args=[contactpersoon_id])
        probeer(request, taak, self.melding.format(naam=naam), ongedaan_url=ongedaan_url)
        return redirect(self.werkgever_url)


class ContactpersoonWeg(_Vertrek):
    """Works there no more."""

    dienst = staticmethod(meld_weg)
    melding = "{naam} staat als vertrokken."
    ongedaan = "contactpersoon_terug"


class ContactpersoonTerug(_Vertrek):
    """Works there after all."""

    dienst = staticmethod(meld_terug)
    melding = "{naam} staat weer bij de contactpersonen."
    ongedaan = "contactpersoon_weg"
