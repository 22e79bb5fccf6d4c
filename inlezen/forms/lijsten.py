"""Forms of a list: the file, and the columns."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django import forms

from inlezen.grenzen import BESTAND_BYTES
from inlezen.herkenning import Herkenning
from inlezen.models import Inleeslijst
from inlezen.soort import Soort
from kern.forms import Formulier

TE_GROOT = "Dit bestand is groter dan 10 MB. Splits de lijst en laad de delen een voor een."


class Bestandformulier(Formulier):
    """The upload. What is in the file is for the service."""

    bestand = forms.FileField(
        label="Bestand",
        allow_empty_file=True,
        error_messages={"required": "Kies eerst een bestand, of sleep het hierheen."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv,.txt,.tsv", "class": "meedoen-bestand--vlak"}),
    )

    def __init__(self, *args: Any, soort: Soort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        een = soort.woorden.een
        self.fields[
            "bestand"
        ].help_text = f"Excel (.xlsx) of CSV, met een regel per {een} en kolomnamen erboven. Hoogstens 10 MB."

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > BESTAND_BYTES:
            raise forms.ValidationError(TE_GROOT)
        return bestand


def _keuzes(herkenning: Herkenning) -> list[Any]:
    groepen = [
        (groep, [(veld.sleutel, veld.label) for veld in velden])
        for groep, velden in groupby(herkenning.velden, lambda veld: veld.groep)
    ]
    return [("", "Niet gebruiken"), *groepen]


class Koppelformulier(Formulier):
    """One select per column: which field is it? The same field twice is an error at the second column."""

    def __init__(self, *args: Any, lijst: Inleeslijst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._herkenning = lijst.soort.herkenning
        per_kolom = {kolom: veld for veld, kolom in lijst.koppeling.items()}
        keuzes = _keuzes(self._herkenning)
        for nummer, naam in enumerate(lijst.kolommen):
            self.fields[f"kolom_{nummer}"] = forms.ChoiceField(
                label=naam, choices=keuzes, required=False, initial=per_kolom.get(nummer, "")
            )

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        gezien: dict[str, str] = {}
        for naam, veld in list(gegevens.items()):
            if veld and veld in gezien:
                kolom = self.fields[gezien[veld]].label
                label = self._herkenning.label(veld)
                self.add_error(naam, f"{label} komt al uit de kolom '{kolom}'. Kies er een.")
            gezien.setdefault(veld, naam)
        return gegevens

    def koppeling(self) -> dict[str, int]:
        """Field -> number of the column."""
        return {veld: int(naam.removeprefix("kolom_")) for naam, veld in self.cleaned_data.items() if veld}
