"""What is asked when somebody gets a language buddy, and when that stops."""

from __future__ import annotations

from django import forms

from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.models.hal import LANGSTE_NAAM
from begeleiding.statussen import Maatjestopreden
from kern.forms import Formulier


class Maatjeformulier(Formulier):
    """How that one is called at work, and no more."""

    maatje = forms.CharField(
        label="Wie is het maatje?",
        max_length=LANGSTE_NAAM,
        error_messages={"required": "Vul in wie het maatje is."},
        help_text="Zoals iedereen op het werk die collega noemt, bijvoorbeeld Ria van de inpak.",
    )
    knop = "Taalmaatje toevoegen"


class Maatjestop(Formulier):
    """Why it stops. `versie`: what one saw."""

    stopreden = forms.ChoiceField(
        label="Waarom stopt het?",
        choices=Maatjestopreden.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom het stopt."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=LANGSTE_REDEN,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kort, en niets over gezondheid.",
    )
    versie = forms.IntegerField(widget=forms.HiddenInput)
    knop = "Taalmaatje stoppen"
