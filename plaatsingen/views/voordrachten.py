"""Propose somebody, say what became of it, and take that back."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import terug_adres
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.rollen import Rol
from plaatsingen.forms.nieuw import WERKPLEK
from plaatsingen.forms.voordrachten import Voordrachtformulier
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import draag_voor, neem_voordracht_terug, zet_voordracht
from plaatsingen.statussen import VOORDRACHT_OPEN, Afwijsreden, Voordrachtstand
from plaatsingen.views.kandidaten import ACTIE, kandidaten_url
from plaatsingen.views.matching import PER_BLADZIJDE
from plaatsingen.views.metplaatsing import SCHRIJVEN
from statushouders.models import Statushouder
from werkgevers.models import Werkplek
from werkgevers.selectors.namen import IEMAND, Noemnaam, namen_voor

VOORDRAGEN = "plaatsingen.voordragen"
NIEMAND_TE_NOEMEN = Noemnaam(IEMAND, "")


class Voorstellen(Opdracht):
    """One click beside somebody who fits."""

    actie = VOORDRAGEN

    def post(self, request: Any, werkplek_id: int, statushouder_id: int) -> HttpResponse:
        plek = get_object_or_404(Werkplek.objects.visible_to(request.user), pk=werkplek_id)
        persoon = get_object_or_404(Statushouder.objects.te_noemen_voor(request.user).only("pk"), pk=statushouder_id)
        naar = terug_adres(request, kandidaten_url(plek.pk))
        try:
            toch = bool(request.POST.get("toch"))
            voordracht = draag_voor(werkplek=plek, persoon=persoon, door=request.user, toch_bij_vol=toch)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(naar)
        wie = namen_voor(request.user, [persoon.pk]).get(persoon.pk, NIEMAND_TE_NOEMEN)
        terug = reverse("plaatsingen:voordracht_terug", args=[voordracht.pk])
        meld(request, f"{wie.naam} is voorgesteld voor {plek.titel}.", ongedaan_url=terug)
        return redirect(naar)


class MetVoordracht:
    """A view about `self.voordracht`: 404 when there is none with this number within sight."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def voordracht(self) -> Voordracht:
        zichtbaar = Voordracht.objects.visible_to(self.request.user).select_related(
            "werkplek__werkgever", "door", "plaatsing"
        )
        gevonden: Voordracht = get_object_or_404(zichtbaar, pk=self.kwargs["voordracht_id"])
        return gevonden

    @cached_property
    def wie(self) -> Noemnaam:
        pk = self.voordracht.statushouder_id
        return namen_voor(self.request.user, [pk]).get(pk, NIEMAND_TE_NOEMEN)


class VoordrachtTerug(MetVoordracht, Opdracht):
    """Undo: as if it never was."""

    actie = VOORDRAGEN

    def post(self, request: Any, voordracht_id: int) -> HttpResponse:
        naar = terug_adres(request, kandidaten_url(self.voordracht.werkplek_id))
        try:
            neem_voordracht_terug(voordracht=self.voordracht, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"{self.wie.naam} is niet meer voorgesteld.")
        return redirect(naar)


class VoordrachtZetTerug(MetVoordracht, Opdracht):
    """Undo of a state: back to the one before it."""

    actie = VOORDRAGEN

    def post(self, request: Any, voordracht_id: int, stand: str, versie: int) -> HttpResponse:
        try:
            zet_voordracht(voordracht=self.voordracht, stand=stand, gezien=versie, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"{self.wie.naam} staat weer op '{Voordrachtstand(stand).label}'.")
        return redirect("plaatsingen:voordrachten")


class VoordrachtVerder(MetVoordracht, Formulierscherm):
    """What became of it."""

    actie = VOORDRAGEN
    template_name = "plaatsingen/voordracht.html"

    form_class = Voordrachtformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        van_netwerk = self.request.user.rol == Rol.ACCOUNTMANAGER
        lezers = "Ook wie de persoon begeleidt, leest dit." if van_netwerk else "Ook de accountmanager leest dit."
        return {**super().get_form_kwargs(), "voordracht": self.voordracht, "lezers": lezers}

    def get_initial(self) -> dict[str, Any]:
        voordracht = self.voordracht
        namen = ("gesprek_op", "toelichting", "reden", "versie")
        return {naam: getattr(voordracht, naam) for naam in namen}

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except BewerktDoorAnder as fout:
            # What was filled in stays; saving once more is a choice.
            del self.voordracht
            form.data = form.data.copy()
            form.data["versie"] = self.voordracht.versie
            form.voeg_domeinfout_toe(fout)
        except DomeinFout as fout:
            form.voeg_domeinfout_toe(fout)
        return self.form_invalid(form)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        eerst, gegevens = self.voordracht, form.zonder_versie()
        nieuw = zet_voordracht(voordracht=eerst, gezien=form.gezien, door=self.request.user, **gegevens)
        terug = ""
        if eerst.stand in VOORDRACHT_OPEN and nieuw.stand != eerst.stand:
            terug = reverse("plaatsingen:voordracht_zet_terug", args=[nieuw.pk, eerst.stand, nieuw.versie])
        meld(self.request, f"{self.wie.naam}: {nieuw.get_stand_display().lower()}.", ongedaan_url=terug)
        return redirect("plaatsingen:voordrachten")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        voordracht = self.voordracht
        plaatsen = self.request.user.mag(SCHRIJVEN) and voordracht.is_open
        return super().get_context_data(
            voordracht=voordracht,
            wie=self.wie,
            plaatsing_maken=plaatsing_maken_url(voordracht) if plaatsen else "",
            vast=voordracht.stand == Voordrachtstand.GEPLAATST and voordracht.plaatsing_id,
            **kwargs,
        )


def plaatsing_maken_url(voordracht: Voordracht) -> str:
    """Where a placement is made of a proposal."""
    adres = reverse("plaatsingen:nieuw", args=[voordracht.statushouder_id])
    return f"{adres}?plek={WERKPLEK}{voordracht.werkplek_id}"


class Voordrachten(Pagina):
    """Who was proposed where, open ones first; and how often it came to nothing, and why."""

    actie = ACTIE
    template_name = "plaatsingen/voordrachten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        alle = Voordracht.objects.visible_to(kijker)
        toont_oud = self.request.GET.get("toon") == "afgelopen"
        kiest = alle.exclude(stand__in=VOORDRACHT_OPEN) if toont_oud else alle.open()
        lijst = Paginator(kiest.select_related("werkplek__werkgever", "door"), PER_BLADZIJDE)
        pagina = lijst.get_page(self.request.GET.get("bladzijde"))
        namen = namen_voor(kijker, {een.statushouder_id for een in pagina.object_list})
        waarom = dict(
            alle.filter(stand=Voordrachtstand.AFGEWEZEN).order_by().values_list("reden").annotate(Count("pk"))
        )
        return super().get_context_data(
            pagina=pagina,
            rijen=[(een, namen.get(een.statushouder_id, NIEMAND_TE_NOEMEN)) for een in pagina.object_list],
            toont_oud=toont_oud,
            waarom=sorted(((Afwijsreden(code).label, aantal) for code, aantal in waarom.items()), key=lambda r: -r[1]),
            mag_voordragen=kijker.mag(VOORDRAGEN),
            **kwargs,
        )
