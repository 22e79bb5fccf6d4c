"""What stands on a CV."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from statushouders.cv import CONTACT, CvKeuze
from statushouders.feitcodes import Vaardigheidsoort
from statushouders.feiten import Feiten
from statushouders.feitwoorden import opleiding_in_delen, werk_in_delen
from statushouders.models import Statushouder
from statushouders.profielcodes import LANGSTE_PROFIELTEKST

_DELEN = {
    "talen": "Talen met niveau",
    "vaardigheden": "Vaardigheden en sterke kanten",
    "hobbys": "Hobby's",
    "rijbewijs": "Rijbewijs",
    "beschikbaar": "Uren en dagdelen",
}


def _vinkjes(naam: str) -> Any:
    return forms.MultipleChoiceField(label=naam, required=False, widget=forms.CheckboxSelectMultiple)


class Cvformulier(Formulier):
    """Everything that is known is ticked; what somebody does not want is taken away."""

    alles_mag_leeg = True
    knop = "CV downloaden"

    over_mij = forms.CharField(
        label="Over mij",
        help_text="Een paar zinnen, in de ik-vorm. Mag leeg blijven.",
        max_length=LANGSTE_PROFIELTEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )
    contact = _vinkjes("Hoe is iemand te bereiken?")
    banen = _vinkjes("Werkervaring")
    opleidingen = _vinkjes("Opleiding")
    delen = _vinkjes("Wat komt er verder op?")
    landen = forms.BooleanField(label="Landen van werk en opleiding noemen", required=False)

    def __init__(self, *args: Any, persoon: Statushouder, feiten: Feiten, over_mij: str, **kwargs: Any) -> None:
        keuzes = _keuzes(persoon, feiten)
        begin = {naam: [code for code, _ in lijst] for naam, lijst in keuzes.items()}
        super().__init__(*args, **kwargs | {"initial": {**begin, "over_mij": over_mij, "landen": True}})
        for naam, lijst in keuzes.items():
            self.fields[naam].choices = lijst  # type: ignore[attr-defined]
            if not lijst:
                del self.fields[naam]
        if not {"banen", "opleidingen"} & self.fields.keys():
            del self.fields["landen"]

    def keuze(self) -> CvKeuze:
        schoon = self.cleaned_data
        return CvKeuze(
            over_mij=schoon["over_mij"],
            contact=schoon.get("contact", []),
            banen=[int(nr) for nr in schoon.get("banen", [])],
            opleidingen=[int(nr) for nr in schoon.get("opleidingen", [])],
            delen=schoon.get("delen", []),
            landen=schoon.get("landen", False),
        )


def _keuzes(persoon: Statushouder, feiten: Feiten) -> dict[str, list[tuple[str, str]]]:
    """Only what there is to choose."""
    leef: Any = feiten.leefsituatie or {}
    soorten = {een.soort for een in feiten.vaardigheden or ()}
    er_is = {
        "talen": bool(feiten.talen),
        "vaardigheden": bool(soorten - {Vaardigheidsoort.HOBBY}),
        "hobbys": Vaardigheidsoort.HOBBY in soorten,
        "rijbewijs": bool(set(leef.get("rijbewijs") or ()) - {"geen"}),
        "beschikbaar": bool(leef.get("uren_per_week") or leef.get("dagdelen")),
    }
    return {
        "contact": [(veld, getattr(persoon, veld)) for veld in CONTACT if getattr(persoon, veld)],
        "banen": [(str(nr), _regel(*werk_in_delen(een))) for nr, een in enumerate(feiten.werkervaringen or ())],
        "opleidingen": [(str(nr), _regel(*opleiding_in_delen(een))) for nr, een in enumerate(feiten.opleidingen or ())],
        "delen": [(code, naam) for code, naam in _DELEN.items() if er_is[code]],
    }


def _regel(kop: str, klein: str) -> str:
    return f"{kop} · {klein}" if klein else kop
