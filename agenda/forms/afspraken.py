"""Plan a talk, and say how it went."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.timezone import make_aware

from agenda.afspraakgegevens import Afspraakgegevens, momentopname
from agenda.afspraakstanden import Afspraaksoort
from agenda.models import Afspraak
from agenda.models.afspraak import LANGSTE_OPMERKING, LANGSTE_PLAATS
from agenda.selectors.afspraken import mogelijke_collegas
from kern.forms import DatumVeld, Formulier, TijdVeld
from kern.tijd import hier, nu
from medewerkers.models import Medewerker
from statushouders.codelijsten import VEELGESPROKEN, taalnamen

EEN_UUR = timedelta(hours=1)
GEEN_UUR = "Deze tijd is er die nacht niet: de klok gaat een uur vooruit. Kies een andere tijd."
PLAATSEN = "plaatsen"
JAREN = range(1900, 2200)


class Collegaveld(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A colleague by name and role."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.get_rol_display().lower()})"


class Afspraakformulier(Formulier):
    """What is agreed. Without an end it takes an hour; the interpreter only counts when one is needed.

    `al_gehouden` is asked only about a time that is over.
    """

    soort = forms.ChoiceField(
        label="Wat voor gesprek?",
        widget=forms.RadioSelect,
        choices=Afspraaksoort.choices,
        error_messages={"required": "Kies wat voor gesprek het is."},
    )
    dag = DatumVeld(label="Dag", kiezer=True, error_messages={"required": "Kies de dag van het gesprek."})
    van = TijdVeld(label="Van", error_messages={"required": "Vul in hoe laat het begint, bijvoorbeeld 10.30."})
    tot = TijdVeld(label="Tot", required=False)
    al_gehouden = forms.BooleanField(label="Dit gesprek is al geweest", required=False)
    medewerker = Collegaveld(
        label="Met wie?",
        queryset=Medewerker.objects.none(),
        empty_label=None,
        error_messages={"required": "Kies met wie het gesprek is."},
    )
    plaats = forms.CharField(
        label="Waar?",
        max_length=LANGSTE_PLAATS,
        widget=forms.TextInput(attrs={"list": PLAATSEN, "autocomplete": "off"}),
        help_text=(
            "Komt in de mail aan de collega. Huisbezoek? Schrijf: bij de persoon thuis. De brief zegt dan: bij u thuis."
        ),
        error_messages={"required": "Vul in waar het gesprek is."},
    )
    tolk_nodig = forms.BooleanField(label="Er is een tolk nodig", required=False)
    tolk_taal = forms.ChoiceField(label="Taal van de tolk", error_messages={"required": "Kies de taal van de tolk."})
    tolk_geboekt_bij = forms.CharField(
        label="Geboekt bij", max_length=80, required=False, help_text="Leeg betekent: nog niet geboekt."
    )
    opmerking = forms.CharField(label="Opmerking", max_length=LANGSTE_OPMERKING, required=False)
    knop = "Afspraak plannen"

    def __init__(self, *args: Any, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        velden["van"].widget.attrs["data-begin"] = True
        velden["tot"].widget.attrs["data-einde"] = True
        velden["medewerker"].queryset = mogelijke_collegas(kijker).alleen_naam()
        velden["tolk_taal"].choices = _talen()
        velden["tolk_taal"].required = not self.is_bound or bool(self._ruw("tolk_nodig"))
        if not self.al_gevraagd:
            del velden["al_gehouden"]

    @property
    def al_gevraagd(self) -> bool:
        """Whether the page that was sent asked if the talk has been, or the time that was filled in makes us ask."""
        if not self.is_bound:
            return False
        try:
            dag, van = self.fields["dag"].clean(self._ruw("dag")), self.fields["van"].clean(self._ruw("van"))
        except forms.ValidationError:
            return False
        return dag.year in JAREN and self._moment(dag, van) <= nu()

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        dag, van, tot = schoon.get("dag"), schoon.get("van"), schoon.get("tot")
        if dag and dag.year not in JAREN:
            self.add_error("dag", "Deze dag kan niet. Controleer het jaar.")
        elif dag and van:
            self._lees_tijden(schoon, van, tot)
        return schoon

    def _lees_tijden(self, schoon: dict[str, Any], van: time, tot: time | None) -> None:
        begin = self._moment(schoon["dag"], van)
        einde = self._moment(schoon["dag"], tot) if tot else begin + EEN_UUR
        for veld, moment, gevraagd in (("van", begin, van), ("tot", einde, tot)):
            if gevraagd and hier(moment).time() != gevraagd:
                self.add_error(veld, GEEN_UUR)
        schoon["begin"], schoon["einde"] = begin, einde

    def _ruw(self, naam: str) -> Any:
        return self.data.get(self.add_prefix(naam))

    @staticmethod
    def _moment(dag: Any, tijd: time) -> datetime:
        """In UTC: two moments on the clock here cannot be compared when it changes between them."""
        return make_aware(datetime.combine(dag, tijd)).astimezone(UTC)

    def gegevens(self) -> Afspraakgegevens:
        """What the services take. Only of a form without errors."""
        schoon = self.cleaned_data
        namen = ("soort", "begin", "einde", "medewerker", "plaats", "tolk_nodig", "opmerking")
        met_tolk = ("tolk_taal", "tolk_geboekt_bij") if schoon["tolk_nodig"] else ()
        return Afspraakgegevens(**{naam: schoon[naam] for naam in (*namen, *met_tolk)})

    @staticmethod
    def begin_van(afspraak: Afspraak) -> dict[str, Any]:
        """What the form starts with for an appointment that is there."""
        begin, einde = hier(afspraak.begin), hier(afspraak.einde)
        velden = ("soort", "plaats", "tolk_nodig", "tolk_taal", "tolk_geboekt_bij", "opmerking")
        return {
            **{veld: getattr(afspraak, veld) for veld in velden},
            "dag": begin.date(),
            "van": begin.time(),
            "tot": einde.time(),
            "medewerker": afspraak.medewerker_id,
        }


class Wijzigformulier(Afspraakformulier):
    """`gezien` is how the appointment stood when the form was opened. A time that stays may be over."""

    reden = forms.CharField(
        label="Waarom verandert het?",
        max_length=LANGSTE_OPMERKING,
        required=False,
        help_text="Kort en feitelijk. Het blijft bij de oude tijd staan.",
    )
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    knop = "Wijziging bewaren"

    def __init__(self, *args: Any, afspraak: Afspraak, **kwargs: Any) -> None:
        begin = {**self.begin_van(afspraak), "gezien": momentopname(afspraak), **kwargs.pop("initial", {})}
        super().__init__(*args, initial=begin, **kwargs)
        self.fields.pop("al_gehouden", None)
        velden: Any = self.fields
        velden["medewerker"].queryset = mogelijke_collegas(kwargs["kijker"], ook=afspraak.medewerker_id).alleen_naam()
        velden["tolk_geboekt_bij"].help_text = "Verandert de tijd? Boek ook de tolk om, of maak dit leeg."


class NietVerschenen(Formulier):
    """With or without notice; a word about it when there is one."""

    met_bericht = forms.TypedChoiceField(
        label="Kwam er een bericht?",
        widget=forms.RadioSelect,
        choices=[("nee", "Nee, zonder bericht"), ("ja", "Ja, met bericht")],
        coerce=lambda waarde: waarde == "ja",
        error_messages={"required": "Kies of er een bericht kwam."},
    )
    reden = forms.CharField(label="Wat weet je erover?", max_length=LANGSTE_OPMERKING, required=False)
    knop = "Vastleggen en nieuwe dag kiezen"


class Afzeggen(Formulier):
    """Why the talk is off, for who reads it later."""

    reden = forms.CharField(label="Waarom gaat het niet door?", max_length=LANGSTE_OPMERKING, required=False)
    knop = "Afspraak afzeggen"


def _talen() -> list[Any]:
    alle = taalnamen()
    veel = [(code, alle[code]) for code in VEELGESPROKEN]
    rest = [(code, naam) for code, naam in alle.items() if code not in VEELGESPROKEN]
    return [("", "Kies een taal"), ("Komt vaak voor", veel), ("Andere talen", rest)]
