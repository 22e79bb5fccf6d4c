"""For whom a profile is shared, and how long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms

from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from statushouders.models.deellink import GEWONE_DAGEN, LANGSTE_WIE, MEESTE_DAGEN


class Deelformulier(Formulier):
    """One link for each employer, so that one sees who opened it and can stop one."""

    knop = "Link maken"

    voor_wie = forms.CharField(
        label="Voor welke werkgever?",
        help_text="Bedrijf en contactpersoon. De werkgever ziet deze naam ook.",
        max_length=LANGSTE_WIE,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Vul in voor welke werkgever de link is."},
    )
    tot = DatumVeld(
        label="Tot en met welke dag werkt de link?", help_text=f"Hoogstens {MEESTE_DAGEN} dagen.", kiezer=True
    )

    kenmerk = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        begin = {"tot": vandaag() + timedelta(days=GEWONE_DAGEN), "kenmerk": uuid4()}
        super().__init__(*args, **kwargs | {"initial": begin})
