"""The field on the page for each kind of question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from intake.vragen import JA, LANGSTE_REGEL, Keuzes, Soort, Vraag
from intake.zoeklijsten import Zoeklijst

_KORT = 120
_HEEL_KORT = 3


class _MetGevolg:
    """Marks the choices that call up other questions: `data-toont` holds the numbers of what they show."""

    gevolg: Mapping[str, str]

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        optie: dict[str, Any] = super().create_option(*args, **kwargs)  # type: ignore[misc]
        if toont := self.gevolg.get(str(optie["value"])):
            optie["attrs"]["data-toont"] = toont
        return optie


class Rondjes(_MetGevolg, forms.RadioSelect):
    def __init__(self, gevolg: Mapping[str, str]) -> None:
        self.gevolg = gevolg
        super().__init__()


class _Vakjes(_MetGevolg, forms.CheckboxSelectMultiple):
    def __init__(self, gevolg: Mapping[str, str]) -> None:
        self.gevolg = gevolg
        super().__init__()


class _Vink(forms.CheckboxInput):
    """One tick, sent as 'ja'."""

    def __init__(self, gevolg: Mapping[str, str]) -> None:
        attrs = {"data-toont": gevolg[JA]} if JA in gevolg else {}
        # Of what was stored or sent, Django makes True before it asks.
        super().__init__(attrs=attrs, check_test=lambda waarde: waarde in (JA, True))

    def format_value(self, value: Any) -> str:
        return JA


class _Zoek(forms.TextInput):
    """Typed, with the list of the page beside it; shows the name of the code that is stored."""

    def __init__(self, lijst: Zoeklijst) -> None:
        self.lijst = lijst
        super().__init__(attrs={"list": lijst.id, "autocomplete": "off", "spellcheck": "false"})

    def format_value(self, value: Any) -> str:
        return self.lijst.namen().get(value, value or "")


def veld_voor(vraag: Vraag, gevolg: Mapping[str, str], antwoord: Any = None) -> forms.Field:
    """A field that takes whatever is typed: the check is `keur`."""
    algemeen: dict[str, Any] = {"label": vraag.tekst, "help_text": vraag.uitleg, "required": False}
    if vraag.soort is Soort.KEUZE:
        return forms.ChoiceField(choices=_met_oude(vraag, antwoord), widget=Rondjes(gevolg), **algemeen)
    if vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
        return forms.MultipleChoiceField(choices=_met_oude(vraag, antwoord), widget=_Vakjes(gevolg), **algemeen)
    if vraag.soort is Soort.LIJST:
        kort = all(len(naam) <= _HEEL_KORT for naam in vraag.codes().values())
        keuzelijst = forms.Select(attrs={"class": "meedoen-invoer-kort"} if kort else {})
        return forms.ChoiceField(choices=list(vraag.codes().items()), widget=keuzelijst, **algemeen)
    if vraag.soort is Soort.VINK:
        return forms.CharField(widget=_Vink(gevolg), **algemeen)
    if vraag.zoek:
        return forms.CharField(widget=_Zoek(vraag.zoek), **algemeen)
    return forms.CharField(widget=_invoer(vraag), **algemeen)


def _met_oude(vraag: Vraag, antwoord: Any) -> Keuzes:
    """The choices, and what was chosen before it went from the list: else the next save would lose it unseen."""
    gekozen = antwoord if isinstance(antwoord, list) else [antwoord] if antwoord else []
    weg = [str(code) for code in gekozen if code not in vraag.codes()]
    return (*vraag.keuzes, *((code, f"{code} (bestaat niet meer)") for code in weg))


def _invoer(vraag: Vraag) -> forms.Widget:
    if vraag.soort is Soort.LANG:
        return forms.Textarea(attrs={"rows": 3 if vraag.langste < 4000 else 4})
    attrs: dict[str, Any] = {"autocomplete": "off"}
    if vraag.soort in (Soort.GETAL, Soort.JAAR):
        attrs |= {"inputmode": "numeric", "class": "meedoen-invoer-kort"}
    elif vraag.soort is Soort.DATUM:
        attrs["class"] = "meedoen-datum"
    elif vraag.langste > LANGSTE_REGEL or vraag.langste <= _KORT:
        attrs["spellcheck"] = "true"
    return forms.TextInput(attrs=attrs)
