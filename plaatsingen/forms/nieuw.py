"""A new placement: first where, then what and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Prefetch

from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.forms.ernaast import Ernaastvraag
from plaatsingen.forms.uren import Urenvelden
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
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


class Plaatsingformulier(Ernaastvraag, Urenvelden):
    """Everything that is agreed. What the place says stands there already."""

    soort = forms.ChoiceField(
        label="Wat voor plaatsing?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor plaatsing het is."},
    )
    functie = forms.CharField(
        label="Welk werk?", max_length=120, error_messages={"required": "Vul in welk werk het is."}
    )
    taken = forms.CharField(
        label="Taken", max_length=LANGSTE_PLAATSINGTEKST, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    begin = DatumVeld(label="Eerste dag", kiezer=True, error_messages={"required": "Kies de eerste dag."})
    einde = DatumVeld(
        label="Laatste dag",
        kiezer=True,
        required=False,
        help_text="Leeg als er geen einde is afgesproken. Een stage of proefplaatsing heeft altijd een einde.",
    )
    mentor = forms.ModelChoiceField(
        label="Mentor op de werkvloer",
        queryset=Contactpersoon.objects.none(),
        required=False,
        empty_label="Nog niet bekend",
    )
    jobcoach = forms.ModelChoiceField(
        label="Jobcoach",
        queryset=Medewerker.objects.none(),
        required=False,
        empty_label="Nog niet bekend",
        help_text="Wie als jobcoach bij het dossier betrokken is.",
    )
    boven_capaciteit = forms.CharField(
        label="Waarom meer mensen dan afgesproken?",
        max_length=LANGSTE_REDEN,
        required=False,
        help_text="De accountmanager leest dit ook. Schrijf niets over de persoon.",
    )
    waarom_langer = forms.CharField(
        label="Waarom langer dan de regel?",
        max_length=LANGSTE_REDEN,
        required=False,
        help_text="Wie de persoon begeleidt leest dit, de accountmanager niet.",
    )
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
        velden["jobcoach"].label_from_instance = lambda een: een.naam
        self.vol = bool(self.is_bound and self.data.get("boven_capaciteit"))
        self.langer = bool(self.is_bound and self.data.get("waarom_langer"))

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        """That there are more people than agreed, or for longer, is asked only when it is so."""
        self.langer = self.langer or fout.veld == "waarom_langer"
        self.vol = self.vol or fout.veld == "boven_capaciteit"
        super().voeg_domeinfout_toe(fout)
        # Who is asked why, has to say it.
        self.fields["boven_capaciteit"].required, self.fields["waarom_langer"].required = self.vol, self.langer

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
