"""The filters of the list of people. What does not fit is left out: an old bookmark still gives a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from kern.forms import Formulier
from trajecten.statussen import Fase
from werkplek.selectors.personenlijst import STANDEN, VOLGORDES, Lijstvraag

ZOEK_LENGTE = 80
FILTERS = ("fase", "wie", "stand", "stap", "jaar", "sorteer")

Keuzes = Iterable[tuple[Any, str]]


class Lijstfilter(Formulier):
    """Every field may be empty. `zoek` travels by POST alone."""

    zoek = forms.CharField(
        max_length=ZOEK_LENGTE,
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "placeholder": "bijvoorbeeld Tesfay", "autocomplete": "off", "spellcheck": "false"}
        ),
    )
    fase = forms.ChoiceField(label="Fase", required=False)
    wie = forms.ChoiceField(label="Klantondersteuner", required=False)
    stand = forms.ChoiceField(label="Stand", required=False)
    stap = forms.ChoiceField(label="Volgende stap", required=False)
    jaar = forms.TypedChoiceField(label="Gevestigd in", required=False, coerce=int, empty_value=None)
    sorteer = forms.ChoiceField(label="Volgorde", required=False, choices=VOLGORDES.items())

    def __init__(
        self, *args: Any, collegas: Keuzes, stappen: Keuzes, jaren: Iterable[int], nummers: bool, **kwargs: Any
    ) -> None:
        """`nummers`: whether this user may search by BSN and V-nummer."""
        super().__init__(*args, **kwargs)
        self.fields["zoek"].label = "Naam, BSN, V-nummer of geboortedatum" if nummers else "Naam of geboortedatum"
        self._kies("fase", "Alle fasen", Fase.choices)
        self._kies("wie", "Iedereen", [*collegas, ("niemand", "Nog niemand")])
        self._kies("stand", "Elke stand", STANDEN.items())
        self._kies("stap", "Elke stap", stappen)
        self._kies("jaar", "Elk jaar", [(jaar, str(jaar)) for jaar in jaren])

    def _kies(self, naam: str, alles: str, keuzes: Iterable[tuple[Any, Any]]) -> None:
        veld: Any = self.fields[naam]
        veld.choices = [("", alles), *keuzes]

    @property
    def vraag(self) -> Lijstvraag:
        """What is asked, as far as it is understood."""
        self.is_valid()
        schoon = self.cleaned_data
        return Lijstvraag(
            zoek=schoon.get("zoek") or "",
            onleesbaar="zoek" in self.errors,
            fase=schoon.get("fase") or "",
            wie=schoon.get("wie") or "",
            stand=schoon.get("stand") or "",
            stap=schoon.get("stap") or "",
            jaar=schoon.get("jaar"),
            sorteer=schoon.get("sorteer") or "stand",
        )

    @property
    def gekozen(self) -> list[str]:
        """The filters that are on, in words, for above the list."""
        self.is_valid()
        aan = {naam: self.cleaned_data.get(naam) for naam in ("fase", "wie", "stand", "stap", "jaar")}
        return [self._woorden(naam, waarde) for naam, waarde in aan.items() if waarde]

    def _woorden(self, naam: str, waarde: Any) -> str:
        veld: Any = self.fields[naam]
        return next(str(tekst) for keuze, tekst in veld.choices if str(keuze) == str(waarde))

    @property
    def meer_open(self) -> bool:
        """Whether a filter under 'Meer filters' is on."""
        self.is_valid()
        return bool(self.cleaned_data.get("stap") or self.cleaned_data.get("jaar"))
