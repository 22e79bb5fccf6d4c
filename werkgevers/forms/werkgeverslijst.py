"""One row of a list of employers to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms

from inlezen.forms.regels import Regelformulier
from kern.leesfout import Leesfout
from werkgevers.codelijsten import Bereidheid
from werkgevers.forms.werkgevers import sectorkeuzes
from werkgevers.inlezen.lezen import LEZERS


class Werkgeversregelformulier(Regelformulier):
    """A KvK number and an establishment are told apart together; so are a name and a postcode."""

    hoort_bij: ClassVar[Mapping[str, Sequence[str]]] = {
        "kvk": ("vestigingsnummer", "naam"),
        "vestigingsnummer": ("kvk",),
        "naam": ("kvk", "postcode"),
    }
    wie: ClassVar[Sequence[str]] = ("naam", "kvk", "vestigingsnummer", "postcode", "postcode_plaats")
    nooit_leeg: ClassVar[frozenset[str]] = frozenset({"naam"})

    def maak_veld(self, veld: str, label: str, cel: str) -> forms.Field:
        """What comes from a list of codes is chosen, as on the form of an employer."""
        keuzes = _keuzes(veld)
        if not keuzes:
            return super().maak_veld(veld, label, cel)
        return forms.ChoiceField(label=label, choices=keuzes, required=False, initial=_gelezen(veld, cel))


def _keuzes(veld: str) -> list[Any]:
    if veld == "sbi":
        return sectorkeuzes()
    return [("", "Niet ingevuld"), *Bereidheid.choices] if veld == "bereidheid" else []


def _gelezen(veld: str, cel: str) -> str:
    """What a cell says already; nothing is chosen when it cannot be read."""
    try:
        return str(LEZERS[veld](cel))
    except Leesfout:
        return ""
