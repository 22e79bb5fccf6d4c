"""One goal: adding it, changing it, and its page with steps and what was seen."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.forms.leerdoelen import Doelformulier, Nieuwdoelformulier, Stapformulier
from begeleiding.models import Doelvoorbeeld, Leerdoel
from begeleiding.selectors.leerdoelen import bewijs_van, doelbeeld
from begeleiding.selectors.voorbeelden import keuzes
from begeleiding.selectors.werkplekken import assessment_van, plaatsingen_van
from begeleiding.services import leerdoelen as services
from begeleiding.views.leerdoelen.basis import ACTIE, Doelknop, MetDoel
from begeleiding.views.observatieformulier import OBSERVEREN
from kern.antwoord import met_terug
from kern.meldingen import meld
from kern.views import Formulierscherm, Pagina
from medewerkers.views.beheer import Bewerkscherm, bladzijde
from statushouders.views.mens import MetMens, dossier_url

VELDEN_VAN_VOORBEELD = ("gebied", "wat", "waarom", "hoe_te_zien", "stappen")


class DoelNieuw(MetMens, Formulierscherm):
    """Made to measure, or beginning with an example: its words are filled in and can be changed."""

    actie = ACTIE
    form_class = Nieuwdoelformulier
    template_name = "begeleiding/leerdoelen/nieuw.html"

    @cached_property
    def voorbeeld(self) -> Doelvoorbeeld | None:
        gekozen = self.request.GET.get("voorbeeld", "")
        if not (gekozen.isascii() and gekozen.isdigit() and len(gekozen) < 10):
            return None
        gevonden: Doelvoorbeeld | None = (
            Doelvoorbeeld.objects.visible_to(self.request.user).filter(pk=int(gekozen)).first()
        )
        return gevonden

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.voorbeeld, veld) for veld in VELDEN_VAN_VOORBEELD} if self.voorbeeld else {}

    @property
    def naar(self) -> str:
        return f"{dossier_url(self.persoon.pk)}?tab=leerdoelen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            groepen=keuzes(self.request.user), voorbeeld=self.voorbeeld, naar=self.naar, **kwargs
        )

    def voer_uit(self, form: Any) -> HttpResponseBase:
        doel = services.maak_leerdoel(
            statushouder=self.persoon,
            velden=form.zonder_versie(),
            stappen=form.cleaned_data["stappen"],
            door=self.request.user,
        )
        weg = met_terug(reverse("begeleiding:leerdoel_weg", args=[doel.pk]), self.naar)
        meld(self.request, f"Toegevoegd: {doel.wat}.", ongedaan_url=weg)
        return redirect("begeleiding:leerdoel", doel.pk)


class DoelWeg(Doelknop):
    """Undo of adding."""

    def voer_uit(self) -> HttpResponseBase:
        naar = f"{dossier_url(self.persoon.pk)}?tab=leerdoelen"
        services.verwijder_leerdoel(leerdoel=self.doel, door=self.request.user)
        meld(self.request, "Het leerdoel is weer weggehaald.")
        return redirect(naar)


class DoelBekijken(MetDoel, Pagina):
    """Its steps, why, and the observations that are tied to it."""

    actie = ACTIE
    template_name = "begeleiding/leerdoelen/doel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = doelbeeld(self.doel.pk, self.request.user)
        if beeld is None:
            raise Http404
        stappen = list(self.doel.stappen.select_related("gedaan_door").order_by("volgorde", "pk"))
        bewijs = bladzijde(self.request, bewijs_van(self.doel.pk, self.request.user))
        alles = {"beeld": beeld, "stappen": stappen, "bewijs": bewijs, "stapformulier": Stapformulier()}
        return super().get_context_data(**alles | {"observeren": self._observeren()} | kwargs)

    def _observeren(self) -> list[tuple[str, str]]:
        """Where somebody can be seen at it now, each with the address of the form, which comes back here."""
        kijker = self.request.user
        if not (self.doel.is_open and kijker.mag(OBSERVEREN)):
            return []
        hal = assessment_van(self.persoon.pk, kijker)
        plekken = [(hal.hal.naam, reverse("begeleiding:observatie_nieuw", args=[hal.pk]))] if hal else []
        plekken += [
            (een.werkgever.naam, reverse("begeleiding:observatie_bij_nieuw", args=[een.pk]))
            for een in plaatsingen_van(self.persoon.pk, kijker)
        ]
        return [(naam, met_terug(url, self.bladzijde, leerdoel=str(self.doel.pk))) for naam, url in plekken]


class DoelWijzigen(MetDoel, Bewerkscherm):
    """Other words or another day; the steps are changed on the page of the goal."""

    actie = ACTIE
    form_class = Doelformulier
    soort = "leerdoel"
    template_name = "begeleiding/leerdoelen/wijzigen.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.doel.is_open:
            return redirect(self.bladzijde)
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        return antwoord

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"stond_er": self.doel.uiterlijk}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        doel: Leerdoel = services.wijzig_leerdoel(
            leerdoel=self.doel, velden=form.zonder_versie(), versie=form.gezien, door=self.request.user
        )
        return self.klaar(f"Bewaard: {doel.wat}.")
