"""The library of goals."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.forms.inrichting import Voorbeeldformulier
from begeleiding.models import Doelvoorbeeld
from begeleiding.selectors.voorbeelden import voorbeelden_voor
from begeleiding.services.inrichting.voorbeelden import verwijder_voorbeeld, voeg_voorbeeld_toe, wijzig_voorbeeld
from begeleiding.views.inrichting.basis import ACTIE, Inrichtknop, Inrichtscherm
from kern.fouten import DomeinFout
from kern.ongedaan import onthoud, onthouden, stand_van
from kern.views import Formulierscherm, Pagina
from medewerkers.views.beheer import Bewerkscherm, bladzijde

VELDEN = ("gebied", "wat", "waarom", "hoe_te_zien", "stappen")


class Voorbeeldscherm(Inrichtscherm):
    hier, lijst = "voorbeelden", "voorbeelden"


class Voorbeelden(Voorbeeldscherm, Pagina):
    """Those that are shipped, and those of the municipality itself."""

    actie = ACTIE
    template_name = "begeleiding/inrichting/voorbeelden.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = bladzijde(self.request, voorbeelden_voor(self.request.user))
        return super().get_context_data(pagina=pagina, **kwargs)


class VoorbeeldNieuw(Voorbeeldscherm, Formulierscherm):
    """An own one; as a copy it begins with the words of another."""

    actie = ACTIE
    form_class = Voorbeeldformulier
    template_name = "begeleiding/inrichting/voorbeeld.html"

    def get_initial(self) -> dict[str, Any]:
        van = self.kwargs.get("doelvoorbeeld_id")
        if van is None:
            return {}
        voorbeeld = get_object_or_404(voorbeelden_voor(self.request.user), pk=van)
        return {veld: getattr(voorbeeld, veld) for veld in VELDEN}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        voorbeeld = voeg_voorbeeld_toe(velden=form.zonder_versie(), door=self.request.user)
        weg = reverse("begeleiding:voorbeeld_weg", args=[voorbeeld.pk])
        return self.klaar(f"Toegevoegd: {voorbeeld.wat}.", ongedaan_url=weg)


class MetVoorbeeld(Voorbeeldscherm):
    """One of the municipality itself; what is shipped is read or copied."""

    @cached_property
    def voorbeeld(self) -> Doelvoorbeeld:
        return self.vers()

    def vers(self) -> Doelvoorbeeld:
        eigen = Doelvoorbeeld.objects.filter(gemeente_id=self.gemeente_id)
        voorbeeld: Doelvoorbeeld = get_object_or_404(eigen, pk=self.kwargs["doelvoorbeeld_id"])
        return voorbeeld


class VoorbeeldWijzigen(MetVoorbeeld, Bewerkscherm):
    """Goals that began with it stay as they are."""

    actie = ACTIE
    form_class = Voorbeeldformulier
    soort = "doelvoorbeeld"
    template_name = "begeleiding/inrichting/voorbeeld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(voorbeeld=self.voorbeeld, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        voorbeeld = wijzig_voorbeeld(
            voorbeeld=self.voorbeeld, velden=form.zonder_versie(), versie=form.gezien, door=self.request.user
        )
        return self.klaar(f"Bewaard: {voorbeeld.wat}.")


class VoorbeeldWeg(MetVoorbeeld, Inrichtknop):
    """Remove it; this session knows what it was."""

    def voer_uit(self) -> HttpResponseBase:
        was = stand_van(self.voorbeeld, VELDEN)
        voorbeeld = verwijder_voorbeeld(voorbeeld=self.voorbeeld, door=self.request.user)
        onthoud(self.request, voorbeeld, was)
        terug = reverse("begeleiding:voorbeeld_terug", args=[voorbeeld.pk, voorbeeld.versie])
        return self.klaar(f"Weggehaald: {voorbeeld.wat}.", ongedaan_url=terug)


class VoorbeeldTerug(Voorbeeldscherm, Inrichtknop):
    """Undo of removing."""

    def voer_uit(self) -> HttpResponseBase:
        pk = int(self.kwargs["weg_id"])
        was = onthouden(self.request, Doelvoorbeeld(pk=pk), int(self.kwargs["versie"]))
        if was is None:
            raise DomeinFout("Dit voorbeeld kan niet meer terug. Voeg het opnieuw toe.")
        voorbeeld = voeg_voorbeeld_toe(velden=was, door=self.request.user, pk=pk)
        return self.klaar(f"Teruggezet: {voorbeeld.wat}.")
