"""The counts of one week in one hall."""

from __future__ import annotations

from typing import Any

from django import forms

from begeleiding.models.taal import MEESTE_MENSEN
from kern.forms import Formulier

_FOUT = f"Vul een heel getal in van 0 tot {MEESTE_MENSEN}."


def _aantal(label: str, uitleg: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=MEESTE_MENSEN,
        help_text=uitleg,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-tijd"}),
        error_messages={"required": _FOUT, "invalid": _FOUT, "min_value": _FOUT, "max_value": _FOUT},
    )


class Taalmixformulier(Formulier):
    """`geteld`: what the log says of this week."""

    statushouders = _aantal("Statushouders")
    anderen = _aantal("Anderen", "Collega's die geen statushouder zijn.")
    versie = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    knop = "Bewaren"

    def __init__(self, *args: Any, geteld: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["statushouders"].help_text = f"In het dagboek van de hal staan er deze week {geteld}."
