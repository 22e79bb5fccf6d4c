"""Teams and organisations, and what every form of the beheerder shares."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from django import forms

from kern.datums import datum_lang, tijd
from kern.forms import Formulier
from medewerkers.models import Medewerker, Organisatie
from medewerkers.services.organisaties import TOE_TE_VOEGEN

NAAMUITLEG = "Zoals collega's het noemen."


class Versieformulier(Formulier):
    """Carries the version that was opened, to see whether somebody else saved meanwhile."""

    versie = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)

    def zonder_versie(self) -> dict[str, Any]:
        """What was filled in."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}

    @property
    def gezien(self) -> int:
        """The version that the editor saw; 0, which none has, when it was tampered with."""
        return self.cleaned_data.get("versie") or 0

    def in_woorden(self, veld: str, waarde: Any) -> str:
        """A value as the form shows it."""
        if isinstance(waarde, list | tuple):
            namen = dict(getattr(self.fields[veld], "choices", ()))
            return ", ".join(str(namen.get(een, een)) for een in waarde)
        if isinstance(waarde, date | time):
            return datum_lang(waarde) if isinstance(waarde, date) else tijd(waarde)
        if isinstance(waarde, Decimal):
            return str(self.fields[veld].prepare_value(waarde))
        keuzes = dict(getattr(self.fields[veld], "choices", ())) if isinstance(waarde, str) else {}
        return str(keuzes.get(waarde, "" if waarde is None else waarde))


class Teamnaam(Versieformulier):
    """The name of a team."""

    naam = forms.CharField(label="Naam", max_length=80, help_text=NAAMUITLEG)


class NieuwTeam(Formulier):
    """A team, and whose it is."""

    organisatie = forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        empty_label="Kies een organisatie",
    )
    naam = forms.CharField(label="Naam", max_length=80, help_text=NAAMUITLEG)

    def __init__(self, *args: Any, door: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["organisatie"].queryset = Organisatie.objects.te_beheren_door(door).open()


class Organisatieformulier(Versieformulier):
    """A werkbedrijf or ketenpartner. The kind decides which roles its people may have."""

    naam = forms.CharField(label="Naam", max_length=120, help_text=NAAMUITLEG)
    soort = forms.ChoiceField(
        label="Soort organisatie",
        widget=forms.RadioSelect,
        choices=[(soort.value, soort.label) for soort in TOE_TE_VOEGEN],
        error_messages={"required": "Kies werkbedrijf of ketenpartner."},
        help_text="Mensen van een ketenpartner zien alleen wie zij begeleiden. Een werkbedrijf heeft eigen rollen.",
    )

    def __init__(self, *args: Any, vaste_soort: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if vaste_soort:
            self.fields["soort"].disabled = True
            self.fields["soort"].initial = vaste_soort
            self.fields["soort"].widget = forms.HiddenInput()
            self.fields["soort"].choices = Organisatie.Soort.choices  # type: ignore[attr-defined]
