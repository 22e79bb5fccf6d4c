"""What the screens of lists share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from inlezen.models import Inleeslijst, Inleesregel, Status
from inlezen.selectors.lijsten import tellingen
from inlezen.soort import Soort
from kern.datums import meervoud
from kern.tijd import vandaag

_WIE = ("geladen_door", "bevestigd_door", "teruggedraaid_door")
_SCHERM = {
    Status.KOPPELEN: "koppel",
    Status.NAKIJKEN: "voortgang",
    Status.GEREED: "voorbeeld",
    Status.BEVESTIGD: "voortgang",
    Status.INGEVOERD: "voorbeeld",
    Status.TERUGDRAAIEN: "voortgang",
    Status.TERUGGEDRAAID: "voorbeeld",
}
# Where the templates are that every kind of list has.
MAP = "inlezen"


def adres(lijst: Inleeslijst) -> str:
    """Where a list is looked at now, by its status."""
    if lijst.status == Status.INGETROKKEN:
        return reverse(f"{lijst.soort.adres}en")
    return reverse(lijst.soort.url_name(_SCHERM[Status(lijst.status)]), args=[lijst.pk])


class MetSoort:
    """Which kind of list. `eigen_map`: its own templates, for what others do not have: `_rijen`, `_wat_nu`, `_naam`,
    `_uitleg`, `_regel_goed`, `_terugdraaien`. An app makes one class of this, and each of its screens has it first."""

    model: ClassVar[type[Inleeslijst]]
    eigen_map: ClassVar[str]

    @property
    def soort(self) -> Soort:
        return self.model.soort

    def beelden(self, regels: Iterable[Inleesregel]) -> list[Any]:
        """Rows as the screen shows them: with `pk`, `nummer`, `oordeel`, `naam` and `opmerkingen` at least."""
        raise NotImplementedError

    def tel(self, lijst: Inleeslijst) -> Mapping[str, int]:
        """How many rows of what."""
        return tellingen(lijst)

    def knop(self, telling: Mapping[str, int]) -> str:
        """What the button says that writes the list down; empty when there is nothing to write down."""
        raise NotImplementedError

    def kop(self, telling: Mapping[str, int], *, werk: str, klaar: bool) -> str:
        """'3 mensen worden ingevoerd', '1 persoon is verwijderd'."""
        woorden, aantal = self.soort.woorden, telling["nieuw"]
        doet = ("is" if klaar else "wordt") if aantal == 1 else ("zijn" if klaar else "worden")
        return f"{meervoud(aantal, woorden.een, woorden.meer)} {doet} {werk}"

    @property
    def vast(self) -> dict[str, Any]:
        """What every template of a list knows."""
        return {"url": self.soort.url_namen, "woorden": self.soort.woorden, "map": self.eigen_map}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**self.vast, **kwargs)  # type: ignore[misc,no-any-return]


class MetLijst(MetSoort):
    """The list in the address, when this user sees it. Another status: to its own screen."""

    statussen: tuple[Status, ...] = ()
    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def lijst(self) -> Any:
        zichtbaar = self.model.objects.visible_to(self.request.user).select_related(*_WIE)
        return get_object_or_404(zichtbaar, pk=self.kwargs[f"{self.model._meta.model_name}_id"])

    def naar(self, scherm: str = "") -> HttpResponseBase:
        """To one of the screens of this list."""
        return redirect(self.soort.url_name(scherm), self.lijst.pk)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.statussen and self.lijst.status not in self.statussen:
            return redirect(adres(self.lijst))
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag_terug = self.lijst.status == Status.INGEVOERD and self.lijst.is_te_bewaren_op(vandaag())
        return super().get_context_data(lijst=self.lijst, mag_terug=mag_terug, **kwargs)
