"""An evaluation: what was seen, the talk about it, and the advice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from begeleiding.models import Evaluatie
from begeleiding.models.evaluatie import LANGSTE_ADVIES, LANGSTE_EVALUATIETEKST, LANGSTE_WERKGEVERTEKST
from begeleiding.services.evaluaties import VELDEN, fouten_bij_vaststellen
from begeleiding.statussen import Evaluatiesoort, Groei, GroepOfAlleen
from kern.forms import DatumVeld
from medewerkers.forms.beheer import Versieformulier
from werkgevers.codelijsten import Plaatsingsoort

VASTSTELLEN = "vaststellen"


def _tekst(label: str, uitleg: str = "", rijen: int = 3) -> forms.CharField:
    vak = forms.Textarea(attrs={"rows": rijen})
    return forms.CharField(label=label, max_length=LANGSTE_EVALUATIETEKST, required=False, widget=vak, help_text=uitleg)


def _regel(label: str, uitleg: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=LANGSTE_ADVIES, required=False, help_text=uitleg)


def _keuze(label: str, keuzes: Any, leeg: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", leeg), *keuzes], required=False)


class Evaluatieformulier(Versieformulier):
    """A concept is stored as it is; what is missing is said, all at once, when it is fixed (button `vaststellen`)."""

    # The base calls the version that was seen so too: as an attribute that one counts, as a field this one.
    gezien = _tekst("Wat zien jullie?", "Geschreven uit de observaties. Verander het in je eigen woorden.", 9)  # type: ignore[assignment]
    gehouden_op = DatumVeld(label="Wanneer was het gesprek?", kiezer=True, required=False)
    mening = _tekst("Wat vindt de persoon zelf?", "In eigen woorden: wat gaat goed, wat is moeilijk, wat wil iemand?")
    uitgelegd = _tekst("Wat heb je uitgelegd?")
    afgesproken = _tekst("Wat spraken jullie af?")
    soort_plek = _keuze("Wat voor plek past hierna?", Plaatsingsoort.choices, "Nog niet bekend")
    richting = _regel("Welke richting past?")
    groep_of_alleen = _keuze("In een groep of alleen?", GroepOfAlleen.choices, "Nog niet bekend")
    nodig_taal = _regel("Wat is nodig bij taal?", "Leeg betekent: niets bijzonders.")
    nodig_vervoer = _regel("Wat is nodig bij vervoer?", "Leeg betekent: niets bijzonders.")
    groei = _keuze("Hoe snel verwacht je groei, het komende half jaar?", Groei.choices, "Nog niet bekend")
    voor_werkgever = forms.CharField(
        label="Wat moet een werkgever weten?",
        max_length=LANGSTE_WERKGEVERTEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=(
            "Een paar zinnen over hoe iemand werkt, met een voorbeeld. Dit staat bovenaan het papier voor een "
            "werkgever. Schrijf niets over gezondheid, gezin of geloof."
        ),
    )
    rond_af = forms.BooleanField(
        label="Het assessment is hiermee klaar",
        required=False,
        help_text="De laatste dag wordt vandaag. Laat leeg als iemand nog even op de hal blijft.",
    )

    HET_GESPREK = ("gehouden_op", "mening", "uitgelegd", "afgesproken")
    ADVIES = ("soort_plek", "richting", "groep_of_alleen", "nodig_taal", "nodig_vervoer", "groei", "voor_werkgever")

    def __init__(
        self, *args: Any, evaluatie: Evaluatie, voorstellen: Mapping[str, tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        self.evaluatie = evaluatie
        # Asked when it is fixed; a concept may leave them empty.
        self.soms_verplicht = {fout.veld for fout in fouten_bij_vaststellen(evaluatie, {})}
        for veld, (_, bron) in voorstellen.items():
            velden[veld].help_text = f"Ons voorstel komt uit: {bron}. Verander het als het niet klopt."
        if evaluatie.soort != Evaluatiesoort.EIND:
            del velden["voor_werkgever"]
        if evaluatie.soort != Evaluatiesoort.EIND or not evaluatie.assessment.loopt:
            del velden["rond_af"]

    @property
    def stelt_vast(self) -> bool:
        return VASTSTELLEN in self.data

    def te_bewaren(self) -> dict[str, Any]:
        """The fields of the evaluation itself."""
        return {veld: self.cleaned_data[veld] for veld in VELDEN if veld in self.cleaned_data}

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if self.stelt_vast:
            fouten = fouten_bij_vaststellen(self.evaluatie, schoon)
            self.voeg_domeinfouten_toe([fout for fout in fouten if fout.veld not in self.errors])
        return schoon

    @property
    def gesprek(self) -> list[Any]:
        return [self[veld] for veld in self.HET_GESPREK]

    @property
    def advies(self) -> list[Any]:
        return [self[veld] for veld in (*self.ADVIES, "rond_af") if veld in self.fields]
