"""Change what was agreed on about a placement."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from kern.forms import DatumVeld
from kern.tijd import vandaag
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from plaatsingen.forms.botsvraag import Botsvraag
from plaatsingen.forms.ernaast import Ernaastvraag
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.services.plaatsing import Afspraken
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkplek

# Until somebody begins; afterwards an extension or an end changes the days.
ALLEEN_VOOR_DE_START = ("soort", "begin", "einde")


class Afsprakenformulier(Ernaastvraag, Botsvraag, Versieformulier):
    """Everything but the hours. Who or what is chosen now can always be kept, also when it is over."""

    soort = forms.ChoiceField(
        label="Wat voor plaatsing?",
        choices=Plaatsingsoort.choices,
        error_messages={"required": "Kies wat voor plaatsing het is."},
    )
    begin = DatumVeld(label="Eerste dag", kiezer=True, error_messages={"required": "Kies de eerste dag."})
    einde = DatumVeld(
        label="Laatste dag",
        kiezer=True,
        required=False,
        help_text="Leeg als er geen einde is afgesproken. Een stage of proefplaatsing heeft altijd een einde.",
    )
    functie = forms.CharField(
        label="Welk werk?", max_length=120, error_messages={"required": "Vul in welk werk het is."}
    )
    taken = forms.CharField(
        label="Taken", max_length=LANGSTE_PLAATSINGTEKST, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    werkplek = forms.ModelChoiceField(
        label="Werkplek", queryset=Werkplek.objects.none(), required=False, empty_label="Ander werk bij deze werkgever"
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
    knop = "Afspraken bewaren"

    def __init__(self, *args: Any, plaatsing: Plaatsing, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        self.plaatsing = plaatsing
        self.begonnen = plaatsing.gestart_op is not None
        if self.begonnen:
            for naam in ALLEEN_VOOR_DE_START:
                del velden[naam]
        bij = Q(werkgever=plaatsing.werkgever_id)
        open_plek = Q(gesloten_op=None) & (Q(einde=None) | Q(einde__gte=vandaag()))
        plekken = Werkplek.objects.visible_to(kijker).filter(bij)
        velden["werkplek"].queryset = plekken.filter(open_plek | Q(pk=plaatsing.werkplek_id)).order_by("titel", "pk")
        mensen = Contactpersoon.objects.visible_to(kijker).filter(bij)
        velden["mentor"].queryset = mensen.filter(Q(weg_op=None) | Q(pk=plaatsing.mentor_id))
        jobcoaches = jobcoaches_van(plaatsing.statushouder_id).values("pk")
        te_kiezen = Medewerker.objects.filter(Q(pk__in=jobcoaches) | Q(pk=plaatsing.jobcoach_id))
        velden["jobcoach"].queryset = te_kiezen.op_naam().alleen_naam()
        velden["jobcoach"].label_from_instance = lambda een: een.naam
        # Asked only when there is a reason to.
        self.vol = bool(self.is_bound and self.data.get("boven_capaciteit"))
        self.langer = bool(self.is_bound and self.data.get("waarom_langer"))

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        self.vol = self.vol or fout.veld == "boven_capaciteit"
        self.langer = self.langer or fout.veld == "waarom_langer"
        super().voeg_domeinfout_toe(fout)
        # Who is asked why, has to say it.
        self.fields["boven_capaciteit"].required, self.fields["waarom_langer"].required = self.vol, self.langer

    def in_woorden(self, veld: str, waarde: Any) -> str:
        return waarde.naam if isinstance(waarde, Medewerker) else super().in_woorden(veld, waarde)

    def afspraken(self) -> Afspraken:
        """What the service takes. Only of a form without errors."""
        namen = ("functie", "taken", "werkplek", "mentor", "jobcoach")
        vast = {naam: getattr(self.plaatsing, naam) for naam in ALLEEN_VOOR_DE_START}
        ingevuld = {naam: self.cleaned_data[naam] for naam in (*vast, *namen) if naam in self.cleaned_data}
        return Afspraken(**{**vast, **ingevuld})
