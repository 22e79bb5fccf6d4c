"""Halls and their departments."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.forms.inrichting import Afdelingformulier, Halformulier
from begeleiding.models import Afdeling, Hal
from begeleiding.selectors.inrichting import hallen
from begeleiding.services.inrichting import hallen as services
from begeleiding.views.inrichting.basis import ACTIE, Inrichtknop, Inrichtscherm
from kern.views import Formulierscherm, Pagina
from medewerkers.views.beheer import Bewerkscherm, bladzijde


class Halscherm(Inrichtscherm):
    hier, lijst = "hallen", "hallen"


class Hallen(Halscherm, Pagina):
    """Every hall with its departments."""

    actie = ACTIE
    template_name = "begeleiding/inrichting/hallen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(pagina=bladzijde(self.request, hallen(self.gemeente_id)), **kwargs)


class HalNieuw(Halscherm, Formulierscherm):
    """A hall of the municipality."""

    actie = ACTIE
    form_class = Halformulier
    template_name = "begeleiding/inrichting/ruimte.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Hal toevoegen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        hal = services.voeg_hal_toe(door=self.request.user, **form.zonder_versie())
        sluiten = reverse("begeleiding:hal_sluiten", args=[hal.pk])
        return self.klaar(f"Toegevoegd: {hal.naam}.", ongedaan_url=sluiten)


class MetHal(Halscherm):
    """A hall of the municipality."""

    @cached_property
    def hal(self) -> Any:
        return self.vers()

    def vers(self) -> Any:
        hal: Hal = get_object_or_404(Hal.objects.visible_to(self.request.user), pk=self.kwargs["hal_id"])
        return hal


class HalWijzigen(MetHal, Bewerkscherm):
    """Another name or postcode."""

    actie = ACTIE
    form_class = Halformulier
    soort = "hal"
    template_name = "begeleiding/inrichting/ruimte.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Hal wijzigen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        hal = services.wijzig_hal(hal=self.hal, versie=form.gezien, door=self.request.user, **form.zonder_versie())
        return self.klaar(f"Bewaard: {hal.naam}.")


class HalSluiten(MetHal, Inrichtknop):
    """Nobody begins there any more."""

    def voer_uit(self) -> HttpResponseBase:
        hal = services.sluit_hal(hal=self.hal, door=self.request.user)
        return self.klaar(f"Gesloten: {hal.naam}.", ongedaan_url=reverse("begeleiding:hal_heropenen", args=[hal.pk]))


class HalHeropenen(MetHal, Inrichtknop):
    """It is used again."""

    def voer_uit(self) -> HttpResponseBase:
        hal = services.heropen_hal(hal=self.hal, door=self.request.user)
        return self.klaar(f"Weer open: {hal.naam}.", ongedaan_url=reverse("begeleiding:hal_sluiten", args=[hal.pk]))


class AfdelingNieuw(MetHal, Formulierscherm):
    """A department of a hall."""

    actie = ACTIE
    form_class = Afdelingformulier
    template_name = "begeleiding/inrichting/ruimte.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=f"Afdeling toevoegen aan {self.hal.naam}", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        afdeling = services.voeg_afdeling_toe(hal=self.hal, naam=form.cleaned_data["naam"], door=self.request.user)
        sluiten = reverse("begeleiding:afdeling_sluiten", args=[afdeling.pk])
        return self.klaar(f"Toegevoegd: {afdeling.naam}.", ongedaan_url=sluiten)


class MetAfdeling(Halscherm):
    """A department of a hall of the municipality."""

    @cached_property
    def afdeling(self) -> Any:
        return self.vers()

    def vers(self) -> Any:
        zichtbaar = Afdeling.objects.visible_to(self.request.user).select_related("hal")
        afdeling: Afdeling = get_object_or_404(zichtbaar, pk=self.kwargs["afdeling_id"])
        return afdeling


class AfdelingWijzigen(MetAfdeling, Bewerkscherm):
    """Another name."""

    actie = ACTIE
    form_class = Afdelingformulier
    soort = "afdeling"
    template_name = "begeleiding/inrichting/ruimte.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Afdeling wijzigen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        afdeling = services.wijzig_afdeling(
            afdeling=self.afdeling, versie=form.gezien, door=self.request.user, **form.zonder_versie()
        )
        return self.klaar(f"Bewaard: {afdeling.naam}.")


class AfdelingSluiten(MetAfdeling, Inrichtknop):
    """Nobody begins there any more."""

    def voer_uit(self) -> HttpResponseBase:
        afdeling = services.sluit_afdeling(afdeling=self.afdeling, door=self.request.user)
        open_url = reverse("begeleiding:afdeling_heropenen", args=[afdeling.pk])
        return self.klaar(f"Gesloten: {afdeling.naam}.", ongedaan_url=open_url)


class AfdelingHeropenen(MetAfdeling, Inrichtknop):
    """It is used again."""

    def voer_uit(self) -> HttpResponseBase:
        afdeling = services.heropen_afdeling(afdeling=self.afdeling, door=self.request.user)
        sluiten = reverse("begeleiding:afdeling_sluiten", args=[afdeling.pk])
        return self.klaar(f"Weer open: {afdeling.naam}.", ongedaan_url=sluiten)
