"""What the cotton components in `templates/cotton/` need of Python."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# The name of the page number, in an address and in a form.
BLADZIJDE = "bladzijde"

_KNOPPEN = {
    "primair": "--primary-action",
    "secundair": "--secondary-action",
    "stil": "--subtle",
    "gevaar": "--primary-action --danger",
}
_MELDINGEN = {
    "info": ("info", "info"),
    "goed": ("ok", "check"),
    "let-op": ("warning", "waarschuwing"),
    "fout": ("error", "ruit"),
}


@register.filter
def knopklasse(soort: str, basis: str) -> str:
    """The classes of a button: primair, secundair, stil or gevaar."""
    return " ".join(f"{basis}{deel}" for deel in _KNOPPEN[soort].split())


@register.filter
def alertsoort(soort: str) -> str:
    """The ending of the class of a message: info, goed, let-op or fout."""
    return _MELDINGEN[soort][0]


@register.filter
def alerticoon(soort: str) -> str:
    """The icon of a message."""
    return _MELDINGEN[soort][1]


@register.filter
def bladzijden(pagina: Page[Any]) -> Iterable[int | str]:
    """The numbers to show: first, last, those beside the present one, and … in between."""
    return pagina.paginator.get_elided_page_range(pagina.number, on_each_side=1, on_ends=1)


@register.simple_tag(takes_context=True)
def bladzijdelink(
    context: template.Context, nummer: int, tekst: Any, formulier: str = "", *, soort: str = "", huidig: int = 0
) -> SafeString:
    """A link that keeps the filters of the address, or a button of the form (by id) that holds the filters."""
    klasse = f"relative-link utrecht-pagination__relative-link--{soort}" if soort else "page-link"
    if nummer == huidig:
        klasse += " utrecht-pagination__page-link--current"
    attrs = format_html(
        'class="utrecht-pagination__{}"{}{}',
        klasse,
        "" if soort else format_html(' aria-label="Bladzijde {}"', tekst),
        mark_safe(' aria-current="page"') if nummer == huidig else "",
    )
    if formulier:
        knop = '<button type="submit" form="{}" name="{}" value="{}" {}>{}</button>'
        return format_html(knop, formulier, BLADZIJDE, nummer, attrs, tekst)
    vraag = context["request"].GET.copy()
    vraag[BLADZIJDE] = nummer
    return format_html('<a href="?{}" {}>{}</a>', vraag.urlencode(), attrs, tekst)
