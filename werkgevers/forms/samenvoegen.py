"""Which employer is the same as this one."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from kern.zoektekst import Zoektekst
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever


class _Werkgeverkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.adres})" if obj.adres else str(obj.naam)


class SamenvoegFormulier(Formulier):
    """The other one goes up in the one whose page this is."""

    ander = _Werkgeverkeuze(
        label="Welke werkgever is dezelfde?", queryset=Werkgever.objects.none(), empty_label="Kies een werkgever"
    )

    def __init__(self, *args: Any, werkgever: Werkgever, door: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ander: Any = self.fields["ander"]
        netwerk = Werkgever.objects.visible_to(door).in_het_netwerk().exclude(pk=werkgever.pk)
        ander.queryset = netwerk.order_by(Zoektekst("naam"), "pk")
