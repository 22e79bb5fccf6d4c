"""The file with postcode areas."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier

BESTAND_BYTES = 2 * 1024 * 1024


class Postcodeformulier(Formulier):
    """What is in the file is for the service."""

    knop = "Inlezen"

    bestand = forms.FileField(
        label="Bestand",
        help_text="CSV met drie kolommen: postcode (vier cijfers), breedtegraad en lengtegraad. Hoogstens 2 MB.",
        error_messages={"required": "Kies eerst een bestand."},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt"}),
    )

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > BESTAND_BYTES:
            raise forms.ValidationError("Dit bestand is groter dan 2 MB.")
        return bestand
