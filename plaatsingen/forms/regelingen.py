"""A regeling for the employer: what it is, how much, and since when it is arranged."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Bedragveld, DatumVeld, Getalveld
from kern.tijd import vandaag
from medewerkers.forms.beheer import Versieformulier
from plaatsingen.forms.stappen import Stapformulier
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.statussen import Instrumentsoort


class Instrumentformulier(Stapformulier, Versieformulier):
    """A regeling. What a kind of regeling does not have stays empty."""

    soort = forms.ChoiceField(
        label="Welke regeling?",
        widget=forms.RadioSelect,
        choices=Instrumentsoort.choices,
        error_messages={"required": "Kies een regeling."},
    )
    forfaitair = forms.BooleanField(
        label="De loonwaarde is nog niet bepaald",
        required=False,
        help_text="Bij loonkostensubsidie: dan is het 50 procent, alleen de eerste zes maanden.",
    )
    percentage = Getalveld(
        label="Percentage", required=False, max_digits=4, decimal_places=1,
        help_text="Alleen bij loonkostensubsidie, hoogstens 70.",
    )  # fmt: skip
    van = DatumVeld(label="Vanaf", kiezer=True, required=False)
    tot = DatumVeld(label="Tot en met", kiezer=True, required=False)
    bedrag = Bedragveld(
        label="Bedrag in euro", required=False, max_digits=9,
        help_text="Over de hele periode, bijvoorbeeld 1.250,00.",
    )  # fmt: skip
    geregeld_op = DatumVeld(
        label="Geregeld op", kiezer=True, required=False, help_text="Leeg betekent: nog niet geregeld."
    )
    opmerking = forms.CharField(
        label="Opmerking",
        max_length=LANGSTE_REDEN,
        required=False,
        help_text="Over de regeling zelf. Schrijf hier niets over gezondheid.",
    )
    knop = "Regeling bewaren"

    def in_woorden(self, veld: str, waarde: Any) -> str:
        return ("ja" if waarde else "nee") if isinstance(waarde, bool) else super().in_woorden(veld, waarde)


class Geregeldformulier(Stapformulier):
    """Since when it is arranged."""

    op = DatumVeld(
        label="Geregeld op", kiezer=True, error_messages={"required": "Kies de dag waarop het geregeld was."}
    )
    knop = "Geregeld"

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        return {"op": vandaag()}
