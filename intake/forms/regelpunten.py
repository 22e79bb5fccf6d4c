"""A point of the list of the municipality, and beginning with the standard list."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from intake.models.regelzaak import LANGSTE_PUNT, LANGSTE_REGELTEKST, LANGSTE_TERMIJN
from intake.regelcodes import Regelaar, Regelsoort
from intake.services.regelpunten import Puntgegevens
from kern.datums import datum_lang
from kern.forms import DatumVeld, Formulier
from medewerkers.forms.beheer import Versieformulier

_VANAF = (
    "Wie zich eerder vestigde, krijgt dit niet op de lijst en er komt geen signalering. Een dag die al voorbij is mag."
)


class _Puntvelden(forms.Form):
    """What one fills in about a point. `aanpakken`: code and name."""

    naam = forms.CharField(label="Wat moet er geregeld worden?", max_length=LANGSTE_PUNT)
    uitleg = forms.CharField(
        label="Uitleg",
        required=False,
        max_length=LANGSTE_REGELTEKST,
        help_text="Wanneer is het klaar? Waar let je op?",
    )
    soort = forms.ChoiceField(label="Groep", choices=[("", "Kies een groep"), *Regelsoort.choices])
    wie = forms.ChoiceField(
        label="Wie regelt het meestal?",
        choices=[("", "Kies wie"), *Regelaar.choices],
        help_text="Per persoon kun je een collega kiezen. De signalering gaat altijd naar de klantondersteuner.",
    )
    termijn_dagen = forms.IntegerField(
        label="Termijn in dagen",
        required=False,
        min_value=0,
        max_value=LANGSTE_TERMIJN,
        help_text="Geteld vanaf de dag van vestiging. Leeg: dan is het nooit te laat.",
    )
    aanpak = forms.ChoiceField(label="Voor welke aanpak?", required=False)
    vanaf = DatumVeld(label="Voor wie zich vestigt vanaf", kiezer=True, help_text=_VANAF)

    def stel_aanpakken_in(self, aanpakken: Any) -> None:
        velden: Any = self.fields
        velden["aanpak"].choices = [("", "Elke aanpak"), *aanpakken]

    def gegevens(self) -> Puntgegevens:
        """What the service needs."""
        return Puntgegevens(**{veld: self.cleaned_data[veld] for veld in _Puntvelden.base_fields})


class NieuwRegelpunt(Formulier, _Puntvelden):
    """Another point, at the end of its group."""

    knop = "Op de lijst zetten"

    def __init__(self, *args: Any, aanpakken: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stel_aanpakken_in(aanpakken)


class Regelpuntformulier(Versieformulier, _Puntvelden):
    """A point that a colleague may change too."""

    def __init__(self, *args: Any, aanpakken: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stel_aanpakken_in(aanpakken)

    def in_woorden(self, veld: str, waarde: Any) -> str:
        return datum_lang(waarde) if isinstance(waarde, date) else super().in_woorden(veld, waarde)


class Standaardlijstformulier(Formulier):
    """From when on the standard list holds."""

    knop = "Lijst overnemen"

    vanaf = DatumVeld(label="Voor wie zich vestigt vanaf", kiezer=True, help_text=_VANAF)
