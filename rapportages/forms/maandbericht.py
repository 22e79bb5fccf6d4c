"""Choose who gets the mail that there are new figures."""

from __future__ import annotations

from typing import Any

from agenda.forms.afspraken import Collegaveld
from kern.forms import Formulier
from medewerkers.models import Medewerker
from rapportages.selectors.maandontvangers import te_kiezen


class Ontvangerformulier(Formulier):
    """One colleague more."""

    medewerker = Collegaveld(
        label="Welke collega?",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een collega",
        help_text="Je kunt kiezen uit collega’s die de cijfers mogen zien.",
        error_messages={"required": "Kies een collega.", "invalid_choice": "Kies een collega uit de lijst."},
    )

    def __init__(self, *args: Any, gemeente_id: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["medewerker"]
        if gemeente_id is not None:
            veld.queryset = te_kiezen(gemeente_id=gemeente_id).alleen_naam()
