"""What somebody saw: a score for some skills, a short note, perhaps of one goal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from begeleiding.models import Leerdoel, Observatiepunt, Waarneming
from begeleiding.models.dag import LANGSTE_NOTITIE
from begeleiding.statussen import Schaal
from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag

VELD = "punt_"


class Observatieformulier(Formulier):
    """`punten`: the skills of the aanpak. Beside each point of the scale stands what one sees then."""

    dag = DatumVeld(label="Wanneer?", kiezer=True, error_messages={"required": "Kies de dag."})
    notitie = forms.CharField(
        label="Wat zag je?",
        max_length=LANGSTE_NOTITIE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat je zag of hoorde, in een paar zinnen. Niets over gezondheid.",
    )
    leerdoel = forms.ModelChoiceField(
        label="Hoort het bij een leerdoel?", queryset=Leerdoel.objects.none(), required=False, empty_label="Nee"
    )
    knop = "Observatie bewaren"

    def __init__(
        self, *args: Any, punten: Sequence[Observatiepunt], doelen: Any, oud: Waarneming | None = None, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {**_begin(oud), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["leerdoel"].queryset = doelen
        velden["leerdoel"].label_from_instance = lambda doel: doel.wat
        for punt in punten:
            velden[f"{VELD}{punt.pk}"] = _schaalveld(punt)
        self.order_fields(["dag", "notitie", "leerdoel"])

    @property
    def scores(self) -> dict[int, int]:
        """Skill -> score, of what was chosen."""
        gekozen = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam.startswith(VELD) and waarde}
        return {int(naam.removeprefix(VELD)): int(waarde) for naam, waarde in gekozen.items()}

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if not self.errors and not self.scores and not schoon.get("notitie"):
            self.add_error("notitie", "Geef minstens één punt een cijfer, of schrijf wat je zag.")
        return schoon


def _schaalveld(punt: Observatiepunt) -> forms.ChoiceField:
    keuzes = [
        (str(waarde.value), f"{waarde.value} {waarde.label}: {voorbeeld[:1].lower()}{voorbeeld[1:]}")
        for waarde, voorbeeld in zip(Schaal, punt.voorbeelden, strict=True)
    ]
    veld = forms.ChoiceField(
        label=punt.naam, choices=[("", "Niet bekeken"), *keuzes], required=False, widget=forms.RadioSelect
    )
    veld.vouwt = True  # type: ignore[attr-defined]
    return veld


def _begin(oud: Waarneming | None) -> dict[str, Any]:
    if oud is None:
        return {"dag": vandaag()}
    scores = {f"{VELD}{score.punt_id}": str(score.waarde) for score in oud.scores.all()}
    return {"dag": oud.dag, "notitie": oud.notitie, "leerdoel": oud.leerdoel_id, **scores}
