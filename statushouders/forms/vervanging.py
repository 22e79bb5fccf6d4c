"""Who stands in for whom, from when to when."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol

_KIES = "Kies een collega"


class _Collegakeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.naam)


class Vervangingformulier(Formulier):
    """A klantondersteuner is the one who is away; a teamleider says who that is."""

    medewerker = _Collegakeuze(
        label="Wie is er weg?", queryset=Medewerker.objects.none(), empty_label="Kies een collega"
    )
    vervanger = _Collegakeuze(label="Wie vervangt?", queryset=Medewerker.objects.none(), empty_label="Kies een collega")
    van = DatumVeld(label="Eerste dag", kiezer=True)
    tot = DatumVeld(label="Laatste dag", kiezer=True)

    def __init__(self, *args: Any, door: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        collegas = Medewerker.objects.visible_to(door).actief().met_rol(Rol.KLANTONDERSTEUNER).op_naam()
        self.door = door
        if door.rol != Rol.TEAMLEIDER:
            del velden["medewerker"]
            collegas = collegas.exclude(pk=door.pk)
        for veld in ("medewerker", "vervanger"):
            if veld in velden:
                velden[veld].queryset = collegas

    @property
    def wie_is_weg(self) -> Medewerker:
        """Only of a form without errors."""
        wie: Medewerker = self.cleaned_data.get("medewerker") or self.door
        return wie
