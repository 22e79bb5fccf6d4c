"""Begin a talk, read a fixed one, correct it, throw a concept away, and read what is protected with a reason."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from agenda.views.afspraken import MetAfspraak
from intake import services
from intake.forms.redenen import Inzageformulier, Verbeterformulier, Weggooiformulier
from intake.models import Gesprek
from intake.models.gesprek import Gesprekssoort
from intake.secties import BESCHERMD, LEEFGEBIEDEN
from intake.selectors.gesprekken import leesbeeld
from intake.selectors.kop import waar_en_wanneer
from intake.selectors.scherm import alle_secties, voortgang
from intake.zichtbaarheid import ALLEEN_VAN_HET_DOSSIER, mag_vaststellen
from kern.antwoord import met_terug
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina, Scherm
from statushouders.views.mens import MetMens, dossier_url


def eerste_sectie(gesprek: Gesprek, kijker: Any) -> str:
    """Where one goes on: the section after the last that was filled in."""
    haltes = voortgang(gesprek, kijker=kijker).haltes
    gevuld = [nummer for nummer, halte in enumerate(haltes) if gesprek.standen.get(halte.code, {}).get("gevuld")]
    verder = min(gevuld[-1] + 1, len(haltes) - 1) if gevuld else 0
    return haltes[verder].url


class Begin(MetMens, Opdracht):
    """Open the concept of this kind, or begin one: one click from the dossier and from the step."""

    actie = "intake.voeren"

    def post(self, request: Any, statushouder_id: int, gesprekssoort: str) -> HttpResponseBase:
        if gesprekssoort not in Gesprekssoort.values:
            raise Http404
        return naar_gesprek(request, self.terug, statushouder=self.persoon, soort=gesprekssoort)


class BeginBijAfspraak(MetAfspraak, Opdracht):
    """The same from an appointment: one click from the day, the dossier and the appointment itself."""

    actie = "intake.voeren"

    def post(self, request: Any, afspraak_id: int) -> HttpResponseBase:
        afspraak = self.afspraak
        return naar_gesprek(
            request, self.terug, statushouder=afspraak.statushouder, soort=afspraak.soort, afspraak=afspraak
        )


def naar_gesprek(request: Any, terug: str, **wat: Any) -> HttpResponseBase:
    """Open the talk (`services.open_gesprek`) and go there; what is wrong is said where one came from."""
    try:
        opening = services.open_gesprek(door=request.user, **wat)
    except DomeinFout as fout:
        meld_fout(request, fout.melding)
        return redirect(terug)
    gesprek = opening.gesprek
    if not gesprek.is_concept:
        return redirect("intake:gesprek", gesprek.pk)
    verder = eerste_sectie(gesprek, request.user)
    if opening.gehouden:
        meld_gehouden(request, gesprek, terug=verder)
    return redirect(verder)


def meld_gehouden(request: Any, gesprek: Gesprek, *, terug: str) -> None:
    """Say that the appointment is recorded as held, with the way to take that back."""
    ongedaan = met_terug(reverse("agenda:afspraak_heropenen", args=[gesprek.afspraak_id]), terug)
    wat = f"{gesprek.get_soort_display()} met {gesprek.statushouder.naam}"
    meld(request, f"Gehouden: {wat}. Is er toch niemand? Maak het ongedaan.", ongedaan_url=ongedaan)


class MetGesprek:
    """The talk in the address, when this colleague sees it."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def gesprek(self) -> Gesprek:
        gesprekken = Gesprek.objects.visible_to(self.request.user)
        met = gesprekken.select_related("statushouder", "vastgesteld_door", "conclusie__aanpak", "afspraak__medewerker")
        gesprek: Gesprek = get_object_or_404(met.defer("statushouder__bsn"), pk=self.kwargs["gesprek_id"])
        return gesprek

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        persoon = self.gesprek.statushouder
        terug = f"{dossier_url(persoon.pk)}?tab=intake"
        context = {"gesprek": self.gesprek, "persoon": persoon, "dossier_url": dossier_url(persoon.pk), "terug": terug}
        return super().get_context_data(**context, **kwargs)  # type: ignore[misc,no-any-return]


class GesprekLezen(MetGesprek, Pagina):
    """A fixed talk, in words. A concept goes on where it was."""

    actie = "intake.lezen"
    template_name = "intake/gesprek.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.gesprek.is_concept:
            return redirect(eerste_sectie(self.gesprek, request.user))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.user.mag
        return super().get_context_data(
            beeld=leesbeeld(self.gesprek, kijker=self.request.user),
            waar=waar_en_wanneer(self.gesprek, kijker=self.request.user),
            mag_verbeteren=mag("intake.voeren"),
            alleen_dossier="" if mag_vaststellen(self.request.user, self.gesprek) else ALLEEN_VAN_HET_DOSSIER,
            met_reden=mag("intake.beschermd"),
            **kwargs,
        )


class Vragenlijst(MetGesprek, Pagina):
    """All questions on paper, without answers: for a talk where no screen fits."""

    actie = "intake.voeren"
    template_name = "intake/vragenlijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        secties = alle_secties(self.gesprek, kijker=self.request.user)
        return super().get_context_data(secties=secties, **kwargs)


class Verbeteren(MetGesprek, Formulierscherm):
    """A new version of a fixed talk, with the reason."""

    actie = "intake.voeren"
    form_class = Verbeterformulier
    template_name = "intake/verbeteren.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Who could not fix it in the end hears so before the start."""
        if not mag_vaststellen(request.user, self.gesprek):
            meld_fout(request, ALLEEN_VAN_HET_DOSSIER)
            return redirect("intake:gesprek", self.gesprek.pk)
        return super().get(request, *args, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        reden = form.cleaned_data["reden"]
        nieuw = services.begin_verbetering(gesprek=self.gesprek, reden=reden, door=self.request.user)
        meld(self.request, "Pas aan wat niet klopt. Stel het gesprek daarna opnieuw vast, bij Besluit.")
        return redirect(voortgang(nieuw, kijker=self.request.user).haltes[0].url)


class Weggooien(MetGesprek, Formulierscherm):
    """A concept that was begun by mistake; asked first, for it cannot be taken back."""

    actie = "intake.voeren"
    form_class = Weggooiformulier
    template_name = "intake/weggooien.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.gesprek.is_concept:
            return redirect("intake:gesprek", self.gesprek.pk)
        return super().get(request, *args, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        services.gooi_weg(gesprek=self.gesprek, door=self.request.user)
        meld(self.request, f"Het concept van {self.gesprek.get_soort_display().lower()} is weggegooid.")
        return redirect(f"{dossier_url(self.gesprek.statushouder_id)}?tab=intake")


class BeschermdLezen(MetGesprek, Scherm):
    """A protected section of a fixed talk, for who guides the person. Every reading leaves a line."""

    actie = "intake.voeren"

    def get(self, request: Any, gesprek_id: int, beschermd: str) -> HttpResponseBase:
        if beschermd not in BESCHERMD:
            raise Http404
        if request.user.mag("intake.beschermd"):
            return redirect("intake:inzage", self.gesprek.pk, beschermd)
        try:
            rij = services.lees_beschermd(gesprek=self.gesprek, sectie=beschermd, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("intake:gesprek", self.gesprek.pk)
        if rij is None or rij.momentopname is None:
            return redirect("intake:gesprek", self.gesprek.pk)
        return toon_beschermd(request, self.gesprek, rij.momentopname)


class Inzage(MetGesprek, Formulierscherm):
    """A teamleider says why, and reads the section once."""

    actie = "intake.beschermd"
    form_class = Inzageformulier
    template_name = "intake/inzage.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        naam = next((sectie.naam for sectie in LEEFGEBIEDEN if sectie.code == self.kwargs["beschermd"]), "")
        if self.kwargs["beschermd"] not in BESCHERMD:
            raise Http404
        url = reverse("intake:gesprek", args=[self.gesprek.pk])
        return super().get_context_data(naam=naam, gesprek_url=url, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        sectie = self.kwargs["beschermd"]
        if sectie not in BESCHERMD:
            raise Http404
        rij = services.lees_met_reden(
            gesprek=self.gesprek, sectie=sectie, reden=form.cleaned_data["reden"], door=self.request.user
        )
        if rij is None or rij.momentopname is None:
            raise DomeinFout("Hier is niets ingevuld.")
        return toon_beschermd(self.request, self.gesprek, rij.momentopname)


def toon_beschermd(request: Any, gesprek: Gesprek, deel: dict[str, Any]) -> HttpResponse:
    """The section on a page of its own, that the browser does not keep."""
    context = {
        "gesprek": gesprek,
        "persoon": gesprek.statushouder,
        "deel": deel,
        "dossier_url": dossier_url(gesprek.statushouder_id),
        "gesprek_url": reverse("intake:gesprek", args=[gesprek.pk]),
    }
    antwoord = render(request, "intake/beschermd.html", context)
    antwoord.headers["Cache-Control"] = "no-store"
    return antwoord
