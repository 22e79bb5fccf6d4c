"""What the screens of one employer share."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import terug_adres
from medewerkers.views.beheer import probeer
from werkgevers.models import Werkgever

# What the cards of contacts and actions listen to.
GEWIJZIGD = "werkgevercontact-gewijzigd"


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
