"""What is looked for in matching: a place, or a person. What is typed goes by POST."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from kern.forms import Formulier
from plaatsingen.selectors.plekkenlijst import MIJN, Plekvraag

ZOEK_LENGTE = 80


def _zoekveld(label: str, voorbeeld: str) -> forms.CharField:
    kenmerken = {"type": "search", "placeholder": voorbeeld, "autocomplete": "off"}
    return forms.CharField(label=label, max_length=ZOEK_LENGTE, required=False, widget=forms.TextInput(attrs=kenmerken))


class Plekfilter(Formulier):
    """Every field may be empty; what does not fit is left out."""

    zoek = _zoekveld("Werk, werkgever of plaats", "bijvoorbeeld magazijn")
    sectie = forms.ChoiceField(label="Sector", required=False)
    welke = forms.ChoiceField(
        label="Toon", required=False, choices=[("", "Alle open plekken"), (MIJN, "Van mijn werkgevers")]
    )

    def __init__(self, *args: Any, secties: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sectie: Any = self.fields["sectie"]
        sectie.choices = [("", "Alle sectoren"), *secties]

    @property
    def vraag(self) -> Plekvraag:
        """What is asked, as far as it is understood."""
        self.is_valid()
        return Plekvraag(**{naam: self.cleaned_data.get(naam) or "" for naam in self.fields})


class Mensfilter(Formulier):
    """A part of a name. Nothing typed: nothing is wrong."""

    wie = _zoekveld("Zoek een persoon", "een deel van de naam")
    alles_mag_leeg = True

    @property
    def gezocht(self) -> str:
        return str(self.cleaned_data.get("wie") or "").strip() if self.is_valid() else ""
