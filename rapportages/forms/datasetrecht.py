"""Give a colleague the right to the dataset."""

from __future__ import annotations

from typing import Any

from django import forms

from agenda.forms.afspraken import Collegaveld
from kern.forms import DatumVeld, Formulier
from medewerkers.models import Medewerker
from rapportages.models.datasetrecht import LANGSTE_DOEL
from rapportages.selectors.datasetrechten import te_kiezen


class Datasetrechtformulier(Formulier):
    """Who, what for, and until when."""

    medewerker = Collegaveld(
        label="Welke collega?",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een collega",
        help_text="Beleidsmedewerkers en teamleiders van wie jij het account beheert.",
        error_messages={"required": "Kies een collega.", "invalid_choice": "Kies een collega uit de lijst."},
    )
    doel = forms.CharField(
        label="Waarvoor?",
        max_length=LANGSTE_DOEL,
        help_text="Welke vraag moet de dataset beantwoorden? De collega mag de dataset alleen daarvoor gebruiken.",
        error_messages={"required": "Schrijf waarvoor deze collega de dataset nodig heeft."},
    )
    einde = DatumVeld(
        label="Tot en met",
        kiezer=True,
        help_text="Hoogstens een jaar.",
        error_messages={"required": "Kies de laatste dag."},
    )

    def __init__(self, *args: Any, door: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["medewerker"]
        veld.queryset = te_kiezen(door).alleen_naam()
