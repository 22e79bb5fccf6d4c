"""The pictures that need axes, drawn by pygal as SVG. What they look like is in `static/css/meedoen.css`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

import pygal
from django.utils.safestring import SafeString, mark_safe

from rapportages.bord.stukken import Punt
from rapportages.selectors.dagen import Balk

# Small, so that the words can still be read on a phone.
_BREED, _HOOG = 440, 220
# So many fit beside each other.
_HOOGSTENS_NAMEN = 6
# What asks for a script, or would be read out twice.
_WEG = {"script", "style", "title", "desc"}


def dagen_grafiek(balken: Sequence[Balk]) -> SafeString:
    """How many people started on which days; the bars after the term have a colour of their own and a pattern."""
    op_tijd = [balk.aantal if balk.in_tijd else None for balk in balken]
    later = [None if balk.in_tijd else balk.aantal for balk in balken]
    grafiek = pygal.StackedBar(**_instellingen(print_values=True, print_zeroes=False))
    grafiek.x_labels = [balk.tekst for balk in balken]
    grafiek.add("op tijd", op_tijd)
    grafiek.add("later", later)
    return _svg(grafiek)


def verloop_grafiek(punten: Sequence[Punt]) -> SafeString:
    """The share that started in time per quarter or month; where only a range may be told, its lowest,
    and where that range is wide the line has a gap.

    Of many points only some have a name and a number, always the last one.
    """
    grafiek = pygal.Line(**_instellingen(range=(0, 100), dots_size=4, print_values=True, margin_right=24))
    om_de = -(-len(punten) // _HOOGSTENS_NAMEN)
    genoemd = [nummer % om_de == 0 for nummer in reversed(range(len(punten)))]
    grafiek.x_labels = [punt.kort if met_naam else "" for punt, met_naam in zip(punten, genoemd, strict=True)]
    grafiek.y_labels = [0, 25, 50, 75, 100]
    grafiek.value_formatter = _procent
    laagste = [punt.grenzen[0] if punt.grenzen and punt.te_tekenen else None for punt in punten]
    grafiek.add(
        "op tijd",
        [
            {"value": waarde, "formatter": _procent if met_naam else _zwijg}
            for waarde, met_naam in zip(laagste, genoemd, strict=True)
        ],
        allow_interruptions=True,
    )
    return _svg(grafiek)


def _procent(waarde: float) -> str:
    return f"{waarde:.0f}%"


def _zwijg(_: float) -> str:
    return ""


def _instellingen(**erbij: Any) -> dict[str, Any]:
    return {
        "width": _BREED, "height": _HOOG, "show_legend": False, "js": [], "css": [], "margin": 4, "spacing": 6,
        "disable_xml_declaration": True, "no_prefix": True, "print_values_position": "top", "min_scale": 2,
        "max_scale": 6, "order_min": 0, "truncate_label": -1, "xml_filters": [], **erbij,
    }  # fmt: skip


def _svg(grafiek: Any) -> SafeString:
    """Without script and style, which the content security policy refuses, and hidden from a screen reader: the page
    says beside it what it shows."""
    grafiek.add_xml_filter(_kaal)
    # Only numbers and words of our own are in it.
    svg: str = grafiek.render(is_unicode=True)
    return mark_safe(svg)  # noqa: S308


def _kaal(wortel: Element) -> Element:
    for ouder in list(wortel.iter()):
        for kind in list(ouder):
            weg = not isinstance(kind.tag, str) or kind.tag.rpartition("}")[2] in _WEG
            if weg or "tooltip-overlay" in kind.get("class", ""):
                ouder.remove(kind)
    wortel.attrib.pop("id", None)
    wortel.set("aria-hidden", "true")
    wortel.set("focusable", "false")
    wortel.set("class", "meedoen-grafiek meedoen-grafiek--assen")
    return wortel
