"""The question whether something is stored that clashes; asked only when it does."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier
from plaatsingen.services.botst import VELD


class Botsvraag(Formulier):
    """A form of which the service raises Botst."""

    ondanks_botsing = forms.BooleanField(label="Toch bewaren, ik los de botsing daarna op", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The error says itself what it is about; the words of the box before it only make it longer.
        vraag: Any = self.fields[VELD]
        vraag.foutnaam = ""
        self.botst = bool(self.is_bound and self.data.get(VELD))

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        self.botst = self.botst or fout.veld == VELD
        super().voeg_domeinfout_toe(fout)
