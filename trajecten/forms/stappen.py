"""What can be asked about a step: a date, a reason, on whom it waits."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from trajecten.models import Stap

REDEN_LENGTE = 250
WACHT_LENGTE = 80


class Stapformulier(Formulier):
    """`gezien` is how the step stood when the form was opened, so that nobody writes over what a colleague just did."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def __init__(self, *args: Any, stap: Stap, **kwargs: Any) -> None:
        self.stap = stap
        super().__init__(*args, initial={"gezien": stap.momentopname, **kwargs.pop("initial", {})}, **kwargs)


class Afronden(Stapformulier):
    """Empty means today, so that one click is enough."""

    knop = "Afronden"
    gedaan_op = DatumVeld(label="Wanneer gedaan?", required=False, kiezer=True, help_text="Vandaag of een eerdere dag.")


class Verplaatsen(Stapformulier):
    knop = "Verplaatsen"
    naar = DatumVeld(label="Nieuwe datum", kiezer=True, error_messages={"required": "Kies de nieuwe datum."})
    reden = forms.CharField(
        label="Reden",
        max_length=REDEN_LENGTE,
        help_text="Kort en feitelijk. Een collega moet het later ook begrijpen.",
        error_messages={"required": "Schrijf waarom je de stap verplaatst, bijvoorbeeld: tolk kan die week niet."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Overslaan(Stapformulier):
    knop = "Overslaan"
    reden = forms.CharField(
        label="Reden",
        max_length=REDEN_LENGTE,
        help_text="Waarom is deze stap niet nodig voor deze persoon?",
        error_messages={"required": "Schrijf waarom deze stap niet nodig is."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Wachten(Stapformulier):
    knop = "Wachten"
    op = forms.CharField(
        label="Op wie wacht je?",
        max_length=WACHT_LENGTE,
        help_text="Bijvoorbeeld: Taalhuis, UWV, de huisarts.",
        error_messages={"required": "Vul in op wie je wacht, bijvoorbeeld Taalhuis."},
    )
