"""Which of two employers that are the same is right, where they say something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from kern.datums import datum_lang
from kern.forms import Formulier
from werkgevers.forms.velden import talen_in_woorden
from werkgevers.models import Werkgever
from werkgevers.services.samenvoegen import verschillen

HIER, DAAR = "hier", "daar"
LABELS = {
    "naam": "Naam",
    "kvk": "KvK-nummer",
    "sbi": "Sector",
    "aantal_medewerkers": "Aantal medewerkers",
    "adres": "Adres",
    "website": "Website",
    "bereidheid": "Houding",
    "capaciteit": "Hoogstens tegelijk",
    "mentor_beschikbaar": "Mentor op de vloer",
    "voertalen": "Talen op de vloer",
    "eigenaar": "Accountmanager",
}


class SamenvoegFormulier(Formulier):
    """One choice for each thing that differs; what stands at the employer that stays is chosen beforehand."""

    gezien = forms.CharField(max_length=30, widget=forms.HiddenInput)

    def __init__(self, *args: Any, werkgever: Werkgever, ander: Werkgever, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gezien"].initial = f"{werkgever.versie}-{ander.versie}"
        self.verschillen = verschillen(werkgever, ander)
        for veld in self.verschillen:
            self.fields[veld] = forms.ChoiceField(
                label=LABELS[veld],
                choices=[(HIER, _in_woorden(veld, werkgever)), (DAAR, _in_woorden(veld, ander))],
                widget=forms.RadioSelect,
                initial=HIER,
                error_messages={"required": "Kies welke van de twee klopt."},
            )

    @property
    def keuzes(self) -> list[Any]:
        return [self[veld] for veld in self.verschillen]

    @property
    def van_ander(self) -> list[str]:
        return [veld for veld in self.verschillen if self.cleaned_data[veld] == DAAR]

    @property
    def versies(self) -> list[int]:
        """What was compared; versions that none has when it was tampered with."""
        delen = self.cleaned_data["gezien"].split("-")
        return [int(deel) if deel.isascii() and deel.isdigit() else 0 for deel in delen]


def _in_woorden(veld: str, werkgever: Werkgever) -> str:
    woorden: dict[str, Callable[[], str]] = {
        "kvk": lambda: ", vestiging ".join(filter(None, (werkgever.kvk, werkgever.vestigingsnummer))),
        "sbi": lambda: werkgever.sector,
        "adres": lambda: ", ".join(filter(None, (werkgever.adres, werkgever.postcode))),
        "bereidheid": lambda: _houding(werkgever),
        "capaciteit": lambda: ", ".join(_capaciteit(werkgever)),
        "mentor_beschikbaar": lambda: "Ja" if werkgever.mentor_beschikbaar else "Nee",
        "voertalen": lambda: talen_in_woorden(werkgever.voertalen),
        "eigenaar": lambda: werkgever.eigenaar.naam if werkgever.eigenaar else "",
    }
    return woorden[veld]() if veld in woorden else str(getattr(werkgever, veld))


def _houding(werkgever: Werkgever) -> str:
    rust = f", met rust laten tot {datum_lang(werkgever.rust_tot)}" if werkgever.rust_tot else ""
    return f"{werkgever.get_bereidheid_display()}{rust}"


def _capaciteit(werkgever: Werkgever) -> list[str]:
    aantal = "" if werkgever.capaciteit is None else str(werkgever.capaciteit)
    return [deel for deel in (aantal, werkgever.capaciteit_afspraak) if deel]
