"""What a form says when something is wrong: what to do, in plain words. Django's own Dutch texts are harder."""

import re
from copy import copy
from typing import Any

from django import forms
from django.forms.utils import pretty_name

_TEKSTEN: dict[type[forms.Field], dict[str, str]] = {
    forms.IntegerField: {"invalid": "Vul een heel getal in, bijvoorbeeld 8."},
    forms.DecimalField: {"invalid": "Vul een getal in, bijvoorbeeld 7,5."},
    forms.FloatField: {"invalid": "Vul een getal in, bijvoorbeeld 7,5."},
    forms.DateField: {"invalid": "Vul dag, maand en jaar in, bijvoorbeeld 3-4-2026."},
    forms.TimeField: {"invalid": "Vul een tijd in, bijvoorbeeld 10.30."},
    forms.DateTimeField: {"invalid": "Vul een datum en een tijd in, bijvoorbeeld 3-4-2026 10.30."},
    forms.EmailField: {"invalid": "Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl."},
    forms.URLField: {"invalid": "Vul een webadres in, bijvoorbeeld https://www.voorbeeld.nl."},
    forms.BooleanField: {"required": "Zet hier een vinkje om verder te gaan."},
    forms.ChoiceField: {
        "invalid_choice": "Deze keuze bestaat niet meer. Kies opnieuw.",
    },
    forms.MultipleChoiceField: {
        "required": "Kies er minstens een.",
        "invalid_choice": "Deze keuze bestaat niet meer. Kies opnieuw.",
        "invalid_list": "Kies uit de lijst.",
    },
    forms.ModelChoiceField: {
        "invalid_choice": "Deze keuze bestaat niet meer. Kies opnieuw.",
    },
    forms.ModelMultipleChoiceField: {
        "required": "Kies er minstens een.",
        "invalid_choice": "Deze keuze bestaat niet meer. Kies opnieuw.",
        "invalid_pk_value": "Deze keuze bestaat niet meer. Kies opnieuw.",
        "invalid_list": "Kies uit de lijst.",
    },
    forms.FileField: {
        "required": "Kies een bestand.",
        "invalid": "Het bestand is niet aangekomen. Kies het opnieuw.",
        "missing": "Het bestand is niet aangekomen. Kies het opnieuw.",
        "empty": "Het bestand is leeg. Kies een ander bestand.",
        "max_length": "De naam van het bestand is te lang. Geef het een kortere naam, hooguit %(max)d tekens.",
        "contradiction": "Kies een bestand of haal het weg, niet allebei.",
    },
}

_CONTROLES = {
    "max_length": "Gebruik hier hooguit %(limit_value)d tekens. Nu zijn het er %(show_value)d.",
    "min_length": "Gebruik hier minstens %(limit_value)d tekens. Nu zijn het er %(show_value)d.",
    "max_value": "Vul hooguit %(limit_value)s in.",
    "min_value": "Vul minstens %(limit_value)s in.",
    "null_characters_not_allowed": "Hierin staat een teken dat niet bewaard kan worden. Typ de tekst over.",
}


# The nouns that a label of a text field begins with and that are 'het'; every other one is 'de'.
_HET = re.compile(r"(BSN|aantal|adres|bedrag|getal|jaar|nummer|wachtwoord)$")
_KEUZE = (forms.ChoiceField, forms.ModelChoiceField)


def zet_teksten(veld: forms.Field, naam: str) -> None:
    """Replace Django's texts of one field; texts that the form itself chose stay."""
    django = _verzamel(veld, lambda soort: getattr(soort, "default_error_messages", {}))
    ons = {"required": _verplicht(veld, str(veld.label or pretty_name(naam)))}
    ons |= _verzamel(veld, lambda soort: _TEKSTEN.get(soort, {}))
    veld.error_messages.update(
        {code: tekst for code, tekst in ons.items() if veld.error_messages.get(code) == django.get(code)}
    )
    veld.validators = [_in_gewone_taal(controle, veld) for controle in veld.validators]


def _verplicht(veld: forms.Field, label: str) -> str:
    """Vul de voornaam in, Vul het e-mailadres in, Kies een rol; a question is answered. A label that does not read
    well in such a sentence has a text of its own on the form."""
    keuze = isinstance(veld, _KEUZE)
    if label.endswith("?"):
        return "Kies een antwoord." if keuze else "Vul een antwoord in."
    wat = label[0].lower() + label[1:] if label[1:2].islower() or label.startswith("E-") else label
    if keuze:
        return f"Kies een {wat}."
    return f"Vul {'het' if _HET.search(wat.split()[0]) else 'de'} {wat} in."


def _verzamel(veld: forms.Field, lees: Any) -> dict[str, Any]:
    """What each class of the field says, the most specific last."""
    teksten: dict[str, Any] = {}
    for soort in reversed(type(veld).__mro__):
        teksten.update(lees(soort))
    return teksten


def _in_gewone_taal(controle: Any, veld: forms.Field) -> Any:
    code = getattr(controle, "code", "")
    tekst = _CONTROLES.get(code) or (veld.error_messages.get("invalid") if code == "invalid" else None)
    if not tekst or controle.message != type(controle).message:
        return controle
    anders = copy(controle)
    anders.message = tekst
    return anders
