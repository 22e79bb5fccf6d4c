"""A group of a language school: what it is called, when the lessons are, and who is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.forms import BoundField

from kern.datums import DAGEN, datum_lang
from kern.forms import DatumVeld, Formulier, TijdVeld
from medewerkers.forms.beheer import Versieformulier
from plaatsingen.forms.botsvraag import Botsvraag
from plaatsingen.models import Lestijd
from plaatsingen.roostergegevens import Tijdvak, tijdfout
from plaatsingen.services import Groepgegevens
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder

# What a school teaches.
SOORTEN = [(soort.value, soort.label) for soort in (Bloksoort.TAALLES, Bloksoort.OPLEIDING, Bloksoort.INBURGERING)]


class _Groepvelden(forms.Form):
    school = forms.CharField(label="School", max_length=80)
    naam = forms.CharField(label="Groep", max_length=80, help_text="Zoals de school zegt, bijvoorbeeld: A2 ochtend.")
    soort = forms.ChoiceField(label="Wat is het?", choices=SOORTEN)
    begin = DatumVeld(label="Eerste dag", kiezer=True)
    einde = DatumVeld(label="Laatste dag", kiezer=True)

    def gegevens(self) -> Groepgegevens:
        """What the service needs."""
        return Groepgegevens(**{veld: self.cleaned_data[veld] for veld in _Groepvelden.base_fields})


class _Tijdvelden(forms.Form):
    """For each day a begin and an end; what is left empty is no lesson."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nummer, naam in enumerate(DAGEN):
            for kant in ("van", "tot"):
                self.fields[f"{kant}_{nummer}"] = TijdVeld(label=f"{naam.capitalize()} {kant}", required=False)

    @staticmethod
    def begin_tijden(tijden: Sequence[Lestijd]) -> dict[str, time]:
        """What the form starts with."""
        return {f"{kant}_{een.dag}": getattr(een, kant) for een in tijden for kant in ("van", "tot")}

    @property
    def rijen(self) -> Iterator[tuple[str, BoundField, BoundField]]:
        for nummer, naam in enumerate(DAGEN):
            yield naam, self[f"van_{nummer}"], self[f"tot_{nummer}"]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        for nummer, naam in enumerate(DAGEN):
            van, tot = schoon.get(f"van_{nummer}"), schoon.get(f"tot_{nummer}")
            leeg = "van" if van is None else "tot"
            if (van is None) != (tot is None) and f"{leeg}_{nummer}" not in self.errors:
                self.add_error(f"{leeg}_{nummer}", f"Vul ook in {leeg} wanneer de les op {naam} is.")
            elif van is not None and tot is not None and (fout := tijdfout(van, tot)):
                self.add_error(f"tot_{nummer}", fout)
        return schoon

    def tijden(self) -> list[Tijdvak]:
        """What the service needs."""
        schoon = self.cleaned_data
        return [
            Tijdvak(dag, schoon[f"van_{dag}"], schoon[f"tot_{dag}"])
            for dag in range(7)
            if schoon[f"van_{dag}"] is not None
        ]


class NieuweLesgroep(_Tijdvelden, Formulier, _Groepvelden):
    """A group with its first times."""

    knop = "Lesgroep maken"


class Lesgroepformulier(Botsvraag, Versieformulier, _Groepvelden):
    """Another name, kind or period."""

    def in_woorden(self, veld: str, waarde: Any) -> str:
        return datum_lang(waarde) if isinstance(waarde, date) else super().in_woorden(veld, waarde)


class Lestijdenformulier(_Tijdvelden, Botsvraag, Versieformulier):
    """Other times from a day on."""

    knop = "Tijden wijzigen"

    vanaf = DatumVeld(
        label="Nieuwe tijden vanaf", kiezer=True, help_text="Tot die dag blijven de tijden van nu.",
        error_messages={"required": "Kies vanaf welke dag de nieuwe tijden gelden."},
    )  # fmt: skip


class Ledenformulier(Formulier):
    """People to choose, and a day. `mensen`: who can be chosen."""

    mensen = forms.TypedMultipleChoiceField(
        label="Wie?",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één persoon."},
    )

    def __init__(self, *args: Any, mensen: Sequence[Statushouder], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["mensen"].choices = [(str(een.pk), een.naam) for een in mensen]


class Erbijformulier(Botsvraag, Ledenformulier):
    """Into the group. Searching is a button of the same form, so that who was chosen stays chosen."""

    knop = "In de groep zetten"

    zoek = forms.CharField(label="Zoek op naam", required=False, max_length=80)
    vanaf = DatumVeld(label="Vanaf", kiezer=True, error_messages={"required": "Kies vanaf welke dag."})


class Wegformulier(Ledenformulier):
    """Out of the group."""

    knop = "Uit de groep halen"

    laatste_dag = DatumVeld(label="Laatste lesdag", kiezer=True)
