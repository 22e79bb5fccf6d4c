"""The person in the address, when this colleague may see that one."""

from __future__ import annotations

from typing import Any, ClassVar

from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.antwoord import terug_adres
from statushouders.models import Statushouder


def dossier_url(statushouder_id: int) -> str:
    """The dossier stands in a higher app; we only know its name. Without that app: the start page."""
    try:
        return reverse("werkplek:dossier", args=[statushouder_id])
    except NoReverseMatch:
        return "/"


class MetMens(ContextMixin):
    """A view about `self.persoon`: 404 when there is nobody with this number within sight. The BSN comes along only
    for who shows it (`met_bsn`).
    """

    met_bsn: ClassVar[bool] = False

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def persoon(self) -> Statushouder:
        zichtbaar = Statushouder.objects.visible_to(self.request.user)
        mensen = zichtbaar if self.met_bsn else zichtbaar.defer("bsn")
        persoon: Statushouder = get_object_or_404(mensen, pk=self.kwargs["statushouder_id"])
        return persoon

    @property
    def terug(self) -> str:
        return terug_adres(self.request, dossier_url(self.persoon.pk))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        over = {"persoon": self.persoon, "terug": self.terug, "dossier_url": dossier_url(self.persoon.pk)}
        return super().get_context_data(**over | kwargs)
