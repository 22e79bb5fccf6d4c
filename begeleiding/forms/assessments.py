"""What is asked when an assessment begins, takes longer or ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import cached_property

from begeleiding.models import Afdeling, Assessment, Hal
from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.selectors.begeleiders import collegas_in_rol, vaste_collega
from begeleiding.services import assessment as diensten
from begeleiding.services.assessment.regels import LANGST
from kern.datums import datum_lang, lees_datum
from kern.forms import DatumVeld, Formulier
from kern.fouten import fouten_van
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder


class Beginformulier(Formulier):
    """Where, with whom and until when. All that is wrong is said at once."""

    hal = forms.ModelChoiceField(
        label="Hal",
        queryset=Hal.objects.none(),
        empty_label="Kies een hal",
        error_messages={"required": "Kies een hal."},
    )
    afdeling = forms.ModelChoiceField(
        label="Afdeling", queryset=Afdeling.objects.none(), required=False, empty_label="Nog niet bekend"
    )
    jobcoach = forms.ModelChoiceField(
        label="Jobcoach",
        queryset=Medewerker.objects.none(),
        empty_label="Kies een jobcoach",
        error_messages={"required": "Kies een jobcoach."},
        help_text="Wie je kiest, wordt ook jobcoach op het dossier.",
    )
    productieleider = forms.ModelChoiceField(
        label="Productieleider", queryset=Medewerker.objects.none(), required=False, empty_label="Nog niet bekend"
    )
    begin = DatumVeld(label="Eerste dag", kiezer=True, error_messages={"required": "Kies de eerste dag."})
    einde = DatumVeld(label="Laatste dag", kiezer=True, error_messages={"required": "Kies de laatste dag."})
    gewoon = forms.DateField(widget=forms.HiddenInput, required=False)
    knop = "Assessment beginnen"

    def __init__(self, *args: Any, persoon: Statushouder, kijker: Medewerker, **kwargs: Any) -> None:
        kwargs["initial"] = {**begin_van(persoon), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.persoon = persoon
        self.initial.setdefault("gewoon", self.initial["einde"].isoformat())
        velden: Any = self.fields
        hallen = Hal.objects.filter(gemeente=persoon.gemeente_id, gesloten=False)
        velden["hal"].queryset = hallen
        velden["afdeling"].queryset = Afdeling.objects.filter(hal__in=hallen, gesloten=False).select_related("hal")
        velden["afdeling"].label_from_instance = lambda een: f"{een.hal.naam}: {een.naam}"
        velden["jobcoach"].queryset = collegas_in_rol(persoon.gemeente_id, Rol.JOBCOACH)
        velden["productieleider"].queryset = collegas_in_rol(persoon.gemeente_id, Rol.PRODUCTIELEIDER)
        for naam in ("jobcoach", "productieleider"):
            velden[naam].label_from_instance = _naam
        if len(alle := list(hallen[:2])) == 1:
            velden["hal"].initial = alle[0].pk

    @cached_property
    def planning(self) -> tuple[str, list[tuple[str, date]]]:
        """What is wrong with these days, or else which evaluations they bring; before anything is stored."""
        begin, einde = (_dag(self[naam].value()) for naam in ("begin", "einde"))
        if not (begin and einde):
            return "", []
        for fout in fouten_van(lambda: diensten.controleer_periode(begin, einde)):
            return fout.melding, []
        return "", diensten.planning(begin, einde, persoon=self.persoon)

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if not self.errors:
            self.voeg_domeinfouten_toe(list(diensten.fouten_bij_begin(self.nieuw(schoon), self.persoon)))
        return schoon

    @staticmethod
    def nieuw(schoon: dict[str, Any]) -> diensten.Nieuw:
        return diensten.Nieuw(**{naam: waarde for naam, waarde in schoon.items() if naam != "gewoon"})


def gekozen_dagen(gegevens: Mapping[str, Any], persoon: Statushouder) -> dict[str, Any]:
    """The days, as the form asks anew what they bring. A last day that nobody touched moves along with the first."""
    begin, einde, gewoon = (_dag(gegevens.get(naam)) for naam in ("begin", "einde", "gewoon"))
    if begin is None or abs(begin - vandaag()) > LANGST:
        return {"begin": begin, **({"einde": einde} if einde else {})}
    vast = diensten.gewoon_einde(begin, persoon=persoon)
    return {"begin": begin, "einde": einde if einde and einde != gewoon else vast, "gewoon": vast.isoformat()}


def _dag(waarde: Any) -> date | None:
    return waarde if isinstance(waarde, date) else lees_datum(str(waarde or ""))


def begin_van(persoon: Statushouder) -> dict[str, Any]:
    """Today, for as long as the aanpak says, with who is on the case already."""
    dag = vandaag()
    return {
        "begin": dag,
        "einde": diensten.gewoon_einde(dag, persoon=persoon),
        "jobcoach": vaste_collega(persoon.pk, Rol.JOBCOACH),
        "productieleider": vaste_collega(persoon.pk, Rol.PRODUCTIELEIDER),
    }


def _naam(collega: Any) -> str:
    return str(collega.naam)


class Assessmentformulier(Formulier):
    """A question about one assessment."""

    def __init__(self, *args: Any, assessment: Assessment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.assessment = assessment


class Verlengformulier(Assessmentformulier):
    """The new last day, and why. `gezien`: the last day that stood there."""

    tot = DatumVeld(label="Nieuwe laatste dag", kiezer=True, error_messages={"required": "Kies de nieuwe laatste dag."})
    reden = forms.CharField(
        label="Waarom duurt het langer?",
        max_length=LANGSTE_REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Schrijf waarom het langer duurt."},
        help_text="Niets over gezondheid.",
    )
    gezien = forms.DateField(widget=forms.HiddenInput, required=False)
    knop = "Assessment verlengen"

    def __init__(self, *args: Any, assessment: Assessment, **kwargs: Any) -> None:
        kwargs["initial"] = {"gezien": assessment.einde.isoformat(), **kwargs.get("initial", {})}
        super().__init__(*args, assessment=assessment, **kwargs)

    def clean_tot(self) -> date:
        tot: date = self.cleaned_data["tot"]
        if tot <= self.assessment.einde:
            raise forms.ValidationError(f"Kies een dag na {datum_lang(self.assessment.einde)}.")
        return tot


class Stopformulier(Assessmentformulier):
    """The last day, and why."""

    geeindigd_op = DatumVeld(label="Laatste dag", kiezer=True, error_messages={"required": "Kies de laatste dag."})
    eindreden = forms.ChoiceField(
        label="Waarom stopt het?",
        choices=diensten.KIESBAAR,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom het stopt."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=LANGSTE_REDEN,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kort, en niets over gezondheid.",
    )
    knop = "Assessment stoppen"

    def __init__(self, *args: Any, assessment: Assessment, **kwargs: Any) -> None:
        dag = min(vandaag(), assessment.einde) if assessment.begin <= vandaag() else assessment.begin
        kwargs["initial"] = {"geeindigd_op": dag, **kwargs.get("initial", {})}
        super().__init__(*args, assessment=assessment, **kwargs)
