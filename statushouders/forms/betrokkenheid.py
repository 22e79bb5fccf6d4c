"""Who comes on the case."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from medewerkers.models import Medewerker
from statushouders.services.betrokkenheid import OP_EEN_DOSSIER


class _Collegakeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.get_rol_display().lower()}, {obj.organisatie})"


class Collegaformulier(Formulier):
    """A colleague who can be on a case; comes on it in his own role."""

    medewerker = _Collegakeuze(label="Collega", queryset=Medewerker.objects.none(), empty_label="Kies een collega")

    def __init__(self, *args: Any, door: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["medewerker"].queryset = collegas_voor_dossiers(door)


def collegas_voor_dossiers(door: Medewerker) -> Any:
    """Colleagues of this municipality who can be on a case, by name."""
    zichtbaar = Medewerker.objects.visible_to(door).actief().met_rol(*OP_EEN_DOSSIER)
    return zichtbaar.select_related("organisatie").op_naam()
