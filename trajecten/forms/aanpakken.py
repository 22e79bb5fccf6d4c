"""One step of the municipality's own aanpak."""

from typing import Any

from django import forms

from kern.forms import Formulier
from medewerkers.rollen import DRAAGT_STAPPEN
from trajecten.models import AanpakStap
from trajecten.models.aanpak import Eenheid
from trajecten.services.aanpakken import Stapnorm

EENHEDEN = [("", "geen"), *Eenheid.choices]


class Stapnormformulier(Formulier):
    """The rules between the fields are those of the service."""

    knop = "In gebruik nemen"

    gezien = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    naam = forms.CharField(label="Naam van de stap", max_length=80)
    rol = forms.ChoiceField(
        label="Wie is verantwoordelijk?",
        choices=[(rol.value, rol.label) for rol in DRAAGT_STAPPEN],
        error_messages={"required": "Kies wie verantwoordelijk is."},
    )
    streef_aantal = forms.IntegerField(
        label="Streeftermijn",
        required=False,
        min_value=0,
        max_value=999,
        help_text="Vul een streeftermijn in, een uiterste termijn, of allebei. Een van de twee is nodig.",
    )
    streef_eenheid = forms.ChoiceField(label="Eenheid van de streeftermijn", required=False, choices=EENHEDEN)
    uiterst_aantal = forms.IntegerField(label="Uiterste termijn", required=False, min_value=0, max_value=999)
    uiterst_eenheid = forms.ChoiceField(label="Eenheid van de uiterste termijn", required=False, choices=EENHEDEN)
    waarschuw_dagen = forms.IntegerField(
        label="Waarschuwen, dagen van tevoren",
        min_value=0,
        max_value=365,
        help_text="0: pas op de dag zelf.",
        error_messages={"required": "Vul in hoeveel dagen van tevoren Meedoen waarschuwt."},
    )
    escaleer_dagen = forms.IntegerField(
        label="Naar de teamleider, dagen te laat",
        min_value=0,
        max_value=365,
        help_text="0: op de eerste dag te laat. Na de uiterste termijn altijd meteen.",
        error_messages={"required": "Vul in na hoeveel dagen te laat de stap naar de teamleider gaat."},
    )

    @classmethod
    def begin(cls, stap: AanpakStap) -> dict[str, Any]:
        """What the form starts with."""
        norm = Stapnorm.van(stap)
        return {**vars(norm), "gezien": norm.merk}

    def norm(self) -> Stapnorm:
        """What the service needs."""
        return Stapnorm(**{veld: waarde for veld, waarde in self.cleaned_data.items() if veld != "gezien"})

    def toon_naast(self, bewaard: Stapnorm) -> None:
        """Beside what was filled in: what a colleague saved. To save once more is then a choice."""
        ingevuld = vars(self.norm())
        for veld, waarde in vars(bewaard).items():
            if waarde != ingevuld[veld]:
                keuzes = dict(getattr(self.fields[veld], "choices", ()))
                self.add_error(
                    veld, f"Je collega bewaarde: {keuzes.get(waarde, 'leeg' if waarde is None else waarde)}."
                )
        data: Any = self.data
        data = data.copy()
        data[self.add_prefix("gezien")] = bewaard.merk
        self.data = data
