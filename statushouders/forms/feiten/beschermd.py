"""Protected facts on a form, and the reason with which a teamleider reads them."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from statushouders.feitcodes import Feitgroep, Rekening, Toestemming
from statushouders.feiten import Feiten, Gezondheidfeit, Vluchtfeit
from statushouders.feitregels import LANGSTE_BESCHERMDE_TEKST
from statushouders.services.beschermd import LANGSTE_REDEN


def _tekst(label: str, uitleg: str) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 6, "dir": "auto"})
    return forms.CharField(
        label=label, help_text=uitleg, max_length=LANGSTE_BESCHERMDE_TEKST, required=False, widget=widget
    )


class Beschermdformulier(Formulier):
    """Health or flight story, with the consent without which nothing of it is kept."""

    alles_mag_leeg = True

    rekening_houden = forms.ChoiceField(
        label="Is er iets waar we bij het werk rekening mee moeten houden?",
        choices=[*Rekening.choices, ("", "Nog niet gevraagd")],
        required=False,
        widget=forms.RadioSelect,
    )
    toelichting = _tekst("Wat is er nodig?", "Vraag niet naar een diagnose. Wat moet jij weten om goed te begeleiden?")
    verhaal = _tekst("Wat wil iemand vertellen?", "Alleen wat iemand zelf wil vertellen. Vraag niet door.")
    toestemming_wijze = forms.ChoiceField(
        label="Hoe gaf iemand toestemming om dit te bewaren?",
        choices=[*Toestemming.choices, ("", "Geen toestemming")],
        required=False,
        widget=forms.RadioSelect,
    )
    toestemming_op = DatumVeld(label="Op welke dag?", required=False)

    def __init__(self, *args: Any, groep: str, huidig: Gezondheidfeit | Vluchtfeit, **kwargs: Any) -> None:
        begin = vars(huidig) | {"toestemming_op": huidig.toestemming_op or vandaag()}
        super().__init__(*args, **kwargs | {"initial": begin})
        self.groep = groep
        for veld in ("verhaal",) if groep == Feitgroep.GEZONDHEID else ("rekening_houden", "toelichting"):
            del self.fields[veld]

    def clean(self) -> dict[str, Any]:
        """The day of today stands ready; without consent it means nothing."""
        schoon: dict[str, Any] = super().clean() or {}
        if not schoon.get("toestemming_wijze"):
            schoon["toestemming_op"] = None
        return schoon

    def feiten(self) -> Feiten:
        if self.groep == Feitgroep.GEZONDHEID:
            return Feiten(gezondheid=Gezondheidfeit(**self.cleaned_data))
        return Feiten(vlucht=Vluchtfeit(**self.cleaned_data))


class Redenformulier(Formulier):
    """Why a teamleider has to read it. Who guides the person sees it."""

    reden = forms.CharField(
        label="Waarom moet je dit lezen?",
        help_text="De klantondersteuner ziet dat je dit las, en waarom.",
        max_length=LANGSTE_REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
