"""The regelingen of a placement."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from plaatsingen.forms.stappen import Instrumentformulier
from plaatsingen.models import Instrument
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.instrumenten import Instrumentgegevens
from plaatsingen.views.metplaatsing import Plaatsingsknop, Plaatsingsvraag

ACTIE = "plaatsingen.regelingen"


class InstrumentNieuw(Plaatsingsvraag):
    """Add one."""

    actie = ACTIE
    form_class = Instrumentformulier
    kop = "Regeling toevoegen"

    def voer_uit(self, form: Any) -> HttpResponse:
        instrument = diensten.voeg_instrument_toe(
            plaatsing=self.plaatsing, gegevens=Instrumentgegevens(**form.cleaned_data), door=self.request.user
        )
        tekst = f"{instrument.get_soort_display()} toegevoegd: {self.over}."
        return self.klaar(tekst, ongedaan="instrument_weg", args=(instrument.pk,))


class InstrumentWeg(Plaatsingsknop):
    """Take one away."""

    actie = ACTIE

    @cached_property
    def instrument(self) -> Instrument:
        zichtbaar = Instrument.objects.visible_to(self.request.user).select_related("plaatsing")
        instrument: Instrument = get_object_or_404(zichtbaar, pk=self.kwargs["instrument_id"])
        return instrument

    @property
    def plaatsing_id(self) -> int:
        return self.instrument.plaatsing_id

    def voer_uit(self) -> HttpResponse:
        wat = self.instrument.get_soort_display()
        diensten.haal_instrument_weg(instrument=self.instrument, door=self.request.user)
        return self.klaar(f"{wat} weggehaald: {self.over}.")
