"""Evaluations and aftercare of a placement."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.datums import datum_dichtbij, datum_lang
from kern.tijd import hier, vandaag
from medewerkers.selectors import laatste_wijziging
from plaatsingen.forms.stappen import Momentformulier, NieuwMomentformulier
from plaatsingen.models import Plaatsingsmoment
from plaatsingen.onderdelen import naast_moment
from plaatsingen.selectors.momenten import waarom_niet_meer
from plaatsingen.services import plaatsing as diensten
from plaatsingen.statussen import LOOPT
from plaatsingen.views.alweg import MisschienWeg
from plaatsingen.views.metplaatsing import GEWIJZIGD, SCHRIJVEN, Plaatsingsknop, Plaatsingsvraag


class MetMoment(MisschienWeg):
    """The moment in the address, and its placement. It goes when a colleague takes the start back, or puts the end off
    or forward.
    """

    request: Any
    kwargs: dict[str, Any]
    al_weg, gebeurtenis = diensten.GEEN_MOMENT, GEWIJZIGD

    @cached_property
    def moment(self) -> Plaatsingsmoment:
        zichtbaar = Plaatsingsmoment.objects.visible_to(self.request.user).select_related("plaatsing")
        moment: Plaatsingsmoment = get_object_or_404(zichtbaar, pk=self.kwargs["moment_id"])
        return moment

    @property
    def plaatsing_id(self) -> int:
        return self.moment.plaatsing_id


class MomentAfronden(MetMoment, Plaatsingsvraag):
    """How it goes."""

    actie = SCHRIJVEN
    form_class = Momentformulier
    kop = "Hoe gaat het?"

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        plaatsing = request.POST.get("plaatsing", "")
        is_nummer = plaatsing.isascii() and plaatsing.isdigit() and len(plaatsing) < 18
        try:
            antwoord: HttpResponse = super().post(request, *args, **kwargs)
        except Http404:
            if not is_nummer:
                raise
            scherm = ZonderMoment()
            scherm.setup(request, plaatsing_id=int(plaatsing))
            return scherm.toon(request.path)
        return antwoord

    def waarom_niet(self) -> str:
        if self.moment.gedaan_op:
            return diensten.AL_AFGEROND
        return "" if self.moment.na_einde else waarom_niet_meer(self.plaatsing, dag=vandaag())

    def get_initial(self) -> dict[str, Any]:
        return {
            **super().get_initial(),
            "verslag": self.moment.verslag,
            "oordeel": self.moment.oordeel,
            "met": self.moment.met,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kop, naast = f"{self.moment.get_soort_display()} vastleggen", naast_moment(self.request, self.moment)
        return super().get_context_data(kop=kop, adres=self.request.path, naast=naast, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.rond_moment_af(moment=self.moment, door=self.request.user, **form.cleaned_data)
        tekst = f"{self.moment.get_soort_display()} vastgelegd: {self.over}."
        return self.klaar(tekst, ongedaan="moment_heropenen", args=(self.moment.pk,))


class ZonderMoment(Plaatsingsvraag):
    """Its moment went while somebody wrote how it goes: what was typed stays, on the form of the next moment when there
    is one.
    """

    actie = SCHRIJVEN
    form_class = Momentformulier
    kop = "Hoe gaat het?"

    @cached_property
    def volgende(self) -> Plaatsingsmoment | None:
        open_: Any = self.plaatsing.momenten.geldig().filter(gedaan_op=None)
        volgende: Plaatsingsmoment | None = open_.order_by("uiterlijk", "pk").first()
        return volgende

    def toon(self, adres: str) -> HttpResponse:
        """`adres`: where it was posted, to try again when there is nowhere else yet."""
        form = self.get_form()
        form.add_error(None, f"{self._waarom()} Er is niets bewaard. Wat je schreef staat hieronder. {self._en_nu()}")
        if self.volgende:
            adres = reverse("plaatsingen:moment", args=[self.volgende.pk])
        antwoord: HttpResponse = self.render_to_response(self.get_context_data(form=form, adres=adres), status=422)
        return antwoord

    def _waarom(self) -> str:
        laatste = laatste_wijziging("plaatsing", self.plaatsing.pk)
        if laatste is None or laatste.actie != "plaatsing.start_ongedaan" or laatste.door is None:
            return "Dit moment is er niet meer."
        wie = "jij" if laatste.door == self.request.user else laatste.door.naam
        wanneer = datum_dichtbij(hier(laatste.moment).date(), vandaag=vandaag())
        return f"Dit moment is er niet meer: {wie} maakte {wanneer} de start van de plaatsing ongedaan."

    def _en_nu(self) -> str:
        if self.volgende:
            wat, dag = self.volgende.get_soort_display().lower(), datum_lang(self.volgende.uiterlijk)
            return f"Hoort het bij de {wat} van {dag}? Kies dan Bewaren."
        return "Bewaren kan weer als er een nieuw moment is. Kopieer de tekst als dat langer duurt."


class MomentHeropenen(MetMoment, Plaatsingsknop):
    """Undo."""

    actie = SCHRIJVEN

    def voer_uit(self) -> HttpResponse:
        diensten.heropen_moment(moment=self.moment, door=self.request.user)
        return self.klaar(f"Staat weer open: {self.moment.get_soort_display().lower()}, {self.over}.")


class MomentNieuw(Plaatsingsvraag):
    """One more."""

    actie = SCHRIJVEN
    form_class = NieuwMomentformulier
    standen = LOOPT
    kop = "Moment plannen"
    uitleg = "Een extra dag om te kijken hoe het gaat."

    def voer_uit(self, form: Any) -> HttpResponse:
        moment = diensten.plan_moment(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"{moment.get_soort_display()} gepland op {datum_lang(moment.uiterlijk)}: {self.over}.")
