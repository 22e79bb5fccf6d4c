"""A question of the municipality, as its own people write it."""

from __future__ import annotations

from typing import Any

from django import forms

from intake.forms.velden import Rondjes
from intake.models import EigenVraag
from intake.models.eigen_vraag import LANGSTE_KEUZE, LANGSTE_VRAAG, Eigensoort
from intake.secties import sectienamen
from intake.vraagdefinitie import MET_KEUZES, Vraagdefinitie
from intake.vragen import MEESTE_KEUZES
from kern.forms import Regelsveld
from medewerkers.forms.beheer import Versieformulier

# Only with these kinds the choices are asked.
_GEVOLG = {str(soort): "1" for soort in MET_KEUZES}


class Vraagformulier(Versieformulier):
    """The rules between the fields are those of the service."""

    sectie = forms.ChoiceField(label="Onderdeel", error_messages={"required": "Kies in welk onderdeel de vraag komt."})
    vraag = forms.CharField(
        label="Vraag",
        max_length=LANGSTE_VRAAG,
        help_text="Zoals je het vraagt aan iemand tegenover je, bijvoorbeeld: heb je een eigen fiets?",
        error_messages={"required": "Schrijf de vraag, zoals je hem stelt aan iemand tegenover je."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "true"}),
    )
    uitleg = forms.CharField(
        label="Uitleg bij de vraag",
        required=False,
        max_length=LANGSTE_VRAAG,
        help_text="Voor de collega die het gesprek houdt. Eén zin is genoeg.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "true"}),
    )
    soort = forms.ChoiceField(
        label="Wat voor antwoord?",
        choices=Eigensoort.choices,
        widget=Rondjes(_GEVOLG),
        error_messages={"required": "Kies wat voor antwoord het is."},
    )
    keuzes = Regelsveld(
        label="Keuzes",
        max_length=MEESTE_KEUZES * (LANGSTE_KEUZE + 2) * 2,
        help_text=f"Elke keuze op een eigen regel. Minstens twee, hooguit {MEESTE_KEUZES}.",
    )
    verplicht = forms.BooleanField(
        label="Nodig om een gesprek vast te stellen",
        required=False,
        help_text="Zonder antwoord kan niemand het gesprek vaststellen. Gebruik het alleen als het echt moet.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["sectie"].choices = [("", "Kies een onderdeel"), *sectienamen().items()]

    def definitie(self) -> Vraagdefinitie:
        """What the service needs."""
        return Vraagdefinitie(**self.zonder_versie() | {"keuzes": tuple(self.cleaned_data["keuzes"])})

    def in_woorden(self, veld: str, waarde: Any) -> str:
        if isinstance(waarde, bool):
            return "Ja" if waarde else "Nee"
        return ", ".join(waarde) if isinstance(waarde, list) else super().in_woorden(veld, waarde)


class Voorbeeldformulier(Vraagformulier):
    """What there is already, to show how it looks: nothing of it has to be finished."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.required = False

    def als_vraag(self) -> EigenVraag | None:
        """A question that is not stored; None while there is nothing to show."""
        self.is_valid()
        gegeven = self.cleaned_data
        vraag, soort = gegeven.get("vraag", ""), gegeven.get("soort", "")
        if not vraag:
            return None
        keuzes = (gegeven.get("keuzes") or ["Keuze 1", "Keuze 2"])[:MEESTE_KEUZES] if soort in MET_KEUZES else []
        return EigenVraag(
            sectie=gegeven.get("sectie", ""), vraag=vraag, uitleg=gegeven.get("uitleg", ""),
            soort=soort or Eigensoort.TEKST, keuzes=keuzes, verplicht=bool(gegeven.get("verplicht")),
        )  # fmt: skip
