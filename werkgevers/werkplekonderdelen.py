"""The buttons that apps above put on the page of a werkplek, and who they say works there; the page knows none of them.

registreer_knop(Knop(naam="Zoek kandidaten", icoon="match", url_name="plaatsingen:kandidaten", volgorde=10))
registreer_mensen(mensen_op_werkplekken)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kern.navigatie import url_als_mag
from medewerkers.models import Medewerker
from werkgevers.models import Werkplek
from werkgevers.selectors.namen import Noemnaam, namen_voor, noem_allen


@dataclass(frozen=True, kw_only=True)
class Knop:
    """A button beside the title, of a view that takes the id of the place. Not for a place that is closed."""

    naam: str
    icoon: str
    url_name: str
    volgorde: int
    primair: bool = False


class Bezet(NamedTuple):
    """Who is on a place, and how many they are: of whom this reader may not name only the number."""

    namen: Sequence[Noemnaam] = ()
    aantal: int = 0


NIEMAND = Bezet()
# Werkplek -> the ids of who works there now, or will by agreement.
Mensen = Callable[[Collection[int]], Mapping[int, Sequence[int]]]

_knoppen: list[Knop] = []
_mensen: list[Mensen] = []


def registreer_knop(*knoppen: Knop) -> None:
    """Add them in `AppConfig.ready`; the second time has no effect."""
    _knoppen.extend(knop for knop in knoppen if knop not in _knoppen)


def registreer_mensen(leverancier: Mensen) -> None:
    """Add who knows it, in `AppConfig.ready`; one query for all places."""
    if leverancier not in _mensen:
        _mensen.append(leverancier)


def knoppen_voor(request: Any, werkplek: Werkplek) -> list[tuple[Knop, str]]:
    """The buttons that this user may use, with their addresses."""
    if not werkplek.is_open or werkplek.werkgever.is_gearchiveerd:
        return []
    knoppen = sorted(_knoppen, key=lambda een: een.volgorde)
    return [(een, url) for een in knoppen if (url := url_als_mag(request, een.url_name, werkplek.pk))]


def wie_werken_op(werkplek_ids: Collection[int], *, kijker: Medewerker) -> dict[int, Bezet]:
    """Werkplek -> who works there, as this reader may name them; use `.get(pk, NIEMAND)`. A query per app and one."""
    ids: dict[int, list[int]] = {}
    for leverancier in _mensen:
        for pk, mensen in leverancier(werkplek_ids).items():
            ids.setdefault(pk, []).extend(mensen)
    namen = namen_voor(kijker, [mens for mensen in ids.values() for mens in mensen])
    return {pk: Bezet(noem_allen(namen, mensen), len(mensen)) for pk, mensen in ids.items()}
