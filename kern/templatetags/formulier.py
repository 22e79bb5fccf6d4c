"""Filters of the template pack `meedoen`: which of the five kinds a field is, and the words above its errors."""

from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()

_AANTALLEN = ("", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien", "Elf", "Twaalf")


@register.filter
def soort(veld: Any) -> str:
    """vinkje (one checkbox), keuzes (radios or checkboxes together), delen (day, month, year), or invoer."""
    widget = veld.field.widget
    if isinstance(widget, forms.MultiWidget):
        return "delen"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "keuzes"
    return "vinkje" if isinstance(widget, forms.CheckboxInput) else "invoer"


@register.filter
def op_een_rij(veld: Any) -> bool:
    """Two or three short choices stand beside each other."""
    keuzes = [str(tekst) for _, tekst in veld.field.choices]
    return len(keuzes) <= 3 and sum(map(len, keuzes)) <= 24


@register.filter
def foutlink(veld: Any) -> str:
    """Where a line of the error summary leads: the field, or the first of a group of choices or parts."""
    return f"{veld.auto_id}_0" if soort(veld) in {"keuzes", "delen"} else str(veld.auto_id)


@register.filter
def foutbegin(veld: Any) -> str:
    """How a line of the error summary begins: *Naam:*, but a question keeps its own mark.

    A field of a row may say which row (`foutnaam`): *Baan 2, land:*. Empty: the error says it all.
    """
    naam = str(getattr(veld.field, "foutnaam", veld.label))
    return naam if naam[-1:] in "?.!:" else f"{naam}:"


@register.filter
def aantal_veldfouten(formulier: forms.BaseForm) -> int:
    """How many fields have an error; errors of the whole form do not count."""
    return sum(1 for veld in formulier.errors if veld != "__all__")


@register.filter
def foutkop(formulier: forms.BaseForm) -> str:
    """Eén antwoord klopt nog niet; Twee antwoorden kloppen nog niet. When all there is are questions: Nog één vraag."""
    vragen = sum(1 for naam in formulier.errors if getattr(formulier.fields.get(naam), "is_vraag", False))
    aantal = aantal_veldfouten(formulier) - vragen
    if not aantal and not formulier.non_field_errors():
        return f"Nog {_in_woorden(vragen).lower()} {'vraag' if vragen == 1 else 'vragen'}"
    aantal = aantal or vragen
    woord = _in_woorden(aantal)
    return f"{woord} antwoord klopt nog niet" if aantal == 1 else f"{woord} antwoorden kloppen nog niet"


def _in_woorden(aantal: int) -> str:
    return _AANTALLEN[aantal] if aantal < len(_AANTALLEN) else str(aantal)


@register.simple_tag
def fouten(formulier: forms.BaseForm) -> SafeString:
    """The error summary, for a form whose fields the template places one by one."""
    return render_to_string("meedoen/errors.html", {"form": formulier})


@register.inclusion_tag("meedoen/filterveld.html")
def filterveld(veld: Any) -> dict[str, Any]:
    """A field of a filter: a small label, and nothing about what is required."""
    return {"field": veld, "is_zoek": isinstance(veld.field.widget, forms.TextInput)}
