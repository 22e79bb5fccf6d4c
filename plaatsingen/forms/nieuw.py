"""A new placement: first where, then what and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Prefetch

from kern.forms import Formulier
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.forms.afgesproken import Afspraakvelden
from plaatsingen.forms.uren import Urenvelden
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.services.plaatsing.nieuw import Plaatsingsgegevens
from statushouders.models import Statushouder
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkgever, Werkplek

WERKPLEK, WERKGEVER = "p", "w"


class Plekkeuze(Formulier):
    """An open place of an employer, or other work there."""

    plek = forms.ChoiceField(label="Waar?", error_messages={"required": "Kies een werkplek of werkgever."})
    knop = "Verder"

    def __init__(self, *args: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["plek"].choices = [("", "Kies een werkplek of werkgever"), *_plekken(kijker)]


def _plekken(kijker: Medewerker) -> Sequence[Any]:
    vrij = Werkplek.objects.open_op(vandaag()).only("pk", "titel", "werkgever_id").order_by("titel", "pk")
    werkgevers = Werkgever.objects.visible_to(kijker).benaderbaar().only("pk", "naam")
    return [
        (
            een.naam,
            [
                *((f"{WERKPLEK}{plek.pk}", f"{plek.titel}, {een.naam}") for plek in een.werkplekken.all()),
                (f"{WERKGEVER}{een.pk}", f"Ander werk bij {een.naam}"),
            ],
        )
        for een in werkgevers.prefetch_related(Prefetch("werkplekken", vrij))
    ]


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
