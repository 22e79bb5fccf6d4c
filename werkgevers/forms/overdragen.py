"""Give employers to a colleague."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever
from werkgevers.selectors.eigenaren import mogelijke_eigenaren
from werkgevers.services.eigenaren import VERANDERD

# More than a few pages of a list are never chosen at once.
HOOGSTENS = 200


class Overdragen(Formulier):
    """Which employers, and to whom."""

    wie = forms.ModelMultipleChoiceField(
        queryset=Werkgever.objects.none(),
        error_messages={
            "required": "Kies eerst een of meer werkgevers.",
            "invalid_choice": VERANDERD,
            "invalid_pk_value": VERANDERD,
        },
    )
    medewerker = forms.ModelChoiceField(
        queryset=Medewerker.objects.none(),
        error_messages={
            "required": "Kies aan welke collega je deze werkgevers geeft.",
            "invalid_choice": "Deze collega werkt hier niet met werkgevers. Kies een ander.",
        },
    )

    def __init__(self, *args: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        werkgevers: Any = self.fields["wie"]
        collega: Any = self.fields["medewerker"]
        werkgevers.queryset = Werkgever.objects.visible_to(kijker).only("pk").order_by()
        collega.queryset = mogelijke_eigenaren(kijker)

    def clean_wie(self) -> list[int]:
        ids = [werkgever.pk for werkgever in self.cleaned_data["wie"]]
        if len(ids) > HOOGSTENS:
            raise forms.ValidationError(f"Kies hoogstens {HOOGSTENS} werkgevers tegelijk.")
        return ids

    @property
    def eerste_fout(self) -> str:
        """What to do first, for a message: the choices stand in a bar without room for errors."""
        return next(str(fouten[0]) for fouten in self.errors.values())
