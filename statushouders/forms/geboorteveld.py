"""A birth date of which day and month may be unknown, typed in three boxes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.renderers import get_default_renderer
from django.template.loader import render_to_string

from statushouders.geboortedatum import Geboortedatum

_DELEN = ("Dag", "Maand", "Jaar")
_VOORBEELD = "bijvoorbeeld 3 4 1990"


class Geboortewidget(forms.MultiWidget):
    """Day, month and year beside each other, each with its own label."""

    def __init__(self) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__([forms.TextInput({**attrs, "maxlength": 4 if deel == "Jaar" else 2}) for deel in _DELEN])

    def decompress(self, value: Any) -> list[str]:
        """Of the notation of the BRP, as `Geboortedatum` writes it."""
        if not isinstance(value, Geboortedatum):
            return ["", "", ""]
        return [str(deel or "") for deel in (value.dag, value.maand, value.jaar)]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        invoer = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        delen = [
            {"naam": naam, "id": een["attrs"].get("id"), "invoer": self._een(een, renderer)}
            for naam, een in zip(_DELEN, invoer, strict=True)
        ]
        return render_to_string("meedoen/delen.html", {"delen": delen})

    def _een(self, invoer: Any, renderer: Any) -> Any:
        return (renderer or get_default_renderer()).render(invoer["template_name"], {"widget": invoer})


class GeboorteVeld(forms.Field):
    """Gives the text that `controles.lees_geboortedatum` reads: 14-05-1992, 00-05-1992 or 00-00-1992."""

    widget = Geboortewidget

    def clean(self, value: Any) -> str:
        dag, maand, jaar = (str(deel or "").strip() for deel in value or ("", "", ""))
        if not (dag or maand or jaar):
            return ""
        if not jaar:
            raise forms.ValidationError("Vul in elk geval het jaar in. Dag en maand mogen leeg blijven.")
        if not all(deel.isascii() and (deel.isdecimal() or not deel) for deel in (dag, maand, jaar)):
            raise forms.ValidationError(f"Vul alleen cijfers in, {_VOORBEELD}.")
        if len(jaar) != 4 or len(dag) > 2 or len(maand) > 2:
            raise forms.ValidationError(f"Schrijf het jaar met vier cijfers, {_VOORBEELD}.")
        return f"{int(dag or 0):02}-{int(maand or 0):02}-{jaar}"
