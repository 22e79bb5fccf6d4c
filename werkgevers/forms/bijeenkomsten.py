"""Plan a visit or meeting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django import forms
from django.utils.timezone import make_aware

from agenda.forms.afspraken import GEEN_UUR, JAREN, Collegaveld
from kern.forms import DatumVeld, TijdVeld
from kern.tijd import hier
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomstsoort
from werkgevers.forms.rust import RustVeld
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.querysets import ZIET_WERKGEVERS
from werkgevers.rust import BEVESTIG
from werkgevers.services.bijeenkomsten import AL_GEWEEST, LANGSTE_PLAATS, MEESTE_MENSEN, Bijeenkomstgegevens

TWEE_UUR = timedelta(hours=2)


class Bijeenkomstformulier(Versieformulier):
    """A network meeting has a name; a visit is at `werkgever`. Without an end it takes two hours."""

    naam = forms.CharField(
        label="Naam van de bijeenkomst",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Geef de bijeenkomst een naam."},
    )
    dag = DatumVeld(label="Dag", kiezer=True, error_messages={"required": "Kies de dag."})
    van = TijdVeld(label="Van", error_messages={"required": "Vul in hoe laat het begint, bijvoorbeeld 10.00."})
    tot = TijdVeld(label="Tot", required=False, help_text="Leeg betekent: twee uur later.")
    plaats = forms.CharField(
        label="Waar?", max_length=LANGSTE_PLAATS, error_messages={"required": "Vul in waar het is."}
    )
    hoogstens = forms.IntegerField(
        label="Hoeveel mensen hoogstens?",
        min_value=1,
        max_value=MEESTE_MENSEN,
        initial=6,
        help_text="In een kleine groep durft iedereen iets te vragen. Meer mag, met een waarschuwing.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-invoer-kort"}),
    )
    begeleider = Collegaveld(
        label="Wie gaat mee?",
        queryset=Medewerker.objects.none(),
        empty_label=None,
        error_messages={"required": "Kies wie er meegaat."},
    )

    def __init__(
        self, *args: Any, kijker: Medewerker, soort: str, werkgever: Werkgever | None = None,
        ook: int | None = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields[AL_GEWEEST] = forms.BooleanField(label="Ja, dit is al geweest.", required=False)
        if soort == Bijeenkomstsoort.BEDRIJFSBEZOEK:
            del self.fields["naam"]
        if werkgever and RustVeld.nodig_voor(werkgever):
            self.fields[BEVESTIG] = RustVeld(werkgever)
        velden: Any = self.fields
        collegas = Medewerker.objects.visible_to(kijker).filter(is_active=True, rol__in=ZIET_WERKGEVERS)
        if ook:
            collegas |= Medewerker.objects.visible_to(kijker).filter(pk=ook)
        velden["begeleider"].queryset = collegas.op_naam().alleen_naam()
        velden["van"].widget.attrs["data-begin"] = True
        velden["tot"].widget.attrs["data-einde"] = True

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        dag, van = schoon.get("dag"), schoon.get("van")
        if dag and dag.year not in JAREN:
            self.add_error("dag", "Deze dag kan niet. Controleer het jaar.")
        elif dag and van:
            begin = _moment(dag, van)
            schoon["begin"], schoon["einde"] = begin, begin + TWEE_UUR
            if hier(begin).time() != van:
                self.add_error("van", GEEN_UUR)
            if schoon.get("tot"):
                schoon["einde"] = _moment(dag, schoon["tot"])
        return schoon

    def gegevens(self) -> Bijeenkomstgegevens:
        """What the services take. Only of a form without errors."""
        namen = ("begin", "einde", "plaats", "hoogstens", "begeleider")
        naam = self.cleaned_data.get("naam", "")
        return Bijeenkomstgegevens(naam=naam, **{veld: self.cleaned_data[veld] for veld in namen})

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))

    @property
    def al_geweest(self) -> bool:
        return bool(self.cleaned_data.get(AL_GEWEEST))

    @property
    def vraagt_al_geweest(self) -> bool:
        """Only asked of who chose a day that is over."""
        return self.is_bound and (AL_GEWEEST in self.errors or AL_GEWEEST in self.data)

    @staticmethod
    def begin_van(bijeenkomst: Bijeenkomst) -> dict[str, Any]:
        """What the form starts with for one that is there."""
        begin, einde = hier(bijeenkomst.begin), hier(bijeenkomst.einde)
        velden = ("versie", "naam", "plaats", "hoogstens")
        return {
            **{veld: getattr(bijeenkomst, veld) for veld in velden},
            "dag": begin.date(),
            "van": begin.time(),
            "tot": einde.time(),
            "begeleider": bijeenkomst.begeleider,
        }


def _moment(dag: Any, tijd: Any) -> datetime:
    return make_aware(datetime.combine(dag, tijd)).astimezone(UTC)
