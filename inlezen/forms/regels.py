"""One row to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms

from inlezen.models import Inleeslijst, Inleesregel
from kern.forms import Formulier
from kern.leesfout import LANGSTE_TEKST


class Regelformulier(Formulier):
    """The cells of one row that are wrong, as text. What they become is for the service.

    `velden`: what the form that was sent had in it; by now other cells may be wrong, or none. A kind of list says
    which rules are between two fields (`hoort_bij`: mending may need either of them), what a row is about (`wie`, shown
    when it is a double), and what may not be emptied (`nooit_leeg`; another wrong cell may be).
    """

    knop = "Opnieuw nakijken"
    hoort_bij: ClassVar[Mapping[str, Sequence[str]]] = {}
    wie: ClassVar[Sequence[str]] = ()
    nooit_leeg: ClassVar[frozenset[str]] = frozenset()

    def __init__(
        self, *args: Any, lijst: Inleeslijst, regel: Inleesregel, velden: Sequence[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, auto_id=f"regel-{regel.nummer}-%s", **kwargs)
        fouten: Sequence[Mapping[str, str]] = regel.fouten or []
        gekoppeld = [veld for veld in velden if veld in lijst.koppeling]
        for veld in gekoppeld or self._te_verbeteren(lijst.koppeling, fouten):
            self.fields[veld] = self.maak_veld(veld, lijst.soort.herkenning.label(veld), regel.cel(veld))
        if not self.is_bound:
            self._toon_fouten(fouten)

    def maak_veld(self, veld: str, label: str, cel: str) -> forms.Field:
        """The field for one cell; a kind of list has a select for what comes from a list of codes."""
        return forms.CharField(
            label=label,
            required=veld in self.nooit_leeg,
            max_length=LANGSTE_TEKST,
            initial=cel,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )

    def _toon_fouten(self, fouten: Sequence[Mapping[str, str]]) -> None:
        """What the judge said stands at the field, as if this form had been sent."""
        self._errors = forms.utils.ErrorDict()
        self.cleaned_data: dict[str, Any] = {}
        for fout in fouten:
            self.add_error(fout["veld"] if fout["veld"] in self.fields else None, fout["melding"])

    def _te_verbeteren(self, koppeling: Mapping[str, int], fouten: Sequence[Mapping[str, str]]) -> list[str]:
        """The fields to show: those that are wrong, and what they are compared with; in the order of the list."""
        velden: set[str] = set()
        for fout in fouten:
            velden |= {fout["veld"], *self.hoort_bij.get(fout["veld"], ())}
            velden |= self.ook_bij(fout["melding"])
            if not fout["veld"]:
                velden.update(self.wie)
        gevonden = velden & koppeling.keys()
        return sorted(gevonden or koppeling.keys(), key=lambda veld: koppeling[veld])

    def ook_bij(self, melding: str) -> set[str]:
        """Fields that a message speaks of, beside the one where it stands."""
        return set()
