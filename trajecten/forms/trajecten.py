"""Why and when a traject ended."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from trajecten.forms.stappen import WIE_LEEST
from trajecten.models.traject import LANGSTE_REDEN
from trajecten.statussen import Eindreden


class Sluiten(Formulier):
    """The reason, the last day, and more words where the reason asks them. `gepland`: how many talks are to come."""

    knop = "Traject sluiten"
    reden = forms.ChoiceField(
        label="Waarom stopt het traject?",
        choices=Eindreden.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom het traject stopt."},
    )
    einddatum = DatumVeld(label="Laatste dag", kiezer=True)
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=LANGSTE_REDEN,
        required=False,
        help_text=WIE_LEEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    gesprekken_afzeggen = forms.BooleanField(
        required=False, initial=True, help_text="Na overlijden of verhuizen gaan ze altijd weg."
    )

    def __init__(self, *args: Any, gepland: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wat = "het geplande gesprek" if gepland == 1 else f"de {gepland} geplande gesprekken"
        self.fields["gesprekken_afzeggen"].label = f"Zeg ook {wat} af"
        if not gepland:
            del self.fields["gesprekken_afzeggen"]
