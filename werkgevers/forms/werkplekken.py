"""A place or vacancy on a form: what the work is, what it asks, when and where."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import DatumVeld, Getalveld, Regelsveld, TijdVeld
from medewerkers.forms.beheer import Versieformulier
from statushouders import feitcodes
from statushouders.vakgebieden import vakgebied_keuzes
from werkgevers.codelijsten import Certificaat, Plaatsingsoort, Werkvorm
from werkgevers.controles import MEESTE_PLEKKEN
from werkgevers.forms.rust import RustVeld
from werkgevers.forms.velden import Postcodeveld, zeg_onbekende_postcode
from werkgevers.models import Werkgever
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.models.werkplek import LANGSTE_VAARDIGHEID, MEESTE_UREN
from werkgevers.plekuren import uren_passen_niet
from werkgevers.rust import BEVESTIG
from werkgevers.services.werkplekken import MEESTE_VAARDIGHEDEN, gebroken_regels

TOCH_UREN = "toch_uren"


def _meer(label: str, keuzes: Any, uitleg: str = "", *, nodig: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=list(keuzes),
        required=bool(nodig),
        help_text=uitleg,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": nodig} if nodig else None,
    )


def _regel(label: str, uitleg: str = "", *, lengte: int, nodig: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=lengte,
        required=bool(nodig),
        help_text=uitleg,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": nodig} if nodig else None,
    )


def _vaardigheden(label: str, uitleg: str) -> Regelsveld:
    veld = Regelsveld(
        label=label,
        required=False,
        help_text=uitleg,
        max_length=MEESTE_VAARDIGHEDEN * (LANGSTE_VAARDIGHEID + 2) * 2,
    )
    veld.widget.attrs["rows"] = 4
    return veld


def _kort_getal() -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-invoer-kort"})


class Werkplekformulier(Versieformulier):
    """The rules between the fields are those of the service."""

    titel = _regel(
        "Welk werk is het?",
        "Zoals de werkgever het noemt, bijvoorbeeld: oogst tomaat.",
        lengte=120,
        nodig="Vul in welk werk het is.",
    )
    soorten = _meer(
        "Hoe kan iemand hier beginnen?",
        Plaatsingsoort.choices,
        nodig="Kies als wat iemand hier kan beginnen.",
    )
    aantal = forms.IntegerField(
        label="Aantal plekken", min_value=1, max_value=MEESTE_PLEKKEN, initial=1, widget=_kort_getal()
    )
    taken = forms.CharField(
        label="Wat doet iemand?",
        required=False,
        max_length=LANGSTE_WERKGEVERTEKST,
        help_text="De taken, in gewone woorden. Wie past, wordt ook hierin gezocht.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    vakgebieden = _meer(
        "Welk vak is het?",
        vakgebied_keuzes(),
        "Kies je niets, dan herkent Meedoen het vak in de woorden die je hierboven schreef.",
    )
    vaardigheden_nodig = _vaardigheden("Moet iemand kunnen", "Elke vaardigheid op een eigen regel.")
    vaardigheden_graag = _vaardigheden("Is handig", "Elke vaardigheid op een eigen regel. Zonder kan ook.")
    taalniveau = forms.ChoiceField(
        label="Hoeveel Nederlands is nodig?",
        required=False,
        choices=[("", "Maakt niet uit"), *feitcodes.Taalniveau.choices],
        help_text="Om het werk veilig te doen en elkaar te begrijpen.",
    )
    certificaten = _meer("Papieren die nodig zijn", Certificaat.choices)
    vorm = forms.ChoiceField(
        label="Met anderen uit het programma of alleen?",
        required=False,
        choices=[*Werkvorm.choices, ("", "Maakt niet uit")],
        widget=forms.RadioSelect,
    )
    belasting = _meer("Wat vraagt het werk van het lichaam?", feitcodes.Belasting.choices)
    dagdelen = _meer("Op welke dagdelen?", feitcodes.DAGDELEN.items())
    van = TijdVeld(label="Van", required=False, help_text="Bijvoorbeeld 7.30.")
    tot = TijdVeld(label="Tot", required=False)
    uren_per_week = Getalveld(
        label="Uren per week",
        required=False,
        min_value=1,
        max_value=MEESTE_UREN,
        max_digits=4,
        decimal_places=1,
        error_messages={
            "max_value": f"Een werkweek is hier hoogstens {MEESTE_UREN} uur. Pas de uren aan.",
            "min_value": "Vul minstens 1 uur in.",
            "max_decimal_places": "Vul hooguit één cijfer achter de komma in, bijvoorbeeld 7,5.",
            "max_digits": f"Een werkweek is hier hoogstens {MEESTE_UREN} uur. Pas de uren aan.",
            "max_whole_digits": f"Een werkweek is hier hoogstens {MEESTE_UREN} uur. Pas de uren aan.",
        },
    )
    begin = DatumVeld(label="Vanaf", kiezer=True, required=False, help_text="Leeg betekent: meteen.")
    einde = DatumVeld(label="Tot en met", kiezer=True, required=False, help_text="Leeg betekent: zonder einde.")
    straat = _regel("Straat", lengte=120)
    huisnummer = _regel("Huisnummer", lengte=12)
    postcode = Postcodeveld(label="Postcode")
    plaats = _regel("Plaats", lengte=80)

    def __init__(self, *args: Any, werkgever: Werkgever | None = None, **kwargs: Any) -> None:
        """`werkgever`: where it is new, to ask about one who would rather not."""
        super().__init__(*args, **kwargs)
        zeg_onbekende_postcode(self)
        if werkgever and RustVeld.nodig_voor(werkgever):
            self.fields[BEVESTIG] = RustVeld(werkgever)

    @property
    def bevestigd(self) -> bool:
        return bool(self.cleaned_data.get(BEVESTIG))

    def zonder_versie(self) -> dict[str, Any]:
        """What stands on the place."""
        return {veld: waarde for veld, waarde in super().zonder_versie().items() if veld != BEVESTIG}

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon: dict[str, Any] = super().clean() or {}
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon)))
        self._vraag_over_uren(schoon)
        return schoon

    def _vraag_over_uren(self, schoon: dict[str, Any]) -> None:
        """Hours that do not fit the parts of the week are mostly a slip, and now and then meant."""
        namen = ("uren_per_week", "dagdelen", "van", "tot")
        if set(namen) & self.errors.keys():
            return
        if past_niet := uren_passen_niet(*(schoon.get(naam) for naam in namen)):  # type: ignore[arg-type]
            self.fields[TOCH_UREN] = forms.BooleanField(label="Ja, deze uren kloppen.", required=False)
            if not self.data.get(TOCH_UREN):
                wat_nu = "Pas de uren of de dagdelen aan, of vink aan dat het klopt."
                self.add_error("uren_per_week", f"{past_niet} {wat_nu}")
