"""The profile in the address, when this colleague reads that one."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.tabs import Tab
from statushouders.models import Profiel, Statushouder
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import dossier_url

TAB = Tab(
    bladzijde="werkplek:dossier", code="profiel", naam="Blauwe map", url_name="statushouders:profieltab",
    actie="statushouders.profiel", volgorde=51, groep=Tabgroep.WERK,
)  # fmt: skip


def tab_url(persoon_id: int) -> str:
    """The dossier with this tab open."""
    return f"{dossier_url(persoon_id)}?tab={TAB.code}"


class MetProfiel(ContextMixin):
    """A view about `self.profiel`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def profiel(self) -> Profiel:
        zichtbaar = Profiel.objects.visible_to(self.request.user)
        namen = ("begonnen_door", "bewaard_door", "akkoord_door", "ingetrokken_door")
        met = zichtbaar.select_related("statushouder", *namen).defer("statushouder__bsn")
        profiel: Profiel = get_object_or_404(met, pk=self.kwargs["profiel_id"])
        return profiel

    @property
    def persoon(self) -> Statushouder:
        persoon: Statushouder = self.profiel.statushouder
        return persoon

    @property
    def terug(self) -> str:
        """The dossier; who sees none goes back to the list of profiles."""
        kijker = self.request.user
        return tab_url(self.persoon.pk) if kijker.mag("werkplek.dossier") else reverse("statushouders:profielen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(profiel=self.profiel, persoon=self.persoon, terug=self.terug, **kwargs)
