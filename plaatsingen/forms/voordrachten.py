"""What became of a proposal."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld
from medewerkers.forms.beheer import Versieformulier
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import LANGSTE_TOELICHTING
from plaatsingen.statussen import VANZELF_AFGEWEZEN, VOORDRACHT_OVERGANGEN, Afwijsreden, Voordrachtstand
from werkgevers.forms.rust import RustVeld
from werkgevers.rust import BEVESTIG

REDENEN = [(code, naam) for code, naam in Afwijsreden.choices if code not in VANZELF_AFGEWEZEN]


class Standveld(forms.ChoiceField):
    """Shows what can follow. What a colleague made impossible meanwhile is for the service to say, in words."""

    def valid_value(self, value: Any) -> bool:
        return value in Voordrachtstand.values


class Voordrachtformulier(Versieformulier):
    """The next state, and what belongs to it. Only the states that can follow are offered; that somebody is placed,
    follows from a placement.
    """

    alles_mag_leeg = True

    stand = Standveld(
        label="Hoe gaat het verder?", widget=forms.RadioSelect, error_messages={"required": "Kies hoe het verder gaat."}
    )
    gesprek_op = DatumVeld(label="Wanneer is het gesprek?", kiezer=True, required=False)
    reden = forms.ChoiceField(
        label="Waarom gaat het niet door?",
        help_text="Alleen als het niet doorgaat. We tellen de redenen, zonder namen.",
        choices=[("", "Kies een reden"), *REDENEN],
        required=False,
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=LANGSTE_TOELICHTING,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, voordracht: Voordracht, lezers: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        volgt = VOORDRACHT_OVERGANGEN[voordracht.stand]
        velden: Any = self.fields
        velden["toelichting"].help_text = f"{lezers} Schrijf niets over gezondheid, vlucht of gezin."
        velden["stand"].choices = [
            (code, self._naam(code, naam, voordracht)) for code, naam in Voordrachtstand.choices if code in volgt
        ]
        if RustVeld.nodig_voor(voordracht.werkplek.werkgever):
            velden[BEVESTIG] = RustVeld(voordracht.werkplek.werkgever)

    @staticmethod
    def _naam(code: str, naam: str, voordracht: Voordracht) -> str:
        if code == voordracht.stand == Voordrachtstand.GESPREK:
            return "Gesprek op een andere dag"
        return naam
