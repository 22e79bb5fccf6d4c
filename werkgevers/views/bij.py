"""The employer in the address, when this colleague may see it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import terug_adres
from werkgevers.models import Werkgever

GEWIJZIGD = "werkgevercontact-gewijzigd"


class BijWerkgever(ContextMixin):
    """A view about `self.werkgever`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def werkgever(self) -> Werkgever:
        gevonden: Werkgever = get_object_or_404(
            Werkgever.objects.visible_to(self.request.user), pk=self.kwargs["werkgever_id"]
        )
        return gevonden

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse("werkgevers:werkgever", args=[self.werkgever.pk]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"werkgever": self.werkgever, "terug": self.terug} | kwargs)
