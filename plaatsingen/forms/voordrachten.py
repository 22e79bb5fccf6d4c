"""What became of a proposal."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from plaatsingen.services.voordrachten import LANGSTE_TOELICHTING
from plaatsingen.statussen import VOORDRACHT_OVERGANGEN, Afwijsreden, Voordrachtstand


class Voordrachtformulier(Formulier):
    """The next state, and what belongs to it. Only the states that can follow are offered."""

    alles_mag_leeg = True

    stand = forms.ChoiceField(
        label="Hoe gaat het verder?", widget=forms.RadioSelect, error_messages={"required": "Kies hoe het verder gaat."}
    )
    gesprek_op = DatumVeld(label="Wanneer is het gesprek?", kiezer=True, required=False)
    reden = forms.ChoiceField(
        label="Waarom gaat het niet door?",
        help_text="Alleen als het niet doorgaat. We tellen de redenen, zonder namen.",
        choices=[("", "Kies een reden"), *Afwijsreden.choices],
        required=False,
    )
    toelichting = forms.CharField(
        label="Toelichting",
        help_text="Ook de accountmanager leest dit. Schrijf niets over gezondheid, vlucht of gezin.",
        max_length=LANGSTE_TOELICHTING,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, nu: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        volgt = VOORDRACHT_OVERGANGEN[nu]
        keuzes = [(code, naam) for code, naam in Voordrachtstand.choices if code in volgt]
        self.fields["stand"].choices = keuzes  # type: ignore[attr-defined]
