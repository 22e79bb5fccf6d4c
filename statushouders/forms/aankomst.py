"""Forms of the arrivals list: the file, the columns, and one row to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from django import forms

from kern.forms import Formulier
from statushouders.aankomst.grenzen import BESTAND_BYTES
from statushouders.aankomst.velden import OP_SLEUTEL, VELDEN
from statushouders.controles.leesfout import LANGSTE_TEKST
from statushouders.models import Aankomstlijst, Aankomstregel

TE_GROOT = "Dit bestand is groter dan 10 MB. Splits de lijst en laad de delen een voor een."


class Bestandformulier(Formulier):
    """The upload. What is in the file is for the service."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Excel (.xlsx) of CSV, met een regel per persoon en kolomnamen erboven. Hoogstens 10 MB.",
        allow_empty_file=True,
        error_messages={"required": "Kies eerst een bestand, of sleep het hierheen."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv,.txt,.tsv", "class": "meedoen-bestand--vlak"}),
    )

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > BESTAND_BYTES:
            raise forms.ValidationError(TE_GROOT)
        return bestand


def _keuzes() -> list[Any]:
    groepen = [
        (groep, [(veld.sleutel, veld.label) for veld in velden]) for groep, velden in groupby(VELDEN, lambda v: v.groep)
    ]
    return [("", "Niet gebruiken"), *groepen]


class Koppelformulier(Formulier):
    """One select per column: which field is it? The same field twice is an error at the second column."""

    def __init__(self, *args: Any, lijst: Aankomstlijst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        per_kolom = {kolom: veld for veld, kolom in lijst.koppeling.items()}
        for nummer, naam in enumerate(lijst.kolommen):
            self.fields[f"kolom_{nummer}"] = forms.ChoiceField(
                label=naam, choices=_keuzes(), required=False, initial=per_kolom.get(nummer, "")
            )

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        gezien: dict[str, str] = {}
        for naam, veld in list(gegevens.items()):
            if veld and veld in gezien:
                kolom = self.fields[gezien[veld]].label
                self.add_error(naam, f"{OP_SLEUTEL[veld].label} komt al uit de kolom '{kolom}'. Kies er een.")
            gezien.setdefault(veld, naam)
        return gegevens

    def koppeling(self) -> dict[str, int]:
        """Field -> number of the column."""
        return {veld: int(naam.removeprefix("kolom_")) for naam, veld in self.cleaned_data.items() if veld}


# Rules between two dates: mending may need either of them.
_HOORT_BIJ = {"vergunning_tot": "vergunning_vanaf"}
# Who a row is about, when the row as a whole is a double.
_WIE = ("naam", "achternaam", "voornamen", "tussenvoegsel", "geboortedatum", "bsn", "v_nummer")


# The only column of what nobody can do without; another wrong cell may be emptied.
_NOOIT_LEEG = frozenset({"naam", "achternaam", "geboortedatum", "vestigingsdatum"})


class Regelformulier(Formulier):
    """The cells of one row that are wrong, as text. What they become is for the service.

    `velden`: what the form that was sent had in it; by now other cells may be wrong, or none.
    """

    knop = "Opnieuw nakijken"

    def __init__(
        self, *args: Any, lijst: Aankomstlijst, regel: Aankomstregel, velden: Sequence[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, auto_id=f"regel-{regel.nummer}-%s", **kwargs)
        fouten: Sequence[Mapping[str, str]] = regel.fouten or []
        gekoppeld = [veld for veld in velden if veld in lijst.koppeling]
        for veld in gekoppeld or te_verbeteren(lijst.koppeling, fouten):
            self.fields[veld] = forms.CharField(
                label=OP_SLEUTEL[veld].label,
                required=veld in _NOOIT_LEEG,
                max_length=LANGSTE_TEKST,
                initial=regel.cel(veld),
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
        if not self.is_bound:
            self._toon_fouten(fouten)

    def _toon_fouten(self, fouten: Sequence[Mapping[str, str]]) -> None:
        """What the judge said stands at the field, as if this form had been sent."""
        self._errors = forms.utils.ErrorDict()
        self.cleaned_data: dict[str, Any] = {}
        for fout in fouten:
            self.add_error(fout["veld"] if fout["veld"] in self.fields else None, fout["melding"])


def te_verbeteren(koppeling: Mapping[str, int], fouten: Sequence[Mapping[str, str]]) -> list[str]:
    """The fields to show: those that are wrong, and what they are compared with; in the order of the list."""
    velden: set[str] = set()
    for fout in fouten:
        velden.add(fout["veld"])
        velden.add(_HOORT_BIJ.get(fout["veld"], ""))
        if "geboortedatum" in fout["melding"].lower():
            velden.add("geboortedatum")
        if not fout["veld"]:
            velden.update(_WIE)
    gevonden = velden & koppeling.keys()
    return sorted(gevonden or koppeling.keys(), key=lambda veld: koppeling[veld])
