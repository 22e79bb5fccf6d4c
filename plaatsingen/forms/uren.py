"""The days and hours of a placement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django import forms

from kern.datums import DAGEN
from kern.forms import DatumVeld, Getalveld, TijdVeld
from kern.fouten import fouten_van
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from plaatsingen.akkoordrecht import mag_noteren
from plaatsingen.forms.botsvraag import Botsvraag
from plaatsingen.forms.ernaast import Ernaastvraag
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import MEESTE_UREN
from plaatsingen.roostergegevens import Tijdvak, tijdfout
from plaatsingen.services.plaatsing.werktijden import controleer_uren, controleer_vanaf
from plaatsingen.services.plaatsing.wijziging import controleer_wie_akkoord_is
from plaatsingen.statussen import Partij

# Where the services put what is wrong with the hours in the week.
TIJDVELDEN = ("tijden", "dag", "van", "tot", "geldig_tot")


class Urenvelden(Botsvraag):
    """Day by day from when to when, and how many hours that is in all. Days may be agreed on later."""

    uren_per_week = Getalveld(
        label="Uren per week",
        max_digits=4,
        decimal_places=1,
        help_text=f"Zonder pauzes, hoogstens {MEESTE_UREN}.",
        error_messages={"required": "Vul de uren per week in, bijvoorbeeld 16."},
    )

    def __init__(self, *args: Any, tijden: Sequence[Tijdvak] = (), **kwargs: Any) -> None:
        begin: dict[str, Any] = {}
        for een in tijden:
            begin |= {f"van_{een.dag}": een.van, f"tot_{een.dag}": een.tot}
        kwargs["initial"] = {**begin, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.tijdenfout: list[str] = []

    @property
    def dagen(self) -> list[tuple[str, Any, Any]]:
        """The rows of the table: the day, from, to."""
        velden: Any = self
        return [(naam, velden[f"van_{dag}"], velden[f"tot_{dag}"]) for dag, naam in enumerate(DAGEN)]

    @property
    def tijdfouten(self) -> list[str]:
        """What is wrong in the table, said once above it."""
        velden = [veld for _, van, tot in self.dagen for veld in (van, tot)]
        return [*dict.fromkeys(fout for veld in velden for fout in veld.errors), *self.tijdenfout]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        paren = [(dag, schoon.get(f"van_{dag}"), schoon.get(f"tot_{dag}")) for dag in range(len(DAGEN))]
        for dag, van, tot in paren:
            leeg = "van" if van is None else "tot"
            if (van is None) != (tot is None) and not {f"van_{dag}", f"tot_{dag}"} & set(self.errors):
                self.add_error(f"{leeg}_{dag}", f"Vul op {DAGEN[dag]} een begin en een einde in.")
            elif van is not None and tot is not None and (fout := tijdfout(van, tot)):
                self.add_error(f"tot_{dag}", f"{DAGEN[dag].capitalize()}: {fout[0].lower()}{fout[1:]}")
        heel = ((dag, van, tot) for dag, van, tot in paren if van is not None and tot is not None)
        schoon["tijden"] = tuple(Tijdvak(dag, van, tot) for dag, van, tot in heel)
        return schoon

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        """A rule about the hours stands above their table."""
        if fout.veld in TIJDVELDEN:
            self.tijdenfout.append(fout.melding)
        super().voeg_domeinfout_toe(fout)


for _dag, _naam in enumerate(DAGEN):
    Urenvelden.base_fields[f"van_{_dag}"] = TijdVeld(label=f"{_naam.capitalize()} van", required=False)
    Urenvelden.base_fields[f"tot_{_dag}"] = TijdVeld(label=f"{_naam.capitalize()} tot", required=False)


class Urenformulier(Ernaastvraag, Urenvelden, Versieformulier):
    """Other hours from a day on. While somebody works there it asks who thinks that fine."""

    vanaf = DatumVeld(label="Vanaf", kiezer=True, error_messages={"required": "Kies vanaf welke dag."})
    akkoord_van = forms.MultipleChoiceField(
        label="Wie vindt dit goed?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De persoon en de werkgever moeten het allebei goed vinden.",
        error_messages={"required": "Vink aan wie dit goed vindt."},
    )
    met_terugwerking = forms.BooleanField(label="Ja, deze uren golden toen al", required=False)
    knop = "Uren bewaren"

    def __init__(self, *args: Any, plaatsing: Plaatsing, kijker: Medewerker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plaatsing, self.kijker, self.loopt = plaatsing, kijker, plaatsing.loopt
        velden: Any = self.fields
        partijen = [(een.value, een.label) for een in Partij if mag_noteren(een, kijker)]
        velden["akkoord_van"].choices, velden["akkoord_van"].required = partijen, self.loopt
        self.was = bool(self.is_bound and self.data.get("met_terugwerking"))

    def clean(self) -> dict[str, Any]:
        """What is wrong, all at once; the service looks at it again under lock."""
        schoon = super().clean()
        controles: list[Callable[[], object]] = []
        if "vanaf" in schoon:
            controles.append(partial(controleer_vanaf, self.plaatsing, schoon["vanaf"]))
        if "uren_per_week" in schoon and not self.tijdfouten:
            controles.append(partial(controleer_uren, schoon["tijden"], schoon["uren_per_week"]))
        if self.loopt and "akkoord_van" in schoon:
            controles.append(partial(controleer_wie_akkoord_is, schoon["akkoord_van"], door=self.kijker))
        self.voeg_domeinfouten_toe(list(fouten_van(*controles)))
        return schoon

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        """About days that were it asks once more."""
        self.was = self.was or fout.veld == "met_terugwerking"
        super().voeg_domeinfout_toe(fout)
