"""What the programme of a municipality asks of a week."""

from __future__ import annotations

from django import forms

from kern.forms import Formulier
from plaatsingen.programmanormen import MEESTE_DAGDELEN, MEESTE_UREN


class Programmaformulier(Formulier):
    """Hours and parts of the day; what is left empty is not asked."""

    uren = forms.IntegerField(
        label="Uren per week",
        required=False,
        min_value=1,
        max_value=MEESTE_UREN,
        help_text="Leeg: jullie vragen geen aantal uren.",
    )
    dagdelen = forms.IntegerField(
        label="Dagdelen per week",
        required=False,
        min_value=1,
        max_value=MEESTE_DAGDELEN,
        help_text="Leeg: jullie vragen geen aantal dagdelen.",
    )
    knop = "Bewaren"
