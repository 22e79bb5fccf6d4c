"""The texts of a municipality for the letter of invitation."""

from __future__ import annotations

from typing import Any

from django import forms

from agenda.afspraakstanden import Afspraaksoort
from agenda.models.brieftekst import LANGSTE_BRIEFTEKST
from agenda.selectors.brieven import INVULLEN
from kern.forms import Formulier
from medewerkers.forms.beheer import Versieformulier
from statushouders.codelijsten import VEELGESPROKEN, schrijfrichting, taalnamen

UITLEG = f"Je kunt {', '.join(INVULLEN[:-1])} en {INVULLEN[-1]} gebruiken. Meedoen vult die in."


def _tekstveld() -> forms.CharField:
    return forms.CharField(
        label="Tekst",
        max_length=LANGSTE_BRIEFTEKST,
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
        help_text=UITLEG,
        error_messages={"required": "Schrijf de tekst die in de brief komt."},
    )


class NieuweBrieftekst(Formulier):
    """For which talk, in which language, and the text itself."""

    soort = forms.ChoiceField(label="Gesprek", choices=[("", "Kies een gesprek"), *Afspraaksoort.choices])
    taal = forms.ChoiceField(label="Taal", error_messages={"required": "Kies een taal."})
    tekst = _tekstveld()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: Any = self.fields
        alle = taalnamen()
        eerst = ["nl", *(code for code in VEELGESPROKEN if code != "nl")]
        rest = [(code, naam) for code, naam in alle.items() if code not in eerst]
        veel = [(code, alle[code]) for code in eerst]
        velden["taal"].choices = [("", "Kies een taal"), ("Komt vaak voor", veel), ("Andere talen", rest)]


class Brieftekstformulier(Versieformulier):
    """Another text; the talk and the language stay."""

    tekst = _tekstveld()

    def __init__(self, *args: Any, taal: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"].widget.attrs.update({"lang": taal, "dir": schrijfrichting(taal)})
