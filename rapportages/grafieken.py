"""The pictures that need axes, drawn by pygal as SVG. What they look like is in `static/css/rapportage.css`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

import pygal
from django.utils.safestring import SafeString, mark_safe

from rapportages.bord.stukken import Punt
from rapportages.selectors.dagen import Balk
from trajecten.drieweken import LAATSTE_DAG

_BREED, _HOOG = 560, 240
# What asks for a script, or would be read out twice.
_WEG = {"script", "style", "title", "desc"}


def dagen_grafiek(balken: Sequence[Balk]) -> SafeString:
    """How many people started on which days; the bars after the term have a colour of their own and a pattern."""
    op_tijd = [balk.aantal if _in_tijd(balk) else None for balk in balken]
    later = [None if _in_tijd(balk) else balk.aantal for balk in balken]
    grafiek = pygal.StackedBar(**_instellingen(print_values=True, print_zeroes=False))
    grafiek.x_labels = [balk.tekst for balk in balken]
    grafiek.add("op tijd", op_tijd)
    grafiek.add("later", later)
    return _svg(grafiek)


def verloop_grafiek(punten: Sequence[Punt]) -> SafeString:
    """The share that started in time per quarter; where only a range may be told, its lowest."""
    grafiek = pygal.Line(**_instellingen(range=(0, 100), dots_size=4, print_values=True))
    grafiek.x_labels = [punt.naam for punt in punten]
    grafiek.y_labels = [0, 25, 50, 75, 100]
    grafiek.value_formatter = lambda waarde: f"{waarde:.0f}%"
    grafiek.add("op tijd", [punt.grenzen[0] if punt.grenzen else None for punt in punten], allow_interruptions=True)
    return _svg(grafiek)


def _in_tijd(balk: Balk) -> bool:
    return balk.tot is not None and balk.tot <= LAATSTE_DAG


def _instellingen(**erbij: Any) -> dict[str, Any]:
    return {
        "width": _BREED, "height": _HOOG, "show_legend": False, "js": [], "css": [], "margin": 4, "spacing": 6,
        "disable_xml_declaration": True, "no_prefix": True, "print_values_position": "top", "min_scale": 2,
        "max_scale": 6, "order_min": 0, "xml_filters": [], **erbij,
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
