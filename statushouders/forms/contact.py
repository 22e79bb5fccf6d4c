"""A contact, in as few clicks as possible."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from kern.forms import DatumVeld, Formulier, TijdVeld
from statushouders.models import Contactmoment
from statushouders.models.contact import LANGSTE_NOTITIE
from statushouders.services.contact import soorten_voor


class Contactformulier(Formulier):
    """Kind, moment (now, unless one says otherwise) and note. Only when nobody answered there is nothing to note.

    The kinds are those that somebody of this role records; the first of them is chosen. `rondt_af`: the step that this
    contact finishes, unless one takes the tick away.
    """

    soort = forms.ChoiceField(
        label="Wat voor contact?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor contact het was."},
    )
    notitie = forms.CharField(
        label="Notitie",
        max_length=LANGSTE_NOTITIE,
        widget=forms.Textarea(attrs={"rows": 3, "data-focus-na": True}),
        help_text="Schrijf alleen feiten op. Deze persoon mag vragen om dit te lezen.",
        error_messages={"required": "Schrijf kort wat er besproken is."},
    )
    dag = DatumVeld(label="Dag", kiezer=True)
    tijd = TijdVeld(label="Tijd")
    met_gevolg = forms.BooleanField(required=False, initial=True, help_text="Telt bij telefoon, gesprek en huisbezoek.")

    def __init__(self, *args: Any, rol: str, rondt_af: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["met_gevolg"].label = f"Hiermee is de stap ‘{rondt_af}’ gedaan"
        if not rondt_af:
            del self.fields["met_gevolg"]
        soorten = soorten_voor(rol)
        soort: Any = self.fields["soort"]
        soort.choices = [(een, Contactmoment.Soort(een).label) for een in soorten]
        soort.initial = soorten[0]
        geen_gehoor = self.data.get(self.add_prefix("soort")) == Contactmoment.Soort.GEEN_GEHOOR
        self.fields["notitie"].required = not geen_gehoor

    @property
    def moment(self) -> datetime:
        """The day and time together, on the clock of the Netherlands."""
        dag, tijd = self.cleaned_data["dag"], self.cleaned_data["tijd"]
        return timezone.make_aware(datetime.combine(dag, tijd))

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        if fout.veld == "moment":
            self.add_error("dag", fout.melding)
        else:
            super().voeg_domeinfout_toe(fout)


class Zoekformulier(Formulier):
    """Part of a name, or a number. Sent by POST."""

    zoek = forms.CharField(
        label="Met wie had je contact?",
        max_length=80,
        help_text="Typ een deel van de naam.",
        error_messages={"required": "Vul een deel van de naam in."},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "spellcheck": "false"}),
    )
