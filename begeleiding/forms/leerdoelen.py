"""A goal, how it ended, and a step."""

from __future__ import annotations

from typing import Any

from django import forms

from begeleiding.models.leerdoel import LANGSTE_DOEL, LANGSTE_DOELTEKST, LANGSTE_STAP
from begeleiding.services.leerdoelen import ZONDER_BEWIJS, gebroken_regels
from begeleiding.statussen import Gebied
from kern.forms import DatumVeld, Formulier, Regelsveld
from medewerkers.forms.beheer import Versieformulier


class Doelvelden(Versieformulier):
    """What a goal and an example of one have in common."""

    gebied = forms.ChoiceField(
        label="Waar hoort het bij?",
        choices=Gebied.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waar het doel bij hoort."},
    )
    wat = forms.CharField(
        label="Wat leert iemand?",
        max_length=LANGSTE_DOEL,
        help_text="Zo gewoon mogelijk. Bijvoorbeeld: vragen wat een woord betekent.",
        error_messages={"required": "Vul in wat iemand leert."},
    )
    waarom = forms.CharField(
        label="Waarom?",
        max_length=LANGSTE_DOELTEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    hoe_te_zien = forms.CharField(
        label="Waaraan zie je dat het lukt?",
        max_length=LANGSTE_DOELTEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Iets wat een collega ook kan zien.",
    )


class Doelformulier(Doelvelden):
    """A goal of somebody. The rules between the fields are those of the service."""

    uiterlijk = DatumVeld(
        label="Wanneer moet het lukken?",
        kiezer=True,
        required=False,
        help_text="Na die dag vraagt het doel om aandacht. Leeg betekent: geen dag afgesproken.",
    )

    def __init__(self, *args: Any, stond_er: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stond_er = stond_er

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon: dict[str, Any] = super().clean() or {}
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon, stond_er=self.stond_er)))
        return schoon


class Nieuwdoelformulier(Doelformulier):
    """With its first steps."""

    stappen = Regelsveld(
        label="Stappen", required=False, help_text="Elke stap op een eigen regel. Je kunt ze later nog aanpassen."
    )
    knop = "Leerdoel toevoegen"

    def zonder_versie(self) -> dict[str, Any]:
        return {naam: waarde for naam, waarde in super().zonder_versie().items() if naam != "stappen"}


class Gehaaldformulier(Formulier):
    """On which day, and by what one saw it: in words, when no observation tells it."""

    dag = DatumVeld(label="Op welke dag was het gehaald?", kiezer=True)
    bewijs = forms.CharField(
        label="Waaraan zag je het?",
        max_length=LANGSTE_DOELTEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat deed of zei iemand? Bijvoorbeeld: vroeg in de pauze zelf wat een woord betekent.",
        error_messages={"required": ZONDER_BEWIJS},
    )
    knop = "Gehaald"

    def __init__(self, *args: Any, al_gezien: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bewijs"].required = not al_gezien


class Stopformulier(Formulier):
    """Why."""

    reden = forms.CharField(
        label="Waarom stopt het?",
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld: is niet meer nodig op de nieuwe plek.",
        error_messages={"required": "Schrijf waarom het doel stopt."},
    )
    knop = "Doel stoppen"


class Stapformulier(Formulier):
    """A new step."""

    wat = forms.CharField(
        label="Nieuwe stap", max_length=LANGSTE_STAP, error_messages={"required": "Schrijf wat de stap is."}
    )
    knop = "Stap toevoegen"


class Stapwijziging(Formulier):
    """Other words, another day. `gezien`: how it stood when the form was opened."""

    wat = forms.CharField(label="Stap", max_length=LANGSTE_STAP, error_messages={"required": "Schrijf wat de stap is."})
    gedaan_op = DatumVeld(
        label="Gedaan op", kiezer=True, required=False, help_text="Leeg: deze stap is nog niet gedaan."
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
