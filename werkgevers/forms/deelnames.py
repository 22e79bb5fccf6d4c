"""Say who was there, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from kern.forms import DatumVeld
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomstsoort, Deelnamestand, Interesse
from werkgevers.forms.acties import ALLEEN_MET_ACTIE, VolgendeActie, actieveld, voeg_actievelden_toe
from werkgevers.forms.rust import RustVeld
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.models.bijeenkomst import LANGSTE_INDRUK
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.rust import BEVESTIG
from werkgevers.selectors.bijeenkomsten import Deelnamerij


class Opkomstformulier(Versieformulier):
    """For everybody on the list who can be named whether that one was there, and how it went. Nothing is chosen
    beforehand; one button says it of whoever is not ticked (`anderen`).

    Beside the version of the meeting it carries that of each line (`gezien_ID`): two may record it at once.
    """

    verslag = forms.CharField(
        label="Hoe was het?",
        required=False,
        max_length=LANGSTE_WERKGEVERTEKST,
        help_text="Wat deden jullie, wat viel op? Over iemand apart schrijf je daarna.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    knop = "Opkomst bewaren"
    KEUZES = (
        (Deelnamestand.GEWEEST, "Was er"),
        (Deelnamestand.AFGEMELD, "Afgemeld"),
        (Deelnamestand.NIET_VERSCHENEN, "Kwam niet"),
    )

    def __init__(self, *args: Any, rijen: Sequence[Deelnamerij], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "anderen" in self.data:
            namen = [f"stand_{rij.deelname.pk}" for rij in rijen]
            waren_er = {naam: Deelnamestand.GEWEEST.value for naam in namen if not self.data.get(naam)}
            gestuurd: Any = self.data
            self.data = aangevuld = gestuurd.copy()
            aangevuld.update(waren_er)
        self.rijen = rijen
        for rij in rijen:
            nu = rij.deelname.stand
            self.fields[f"stand_{rij.deelname.pk}"] = forms.ChoiceField(
                label=rij.wie.naam,
                choices=self.KEUZES,
                widget=forms.RadioSelect,
                initial=nu if nu in dict(self.KEUZES) else None,
                error_messages={"required": "Kies of deze persoon er was."},
            )
            self.fields[f"gezien_{rij.deelname.pk}"] = forms.IntegerField(
                required=False, widget=forms.HiddenInput, initial=rij.deelname.versie
            )
        self.order_fields([*(naam for naam in self.fields if naam != "verslag"), "verslag"])

    @property
    def standen(self) -> dict[int, str]:
        return {rij.deelname.pk: self.cleaned_data[f"stand_{rij.deelname.pk}"] for rij in self.rijen}

    @property
    def versies(self) -> dict[int, int]:
        """Line -> the version that the editor saw; 0 of one that came since."""
        return {rij.deelname.pk: self.cleaned_data[f"gezien_{rij.deelname.pk}"] or 0 for rij in self.rijen}

    def zonder_versie(self) -> dict[str, Any]:
        """What was filled in."""
        return {naam: waarde for naam, waarde in super().zonder_versie().items() if not naam.startswith("gezien_")}

    def in_woorden(self, veld: str, waarde: Any) -> str:
        """Also what was said of somebody before the day."""
        standen = dict(Deelnamestand.choices) | dict(self.KEUZES)
        return str(standen[waarde]) if waarde in standen else super().in_woorden(veld, waarde)


def _indruk(label: str, uitleg: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LANGSTE_INDRUK,
        help_text=uitleg,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _interesse(label: str) -> forms.ChoiceField:
    keuzes = [*Interesse.choices, ("", "Nog niet bekend")]
    return forms.ChoiceField(label=label, required=False, choices=keuzes, widget=forms.RadioSelect)


ACTIEVELDEN = ("wat", "uiterlijk", "van", BEVESTIG)


class Indrukformulier(VolgendeActie, Versieformulier):
    """Both sides, and what follows; what somebody is to do for that gets a day and a colleague."""

    werkgever = forms.ModelChoiceField(
        label="Met welke werkgever?",
        queryset=Werkgever.objects.none(),
        required=False,
        empty_label="Geen in het bijzonder",
    )
    indruk_persoon = _indruk("Wat vond de persoon ervan?", "In de eigen woorden. Dit staat ook in het dossier.")
    interesse_persoon = _interesse("Wil de persoon hier verder?")
    indruk_werkgever = _indruk("Wat vond de werkgever?", "Alleen over het werk en de ontmoeting.")
    interesse_werkgever = _interesse("Wil de werkgever verder met deze persoon?")
    vervolg = _indruk("Wat spreken jullie af?", "Bijvoorbeeld: volgende week een dag meelopen.")

    def __init__(self, *args: Any, bijeenkomst: Bijeenkomst, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["wat"] = actieveld()
        velden["wat"].label = "Wat ga je daarvoor doen?"
        velden["wat"].help_text = "Leeg mag. Anders staat het bij Te doen: schrijf over mensen niets op."
        velden["uiterlijk"] = DatumVeld(label="Uiterlijk", required=False, kiezer=True)
        met_rust = next((een for een in bijeenkomst.werkgevers.all() if RustVeld.nodig_voor(een)), None)
        voeg_actievelden_toe(self, kijker=kijker, werkgever=met_rust, wanneer=ALLEEN_MET_ACTIE)
        velden["werkgever"].queryset = bijeenkomst.werkgevers.order_by("naam", "pk")
        if bijeenkomst.soort == Bijeenkomstsoort.BEDRIJFSBEZOEK:
            velden["werkgever"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if schoon.get("wat") and not schoon.get("werkgever") and "werkgever" not in self.errors:
            self.add_error("werkgever", "Kies bij welke werkgever dit hoort.")
        return schoon

    def bij_wie(self) -> Werkgever | None:
        gekozen: Werkgever | None = self.cleaned_data.get("werkgever")
        return gekozen

    def zonder_versie(self) -> dict[str, Any]:
        """What is said of the meeting, without what is to be done."""
        return {veld: waarde for veld, waarde in super().zonder_versie().items() if veld not in ACTIEVELDEN}
