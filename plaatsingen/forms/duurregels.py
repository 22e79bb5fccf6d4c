"""How long placements of one kind may last."""

from __future__ import annotations

from django import forms

from kern.forms import Formulier


class Duurformulier(Formulier):
    """In months, without and with extension, and who says so."""

    maanden = forms.IntegerField(
        label="Hoogstens in maanden",
        min_value=1,
        max_value=120,
        error_messages={"required": "Vul een aantal maanden in, bijvoorbeeld 6."},
    )
    met_verlenging = forms.IntegerField(
        label="Met verlenging hoogstens in maanden",
        min_value=1,
        max_value=120,
        error_messages={"required": "Vul een aantal maanden in, bijvoorbeeld 12."},
    )
    bron = forms.CharField(
        label="Waar staat dat?",
        max_length=120,
        help_text="Bijvoorbeeld het artikel van de wet, of de verordening van de gemeente.",
        error_messages={"required": "Vul in waar dit staat, bijvoorbeeld: Re-integratieverordening art. 7."},
    )
    knop = "Bewaren"
