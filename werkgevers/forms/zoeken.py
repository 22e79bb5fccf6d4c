"""Look for somebody, or an employer, by name."""

from __future__ import annotations

from typing import Any

from django import forms

from kern.forms import Formulier


class Zoekformulier(Formulier):
    """A part of a name. Nothing typed: nothing is wrong."""

    zoek = forms.CharField(label="Zoek op naam", max_length=80, required=False, help_text="Typ minstens twee letters.")
    alles_mag_leeg = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zoek"].widget.attrs.update({"type": "search", "autocomplete": "off"})
