"""A contact with an employer and what comes next, in one form."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Contactsoort
from werkgevers.forms.acties import ALLEEN_MET_ACTIE, VolgendeActie, actieveld, voeg_actievelden_toe
from werkgevers.models import Contactpersoon, Werkgever
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.services.contacten import gebroken_regels


class Persoonkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Somebody who works at the employer, with what he or she does there."""

    def label_from_instance(self, obj: Contactpersoon) -> str:
        return f"{obj.naam}, {obj.functie}" if obj.functie else obj.naam


class Contactformulier(VolgendeActie):
    """Kind, with whom, when (today, unless one says otherwise), what was said; and what comes next, if anything."""

    soort = forms.ChoiceField(
        label="Wat voor contact?",
        widget=forms.RadioSelect,
        choices=Contactsoort.choices,
        initial=Contactsoort.TELEFOON,
        error_messages={"required": "Kies wat voor contact het was."},
    )
    samenvatting = forms.CharField(
        label="Wat is besproken?",
        max_length=LANGSTE_WERKGEVERTEKST,
        widget=forms.Textarea(attrs={"rows": 3, "data-focus-na": True}),
        help_text="Schrijf over mensen alleen op wat de werkgever ook mag horen.",
        error_messages={"required": "Schrijf kort op wat jullie bespraken."},
    )
    dag = DatumVeld(
        label="Wanneer", kiezer=True, error_messages={"required": "Kies de dag waarop jullie contact hadden."}
    )
    wat = actieveld()
    uiterlijk = DatumVeld(label="Uiterlijk", required=False, kiezer=True)

    def __init__(self, *args: Any, kijker: Medewerker, werkgever: Werkgever, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.werkgever = werkgever
        self.fields["contactpersoon"] = Persoonkeuze(
            label="Met wie",
            required=False,
            queryset=Contactpersoon.objects.in_dienst().filter(werkgever=werkgever),
            empty_label="Iemand anders",
        )
        voeg_actievelden_toe(self, kijker=kijker, werkgever=werkgever, wanneer=ALLEEN_MET_ACTIE)

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon = super().clean()
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon)))
        return schoon

    def bij_wie(self) -> Werkgever:
        return self.werkgever
