"""Why and when a traject ended."""

from __future__ import annotations

from django import forms

from kern.forms import DatumVeld, Formulier
from trajecten.statussen import Eindreden


class Sluiten(Formulier):
    knop = "Traject sluiten"
    reden = forms.ChoiceField(label="Waarom stopt het traject?", choices=Eindreden.choices, widget=forms.RadioSelect)
    einddatum = DatumVeld(label="Laatste dag", kiezer=True)
    toelichting = forms.CharField(
        label="Toelichting", max_length=250, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
