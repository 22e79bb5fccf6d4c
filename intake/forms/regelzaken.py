"""How one point of the list stands: the form, and two versions of it side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from intake.models.regelzaak import LANGSTE_REGELTEKST
from intake.regelcodes import Regelstand
from intake.services.regelzaken import Regeling
from kern.datums import datum_lang
from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from kern.versies import BEWAARD, Verschil, keuzes_tussen, lees_opname
from medewerkers.models import Medewerker
from statushouders.models import Document

# Field -> its name on the screen with two versions. The day goes with the state.
NAMEN = {"stand": "Hoe staat het?", "wie": "Wie regelt het?", "opmerking": "Opmerking", "document": "Document"}


class Regelzaakformulier(Formulier):
    """`collegas` and `documenten` are what can be chosen; what is stored already always can."""

    stand = forms.ChoiceField(label=NAMEN["stand"], choices=Regelstand.choices, widget=forms.RadioSelect)
    geregeld_op = DatumVeld(
        label="Geregeld op", kiezer=True, required=False, help_text="Alleen als het geregeld is. Leeg: vandaag."
    )
    wie = forms.ChoiceField(label=NAMEN["wie"], required=False)
    opmerking = forms.CharField(
        label=NAMEN["opmerking"],
        required=False,
        max_length=LANGSTE_REGELTEKST,
        help_text="Bijvoorbeeld: afspraak bij de bank op 3 december.",
    )
    document = forms.ChoiceField(label=NAMEN["document"], required=False)

    def __init__(
        self, *args: Any, regelaar: str, collegas: Sequence[Medewerker], documenten: Sequence[Document], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.collegas = {str(een.pk): een for een in collegas}
        self.documenten = {str(een.pk): een for een in documenten}
        velden: Any = self.fields
        velden["geregeld_op"].widget.attrs["max"] = vandaag().isoformat()
        velden["wie"].choices = [("", regelaar), *((pk, een.naam) for pk, een in self.collegas.items())]
        if documenten:
            velden["document"].choices = [("", "Geen"), *((pk, een.naam) for pk, een in self.documenten.items())]
        else:
            del self.fields["document"]

    @staticmethod
    def begin(regeling: Regeling) -> dict[str, Any]:
        """What the form starts with."""
        return {
            "stand": regeling.stand,
            "geregeld_op": regeling.geregeld_op,
            "wie": str(regeling.wie.pk) if regeling.wie else "",
            "opmerking": regeling.opmerking,
            "document": str(regeling.document.pk) if regeling.document else "",
        }

    def regeling(self) -> Regeling:
        """What the service needs."""
        schoon = self.cleaned_data
        return Regeling(
            stand=schoon["stand"],
            geregeld_op=schoon["geregeld_op"],
            wie=self.collegas.get(schoon["wie"]),
            opmerking=schoon["opmerking"],
            document=self.documenten.get(schoon.get("document", "")),
        )


def plat(regeling: Regeling) -> dict[str, str]:
    """As text, to compare and to travel along in the form. Arranged without a day is arranged today."""
    dag = (regeling.geregeld_op or vandaag()).isoformat() if regeling.stand == Regelstand.GEREGELD else ""
    return {
        "stand": f"{regeling.stand} {dag}".strip(),
        "wie": str(regeling.wie.pk) if regeling.wie else "",
        "opmerking": regeling.opmerking,
        "document": str(regeling.document.pk) if regeling.document else "",
    }


def verschillen(
    *, opname: str, bewaard: Regeling, ingevuld: Regeling, keuzes: Mapping[str, str], gevraagd: bool, regelaar: str
) -> list[Verschil]:
    """What the colleague changed and the editor has otherwise."""
    gekozen = keuzes_tussen(eerst=lees_opname(opname), zij=plat(bewaard), ik=plat(ingevuld), keuzes=keuzes)
    zij, ik = _in_woorden(bewaard, regelaar), _in_woorden(ingevuld, regelaar)
    return [
        Verschil(veld, NAMEN[veld], zij[veld], ik[veld], keuze, fout=gevraagd and not keuze)
        for veld, keuze in gekozen.items()
    ]


def samengevoegd(*, bewaard: Regeling, ingevuld: Regeling, gekozen: Sequence[Verschil]) -> Regeling:
    """The editor's version, with the colleague's where that was chosen."""
    van_zij = {een.veld for een in gekozen if een.keuze == BEWAARD}
    stand = bewaard if "stand" in van_zij else ingevuld
    return Regeling(
        stand=stand.stand,
        geregeld_op=stand.geregeld_op,
        wie=(bewaard if "wie" in van_zij else ingevuld).wie,
        opmerking=(bewaard if "opmerking" in van_zij else ingevuld).opmerking,
        document=(bewaard if "document" in van_zij else ingevuld).document,
    )


def stand_in_woorden(stand: str, geregeld_op: date | None) -> str:
    """'Geregeld op 22 november 2026'"""
    woorden = str(Regelstand(stand).label)
    return f"{woorden} op {datum_lang(geregeld_op or vandaag())}" if stand == Regelstand.GEREGELD else woorden


def _in_woorden(regeling: Regeling, regelaar: str) -> dict[str, str]:
    return {
        "stand": stand_in_woorden(regeling.stand, regeling.geregeld_op),
        "wie": regeling.wie.naam if regeling.wie else regelaar,
        "opmerking": regeling.opmerking,
        "document": regeling.document.naam if regeling.document else "",
    }
