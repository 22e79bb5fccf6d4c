"""Somebody one speaks with at an employer."""

from __future__ import annotations

from typing import Any

from django import forms

from medewerkers.forms.beheer import Versieformulier
from werkgevers.forms.velden import Mailveld, Talenveld, Telefoonveld, ja_nee, talen_in_woorden


class ContactpersoonFormulier(Versieformulier):
    """Only the name is needed."""

    naam = forms.CharField(label="Naam", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    functie = forms.CharField(label="Functie", max_length=120, required=False, help_text="Bijvoorbeeld bedrijfsleider.")
    telefoon = Telefoonveld(label="Telefoonnummer")
    email = Mailveld(label="E-mailadres")
    is_mentor = forms.BooleanField(label="Is mentor op de vloer", required=False)
    talen = Talenveld(label="Spreekt ook", help_text="Met een komma ertussen: Arabisch, Pools.")

    def in_woorden(self, veld: str, waarde: Any) -> str:
        """A value as the form shows it, to lay two versions side by side."""
        if veld == "talen":
            return talen_in_woorden(waarde)
        if veld == "is_mentor":
            return ja_nee(waarde)
        return super().in_woorden(veld, waarde)
