"""Fields that forms about employers share: typed text becomes a value by the checks of lists that are loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from kern.leesfout import Leesfout
from statushouders.codelijsten import taalnaam
from statushouders.controles.nummers import lees_email, lees_postcode, lees_telefoon
from statushouders.controles.woorden import lees_talen
from werkgevers.controles import lees_kvk, lees_vestigingsnummer, lees_website
from werkgevers.selectors.postcodes import onbekende_postcode

JA_NEE = (("", "Weet ik niet"), ("ja", "Ja"), ("nee", "Nee"))


class Leesveld(forms.CharField):
    """Text that is read: 2671ab becomes 2671 AB. What cannot be read says so at the field."""

    lees: Callable[[str], str]

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
        standaard: dict[str, Any] = {"required": False, "max_length": 254, "widget": widget}
        super().__init__(**standaard | kwargs)

    def clean(self, value: Any) -> Any:
        tekst = super().clean(value)
        try:
            return type(self).lees(tekst)
        except Leesfout as fout:
            raise forms.ValidationError(str(fout)) from None


class Postcodeveld(Leesveld):
    lees = staticmethod(lees_postcode)


class Telefoonveld(Leesveld):
    lees = staticmethod(lees_telefoon)


class Mailveld(Leesveld):
    lees = staticmethod(lees_email)


class Kvkveld(Leesveld):
    lees = staticmethod(lees_kvk)


class Vestigingsveld(Leesveld):
    lees = staticmethod(lees_vestigingsnummer)


class Websiteveld(Leesveld):
    """www.voorbeeld.nl becomes https://www.voorbeeld.nl; a browser would refuse that in a field for addresses."""

    lees = staticmethod(lees_website)

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "url"})
        super().__init__(**{"max_length": 200, "widget": widget} | kwargs)


class Talenveld(Leesveld):
    """Languages with a comma between them; stored as their codes."""

    lees = staticmethod(lambda tekst: list(lees_talen(tekst)))  # type: ignore[assignment]

    def prepare_value(self, value: Any) -> Any:
        return talen_in_woorden(value) if isinstance(value, list) else value


class JaNeeVeld(forms.TypedChoiceField):
    """Yes, no, or nobody knows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=JA_NEE, required=False, coerce=lambda ja: ja == "ja", empty_value=None, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return {True: "ja", False: "nee", None: ""}.get(value, value)


def talen_in_woorden(codes: list[str]) -> str:
    """Nederlands, Pools"""
    return ", ".join(taalnaam(code) for code in codes)


def ja_nee(waarde: bool) -> str:
    """A tick in words."""
    return "Ja" if waarde else "Nee"


def zeg_onbekende_postcode(form: Any) -> None:
    """At the postcode that stands there, as long as it is not known where that is."""
    if let_op := onbekende_postcode(form.get_initial_for_field(form.fields["postcode"], "postcode") or ""):
        form.fields["postcode"].help_text = let_op.strip()
