"""What can be asked about a step: a date, a reason, on whom it waits."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from kern.datums import datum_lang, datum_voluit, meervoud
from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from trajecten.models import Stap
from trajecten.models.traject import LANGSTE_REDEN, LANGSTE_WACHT_OP

WIE_LEEST = "Klantondersteuners, teamleiders en de jobcoach lezen dit. Anderen niet."
GRENS_BLIJFT = (
    "De uiterste termijn blijft {}. Is de stap dan nog niet gedaan? Dan staat er ‘uiterste termijn voorbij’ tot hij "
    "wel gedaan is, ook al is de nieuwe datum er nog niet."
)
GRENS_VOORBIJ = (
    "Verplaatsen haalt de signalering ‘uiterste termijn voorbij’ niet weg. Dat gebeurt pas als de stap gedaan is."
)


class Stapformulier(Formulier):
    """`gezien` is how the step stood when the form was opened, so that nobody writes over what a colleague just did."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def __init__(self, *args: Any, stap: Stap, **kwargs: Any) -> None:
        self.stap = stap
        super().__init__(*args, initial={"gezien": stap.momentopname, **kwargs.pop("initial", {})}, **kwargs)


class Afronden(Stapformulier):
    """Empty means today, so that one click is enough."""

    knop = "Afronden"
    gedaan_op = DatumVeld(label="Wanneer gedaan?", required=False, kiezer=True, help_text="Vandaag of een eerdere dag.")


class Verplaatsen(Stapformulier):
    """The uiterste termijn is in sight; a date past it must be confirmed, for the flags keep looking at the limit."""

    knop = "Verplaatsen"
    naar = DatumVeld(label="Nieuwe datum", kiezer=True, error_messages={"required": "Kies de nieuwe datum."})
    toch = forms.BooleanField(label="Toch na de uiterste termijn", required=False)
    reden = forms.CharField(
        label="Reden",
        max_length=LANGSTE_REDEN,
        help_text=f"Kort en feitelijk. {WIE_LEEST}",
        error_messages={"required": "Schrijf waarom je de stap verplaatst, bijvoorbeeld: tolk kan die week niet."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naar"].widget.attrs["min"] = vandaag().isoformat()
        grens = self.stap.uiterste_datum
        if grens is None:
            del self.fields["toch"]
        else:
            self._leg_grens_uit(grens, voorbij=grens < vandaag())

    def _leg_grens_uit(self, grens: date, *, voorbij: bool) -> None:
        begin = "De uiterste termijn was" if voorbij else "Uiterste termijn:"
        self.fields["naar"].help_text = f"{begin} {datum_voluit(grens)}."
        if voorbij or self._ligt_na(grens):
            self.fields["toch"].help_text = GRENS_VOORBIJ if voorbij else GRENS_BLIJFT.format(datum_lang(grens))
        else:
            del self.fields["toch"]

    def _ligt_na(self, grens: date) -> bool:
        """Whether the date that was filled in lies past the limit."""
        try:
            naar = self.fields["naar"].clean(self.data.get(self.add_prefix("naar"))) if self.is_bound else None
        except forms.ValidationError:
            return False
        return naar is not None and naar > grens

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        naar, grens = schoon.get("naar"), self.stap.uiterste_datum
        if naar and grens and naar > grens and not schoon.get("toch"):
            hoe = f"{datum_lang(naar)} is {meervoud((naar - grens).days, 'dag', 'dagen')} na de uiterste termijn."
            self.add_error("toch", f"{hoe} Kies een eerdere dag, of zet hier een vinkje.")
        return schoon


class Overslaan(Stapformulier):
    """Why this person does not need the step."""

    knop = "Overslaan"
    reden = forms.CharField(
        label="Reden",
        max_length=LANGSTE_REDEN,
        help_text=f"Waarom is deze stap niet nodig voor deze persoon? {WIE_LEEST}",
        error_messages={"required": "Schrijf waarom deze stap niet nodig is."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Wachten(Stapformulier):
    """On whom the step waits."""

    knop = "Wachten"
    op = forms.CharField(
        label="Op wie wacht je?",
        max_length=LANGSTE_WACHT_OP,
        help_text=f"Bijvoorbeeld: Taalhuis, UWV, de huisarts. {WIE_LEEST}",
        error_messages={"required": "Vul in op wie je wacht, bijvoorbeeld Taalhuis."},
    )
