"""Make a questionnaire, plan a round, enter a form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from medewerkers.forms.beheer import Versieformulier
from rapportages.models import Lijstvraag, Vragenlijst
from rapportages.models.effect.vragenlijst import (
    HOOGSTE,
    LAAGSTE,
    LANGSTE_INLEIDING,
    LANGSTE_NAAM,
    LANGSTE_VRAAG,
    LANGSTE_WOORD,
)
from rapportages.services.effect.invoer import LANGSTE_CODEWOORD
from rapportages.services.effect.vragen import VAN_EENS

_ANONIEM = (
    ("ja", "Anoniem: er staat geen naam op"),
    ("nee", "Op naam: je kiest bij het invoeren de persoon"),
)


class Lijstformulier(Versieformulier):
    """A questionnaire."""

    naam = forms.CharField(
        label="Hoe heet de lijst?", max_length=LANGSTE_NAAM, error_messages={"required": "Geef de lijst een naam."}
    )
    inleiding = forms.CharField(
        label="Wat staat er boven de vragen?",
        max_length=LANGSTE_INLEIDING,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="In gewone taal. Bijvoorbeeld: er zijn geen goede of foute antwoorden.",
    )
    anoniem = forms.TypedChoiceField(
        label="Anoniem of op naam?",
        choices=_ANONIEM,
        coerce=lambda waarde: waarde == "ja",
        widget=forms.RadioSelect,
        help_text="Anoniem antwoorden mensen eerlijker. Met een eigen codewoord horen voor en na toch bij elkaar.",
        error_messages={"required": "Kies anoniem of op naam."},
    )


class Vraagformulier(Formulier):
    """A question, with the words of the four answers. Of a yes or no question they are not asked."""

    tekst = forms.CharField(
        label="Wat is de vraag?",
        max_length=LANGSTE_VRAAG,
        help_text="Kort, en zo dat je het eens of oneens kunt zijn. Bijvoorbeeld: Ik weet waar ik kan solliciteren.",
        error_messages={"required": "Schrijf de vraag op."},
    )
    soort = forms.ChoiceField(
        label="Hoe antwoordt iemand?", choices=Lijstvraag.Soort.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe iemand antwoordt."},
    )  # fmt: skip
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nummer, woord in enumerate(VAN_EENS, start=LAAGSTE):
            self.fields[f"woord_{nummer}"] = forms.CharField(
                label=f"Antwoord {nummer}", max_length=LANGSTE_WOORD, required=False, initial=woord
            )

    soms_verplicht = tuple(f"woord_{nummer}" for nummer in range(LAAGSTE, HOOGSTE + 1))

    @property
    def woorden(self) -> list[str]:
        return [self.cleaned_data[naam] for naam in self.soms_verplicht]


class Metingdagen(Versieformulier):
    """The name and the days of a round."""

    naam = forms.CharField(
        label="Hoe heet de meting?",
        max_length=LANGSTE_NAAM,
        help_text="De groep en wanneer, bijvoorbeeld K!X Works voorjaar 2026.",
        error_messages={"required": "Geef de meting een naam."},
    )
    dag_voor = DatumVeld(
        label="Wanneer vragen jullie het vooraf?", kiezer=True, error_messages={"required": "Kies een dag."}
    )
    dag_na = DatumVeld(
        label="Wanneer vragen jullie het achteraf?", kiezer=True, error_messages={"required": "Kies een dag."}
    )


class Metingformulier(Metingdagen):
    """A new round: with which list too."""

    lijst = forms.TypedChoiceField(
        label="Met welke vragenlijst?", coerce=int, error_messages={"required": "Kies een vragenlijst."}
    )
    field_order = ("lijst", "naam", "dag_voor", "dag_na")

    def __init__(self, *args: Any, lijsten: Iterable[Vragenlijst], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["lijst"]
        veld.choices = [("", "Kies een lijst"), *((lijst.pk, lijst.naam) for lijst in lijsten)]


class Invoerformulier(Formulier):
    """One paper form: who or which code word, and a number per question. `mensen`: who is meant by the name."""

    knop = "Bewaren en volgende"

    def __init__(
        self, *args: Any, vragen: Sequence[Lijstvraag], anoniem: bool, mensen: Sequence[tuple[int, str]] = (), **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        velden: Any = self.fields
        if anoniem:
            velden["codewoord"] = _codewoord()
        else:
            velden["naam"] = _naam()
        if mensen:
            velden["statushouder"] = forms.TypedChoiceField(
                label="Wie is het?", coerce=int, choices=mensen, widget=forms.RadioSelect, required=False
            )
        for nummer, vraag in enumerate(vragen, start=1):
            velden[f"vraag_{vraag.pk}"] = _antwoordveld(nummer, vraag)

    @property
    def vraagvelden(self) -> list[Any]:
        return [veld for veld in self if veld.name.startswith("vraag_")]

    @property
    def antwoorden(self) -> dict[int, int]:
        return {
            int(naam.removeprefix("vraag_")): waarde
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith("vraag_") and waarde
        }


def _naam() -> forms.CharField:
    return forms.CharField(
        label="Naam",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Een deel van de naam is genoeg, als maar één persoon zo heet.",
        error_messages={"required": "Typ van wie dit formulier is."},
    )


def _codewoord() -> forms.CharField:
    return forms.CharField(
        label="Codewoord",
        max_length=LANGSTE_CODEWOORD,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Zoals het op het formulier staat. Staat er niets, laat het dan leeg.",
    )


def _antwoordveld(nummer: int, vraag: Lijstvraag) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=f"{nummer}. {vraag.tekst}",
        coerce=int,
        empty_value=None,
        required=False,
        choices=[*vraag.keuzes, ("", "Leeg")],
        widget=forms.RadioSelect,
        initial="",
    )
