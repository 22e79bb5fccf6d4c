"""How an appointment looks in a row: its state and its time."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from agenda.afspraakstanden import Afspraakstand
from agenda.gespreksknop import Gespreksknop
from agenda.models import Afspraak
from kern import datums
from kern.templatetags.meedoen import chip
from kern.tijd import hier, vandaag

register = template.Library()

_CHIPS: dict[str, tuple[str, str]] = {
    Afspraakstand.GEPLAND: ("bezig", "kalender"),
    Afspraakstand.GEHOUDEN: ("klaar", "check"),
    Afspraakstand.VERPLAATST: ("komt", "pijl"),
    Afspraakstand.NIET_VERSCHENEN: ("laat", "ruit"),
    Afspraakstand.AFGEZEGD: ("over", "kruis"),
}


@register.simple_tag
def afspraakchip(afspraak: Afspraak) -> SafeString:
    """The state in an icon and a word; of a talk that is over and has no outcome yet the question."""
    if afspraak.wacht_op_uitkomst:
        return chip("binnenkort", "Hoe ging het?")
    soort, icoon = _CHIPS[afspraak.stand]
    return chip(soort, afspraak.uitkomst, icoon)


@register.simple_tag
def afspraaktijd(afspraak: Afspraak, vorm: str = "kort") -> SafeString:
    """di 24 nov, 10.30 tot 11.30 uur; `voluit` with the whole date, `uren` without a date, `moment` only its begin."""
    begin, einde = hier(afspraak.begin), hier(afspraak.einde)
    if vorm == "moment":
        tekst = f"{datums.datum_dichtbij(begin.date(), vandaag=vandaag())}, {datums.tijd(begin)}"
        return format_html('<time datetime="{}">{}</time>', begin.isoformat(), tekst)
    uren = f"{datums.klok(begin)} tot {datums.tijd(einde)}"
    dag = {
        "kort": datums.datum_dichtbij(begin.date(), vandaag=vandaag()),
        "voluit": datums.datum_voluit(begin.date()),
    }.get(vorm)
    tekst = f"{dag}, {uren}" if dag else uren
    return format_html('<time datetime="{}">{}</time>', begin.isoformat(), tekst)


@register.filter
def knop_bij(knoppen: Mapping[int, Gespreksknop], afspraak: Afspraak) -> Gespreksknop | None:
    """The button of the talk at this appointment, out of those of the page."""
    return knoppen.get(afspraak.pk) if knoppen else None


@register.filter
def kloktijd(afspraak: Afspraak) -> str:
    """10.30, for the column of the agenda."""
    return datums.klok(hier(afspraak.begin))
