"""Who is on the case: look, add, end."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.models import Medewerker
from medewerkers.rollen import DRAAGT_STAPPEN
from statushouders import services
from statushouders.forms.betrokkenheid import Collegaformulier
from statushouders.models import Betrokkenheid
from statushouders.selectors.betrokkenen import betrokkenen_van
from statushouders.views.mens import MetMens

ACTIE = "statushouders.betrokkenheid"
GEWIJZIGD = "betrokkenheid-gewijzigd"


class Betrokkenen(MetMens, Pagina):
    """Everybody who is on the case now, and who was."""

    actie = ACTIE
    template_name = "statushouders/betrokkenen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(betrokkenen=betrokkenen_van(self.persoon), **kwargs)


class BetrokkenheidNieuw(MetMens, Formulierscherm):
    """A colleague comes on the case. In a role of which there is one, the colleague before goes off."""

    actie = ACTIE
    form_class = Collegaformulier
    template_name = "statushouders/betrokkenheid_nieuw.html"
    fragment_template: ClassVar[str] = "statushouders/_betrokkenheid_dialoog.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse("statushouders:betrokkenen", args=[self.persoon.pk]))

    def voer_uit(self, form: Any) -> HttpResponse:
        collega = form.cleaned_data["medewerker"]
        nieuw = services.wijs_toe(
            statushouder_ids=[self.persoon.pk], medewerker=collega, rol=collega.rol, door=self.request.user
        )
        if not nieuw:
            raise DomeinFout(f"{collega.naam} is al betrokken bij {self.persoon.naam}.", veld="medewerker")
        meld(
            self.request,
            f"{collega.naam} is nu betrokken bij {self.persoon.naam}.",
            ongedaan_url=_ongedaan(self.persoon.pk, collega, self.terug),
        )
        return klaar(self.request, self.terug, GEWIJZIGD)


class BetrokkenheidBeeindig(Pagina):
    """Ask first, in a dialog or on a page of its own: the steps of that role then wait for somebody."""

    actie = ACTIE
    template_name = "statushouders/betrokkenheid_beeindig.html"
    fragment_template: ClassVar[str] = "statushouders/_betrokkenheid_beeindig.html"

    @cached_property
    def betrokkenheid(self) -> Betrokkenheid:
        zichtbaar = Betrokkenheid.objects.visible_to(self.request.user).select_related("statushouder", "medewerker")
        betrokkenheid: Betrokkenheid = get_object_or_404(
            zichtbaar.defer("statushouder__bsn"), pk=self.kwargs["betrokkenheid_id"]
        )
        return betrokkenheid

    @property
    def terug(self) -> str:
        pagina = reverse("statushouders:betrokkenen", args=[self.betrokkenheid.statushouder_id])
        return terug_adres(self.request, pagina)

    def post(self, request: Any, betrokkenheid_id: int) -> HttpResponse:
        wie = self.betrokkenheid.medewerker.naam
        try:
            services.beeindig_betrokkenheid(betrokkenheid=self.betrokkenheid, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"{wie} is niet meer betrokken bij {self.betrokkenheid.statushouder.naam}.")
        return klaar(request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        een = self.betrokkenheid
        return super().get_context_data(
            een=een, persoon=een.statushouder, terug=self.terug, draagt_stappen=een.rol in DRAAGT_STAPPEN, **kwargs
        )


class BetrokkenheidOngedaan(MetMens, Opdracht):
    """Undo of a handover of today to `?aan=`, in the role `?rol=`: who was on the case before, is again."""

    actie = ACTIE

    def post(self, request: Any, statushouder_id: int) -> HttpResponse:
        rol, mens = request.GET.get("rol", ""), self.persoon
        try:
            services.maak_toewijzing_ongedaan(
                statushouder_ids=[mens.pk], medewerker_id=aan_wie(request), rol=rol, door=request.user
            )
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"De wijziging bij {mens.naam} is ongedaan gemaakt.")
        return klaar(request, self.terug, GEWIJZIGD)


def _ongedaan(statushouder_id: int, collega: Medewerker, terug: str) -> str:
    """Only in a role of which there is one: of others, more than this one may have come today."""
    if collega.rol not in DRAAGT_STAPPEN:
        return ""
    url = reverse("statushouders:betrokkenheid_ongedaan", args=[statushouder_id])
    return met_terug(url, terug, rol=collega.rol, aan=str(collega.pk))


def aan_wie(request: Any) -> int:
    """The colleague from whom an assignment is taken back (`?aan=`); 0, which nobody is, when it is no number."""
    tekst = request.GET.get("aan", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() else 0
