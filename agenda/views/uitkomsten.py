"""How a talk went, and the buttons that take a change back."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from agenda import services
from agenda.forms.afspraken import Afzeggen, NietVerschenen
from agenda.views.afspraken import ACTIE, MET_GEVOLG, VERVOLG, ZOJUIST, MetAfspraak, rondt_af
from kern.antwoord import met_terug
from kern.fouten import DomeinFout
from kern.meldingen import meld
from kern.views import Formulierscherm, Opdracht


class AfspraakOpdracht(MetAfspraak, Opdracht):
    """A button. A rule that is broken, such as a colleague who was first, becomes a message."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            return self.niet_gelukt(fout.melding)

    def voer_uit(self) -> HttpResponse:
        raise NotImplementedError


class AfspraakGehouden(AfspraakOpdracht):
    """The talk was held: one click. Where it would finish the first contact a tick says so."""

    def voer_uit(self) -> HttpResponse:
        met_gevolg = MET_GEVOLG in self.request.POST
        wat = rondt_af(self.afspraak, self.request.user) if met_gevolg else ""
        services.rond_afspraak_af(afspraak=self.afspraak, door=self.request.user, met_gevolg=met_gevolg)
        ook = f" De stap ‘{wat}’ is gedaan." if wat else ""
        return self.klaar(f"Gehouden: {self.over}.{ook}", ongedaan="afspraak_heropenen")


class AfspraakHeropenen(AfspraakOpdracht):
    """Undo of an outcome."""

    def voer_uit(self) -> HttpResponse:
        services.heropen_afspraak(afspraak=self.afspraak, door=self.request.user)
        return self.klaar(f"Staat weer gepland: {self.over}.")


class AfspraakIntrekken(AfspraakOpdracht):
    """Undo of planning."""

    def voer_uit(self) -> HttpResponse:
        over = self.over
        services.trek_afspraak_in(afspraak=self.afspraak, door=self.request.user)
        return self.klaar(f"Weer weggehaald: {over}.")


class VerplaatsingOngedaan(AfspraakOpdracht):
    """Undo of a move."""

    def voer_uit(self) -> HttpResponse:
        services.maak_verplaatsing_ongedaan(afspraak=self.afspraak, door=self.request.user)
        return self.klaar(f"De vorige tijd geldt weer: {self.over}.")


class Uitkomstformulier(MetAfspraak, Formulierscherm):
    """A question about how it went: a page of its own, or (by htmx) the inside of a dialog."""

    actie = ACTIE
    template_name = "agenda/uitkomst.html"
    fragment_template: ClassVar[str] = "agenda/_uitkomst.html"
    kop: ClassVar[str]
    uitleg: ClassVar[str] = ""

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except DomeinFout as fout:
            if fout.veld not in form.fields:
                return self.niet_gelukt(fout.melding)
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=self.kop, uitleg=self.uitleg, **kwargs)


class AfspraakNietVerschenen(Uitkomstformulier):
    """The person did not come. What follows at once is a new date."""

    form_class = NietVerschenen
    kop = "Niet verschenen"
    uitleg = "Daarna kies je meteen een nieuwe dag. Dat kan ook later."

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        afspraak = services.meld_niet_verschenen(
            afspraak=self.afspraak, met_bericht=schoon["met_bericht"], reden=schoon["reden"], door=self.request.user
        )
        ongedaan = met_terug(reverse("agenda:afspraak_heropenen", args=[afspraak.pk]), self.terug)
        meld(self.request, f"Niet verschenen: {self.over}.", ongedaan_url=ongedaan)
        nieuw = reverse("agenda:afspraak_nieuw", args=[afspraak.statushouder_id])
        return redirect(met_terug(nieuw, self.terug, **{VERVOLG: str(afspraak.pk), ZOJUIST: "ja"}))


class AfspraakAfzeggen(Uitkomstformulier):
    """The talk does not take place."""

    form_class = Afzeggen
    kop = "Afspraak afzeggen"
    uitleg = "De collega krijgt hier een mail over. Is er al een andere tijd? Verplaats de afspraak dan."

    def voer_uit(self, form: Any) -> HttpResponse:
        services.zeg_afspraak_af(afspraak=self.afspraak, reden=form.cleaned_data["reden"], door=self.request.user)
        return self.klaar(f"Afgezegd: {self.over}.", ongedaan="afspraak_heropenen")
