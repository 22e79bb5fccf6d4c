"""What is asked at each step in the life of a placement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.db.models import Max

from kern.datums import datum_lang
from kern.forms import DatumVeld, Formulier
from kern.fouten import fouten_van
from kern.tijd import vandaag
from plaatsingen.forms.ernaast import Ernaastvraag
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
from plaatsingen.selectors.duur import uiterste_einde
from plaatsingen.services.plaatsing.akkoorden import controleer_akkoorddag
from plaatsingen.services.plaatsing.duur import controleer_eerder_einde, controleer_later_einde
from plaatsingen.statussen import (
    KIESBARE_EINDREDENEN,
    Akkoordwijze,
    Eindreden,
    Gesprekspartner,
    Oordeel,
    Partij,
    Vervolg,
)


class Stapformulier(Formulier):
    """A question about one placement."""

    def __init__(self, *args: Any, plaatsing: Plaatsing, **kwargs: Any) -> None:
        kwargs["initial"] = {**self.begin_van(plaatsing), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.plaatsing = plaatsing

    def regels(self, schoon: dict[str, Any]) -> list[Callable[[], object]]:
        """What the service holds about what is filled in well, to say all that is wrong at once."""
        return []

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        self.voeg_domeinfouten_toe(list(fouten_van(*self.regels(schoon))))
        return schoon

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        """What the form starts with."""
        return {}


class Akkoordformulier(Stapformulier):
    """When a party agreed, and how it said so."""

    op = DatumVeld(label="Wanneer?", kiezer=True, error_messages={"required": "Kies de dag van het akkoord."})
    wijze = forms.ChoiceField(
        label="Hoe?",
        widget=forms.RadioSelect,
        choices=Akkoordwijze.choices,
        error_messages={"required": "Kies hoe het akkoord kwam."},
    )
    knop = "Akkoord vastleggen"

    def regels(self, schoon: dict[str, Any]) -> list[Callable[[], object]]:
        return [partial(controleer_akkoorddag, self.plaatsing, schoon["op"])] if "op" in schoon else []

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        return {"op": vandaag()}


class Startformulier(Ernaastvraag, Stapformulier):
    """The day on which somebody really began."""

    gestart_op = DatumVeld(label="Eerste werkdag", kiezer=True, error_messages={"required": "Kies de eerste werkdag."})
    knop = "Start vastleggen"

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        """The agreed day, once it is there: nobody records a start on another day by just going on."""
        if plaatsing.begin > vandaag():
            return {}
        eens = plaatsing.akkoorden.aggregate(op=Max("op"))["op"] or plaatsing.begin
        return {"gestart_op": max(plaatsing.begin, eens)}


class Eindedagformulier(Stapformulier):
    """Another planned end. `gezien` is the one that stood there."""

    gezien = DatumVeld(required=False, widget=forms.HiddenInput)

    def eindregel(self, naar: date) -> None:
        """Whether this can be the last day."""
        raise NotImplementedError

    def regels(self, schoon: dict[str, Any]) -> list[Callable[[], object]]:
        """Who saw another end than there is now hears that first, of the service."""
        zoals_gezien = self.plaatsing.loopt and schoon.get("gezien") == self.plaatsing.einde
        return [partial(self.eindregel, schoon["naar"])] if zoals_gezien and "naar" in schoon else []

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        return {"gezien": plaatsing.einde.isoformat() if plaatsing.einde else ""}


class Verlengformulier(Ernaastvraag, Eindedagformulier):
    """A later planned end."""

    naar = DatumVeld(label="Nieuw einde", kiezer=True, error_messages={"required": "Kies het nieuwe einde."})
    reden = forms.CharField(
        label="Waarom?", max_length=LANGSTE_REDEN, error_messages={"required": "Schrijf waarom het langer duurt."}
    )
    knop = "Verlengen"

    def __init__(self, *args: Any, plaatsing: Plaatsing, **kwargs: Any) -> None:
        super().__init__(*args, plaatsing=plaatsing, **kwargs)
        if uiterlijk := uiterste_einde(plaatsing):
            self.fields["naar"].help_text = f"Verlengen kan tot en met {datum_lang(uiterlijk)}."

    def eindregel(self, naar: date) -> None:
        controleer_later_einde(self.plaatsing, naar)


class Vervroegformulier(Eindedagformulier):
    """An earlier planned end."""

    naar = DatumVeld(label="Laatste werkdag", kiezer=True, error_messages={"required": "Kies de laatste werkdag."})
    reden = forms.CharField(
        label="Waarom?", max_length=LANGSTE_REDEN, error_messages={"required": "Schrijf waarom het eerder stopt."}
    )
    knop = "Bewaren"

    def eindregel(self, naar: date) -> None:
        controleer_eerder_einde(self.plaatsing, naar)


class Eindformulier(Stapformulier):
    """Why it stops, who wanted that, and what comes next."""

    op = DatumVeld(label="Laatste werkdag", kiezer=True, error_messages={"required": "Kies de laatste werkdag."})
    reden = forms.ChoiceField(
        label="Waarom stopt het?",
        choices=[("", "Kies een reden"), *KIESBARE_EINDREDENEN],
        error_messages={"required": "Kies waarom het stopt."},
    )
    wie = forms.ChoiceField(
        label="Wie wilde dat?",
        widget=forms.RadioSelect,
        choices=Partij.choices,
        error_messages={"required": "Kies wie er wilde stoppen."},
    )
    vervolg = forms.ChoiceField(
        label="Wat komt hierna?",
        widget=forms.RadioSelect,
        choices=Vervolg.choices,
        error_messages={"required": "Kies wat er hierna komt."},
    )
    toelichting = forms.CharField(
        label="Toelichting", max_length=LANGSTE_REDEN, required=False, help_text="Kort en feitelijk."
    )
    knop = "Beëindigen"

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        return {"op": min(plaatsing.einde or vandaag(), vandaag())}


class NooitGestartformulier(Stapformulier):
    """Why nobody began."""

    reden = forms.ChoiceField(
        label="Waarom gaat het niet door?",
        choices=[("", "Kies een reden"), *(een for een in KIESBARE_EINDREDENEN if een[0] != Eindreden.AFGEROND)],
        error_messages={"required": "Kies waarom het niet doorgaat."},
    )
    toelichting = forms.CharField(
        label="Toelichting", max_length=LANGSTE_REDEN, required=False, help_text="Kort en feitelijk."
    )
    knop = "Gaat niet door"


class Heropenformulier(Ernaastvraag, Stapformulier):
    """Nothing to fill in, unless there is another placement by now."""

    knop = "Weer openen"


class Momentformulier(Stapformulier):
    """How it goes, in words that the person may read."""

    gedaan_op = DatumVeld(
        label="Wanneer was het?", kiezer=True, error_messages={"required": "Kies de dag van het gesprek."}
    )
    met = forms.MultipleChoiceField(
        label="Wie was erbij?", choices=Gesprekspartner.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    oordeel = forms.ChoiceField(label="In het kort", choices=Oordeel.choices, required=False, widget=forms.RadioSelect)
    verslag = forms.CharField(
        label="Hoe gaat het?",
        max_length=LANGSTE_PLAATSINGTEKST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Wat gaat goed, wat is moeilijk, wat spraken jullie af? Geen diagnoses.",
        error_messages={"required": "Schrijf kort hoe het gaat."},
    )
    knop = "Bewaren"

    @staticmethod
    def begin_van(plaatsing: Plaatsing) -> dict[str, Any]:
        return {"gedaan_op": vandaag()}


class NieuwMomentformulier(Stapformulier):
    """One more day on which to look how it goes."""

    uiterlijk = DatumVeld(label="Uiterlijk", kiezer=True, error_messages={"required": "Kies een dag."})
    knop = "Moment plannen"
