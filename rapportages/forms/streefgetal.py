"""The target for a year."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from rapportages.cijfers import CIJFERS, DOELCIJFERS
from rapportages.services import HOOGSTE, jaren_voor_streefgetal

_BEREIK = f"Vul een heel getal in van 1 tot en met {HOOGSTE}."


class Streefgetalformulier(Formulier):
    """How many people, for this year or the next."""

    cijfer = forms.ChoiceField(
        label="Welk cijfer?",
        choices=[(code, CIJFERS[code].naam) for code in DOELCIJFERS],
        help_text="Wat elk cijfer betekent, lees je bij de cijfers onder ‘Hoe we tellen’.",
    )
    jaar = forms.TypedChoiceField(
        label="Voor welk jaar?",
        coerce=int,
        widget=forms.RadioSelect,
        help_text="Het jaar waarin mensen zich vestigen.",
        error_messages={"required": "Kies een jaar."},
    )
    aantal = forms.IntegerField(
        label="Hoeveel mensen wil je halen?",
        min_value=1,
        max_value=HOOGSTE,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-tijd"}),
        error_messages={"required": _BEREIK, "invalid": _BEREIK, "min_value": _BEREIK, "max_value": _BEREIK},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jaar: Any = self.fields["jaar"]
        jaar.choices = [(een, str(een)) for een in jaren_voor_streefgetal()]
