"""Forms that ask why, or whether."""

from __future__ import annotations

from django import forms

from intake.models.gesprek import LANGSTE_REDEN
from kern.forms import Formulier
from statushouders.services.beschermd import LANGSTE_REDEN as LANGSTE_INZAGEREDEN


class Verbeterformulier(Formulier):
    """Why a fixed talk is corrected."""

    knop = "Verbetering beginnen"
    reden = forms.CharField(
        label="Waarom verbeter je dit gesprek?",
        max_length=LANGSTE_REDEN,
        help_text="Kort en feitelijk. De reden blijft bij het gesprek te lezen.",
        error_messages={"required": "Schrijf waarom je het gesprek verbetert, bijvoorbeeld: uren waren verkeerd."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Inzageformulier(Formulier):
    """Why a teamleider reads what is protected."""

    knop = "Openen en vastleggen"
    reden = forms.CharField(
        label="Waarom moet je dit lezen?",
        max_length=LANGSTE_INZAGEREDEN,
        help_text="Je reden blijft bewaard. De klantondersteuner van dit dossier kan die lezen.",
        error_messages={"required": "Schrijf waarom je dit moet lezen, bijvoorbeeld: klacht van de bewoner."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Weggooiformulier(Formulier):
    """Asks nothing but to press the button."""

    knop = "Concept weggooien"
