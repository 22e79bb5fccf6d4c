"""Rows and cards about employers."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kern.templatetags.meedoen import chip
from werkgevers.bezetting import Bezetting
from werkgevers.codelijsten import Bereidheid

register = template.Library()

# More blocks than this are not counted at a glance; then the number says it.
MEESTE_BLOKKEN = 8
_HOUDING = {
    Bereidheid.VOORLOPER: ("klaar", "ster"),
    Bereidheid.OPEN: ("bezig", "pijl"),
    Bereidheid.AFWACHTEND: ("binnenkort", "klok"),
    Bereidheid.LIEVER_NIET: ("wacht", "min"),
}


@register.simple_tag
def houding(bereidheid: str) -> SafeString:
    """How an employer stands to it, as a chip."""
    soort, teken = _HOUDING[Bereidheid(bereidheid)]
    return chip(soort, Bereidheid(bereidheid).label, teken)


@register.simple_tag
def plekken(bezetting: Bezetting, capaciteit: int | None) -> SafeString:
    """Blocks: taken, reserved, free, and those above what was agreed."""
    if capaciteit is None and not bezetting.samen:
        return format_html('<span class="meedoen-zacht">{}</span>', "geen afspraak")
    woorden = plekken_in_woorden(bezetting, capaciteit)
    if capaciteit == 0 and not bezetting.samen:
        return format_html('<span class="meedoen-zacht">{}</span>', "geen")
    if max(bezetting.samen, capaciteit or 0) > MEESTE_BLOKKEN:
        return format_html('<span class="meedoen-klein">{}</span>', woorden)
    blokken = format_html_join("", '<span class="{}"></span>', ((soort,) for soort in _blokken(bezetting, capaciteit)))
    return format_html('<span class="meedoen-plaatsen" role="img" aria-label="{}">{}</span>', woorden, blokken)


def plekken_in_woorden(bezetting: Bezetting, capaciteit: int | None) -> str:
    """2 van 3 plekken bezet, 1 gereserveerd; 4 van 3 plekken bezet, 1 meer dan afgesproken"""
    if capaciteit is None:
        begin = f"{bezetting.bezet} bezet"
    else:
        begin = f"{bezetting.bezet} van {capaciteit} {'plek' if capaciteit == 1 else 'plekken'} bezet"
    gereserveerd = f"{bezetting.gereserveerd} gereserveerd" if bezetting.gereserveerd else ""
    over = bezetting.samen - capaciteit if capaciteit is not None else 0
    meer = f"{over} meer dan afgesproken" if over > 0 else ""
    return ", ".join(deel for deel in (begin, gereserveerd, meer) if deel)


def _blokken(bezetting: Bezetting, capaciteit: int | None) -> list[str]:
    gevuld = ["is-vol"] * bezetting.bezet + ["is-gereserveerd"] * bezetting.gereserveerd
    if capaciteit is None:
        return gevuld
    binnen, over = gevuld[:capaciteit], gevuld[capaciteit:]
    return binnen + ["is-over"] * len(over) + [""] * (capaciteit - len(binnen))
