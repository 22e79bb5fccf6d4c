"""A new placement: first where, then what and when."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from django import forms
from django.db.models import Prefetch

from kern.forms import Formulier
from kern.fouten import fouten_van
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.forms.afgesproken import Afspraakvelden
from plaatsingen.forms.uren import Urenvelden
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.selectors.capaciteit import Ruimte, met_ruimte
from plaatsingen.services.plaatsing.nieuw import in_gedachten
from plaatsingen.services.plaatsing.voorstelregels import (
    Antwoorden,
    Plaatsingsgegevens,
    gebroken_regels,
    open_vragen,
)
from plaatsingen.services.plaatsing.werktijden import controleer_uren
from statushouders.models import Statushouder
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkgever, Werkplek

WERKPLEK, WERKGEVER = "p", "w"
HOE_VOL = {
    Ruimte.VRIJ: "",
    Ruimte.PLEK_VOL: " (vol)",
    Ruimte.WERKGEVER_VOL: " (werkgever vol)",
    Ruimte.VERGEVEN: " (al iemand voorgesteld)",
}


class Plekkeuze(Formulier):
    """An open place of an employer, or other work there."""

    plek = forms.ChoiceField(label="Waar?", error_messages={"required": "Kies een werkplek of werkgever."})
    knop = "Verder"

    def __init__(self, *args: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["plek"].choices = [("", "Kies een werkplek of werkgever"), *_plekken(kijker)]


def _plekken(kijker: Medewerker) -> Sequence[Any]:
    vrij = met_ruimte(Werkplek.objects.open_op(vandaag())).only("pk", "titel", "werkgever_id").order_by("titel", "pk")
    werkgevers = Werkgever.objects.visible_to(kijker).benaderbaar().only("pk", "naam")
    return [
        (
            een.naam,
            [
                *(
                    (f"{WERKPLEK}{plek.pk}", f"{plek.titel}, {een.naam}{HOE_VOL[plek.ruimte]}")
                    for plek in een.werkplekken.all()
                ),
                (f"{WERKGEVER}{een.pk}", f"Ander werk bij {een.naam}"),
            ],
        )
        for een in werkgevers.prefetch_related(Prefetch("werkplekken", vrij))
    ]


def _naam(plek: Any, werkgever: Werkgever) -> str:
    """Inpak, Bakkerij Zilt (vol)"""
    return f"{plek.titel}, {werkgever.naam}{HOE_VOL[plek.ruimte]}"


class Plaatsingformulier(Afspraakvelden, Urenvelden):
    """Everything that is agreed. What the place says stands there already."""

    soort = forms.ChoiceField(
        label="Wat voor plaatsing?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor plaatsing het is."},
    )
    field_order = ("soort", "functie", "taken", "begin", "einde", *Urenvelden.base_fields, "mentor", "jobcoach")
    knop = "Plaatsing voorstellen"

    def __init__(
        self,
        *args: Any,
        kijker: Medewerker,
        persoon: Statushouder,
        werkgever: Werkgever,
        werkplek: Werkplek | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        kan = werkplek.soorten if werkplek else Plaatsingsoort.values
        velden["soort"].choices = [(soort, Plaatsingsoort(soort).label) for soort in kan]
        mensen = Contactpersoon.objects.visible_to(kijker).filter(werkgever=werkgever, weg_op=None)
        velden["mentor"].queryset = mensen
        velden["jobcoach"].queryset = jobcoaches_van(persoon.pk)
        self.persoon, self.werkgever, self.werkplek = persoon, werkgever, werkplek
        self.vraag_einde(werkgever.gemeente_id)

    def clean(self) -> dict[str, Any]:
        """What is wrong, and what is to be explained, all at once; the service looks at it again under lock."""
        schoon = super().clean()
        uren = schoon.get("uren_per_week")
        if {"soort", "begin"} <= schoon.keys():
            self._controleer(schoon)
        elif uren is not None and not self.tijdfouten:
            self.voeg_domeinfouten_toe(list(fouten_van(partial(controleer_uren, schoon["tijden"], uren))))
        return schoon

    def _controleer(self, schoon: dict[str, Any]) -> None:
        """With what is filled in well; what is not says so itself."""
        vast = {"einde": None, "uren_per_week": Decimal(1), "functie": "-", "taken": "", "mentor": None}
        waarden = vast | {naam: schoon[naam] for naam in Plaatsingsgegevens.__dataclass_fields__ if naam in schoon}
        if self.tijdfouten:
            waarden["tijden"] = ()
        gegevens = Plaatsingsgegevens(**waarden)
        antwoorden = Antwoorden(**{naam: schoon.get(naam, "") for naam in Antwoorden.__dataclass_fields__})
        plaatsing = in_gedachten(self.persoon, self.werkgever, self.werkplek, gegevens)
        self.voeg_domeinfouten_toe(list(gebroken_regels(plaatsing, gegevens, antwoorden)))
        if not self.errors.keys() - {"boven_capaciteit"}:
            self.voeg_domeinfouten_toe(list(open_vragen(plaatsing, gegevens, antwoorden)))

    def gegevens(self) -> Plaatsingsgegevens:
        """What the service takes. Only of a form without errors."""
        namen = ("soort", "begin", "einde", "uren_per_week", "functie", "taken", "mentor", "jobcoach", "tijden")
        return Plaatsingsgegevens(**{naam: self.cleaned_data[naam] for naam in namen})


class Persoonzoeker(Formulier):
    """Look for somebody by name; the words go by POST."""

    zoek = forms.CharField(
        label="Zoek een persoon", max_length=80, error_messages={"required": "Vul een naam in, of een deel ervan."}
    )
    knop = "Zoeken"
