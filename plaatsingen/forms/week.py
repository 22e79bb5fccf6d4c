"""The week of a person: put something in it, change it, let it stop, take an earlier week over."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from kern.datums import DAGEN, datum_lang
from kern.forms import DatumVeld, Formulier, TijdVeld
from medewerkers.forms.beheer import Versieformulier
from plaatsingen.forms.botsvraag import Botsvraag
from plaatsingen.models import Lesgroep
from plaatsingen.models.rooster import LANGSTE_KEUZE
from plaatsingen.roostergegevens import Blokgegevens
from plaatsingen.services.botst import VELD
from plaatsingen.statussen import Bloksoort

DAGKEUZES = [(str(nummer), naam.capitalize()) for nummer, naam in enumerate(DAGEN)]
DAGCHIPS = [(str(nummer), naam[:2]) for nummer, naam in enumerate(DAGEN)]
_LEEG = "Leeg: tot nader bericht."


class _Blokvelden(forms.Form):
    """What one fills in about a part of the week."""

    soort = forms.ChoiceField(
        label="Wat is het?",
        choices=Bloksoort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het is."},
    )
    naam = forms.CharField(
        label="Waar of wat precies?", required=False, max_length=80, help_text="Bijvoorbeeld: Taalschool, of spreekuur."
    )
    van = TijdVeld(label="Van", error_messages={"required": "Vul in hoe laat het begint."})
    tot = TijdVeld(label="Tot", error_messages={"required": "Vul in hoe laat het eindigt."})
    geldig_van = DatumVeld(label="Vanaf", kiezer=True, error_messages={"required": "Kies vanaf welke dag."})
    geldig_tot = DatumVeld(label="Tot en met", kiezer=True, required=False, help_text=_LEEG)

    def op_dag(self, dag: str | int) -> Blokgegevens:
        """What the service needs, on this day of the week."""
        schoon = self.cleaned_data
        velden = {veld: schoon[veld] for veld in _Blokvelden.base_fields}
        return Blokgegevens(dag=int(dag), **velden)


class NieuwBlok(Botsvraag, _Blokvelden):
    """The same times on one day or more."""

    knop = "In de week zetten"

    dagen = forms.MultipleChoiceField(
        label="Op welke dagen?",
        choices=DAGCHIPS,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één dag."},
    )

    def blokken(self) -> list[Blokgegevens]:
        return [self.op_dag(dag) for dag in self.cleaned_data["dagen"]]


def als_nieuw_blok(data: QueryDict) -> QueryDict:
    """What was typed about a block that is gone, as the form of a new one has it."""
    nieuw = data.copy()
    nieuw.setlist("dagen", data.getlist("dag"))
    if ingang := data.get("ingang"):
        nieuw["geldig_van"] = str(ingang)
    return nieuw


class Blokformulier(Botsvraag, Versieformulier, _Blokvelden):
    """Change one block, from a day on or as if it had always been so."""

    knop = "Bewaren"

    dag = forms.TypedChoiceField(label="Dag", choices=DAGKEUZES, coerce=int)
    ingang = DatumVeld(
        label="Wijziging gaat in op",
        kiezer=True,
        required=False,
        help_text="Tot die dag blijft de week zoals hij was. Leeg: de oude tijd klopte niet.",
    )

    def zonder_versie(self) -> dict[str, Any]:
        geen_blok = {"ingang", VELD}
        return {naam: waarde for naam, waarde in super().zonder_versie().items() if naam not in geen_blok}

    def in_woorden(self, veld: str, waarde: Any) -> str:
        if veld == "dag":
            return DAGEN[waarde]
        if isinstance(waarde, date):
            return datum_lang(waarde)
        return f"{waarde:%H.%M}" if veld in ("van", "tot") else super().in_woorden(veld, waarde)

    def gegevens(self) -> Blokgegevens:
        return self.op_dag(self.cleaned_data["dag"])


class Stopformulier(Formulier):
    """The last day."""

    knop = "Laten stoppen"

    laatste_dag = DatumVeld(label="Laatste dag", kiezer=True)


class Overneemformulier(Botsvraag):
    """Let an earlier week hold again."""

    knop = "Week overnemen"

    van_week = DatumVeld(
        label="Neem over wat in de week was van", kiezer=True, help_text="Kies een dag in die week.",
        error_messages={"required": "Kies een dag in de week die je overneemt."},
    )  # fmt: skip
    vanaf = DatumVeld(label="Vanaf", kiezer=True, error_messages={"required": "Kies vanaf welke dag."})
    tot = DatumVeld(label="Tot en met", kiezer=True, required=False, help_text=_LEEG)


class Keuzeformulier(Formulier):
    """Why a clash may be."""

    knop = "Zo laten"

    reden = forms.CharField(
        label="Waarom kan dit zo?",
        max_length=LANGSTE_KEUZE,
        help_text="Bijvoorbeeld: de werkgever vindt het goed dat hij later begint.",
    )


class Groepkeuze(Botsvraag):
    """A lesson group for this person. `groepen`: pk and what to read."""

    knop = "In deze groep zetten"

    groep = forms.TypedChoiceField(label="Lesgroep", coerce=int, error_messages={"required": "Kies een groep."})
    vanaf = DatumVeld(label="Vanaf", kiezer=True, error_messages={"required": "Kies vanaf welke dag."})

    def __init__(self, *args: Any, groepen: list[tuple[Lesgroep, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.groepen = {groep.pk: groep for groep, _ in groepen}
        velden: Any = self.fields
        velden["groep"].choices = [("", "Kies een groep"), *((groep.pk, woorden) for groep, woorden in groepen)]

    @property
    def gekozen(self) -> Lesgroep:
        return self.groepen[self.cleaned_data["groep"]]
