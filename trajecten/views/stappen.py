"""One step: look at it, and do what can be done with it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import met_terug
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from trajecten import services
from trajecten.forms import stappen as formulieren
from trajecten.models import Stap
from trajecten.selectors.redenen import zonder_verborgen_redenen
from trajecten.selectors.stapkaart import maak_stapkaart, stappen_voor_kaart
from trajecten.views.antwoord import klaar, terug_adres


class StapBekijken(Pagina):
    """The card of one step: how it stands, why the date is that date, and its actions."""

    actie = "trajecten.stap"
    template_name = "trajecten/stap.html"
    fragment_template = "trajecten/stap_kaart.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        gevonden = get_object_or_404(stappen_voor_kaart().visible_to(kijker), pk=self.kwargs["stap_id"])
        (stap,) = zonder_verborgen_redenen([gevonden], kijker)
        kaart = maak_stapkaart(stap, kijker=kijker, dag=vandaag(), terug=terug_adres(self.request, stap.traject))
        return super().get_context_data(stap=stap, kaart=kaart, focus=bool(self.request.htmx), **kwargs)


class _MetStap:
    """The step, out of those that this colleague may handle."""

    actie: ClassVar[str] = "trajecten.stap_afhandelen"
    request: Any
    kwargs: Any

    @cached_property
    def stap(self) -> Stap:
        stappen = Stap.objects.af_te_handelen_door(self.request.user).select_related(
            "aanpakstap", "traject__statushouder", "afgehandeld_door"
        )
        stap: Stap = get_object_or_404(stappen.defer("traject__statushouder__bsn"), pk=self.kwargs["stap_id"])
        return stap

    @property
    def over(self) -> str:
        """'Intake van Selam Berhane', for messages."""
        return f"{self.stap.aanpakstap.naam} van {self.stap.traject.statushouder.naam}"

    def meld(self, tekst: str, *, ongedaan: str = "") -> HttpResponse:
        """Say what happened, with the address that takes it back, and answer."""
        terug = terug_adres(self.request, self.stap.traject)
        url = met_terug(reverse(f"trajecten:{ongedaan}", args=[self.stap.pk]), terug) if ongedaan else ""
        meld(self.request, tekst, ongedaan_url=url)
        return klaar(self.request, self.stap.traject, self.stap)

    def meld_fout(self, fout: DomeinFout) -> HttpResponse:
        meld_fout(self.request, fout.melding)
        return klaar(self.request, self.stap.traject, self.stap)


class StapOpdracht(_MetStap, Opdracht):
    """A button on a step. A rule that is broken, such as a colleague who was first, becomes a message."""

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            return self.meld_fout(fout)

    def voer_uit(self) -> HttpResponse:
        raise NotImplementedError


class StapFormulier(_MetStap, Formulierscherm):
    """A form about a step: a page of its own, or (by htmx) the inside of a dialog."""

    template_name = "trajecten/stap_formulier.html"
    fragment_template = "trajecten/stap_dialoog.html"
    kop: ClassVar[str]
    uitleg: ClassVar[str] = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "stap": self.stap}

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except DomeinFout as fout:
            if fout.veld not in form.fields:
                return self.meld_fout(fout)
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = terug_adres(self.request, self.stap.traject)
        return super().get_context_data(stap=self.stap, kop=self.kop, uitleg=self.uitleg, terug=terug, **kwargs)


class StapAfronden(StapFormulier):
    """One click is done today; the form is there for another day."""

    form_class = formulieren.Afronden
    kop = "Wanneer is deze stap gedaan?"

    def get_initial(self) -> dict[str, Any]:
        return {"gedaan_op": vandaag()}

    def voer_uit(self, form: Any) -> HttpResponse:
        services.rond_stap_af(stap=self.stap, door=self.request.user, gedaan_op=form.cleaned_data["gedaan_op"])
        return self.meld(f"Stap afgerond: {self.over}.", ongedaan="stap_heropenen")


class StapHeropenen(StapOpdracht):
    """Undo of done or skipped."""

    def voer_uit(self) -> HttpResponse:
        services.heropen_stap(stap=self.stap, door=self.request.user)
        return self.meld(f"Stap staat weer open: {self.over}.")


class StapVerplaatsen(StapFormulier):
    """Another date, with the reason."""

    form_class = formulieren.Verplaatsen
    kop = "Stap verplaatsen"
    uitleg = "De oude datum blijft te zien, met je reden erbij."

    def voer_uit(self, form: Any) -> HttpResponse:
        services.verplaats_stap(
            stap=self.stap,
            door=self.request.user,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            gezien=form.cleaned_data["gezien"],
        )
        return self.meld(f"Stap verplaatst: {self.over}.", ongedaan="stap_verplaatsing_ongedaan")


class StapVerplaatsingOngedaan(StapOpdracht):
    """Undo of one's own last move."""

    def voer_uit(self) -> HttpResponse:
        services.maak_verplaatsing_ongedaan(stap=self.stap, door=self.request.user)
        return self.meld(f"De vorige datum geldt weer: {self.over}.")


class StapOverslaan(StapFormulier):
    """The step is not needed, with the reason."""

    form_class = formulieren.Overslaan
    kop = "Stap overslaan"
    uitleg = "Alleen als de stap voor deze persoon niet nodig is. Je reden komt in het dossier."

    def voer_uit(self, form: Any) -> HttpResponse:
        reden = form.cleaned_data["reden"]
        services.sla_stap_over(stap=self.stap, door=self.request.user, reden=reden, gezien=form.cleaned_data["gezien"])
        return self.meld(f"Stap overgeslagen: {self.over}.", ongedaan="stap_heropenen")


class StapWachten(StapFormulier):
    """The step waits on somebody else."""

    form_class = formulieren.Wachten
    kop = "Wachten op iemand"
    uitleg = "De deadline blijft gewoon lopen. Zo weten je collega’s dat je wacht."

    def voer_uit(self, form: Any) -> HttpResponse:
        op = form.cleaned_data["op"]
        services.laat_stap_wachten(stap=self.stap, door=self.request.user, op=op, gezien=form.cleaned_data["gezien"])
        return self.meld(f"Wacht op {op}: {self.over}.", ongedaan="stap_niet_wachten")


class StapNietWachten(StapOpdracht):
    """The step waits no more; also undo of setting it to wait."""

    def voer_uit(self) -> HttpResponse:
        services.stop_wachten(stap=self.stap, door=self.request.user)
        return self.meld(f"Wacht niet meer: {self.over}.")
