"""A value of the municipality's own."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Bedragveld, Formulier
from rapportages.kosten import Aannamesoort
from rapportages.models.aanname import LANGSTE_BRON
from rapportages.services.aannames import Aannamewaarden, buiten_bereik, gebroken_regels

_ONGELDIG = ("required", "invalid", "min_value", "max_digits", "max_whole_digits", "max_decimal_places")


class Aannameformulier(Formulier):
    """Low, middle and high, and where that comes from."""

    laag = Bedragveld(max_digits=9, label="Laag", help_text="Zo laag kan het zijn.")
    midden = Bedragveld(max_digits=9, label="Midden", help_text="Dit is het meest waarschijnlijk.")
    hoog = Bedragveld(max_digits=9, label="Hoog", help_text="Zo hoog kan het zijn.")
    bron = forms.CharField(
        label="Waar komt dit vandaan?",
        max_length=LANGSTE_BRON,
        help_text="Bijvoorbeeld: begroting 2026, of: schatting van het team.",
        error_messages={"required": "Vul in waar dit vandaan komt, bijvoorbeeld: begroting 2026."},
    )
    versie = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, soort: Aannamesoort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort = soort
        for veld in ("laag", "midden", "hoog"):
            self.fields[veld].label = f"{self.fields[veld].label}, in {soort.eenheid.value}"
            self.fields[veld].error_messages.update(dict.fromkeys(_ONGELDIG, buiten_bereik(soort)))

    def clean(self) -> dict[str, Any]:
        self.voeg_domeinfouten_toe(gebroken_regels(self.soort, self.cleaned_data))
        return self.cleaned_data

    @property
    def waarden(self) -> Aannamewaarden:
        return Aannamewaarden(**{veld: self.cleaned_data[veld] for veld in ("laag", "midden", "hoog", "bron")})

    @property
    def gezien(self) -> int:
        """The version that the editor saw; -1, which none has, when it was tampered with."""
        versie = self.cleaned_data.get("versie")
        return -1 if versie is None else versie
