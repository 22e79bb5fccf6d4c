"""Who is on the case: look, add, end; and give many people to one colleague."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.rollen import Rol
from statushouders import services
from statushouders.forms.betrokkenheid import Collegaformulier, Toewijsformulier
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.models.betrokkenheid import ENKELVOUDIG
from statushouders.selectors.betrokkenen import betrokkenen_van
from statushouders.views.antwoord import klaar, met_terug, terug_adres
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
            ongedaan_url=_ongedaan([self.persoon.pk], collega.rol, self.terug),
        )
        return _klaar(self.request, self.terug)


class BetrokkenheidBeeindig(Pagina):
    """Ask first, in a dialog or on a page of its own: the steps of that role then wait for somebody."""

    actie = ACTIE
    template_name = "statushouders/betrokkenheid_beeindig.html"
    fragment_template: ClassVar[str] = "statushouders/_betrokkenheid_beeindig.html"

    @cached_property
    def betrokkenheid(self) -> Betrokkenheid:
        zichtbaar = Betrokkenheid.objects.visible_to(self.request.user).select_related("statushouder", "medewerker")
        betrokkenheid: Betrokkenheid = get_object_or_404(zichtbaar, pk=self.kwargs["betrokkenheid_id"])
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
        return _klaar(request, self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        een = self.betrokkenheid
        return super().get_context_data(
            een=een, persoon=een.statushouder, terug=self.terug, draagt_stappen=een.rol in ENKELVOUDIG, **kwargs
        )


class WijsToe(Opdracht):
    """Bulk assign. POST: `wie` (ids, repeated), `medewerker` (id), `terug`. The role is that of the colleague."""

    actie = "statushouders.toewijzen"

    def post(self, request: Any) -> HttpResponse:
        terug = terug_adres(request, "/")
        form = Toewijsformulier(request.POST, door=request.user)
        if not form.is_valid():
            meld_fout(request, " ".join(str(fout) for fouten in form.errors.values() for fout in fouten))
            return _klaar(request, terug)
        try:
            self._wijs_toe(form, terug)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return _klaar(request, terug)

    def _wijs_toe(self, form: Toewijsformulier, terug: str) -> None:
        collega = form.cleaned_data["medewerker"]
        ids = [mens.pk for mens in form.cleaned_data["wie"]]
        nieuw = services.wijs_toe(statushouder_ids=ids, medewerker=collega, rol=collega.rol, door=self.request.user)
        if not nieuw:
            meld(self.request, f"{collega.naam} was hier al bij betrokken.")
            return
        meld(
            self.request,
            f"{meervoud(len(nieuw), 'persoon', 'mensen')} toegewezen aan {collega.naam}.",
            ongedaan_url=_ongedaan([een.statushouder_id for een in nieuw], collega.rol, terug),
        )


class WijsToeTerug(Opdracht):
    """Undo of an assignment of today. The address names the people by id: `?wie=3.7.12&rol=jobcoach`."""

    actie = ACTIE

    def post(self, request: Any) -> HttpResponse:
        nummers = [deel for deel in request.GET.get("wie", "").split(".") if deel.isascii() and deel.isdecimal()]
        rol = request.GET.get("rol", "")
        zichtbaar = Statushouder.objects.visible_to(request.user).filter(pk__in=nummers)
        if rol not in Rol.values or not (ids := list(zichtbaar.values_list("pk", flat=True))):
            meld_fout(request, "Dit kan niet meer ongedaan worden. Wijs het dossier opnieuw toe.")
            return redirect(terug_adres(request, "/"))
        try:
            services.maak_toewijzing_ongedaan(statushouder_ids=ids, rol=rol, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "De toewijzing is ongedaan gemaakt.")
        return _klaar(request, terug_adres(request, "/"))


def _ongedaan(ids: list[int], rol: str, terug: str) -> str:
    """Only in a role of which there is one: of others, more than this one may have come today."""
    if rol not in ENKELVOUDIG:
        return ""
    wie = ".".join(str(pk) for pk in ids)
    return met_terug(reverse("statushouders:wijs_toe_terug"), terug, wie=wie, rol=rol)


def _klaar(request: Any, terug: str) -> HttpResponse:
    return klaar(request, terug, GEWIJZIGD)
