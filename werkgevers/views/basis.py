"""What the screens of one employer share, and taking back a change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import met_terug, terug_adres
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.ongedaan import onthoud, onthouden
from kern.views import Opdracht
from medewerkers.views.beheer import probeer
from werkgevers.models import Werkgever

# What the cards of contacts and actions listen to.
GEWIJZIGD = "werkgevercontact-gewijzigd"
TE_LAAT = "Ongedaan maken kan niet meer. Wijzig het zo nodig zelf."
INTUSSEN = "Een collega heeft dit intussen ook veranderd. Kijk hoe het nu staat, en wijzig het zo nodig zelf."


class MetWerkgever(ContextMixin):
    """The employer in the address (`werkgever_id`), when the user sees it; in the context `werkgever`, and `terug`:
    where one came from, or its page."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def werkgever(self) -> Werkgever:
        zichtbaar = Werkgever.objects.visible_to(self.request.user).select_related("eigenaar")
        gevonden: Werkgever = get_object_or_404(zichtbaar, pk=self.kwargs["werkgever_id"])
        return gevonden

    @property
    def werkgever_url(self) -> str:
        return reverse("werkgevers:werkgever", args=[self.werkgever.pk])

    @property
    def terug(self) -> str:
        return terug_adres(self.request, self.werkgever_url)

    def doe(self, dienst: Any, melding: str, *, ongedaan: str = "") -> HttpResponse:
        """Call a service for this employer, say what happened and go to its page. `ongedaan`: URL name that undoes."""
        ongedaan_url = reverse(f"werkgevers:{ongedaan}", args=[self.werkgever.pk]) if ongedaan else ""
        taak = partial(dienst, werkgever_id=self.werkgever.pk, door=self.request.user)
        probeer(self.request, taak, melding, ongedaan_url=ongedaan_url)
        return redirect(self.werkgever_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"werkgever": self.werkgever, "werkgever_url": self.werkgever_url, "terug": self.terug}
        return super().get_context_data(**eigen | kwargs)


def ongedaan_adres(request: Any, naam: str, rij: Any, *, was: str, eerst: int, terug: str) -> str:
    """The address that takes the change of this row back; nothing when it still has the version `eerst`. `was`: the
    `stand_van` then."""
    if rij.versie == eerst:
        return ""
    onthoud(request, rij, was)
    return met_terug(reverse(naam, args=[rij.pk, rij.versie]), terug)


class Terugzetten(Opdracht):
    """A change is taken back: what stood there before comes back, as long as nobody changed it since."""

    # How the view calls what was changed.
    wat = ""
    terug: Any

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        raise NotImplementedError

    def post(self, request: Any, versie: int, **kwargs: Any) -> HttpResponse:
        velden = onthouden(request, getattr(self, self.wat), versie)
        if velden is None:
            meld_fout(request, TE_LAAT)
            return redirect(self.terug)
        try:
            self.zet_terug(velden, versie)
        except BewerktDoorAnder:
            meld_fout(request, INTUSSEN)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Teruggezet zoals het was.")
        return redirect(self.terug)
