"""Give people to a colleague."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from werkplek.selectors.team import uitvoerders

# More than a few pages of a list are never chosen at once.
HOOGSTENS = 200
VERANDERD = "Deze lijst is veranderd. Kies de mensen opnieuw."


class Verdelen(Formulier):
    """Which people, and to whom. The choices are what this teamleider may see."""

    wie = forms.ModelMultipleChoiceField(
        queryset=Statushouder.objects.none(),
        error_messages={
            "required": "Kies eerst een of meer mensen.",
            "invalid_choice": VERANDERD,
            "invalid_pk_value": VERANDERD,
        },
    )
    medewerker = forms.ModelChoiceField(
        queryset=Medewerker.objects.none(),
        error_messages={
            "required": "Kies aan welke collega je deze mensen toewijst.",
            "invalid_choice": "Deze collega kan geen mensen krijgen. Kies iemand anders.",
        },
    )

    def __init__(self, *args: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen: Any = self.fields["wie"]
        collega: Any = self.fields["medewerker"]
        mensen.queryset = Statushouder.objects.visible_to(kijker).only("pk").order_by()
        collega.queryset = uitvoerders(kijker)

    def clean_wie(self) -> list[int]:
        ids = [persoon.pk for persoon in self.cleaned_data["wie"]]
        if len(ids) > HOOGSTENS:
            raise forms.ValidationError(f"Kies hoogstens {HOOGSTENS} mensen tegelijk.")
        return ids

    @property
    def eerste_fout(self) -> str:
        """What to do first, for a message: the choices stand in a bar without room for errors."""
        return next(str(fouten[0]) for fouten in self.errors.values())
