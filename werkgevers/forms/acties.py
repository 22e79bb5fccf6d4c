"""The next thing to do for an employer."""

from __future__ import annotations

from typing import Any

from django import forms

from agenda.models.actiepunt import LANGSTE_ACTIE
from kern.forms import DatumVeld, Formulier
from medewerkers.models import Medewerker
from werkgevers.forms.rust import RustVeld
from werkgevers.models import Werkgever
from werkgevers.rust import BEVESTIG
from werkgevers.selectors.acties import wie_het_doen
from werkgevers.services.acties import Actiegegevens


class Collegakeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A colleague by name."""

    def label_from_instance(self, obj: Medewerker) -> str:
        return obj.naam


def voeg_actievelden_toe(formulier: Any, *, kijker: Medewerker, werkgever: Werkgever) -> None:
    """Who does it (the reader, unless one says otherwise), and the tick for an employer who would rather not."""
    formulier.fields["van"] = Collegakeuze(
        label="Wie doet het?", queryset=wie_het_doen(kijker), empty_label=None, initial=kijker.pk
    )
    if RustVeld.nodig_voor(werkgever):
        formulier.fields[BEVESTIG] = RustVeld(werkgever)


class Actieformulier(Formulier):
    """What, until when and who. `gezien`: how it stood when the form was opened."""

    knop = "Bewaren"

    wat = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Bijvoorbeeld: bellen over de stageplek.",
        error_messages={"required": "Vul in wat er moet gebeuren."},
    )
    uiterlijk = DatumVeld(
        label="Uiterlijk", kiezer=True, error_messages={"required": "Kies de dag waarop het klaar moet zijn."}
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kijker: Medewerker, werkgever: Werkgever, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voeg_actievelden_toe(self, kijker=kijker, werkgever=werkgever)

    def gegevens(self) -> Actiegegevens:
        """What the service needs."""
        schoon = self.cleaned_data
        return Actiegegevens(wat=schoon["wat"], uiterlijk=schoon["uiterlijk"], van=schoon["van"])

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))
