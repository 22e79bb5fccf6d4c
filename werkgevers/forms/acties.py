"""The next thing to do for an employer."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from agenda.models.actiepunt import LANGSTE_ACTIE
from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from werkgevers.forms.rust import RustVeld
from werkgevers.models import Werkgever
from werkgevers.rust import BEVESTIG, rustvragen
from werkgevers.selectors.acties import wie_het_doen
from werkgevers.services.acties import Actiegegevens, gebroken_regels

ALLEEN_MET_ACTIE = "Alleen nodig als je een volgende actie plant."
ACTIE_ZONDER_DAG = "Kies de dag waarop het klaar moet zijn, of laat de volgende actie leeg."
DAG_ZONDER_ACTIE = "Vul in wat er dan moet gebeuren, of haal de dag weg."


class Collegakeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A colleague by name."""

    def label_from_instance(self, obj: Medewerker) -> str:
        return obj.naam


def actieveld() -> forms.CharField:
    """What comes next, which may be nothing."""
    return forms.CharField(
        label="Volgende actie",
        required=False,
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def voeg_actievelden_toe(formulier: Any, *, kijker: Medewerker, werkgever: Werkgever | None, wanneer: str = "") -> None:
    """Who does it (the reader, unless one says otherwise), and the tick for an employer who would rather not.
    `wanneer`: when that is asked, as `RustVeld` says it."""
    formulier.fields["van"] = Collegakeuze(
        label="Wie doet het?", queryset=wie_het_doen(kijker), empty_label=None, initial=kijker.pk
    )
    if werkgever and RustVeld.nodig_voor(werkgever):
        formulier.fields[BEVESTIG] = RustVeld(werkgever, wanneer=wanneer)


class VolgendeActie(Formulier):
    """What comes next, when anything does: `wat` and `uiterlijk` are both filled in, or neither."""

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        wat, uiterlijk = schoon.get("wat"), schoon.get("uiterlijk")
        if wat and not uiterlijk and "uiterlijk" not in self.errors:
            self.add_error("uiterlijk", ACTIE_ZONDER_DAG)
        if uiterlijk and not wat and "wat" not in self.errors:
            self.add_error("wat", DAG_ZONDER_ACTIE)
        if wat or uiterlijk:
            self.voeg_domeinfouten_toe(list(gebroken_regels(schoon, eerste_dag=vandaag())))
        if wat and (werkgever := self.bij_wie()):
            self.voeg_domeinfouten_toe(rustvragen(werkgever, bevestigd=self.bevestigd))
        return schoon

    def bij_wie(self) -> Werkgever | None:
        """For whom it is to be done, as far as that was read."""
        raise NotImplementedError

    def actie(self) -> Actiegegevens | None:
        """Nothing when it was left empty."""
        schoon = self.cleaned_data
        if not schoon["wat"]:
            return None
        return Actiegegevens(wat=schoon["wat"], uiterlijk=schoon["uiterlijk"], van=schoon["van"])

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))


class Actieformulier(Formulier):
    """What, until when and who. `gezien`: how it stood when the form was opened."""

    knop = "Bewaren"

    wat = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Bijvoorbeeld: bellen over de stageplek.",
        error_messages={"required": "Vul in wat er moet gebeuren."},
    )
    uiterlijk = DatumVeld(
        label="Uiterlijk", kiezer=True, error_messages={"required": "Kies de dag waarop het klaar moet zijn."}
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kijker: Medewerker, werkgever: Werkgever, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voeg_actievelden_toe(self, kijker=kijker, werkgever=werkgever)

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds. One whose day is over already may keep that day."""
        schoon = super().clean() or {}
        stond_op: date = self.initial.get("uiterlijk") or vandaag()
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon, eerste_dag=min(vandaag(), stond_op))))
        return schoon

    def gegevens(self) -> Actiegegevens:
        """What the service needs."""
        schoon = self.cleaned_data
        return Actiegegevens(wat=schoon["wat"], uiterlijk=schoon["uiterlijk"], van=schoon["van"])

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))
