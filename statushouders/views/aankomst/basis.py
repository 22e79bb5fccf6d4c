"""What the screens of one list share."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.tijd import vandaag
from statushouders.models import Aankomstlijst

ACTIE = "statushouders.aankomst"
Status = Aankomstlijst.Status
_WIE = ("geladen_door", "bevestigd_door", "teruggedraaid_door")
_SCHERM = {
    Status.KOPPELEN: "aankomstlijst_koppel",
    Status.NAKIJKEN: "aankomstlijst_voortgang",
    Status.GEREED: "aankomstlijst_voorbeeld",
    Status.BEVESTIGD: "aankomstlijst_voortgang",
    Status.INGEVOERD: "aankomstlijst_voorbeeld",
    Status.TERUGDRAAIEN: "aankomstlijst_voortgang",
    Status.TERUGGEDRAAID: "aankomstlijst_voorbeeld",
    Status.INGETROKKEN: "aankomstlijsten",
}


def adres(lijst: Aankomstlijst) -> str:
    """Where a list is looked at now, by its status."""
    naam = _SCHERM[Status(lijst.status)]
    return reverse(f"statushouders:{naam}", args=[] if naam == "aankomstlijsten" else [lijst.pk])


class MetLijst:
    """The list in the address, when it is of this teamleider's municipality. Another status: to its own screen."""

    statussen: tuple[Status, ...] = ()
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def lijst(self) -> Aankomstlijst:
        zichtbaar = Aankomstlijst.objects.visible_to(self.request.user).select_related(*_WIE)
        lijst: Aankomstlijst = get_object_or_404(zichtbaar, pk=self.kwargs["aankomstlijst_id"])
        return lijst

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.statussen and self.lijst.status not in self.statussen:
            return redirect(adres(self.lijst))
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag_terug = self.lijst.status == Status.INGEVOERD and self.lijst.is_te_bewaren_op(vandaag())
        return super().get_context_data(lijst=self.lijst, mag_terug=mag_terug, **kwargs)  # type: ignore[misc,no-any-return]
