"""What is agreed on about a placement and can be changed later: the fields of a new one and of a change."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.datums import meervoud, opsomming
from kern.forms import DatumVeld
from medewerkers.models import Medewerker
from plaatsingen.forms.ernaast import Ernaastvraag
from plaatsingen.models.plaatsing import LANGSTE_PLAATSINGTEKST, LANGSTE_REDEN
from plaatsingen.selectors.duur import duren
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Contactpersoon


class Afspraakvelden(Ernaastvraag):
    """From when to when, what work, and with whom. Why there are more people than agreed, or for longer, is asked only
    when it is so (`vol`, `langer`).
    """

    begin = DatumVeld(label="Eerste dag", kiezer=True, error_messages={"required": "Kies de eerste dag."})
    einde = DatumVeld(
        label="Laatste dag",
        kiezer=True,
        required=False,
    )
    functie = forms.CharField(
        label="Welk werk?", max_length=120, error_messages={"required": "Vul in welk werk het is."}
    )
    taken = forms.CharField(
        label="Taken", max_length=LANGSTE_PLAATSINGTEKST, required=False, widget=forms.Textarea(attrs={"rows": 3})
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        # Asked anew when the kind changes; what was typed meanwhile stays.
        velden["einde"].widget.attrs["hx-preserve"] = "true"
        velden["jobcoach"].label_from_instance = lambda een: een.naam
        self.vol = bool(self.is_bound and self.data.get("boven_capaciteit"))
        self.langer = bool(self.is_bound and self.data.get("waarom_langer"))

    def vraag_einde(self, gemeente_id: int) -> None:
        """Whether there has to be a last day hangs on the kind, as the rules of the municipality say: it is said before
        anything is filled in.
        """
        met_einde, soort = duren(gemeente_id), self["soort"].value()
        kan: Any = self.fields["soort"]
        namen = [str(label).lower() for code, label in kan.choices if code in met_einde]
        uitleg = "Leeg als er geen einde is afgesproken."
        if duur := met_einde.get(soort):
            hoelang = meervoud(duur.maanden, "maand", "maanden")
            uitleg = f"Een {Plaatsingsoort(soort).label.lower()} heeft een einde, en duurt hoogstens {hoelang}."
        elif not soort and namen:
            uitleg = f"Vul dit in bij {opsomming(namen)}. Anders: {uitleg.lower()}"
        self.fields["einde"].help_text = uitleg
        self.soms_verplicht = {"einde"} if duur or (namen and not soort) else set()

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        self.vol = self.vol or fout.veld == "boven_capaciteit"
        self.langer = self.langer or fout.veld == "waarom_langer"
        super().voeg_domeinfout_toe(fout)
        # Who is asked why, has to say it.
        self.fields["boven_capaciteit"].required, self.fields["waarom_langer"].required = self.vol, self.langer
