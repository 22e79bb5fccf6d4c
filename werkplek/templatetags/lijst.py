"""Cells and headers of the list of people."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kern.templatetags.meedoen import chip, icoon
from medewerkers.models import Medewerker
from werkplek.selectors.personenlijst import Lijstrij

register = template.Library()

# Which way each order runs, for who cannot see the arrow.
RICHTING = {"naam": "ascending", "stand": "ascending", "vestiging": "descending"}
LEEG = (
    '<span class="meedoen-wie"><span class="meedoen-wie__letters meedoen-wie__letters--leeg" aria-hidden="true"></span>'
    '<span class="meedoen-zacht">niemand</span></span>'
)


@register.simple_tag
def stand_van(rij: Lijstrij) -> SafeString:
    """How it stands, as a chip; what is late may wait on somebody besides."""
    soort, woorden = rij.stand
    teken = chip(soort, woorden, titel=rij.stand_voluit)
    if soort != "laat" or not rij.wacht_op:
        return teken
    return format_html('{}<small class="meedoen-regel">wacht op {}</small>', teken, rij.wacht_op)


@register.simple_tag
def wie_kort(medewerker: Medewerker | None, ik: Medewerker) -> SafeString:
    """Letters and first name; the full name is for who cannot see, and for the pointer."""
    if medewerker is None:
        return mark_safe(LEEG)  # noqa: S308  fixed text
    return format_html(
        '<span class="meedoen-wie" title="{}"><span class="meedoen-wie__letters{}" aria-hidden="true">{}</span>'
        '<span class="meedoen-verberg-smal" aria-hidden="true">{}</span>'
        '<span class="meedoen-alleen-lezer">{}</span></span>',
        medewerker.naam,
        " meedoen-wie__letters--ik" if medewerker == ik else "",
        medewerker.letters,
        medewerker.voornaam,
        medewerker.naam,
    )


@register.simple_tag
def sorteerkop(code: str, naam: str, huidig: str, *, klasse: str = "") -> SafeString:
    """A column header with a button of the filter form; its id lets the focus survive the swap of the table."""
    aan = code == huidig
    return format_html(
        '<th class="utrecht-table__header-cell{}" scope="col" aria-sort="{}"><button class="meedoen-sorteer" '
        'type="submit" form="filter" id="sorteer-{}" name="sorteer" value="{}">{} {}</button></th>',
        f" {klasse}" if klasse else "",
        RICHTING[code] if aan else "none",
        code,
        code,
        naam,
        icoon("omlaag" if aan else "sorteer"),
    )
