"""The placement in the address, when this colleague may see it, and what its forms and buttons share."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, ClassVar

from django.forms import CharField
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht
from plaatsingen.models import Plaatsing
from plaatsingen.services.plaatsing.toestand import hoe_het_staat
from plaatsingen.statussen import Plaatsingstand
from werkgevers.selectors.namen import IEMAND, Noemnaam, namen_voor

GEWIJZIGD = "plaatsing-gewijzigd"
LEZEN, SCHRIJVEN = "plaatsingen.lezen", "plaatsingen.schrijven"


class MetPlaatsing(ContextMixin):
    """A view about `self.plaatsing`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def plaatsing(self) -> Plaatsing:
        zichtbaar = Plaatsing.objects.visible_to(self.request.user)
        gevonden = zichtbaar.select_related("werkgever", "werkplek", "mentor", "jobcoach", "stand_door")
        plaatsing: Plaatsing = get_object_or_404(gevonden, pk=self.plaatsing_id)
        return plaatsing

    @property
    def plaatsing_id(self) -> int:
        return int(self.kwargs["plaatsing_id"])

    @cached_property
    def wie(self) -> Noemnaam:
        """How this reader may call the person."""
        persoon = self.plaatsing.statushouder_id
        return namen_voor(self.request.user, [persoon]).get(persoon, Noemnaam(IEMAND, ""))

    @property
    def over(self) -> str:
        """'Omar Saleh bij Kwekerij De Lier'"""
        return f"{self.wie.naam} bij {self.plaatsing.werkgever.naam}"

    @property
    def onderwerp(self) -> str:
        """How messages call it: only what was done with it last is offered to be taken back."""
        return f"plaatsing-{self.plaatsing.pk}"

    @property
    def bladzijde(self) -> str:
        return reverse("plaatsingen:plaatsing", args=[self.plaatsing.pk])

    @property
    def terug(self) -> str:
        return terug_adres(self.request, self.bladzijde)

    def klaar(self, tekst: str, *, ongedaan: str = "", args: tuple[Any, ...] = ()) -> HttpResponse:
        """Say what happened, with the address that takes it back, and answer."""
        url = reverse(f"plaatsingen:{ongedaan}", args=args or (self.plaatsing.pk,)) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=met_terug(url, self.terug) if url else "", over=self.onderwerp)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def niet_gelukt(self, melding: str) -> HttpResponse:
        meld_fout(self.request, melding)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            plaatsing=self.plaatsing,
            wie=self.wie,
            over=self.over,
            bladzijde=self.bladzijde,
            terug=self.terug,
            **kwargs,
        )


class Stapscherm(MetPlaatsing):
    """A form that fits some states of the placement (`standen`): in another one it is not shown, but how things are.

    Who had it open already keeps what was typed: then the service says the same.
    """

    standen: ClassVar[Collection[str]] = Plaatsingstand.values

    def waarom_niet(self) -> str:
        """Why there is nothing to fill in; nothing when there is."""
        return "" if self.plaatsing.stand in self.standen else hoe_het_staat(self.plaatsing)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if waarom := self.waarom_niet():
            return self.niet_gelukt(waarom)
        verder: Any = super()
        return verder.get(request, *args, **kwargs)


class Plaatsingsvraag(Stapscherm, Formulierscherm):
    """A question about a placement: a page of its own, or (by htmx) the inside of a dialog. A rule that is no field of
    the form, such as a colleague who was first, becomes a message; above the form when somebody wrote a text in it.
    """

    template_name = "plaatsingen/vraag.html"
    fragment_template: ClassVar[str] = "plaatsingen/_vraag.html"
    kop: ClassVar[str]
    uitleg: ClassVar[str] = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "plaatsing": self.plaatsing}

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except BewerktDoorAnder:
            raise
        except DomeinFout as fout:
            if fout.veld not in form.fields and not _geschreven(form):
                return self.niet_gelukt(fout.melding)
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"kop": self.kop, "uitleg": self.uitleg} | kwargs)


def _geschreven(form: Any) -> bool:
    """Whether it holds text of somebody's own, which may not get lost."""
    return any(form.cleaned_data.get(naam) for naam, veld in form.fields.items() if isinstance(veld, CharField))


class Plaatsingsknop(MetPlaatsing, Opdracht):
    """A button. A rule that is broken becomes a message."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            return self.niet_gelukt(fout.melding)

    def voer_uit(self) -> HttpResponse:
        raise NotImplementedError
