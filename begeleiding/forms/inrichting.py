"""What a teamleider or beheerder arranges: terms, skills, examples of goals, halls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from begeleiding.forms.leerdoelen import Doelvelden
from begeleiding.models import Observatiepunt
from begeleiding.models.hal import LANGSTE_NAAM
from begeleiding.models.instelling import LANGSTE_PUNT, LANGSTE_VOORBEELD
from begeleiding.normen import STREEF, ZONDER_BERICHT_BINNEN
from begeleiding.selectors.instellingen import MEEGELEVERD
from begeleiding.services.inrichting.instellingen import gebroken_regels
from begeleiding.services.inrichting.punten import TE_WEINIG
from begeleiding.services.leerdoelen import gebroken_regels as gebroken_doelregels
from begeleiding.statussen import Puntgroep, Schaal
from kern.forms import Formulier, Regelsveld
from medewerkers.forms.beheer import Versieformulier


def _getal(label: str, standaard: int, uitleg: str = "") -> forms.IntegerField:
    samen = f"{uitleg} Meegeleverd: {standaard}.".strip()
    widget = forms.NumberInput(attrs={"class": "meedoen-invoer-kort", "inputmode": "numeric"})
    return forms.IntegerField(label=label, help_text=samen, widget=widget)


class Termijnformulier(Formulier):
    """The terms of an aanpak. The rules between them are those of the service."""

    assessment_maanden = _getal("Hoeveel maanden duurt een assessment?", MEEGELEVERD.assessment_maanden)
    tussen_weken = _getal("Na hoeveel weken is de tussenevaluatie?", MEEGELEVERD.tussen_weken)
    stil_dagen = _getal(
        "Na hoeveel dagen zonder bericht van de werkvloer komt er een signalering?", MEEGELEVERD.stil_dagen
    )
    zonder_bericht = _getal(
        "Na hoeveel keer wegblijven zonder bericht komt er een signalering?",
        MEEGELEVERD.zonder_bericht,
        f"Binnen {ZONDER_BERICHT_BINNEN} dagen.",
    )

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon: dict[str, Any] = super().clean() or {}
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon)))
        return schoon


class Puntenkeuze(Formulier):
    """Which skills an aanpak looks at."""

    punten = forms.TypedMultipleChoiceField(
        label="Waar kijken jullie naar?",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="Zo staan ze ook op de dag en in de grafieken, in deze volgorde.",
        error_messages={"required": TE_WEINIG},
    )

    def __init__(self, *args: Any, punten: Sequence[Observatiepunt], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["punten"]
        veld.choices = [(punt.pk, f"{punt.naam} (eigen punt)" if punt.gemeente_id else punt.naam) for punt in punten]


def _voorbeeld(punt: Schaal) -> forms.CharField:
    return forms.CharField(
        label=f"Wat zie je bij {punt.value}: {punt.label.lower()}?",
        max_length=LANGSTE_VOORBEELD,
        error_messages={"required": f"Schrijf wat je ziet bij '{punt.label.lower()}'."},
    )


class Puntformulier(Formulier):
    """A skill of the municipality itself, with what one sees at each point of the scale."""

    naam = forms.CharField(
        label="Hoe heet het punt?",
        max_length=LANGSTE_PUNT,
        help_text="Kort, bijvoorbeeld: hygiëne.",
        error_messages={"required": "Geef het punt een naam."},
    )
    groep = forms.ChoiceField(label="Waar hoort het bij?", choices=Puntgroep.choices, initial=Puntgroep.WERK)
    streef = forms.TypedChoiceField(
        label="Welk niveau vraagt een stage meestal?", choices=Schaal.choices, coerce=int, initial=STREEF
    )
    voorbeeld_1 = _voorbeeld(Schaal.NOG_NIET)
    voorbeeld_2 = _voorbeeld(Schaal.MET_HULP)
    voorbeeld_3 = _voorbeeld(Schaal.MEESTAL)
    voorbeeld_4 = _voorbeeld(Schaal.VANZELF)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)

    def velden(self) -> dict[str, Any]:
        """What the services take."""
        schoon = self.cleaned_data
        voorbeelden = [schoon[f"voorbeeld_{punt.value}"] for punt in Schaal]
        return {veld: schoon[veld] for veld in ("naam", "groep", "streef")} | {"voorbeelden": voorbeelden}


class Voorbeeldformulier(Doelvelden):
    """An example that a goal can begin with."""

    stappen = Regelsveld(label="Stappen", required=False, help_text="Elke stap op een eigen regel.")

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon: dict[str, Any] = super().clean() or {}
        self.voeg_domeinfouten_toe(list(gebroken_doelregels(schoon)))
        return schoon


class Halformulier(Versieformulier):
    """A hall. The postcode puts it in the order of visits."""

    naam = forms.CharField(label="Naam", max_length=LANGSTE_NAAM, error_messages={"required": "Vul een naam in."})
    postcode = forms.CharField(
        label="Postcode",
        max_length=7,
        required=False,
        widget=forms.TextInput(attrs={"class": "meedoen-invoer-kort", "autocomplete": "off"}),
        help_text="Bijvoorbeeld 2671 AB. Zo staan bezoeken in een handige volgorde.",
    )


class Afdelingformulier(Versieformulier):
    """A department."""

    naam = forms.CharField(
        label="Naam",
        max_length=LANGSTE_NAAM,
        help_text="Bijvoorbeeld: inpak of montage.",
        error_messages={"required": "Vul een naam in."},
    )
