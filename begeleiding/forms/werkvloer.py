"""What is asked about a placement that is under way: contacts, agreements, hours, incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from agenda.models.actiepunt import LANGSTE_ACTIE
from begeleiding.models.werkvloer import LANGSTE_VERSLAG, MEESTE_UREN
from begeleiding.selectors.werkvloer import Werkweek, wie_het_doen
from begeleiding.services.werkvloer.uren import Weekuren, weekveld
from begeleiding.statussen import Contactvorm, Voorvalsoort
from kern.datums import dag_en_maand
from kern.forms import DatumVeld, Formulier, Getalveld
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from werkgevers.forms.acties import Collegakeuze, VolgendeActie
from werkgevers.services.acties import Actiegegevens, gebroken_regels

NIET_GEZOND = "Schrijf niets over gezondheid."
GETALFOUTEN = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")


def _tekst(label: str, leeg: str = "", *, rijen: int = 3, uitleg: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=bool(leeg),
        max_length=LANGSTE_VERSLAG,
        widget=forms.Textarea(attrs={"rows": rijen}),
        help_text=uitleg,
        error_messages={"required": leeg},
    )


def _wie(kijker: Medewerker) -> Collegakeuze:
    return Collegakeuze(label="Wie doet het?", queryset=wie_het_doen(kijker), empty_label=None, initial=kijker.pk)


class Contactwijziging(Formulier):
    """What kind, when, and how it went."""

    soort = forms.ChoiceField(
        label="Wat voor contact?",
        widget=forms.RadioSelect,
        choices=Contactvorm.choices,
        initial=Contactvorm.BEZOEK,
        error_messages={"required": "Kies wat voor contact het was."},
    )
    dag = DatumVeld(label="Wanneer", kiezer=True, error_messages={"required": "Kies de dag van het contact."})
    verslag = _tekst("Hoe ging het?", "Schrijf kort op hoe het ging.", rijen=4, uitleg=NIET_GEZOND)

    def __init__(self, *args: Any, plaatsing: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plaatsing, self.kijker = plaatsing, kijker


class Contactformulier(Contactwijziging, VolgendeActie):
    """With what was agreed on, if anything."""

    wat = forms.CharField(
        label="Wat is afgesproken?",
        required=False,
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Mag leeg blijven.",
    )
    uiterlijk = DatumVeld(label="Uiterlijk", required=False, kiezer=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"] = _wie(self.kijker)

    def bij_wie(self) -> None:
        """The employer is asked nothing."""
        return


class Afspraakformulier(Formulier):
    """What, who and by when. `gezien`: how it stood when the form was opened."""

    wat = forms.CharField(
        label="Wat is afgesproken?",
        max_length=LANGSTE_ACTIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Bijvoorbeeld: werkschoenen bestellen.",
        error_messages={"required": "Vul in wat er is afgesproken."},
    )
    uiterlijk = DatumVeld(
        label="Uiterlijk", kiezer=True, error_messages={"required": "Kies de dag waarop het klaar moet zijn."}
    )
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, plaatsing: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plaatsing = plaatsing
        self.fields["van"] = _wie(kijker)

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once. One whose day is over already may keep that day."""
        schoon = super().clean() or {}
        stond_op: date = self.initial.get("uiterlijk") or vandaag()
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon, eerste_dag=min(vandaag(), stond_op))))
        return schoon

    def gegevens(self) -> Actiegegevens:
        """What the service needs."""
        schoon = self.cleaned_data
        return Actiegegevens(wat=schoon["wat"], uiterlijk=schoon["uiterlijk"], van=schoon["van"])


class Voorvalformulier(Formulier):
    """What happened, and what was done about it."""

    soort = forms.ChoiceField(
        label="Wat voor voorval?",
        widget=forms.RadioSelect,
        choices=Voorvalsoort.choices,
        error_messages={"required": "Kies wat voor voorval het was."},
    )
    dag = DatumVeld(label="Wanneer", kiezer=True, error_messages={"required": "Kies de dag waarop het gebeurde."})
    wat = _tekst(
        "Wat gebeurde er?",
        "Schrijf wat er gebeurde.",
        uitleg="Niets over gezondheid: geen klachten, letsel of behandeling.",
    )
    gedaan = _tekst("Wat is er gedaan?", uitleg="Mag leeg blijven.")

    def __init__(self, *args: Any, plaatsing: Any = None, kijker: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


class Urenformulier(Formulier):
    """The hours of the last weeks. What the log counts stands beside it as a proposal: it counts when somebody takes it
    over. An emptied week is taken away.
    """

    alles_mag_leeg = True
    knop = "Uren bewaren"

    def __init__(
        self, *args: Any, plaatsing: Any, kijker: Medewerker, weken: Sequence[Werkweek] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plaatsing, self.weken = plaatsing, weken
        for een in weken:
            self.fields[weekveld(een.week)] = _weekveld(een)
            self.fields[_gezienveld(een.week)] = forms.DecimalField(
                required=False, widget=forms.HiddenInput, initial=een.uren
            )

    @property
    def rijen(self) -> list[tuple[Werkweek, Any, Any]]:
        """The rows of the table: the week, its hours, and what stood there."""
        velden: Any = self
        return [(een, velden[weekveld(een.week)], velden[_gezienveld(een.week)]) for een in self.weken]

    def uren(self) -> Mapping[date, Weekuren]:
        """What the service needs."""
        schoon = self.cleaned_data
        return {
            een.week: Weekuren(schoon[weekveld(een.week)], schoon.get(_gezienveld(een.week))) for een in self.weken
        }  # fmt: skip

    def toon_nieuwe_stand(self, staat: Mapping[date, Decimal]) -> None:
        """After a message about what a colleague saved: saving once more is a choice."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        for een in self.weken:
            waarde = staat.get(een.week)
            data[_gezienveld(een.week)] = "" if waarde is None else str(waarde)
        self.data = data


def _gezienveld(week: date) -> str:
    return f"gezien_{week.isoformat()}"


def _weekveld(een: Werkweek) -> Getalveld:
    wanneer = dag_en_maand(een.week, vandaag=vandaag())
    fout = f"Week van {wanneer}: vul uren in van 0 tot {MEESTE_UREN}, bijvoorbeeld 16 of 7,5."
    return Getalveld(
        label=f"Gewerkte uren in de week van {wanneer}",
        required=False,
        max_digits=4,
        decimal_places=1,
        min_value=0,
        max_value=MEESTE_UREN,
        initial=een.uren,
        error_messages=dict.fromkeys(GETALFOUTEN, fout),
    )
