"""A contact with an employer and what comes next, in one form."""

from __future__ import annotations

from typing import Any

from django import forms

from agenda.models.actiepunt import LANGSTE_ACTIE
from kern.forms import DatumVeld, Formulier
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Contactsoort
from werkgevers.forms.acties import voeg_actievelden_toe
from werkgevers.models import Contactpersoon, Werkgever
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.rust import BEVESTIG
from werkgevers.services.acties import Actiegegevens

ACTIE_ZONDER_DAG = "Kies de dag waarop het klaar moet zijn, of laat de volgende actie leeg."
DAG_ZONDER_ACTIE = "Vul in wat er dan moet gebeuren, of haal de dag weg."


class Persoonkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Somebody who works at the employer, with what he or she does there."""

    def label_from_instance(self, obj: Contactpersoon) -> str:
        return f"{obj.naam}, {obj.functie}" if obj.functie else obj.naam


class Contactformulier(Formulier):
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
    dag = DatumVeld(label="Wanneer", kiezer=True)
    wat = forms.CharField(
        label="Volgende actie",
        required=False,
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    uiterlijk = DatumVeld(label="Uiterlijk", required=False, kiezer=True)

    def __init__(self, *args: Any, kijker: Medewerker, werkgever: Werkgever, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contactpersoon"] = Persoonkeuze(
            label="Met wie",
            required=False,
            queryset=Contactpersoon.objects.in_dienst().filter(werkgever=werkgever),
            empty_label="Iemand anders",
        )
        voeg_actievelden_toe(self, kijker=kijker, werkgever=werkgever)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        wat, uiterlijk = schoon.get("wat"), schoon.get("uiterlijk")
        if wat and not uiterlijk and "uiterlijk" not in self.errors:
            self.add_error("uiterlijk", ACTIE_ZONDER_DAG)
        if uiterlijk and not wat and "wat" not in self.errors:
            self.add_error("wat", DAG_ZONDER_ACTIE)
        return schoon

    def actie(self) -> Actiegegevens | None:
        """What comes next; nothing when that was left empty."""
        schoon = self.cleaned_data
        if not schoon["wat"]:
            return None
        return Actiegegevens(wat=schoon["wat"], uiterlijk=schoon["uiterlijk"], van=schoon["van"])

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))
