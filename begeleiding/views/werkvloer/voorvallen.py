"""What went wrong, at a hall or at an employer's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from begeleiding.forms.werkvloer import Voorvalformulier
from begeleiding.models import Voorval
from begeleiding.services.werkvloer import voorvallen as diensten
from begeleiding.views.werkvloer.basis import ACTIE, OpDeWerkvloer, VanEenPlaatsing, Werkvloerknop, Werkvloervraag
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.views.beheer import bladzijde


def voorvalregels(voorvallen: Iterable[Voorval], kijker: Any) -> list[tuple[Voorval, bool]]:
    """Each with whether this reader may better it."""
    return [(een, not diensten.waarom_niet(een, kijker)) for een in voorvallen]


class Voorvallen(OpDeWerkvloer, Pagina):
    """All of them, the last first."""

    actie = ACTIE
    template_name = "begeleiding/werkvloer/voorvallen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = Voorval.objects.visible_to(self.request.user).filter(plaatsing=self.plaatsing.pk)
        pagina = bladzijde(self.request, alle.select_related("door"))
        return super().get_context_data(pagina=pagina, voorvallen=voorvalregels(pagina, self.request.user), **kwargs)


class VoorvalNieuw(Werkvloervraag):
    """At an employer's."""

    form_class = Voorvalformulier
    kop = "Voorval vastleggen"

    def get_initial(self) -> dict[str, Any]:
        return {"dag": vandaag()}

    def voer_uit(self, form: Any) -> HttpResponse:
        voorval = diensten.leg_voorval_vast(plek=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Voorval vastgelegd: {self.over}.", ongedaan="voorval_weg", args=(voorval.pk,))


class MetVoorval(VanEenPlaatsing):
    """The incident in the address, at an employer's."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def ding(self) -> Voorval:
        zichtbaar = Voorval.objects.visible_to(self.request.user).exclude(plaatsing=None)
        voorval: Voorval = get_object_or_404(zichtbaar.select_related("plaatsing"), pk=self.kwargs["voorval_id"])
        return voorval


class VoorvalWijzigen(MetVoorval, Werkvloervraag):
    """Better what one recorded oneself."""

    form_class = Voorvalformulier
    kop = "Voorval wijzigen"

    def waarom_niet(self) -> str:
        return super().waarom_niet() or diensten.waarom_niet(self.ding, self.request.user)

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.ding, veld) for veld in ("soort", "dag", "wat", "gedaan")}

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.wijzig_voorval(voorval=self.ding, door=self.request.user, **form.cleaned_data)
        return self.klaar("Het voorval is gewijzigd.")


class VoorvalWeg(MetVoorval, Werkvloerknop):
    """Undo."""

    def voer_uit(self) -> HttpResponse:
        diensten.verwijder_voorval(voorval=self.ding, door=self.request.user)
        return self.klaar("Het voorval is weer weggehaald.")
