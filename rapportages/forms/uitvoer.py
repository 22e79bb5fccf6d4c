"""Ask for a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from kern.forms import Formulier
from rapportages.models.uitvoer import Vorm
from rapportages.selectors.bronnen import Bron, Vraagveld

_WAT_VOOR = {
    Vorm.XLSX: "Excel: om in te lezen en te rekenen, met een blad dat zegt wat elke kolom is",
    Vorm.CSV: "CSV: voor een ander programma",
}
LANGSTE_DOEL = 200


class Uitvoerformulier(Formulier):
    """What this source asks, and as what kind of file."""

    knop = "Maak het bestand"

    def __init__(self, *args: Any, bron: Bron, velden: Iterable[Vraagveld], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vragen = [veld.code for veld in velden]
        for veld in velden:
            self.fields[veld.code] = forms.ChoiceField(label=veld.label, choices=veld.keuzes)
        if len(bron.vormen) > 1:
            keuzes = [(vorm.value, _WAT_VOOR[vorm]) for vorm in bron.vormen]
            self.fields["vorm"] = forms.ChoiceField(
                label="Soort bestand", choices=keuzes, initial=keuzes[0][0], widget=forms.RadioSelect
            )
        if bron.met_doel:
            self.fields["doel"] = forms.CharField(
                label="Waarvoor gebruik je dit bestand?",
                max_length=LANGSTE_DOEL,
                error_messages={"required": "Schrijf waarvoor je dit bestand gebruikt."},
            )
        self._enige_vorm = bron.vormen[0].value

    def vraag(self) -> dict[str, Any]:
        """As `vraag_uitvoer` asks it."""
        data = self.cleaned_data
        return {
            "vraag": {code: data[code] for code in self._vragen},
            "vorm": data.get("vorm", self._enige_vorm),
            "doel": data.get("doel", ""),
        }
