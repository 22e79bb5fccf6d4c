"""A training on a form: what it is, what it costs and who pays, and the certificate."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q

from kern.forms import Bedragveld, DatumVeld
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from werkgevers.forms.werkgeverkeuze import Werkgeverkeuze, noem
from werkgevers.models import Werkgever
from werkgevers.services.trainingen import gebroken_regels

BEDRAGEN = ("kosten", "deel_werkgever", "deel_gemeente")


class Trainingformulier(Versieformulier):
    """An empty part of the costs is nothing. The rules between the fields are those of the service."""

    naam = forms.CharField(
        label="Welke training?",
        max_length=120,
        help_text="Bijvoorbeeld: heftruck of VCA.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Vul in welke training het is."},
    )
    werkgever = Werkgeverkeuze(
        label="Bij welke werkgever?",
        queryset=Werkgever.objects.none(),
        required=False,
        lijst="werkgevers-om-te-kiezen",
        help_text="Typ een deel van de naam en kies uit de lijst. Leeg betekent: bij geen werkgever.",
    )
    aanbieder = forms.CharField(label="Wie geeft de training?", max_length=120, required=False)
    begin = DatumVeld(label="Begin", kiezer=True, required=False)
    einde = DatumVeld(label="Einde", kiezer=True, required=False)
    kosten = Bedragveld(label="Kosten samen", required=False, help_text="In euro's, bijvoorbeeld 395 of 62,50.")
    deel_werkgever = Bedragveld(label="De werkgever betaalt", required=False)
    deel_gemeente = Bedragveld(label="De gemeente betaalt", required=False)
    certificaat = forms.CharField(
        label="Naam van het certificaat",
        max_length=120,
        required=False,
        help_text="Leeg betekent: zo heet de training ook.",
    )
    behaald_op = DatumVeld(label="Behaald op", kiezer=True, required=False)
    geldig_tot = DatumVeld(
        label="Geldig tot", kiezer=True, required=False, help_text="Acht weken daarvoor komt er een signalering."
    )
    laat_verlopen = forms.BooleanField(label="Verlengen is niet nodig", required=False)
    gestopt_op = DatumVeld(
        label="Gestopt op",
        kiezer=True,
        required=False,
        help_text="Alleen als de training niet is afgemaakt of niet doorging.",
    )

    def __init__(self, *args: Any, kijker: Medewerker, ook: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kijker, self.ook = kijker, ook
        velden: Any = self.fields
        te_kiezen = Q(gearchiveerd_op=None) | Q(pk=ook)
        velden["werkgever"].queryset = Werkgever.objects.visible_to(kijker).filter(te_kiezen).order_by("naam", "pk")

    def clean(self) -> dict[str, Any]:
        """What is wrong comes at once, not in rounds."""
        schoon: dict[str, Any] = super().clean() or {}
        bedragen = {veld: schoon[veld] or Decimal(0) for veld in BEDRAGEN if veld in schoon}
        self.voeg_domeinfouten_toe(list(gebroken_regels(schoon | bedragen, door=self.kijker, nu_al=self.ook)))
        return schoon

    def in_woorden(self, veld: str, waarde: Any) -> str:
        """A value as the form shows it."""
        return noem(waarde) if isinstance(waarde, Werkgever) else super().in_woorden(veld, waarde)

    def zonder_versie(self) -> dict[str, Any]:
        """What the services take; an amount that is left empty is nothing."""
        schoon = super().zonder_versie()
        return schoon | {veld: schoon.get(veld) or Decimal(0) for veld in BEDRAGEN}
