"""The question about another placement in the same time; asked only when there is one."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier

VELD = "naast_andere"


class Ernaastvraag(Formulier):
    """A form of which the service calls `controleer_ernaast`."""

    naast_andere = forms.BooleanField(
        label="Ja, deze persoon heeft dan meer dan één plek", required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked after everything else.
        self.fields[VELD] = self.fields.pop(VELD)
        self.naast = False
        if self.is_bound and self.data.get(VELD):
            self._vraag()

    def _vraag(self) -> None:
        self.naast = True
        self.fields[VELD].widget = forms.CheckboxInput()

    def voeg_domeinfout_toe(self, fout: Any) -> None:
        if fout.veld == VELD:
            self._vraag()
        super().voeg_domeinfout_toe(fout)
