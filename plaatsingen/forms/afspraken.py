"""Change what was agreed on about a placement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from kern.tijd import vandaag
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from plaatsingen.forms.afgesproken import Afspraakvelden
from plaatsingen.forms.botsvraag import Botsvraag
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.services.plaatsing import Afspraken
from plaatsingen.services.plaatsing.afspraken import afspraakfouten
from plaatsingen.services.plaatsing.voorstelregels import Antwoorden
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkplek

# Until somebody begins; afterwards an extension or an end changes the days.
ALLEEN_VOOR_DE_START = ("soort", "begin", "einde")


class Afsprakenformulier(Afspraakvelden, Botsvraag, Versieformulier):
    """Everything but the hours. Who or what is chosen now can always be kept, also when it is over."""

    soort = forms.ChoiceField(
        label="Wat voor plaatsing?",
        choices=Plaatsingsoort.choices,
        error_messages={"required": "Kies wat voor plaatsing het is."},
    )
    werkplek = forms.ModelChoiceField(
        label="Werkplek", queryset=Werkplek.objects.none(), required=False, empty_label="Ander werk bij deze werkgever"
    )
    field_order = ("soort", "begin", "einde", "functie", "taken", "werkplek", "mentor", "jobcoach")
    knop = "Afspraken bewaren"

    def __init__(self, *args: Any, plaatsing: Plaatsing, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        self.plaatsing = plaatsing
        self.begonnen = plaatsing.gestart_op is not None
        if self.begonnen:
            for naam in ALLEEN_VOOR_DE_START:
                del velden[naam]
        else:
            self.vraag_einde(plaatsing.werkgever.gemeente_id)
        bij = Q(werkgever=plaatsing.werkgever_id)
        open_plek = Q(gesloten_op=None) & (Q(einde=None) | Q(einde__gte=vandaag()))
        plekken = Werkplek.objects.visible_to(kijker).filter(bij)
        velden["werkplek"].queryset = plekken.filter(open_plek | Q(pk=plaatsing.werkplek_id)).order_by("titel", "pk")
        mensen = Contactpersoon.objects.visible_to(kijker).filter(bij)
        velden["mentor"].queryset = mensen.filter(Q(weg_op=None) | Q(pk=plaatsing.mentor_id))
        jobcoaches = jobcoaches_van(plaatsing.statushouder_id).values("pk")
        te_kiezen = Medewerker.objects.filter(Q(pk__in=jobcoaches) | Q(pk=plaatsing.jobcoach_id))
        velden["jobcoach"].queryset = te_kiezen.op_naam().alleen_naam()

    def clean(self) -> dict[str, Any]:
        """What is wrong, all at once; the service looks at it again under lock."""
        schoon: dict[str, Any] = super().clean() or {}
        antwoorden = Antwoorden(**{naam: schoon.get(naam, "") for naam in Antwoorden.__dataclass_fields__})
        # Of a colleague's changes in between the service tells first.
        if self.gezien == self.plaatsing.versie:
            self.voeg_domeinfouten_toe(list(afspraakfouten(self.plaatsing, schoon, antwoorden)))
        return schoon

    def in_woorden(self, veld: str, waarde: Any) -> str:
        return waarde.naam if isinstance(waarde, Medewerker) else super().in_woorden(veld, waarde)

    def afspraken(self) -> Afspraken:
        """What the service takes. Only of a form without errors."""
        namen = ("functie", "taken", "werkplek", "mentor", "jobcoach")
        vast = {naam: getattr(self.plaatsing, naam) for naam in ALLEEN_VOOR_DE_START}
        ingevuld = {naam: self.cleaned_data[naam] for naam in (*vast, *namen) if naam in self.cleaned_data}
        return Afspraken(**{**vast, **ingevuld})
