"""The regelingen of a placement."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from kern.fouten import BewerktDoorAnder
from medewerkers.views.beheer import Bewerkscherm
from plaatsingen.forms.regelingen import Geregeldformulier, Instrumentformulier
from plaatsingen.models import Instrument
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.instrumenten import Instrumentgegevens
from plaatsingen.views.metplaatsing import Plaatsingsknop, Plaatsingsvraag

ACTIE = "plaatsingen.regelingen"
GEREGELD = "plaatsingen.regeling_geregeld"


class MetInstrument:
    """The regeling in the address, and its placement."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def instrument(self) -> Instrument:
        return self.vers()

    def vers(self) -> Instrument:
        zichtbaar = Instrument.objects.visible_to(self.request.user).select_related("plaatsing")
        instrument: Instrument = get_object_or_404(zichtbaar, pk=self.kwargs["instrument_id"])
        return instrument

    @property
    def plaatsing_id(self) -> int:
        return self.instrument.plaatsing_id

    @property
    def wat(self) -> str:
        """Loonkostensubsidie"""
        return self.instrument.get_soort_display()


class InstrumentNieuw(Plaatsingsvraag):
    """Add one."""

    actie = ACTIE
    form_class = Instrumentformulier
    kop = "Regeling toevoegen"

    def voer_uit(self, form: Any) -> HttpResponse:
        instrument = diensten.voeg_instrument_toe(
            plaatsing=self.plaatsing, gegevens=Instrumentgegevens(**form.zonder_versie()), door=self.request.user
        )
        tekst = f"{instrument.get_soort_display()} toegevoegd: {self.over}."
        return self.klaar(tekst, ongedaan="instrument_weg", args=(instrument.pk,))


class InstrumentWijzigen(MetInstrument, Plaatsingsvraag, Bewerkscherm):
    """Change it, with both versions side by side when a colleague saved meanwhile."""

    actie = ACTIE
    soort = "plaatsing.regeling"
    form_class = Instrumentformulier
    kop = "Regeling wijzigen"

    def form_valid(self, form: Any) -> Any:
        try:
            return super().form_valid(form)
        except BewerktDoorAnder:
            return self._toon_verschil(form)

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.wijzig_instrument(
            instrument=self.instrument,
            gegevens=Instrumentgegevens(**form.zonder_versie()),
            versie=form.gezien,
            door=self.request.user,
        )
        return self.klaar(f"{self.wat} gewijzigd: {self.over}.")


class InstrumentGeregeld(MetInstrument, Plaatsingsvraag):
    """It is arranged."""

    actie = GEREGELD
    form_class = Geregeldformulier
    kop = "Regeling geregeld"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=f"{self.wat} geregeld", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.meld_instrument_geregeld(instrument=self.instrument, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"{self.wat} geregeld: {self.over}.", ongedaan="instrument_open", args=(self.instrument.pk,))


class InstrumentOpen(MetInstrument, Plaatsingsknop):
    """Undo of arranged."""

    actie = GEREGELD

    def voer_uit(self) -> HttpResponse:
        diensten.heropen_instrument(instrument=self.instrument, door=self.request.user)
        return self.klaar(f"{self.wat} is weer nog te regelen: {self.over}.")


class InstrumentWeg(MetInstrument, Plaatsingsknop):
    """Take one away."""

    actie = ACTIE

    def voer_uit(self) -> HttpResponse:
        diensten.haal_instrument_weg(instrument=self.instrument, door=self.request.user)
        return self.klaar(
            f"{self.wat} weggehaald: {self.over}.", ongedaan="instrument_terug", args=(self.instrument.pk,)
        )


class InstrumentTerug(MetInstrument, Plaatsingsknop):
    """Undo of taken away."""

    actie = ACTIE

    def voer_uit(self) -> HttpResponse:
        diensten.zet_instrument_terug(instrument=self.instrument, door=self.request.user)
        return self.klaar(f"{self.wat} staat er weer: {self.over}.")
