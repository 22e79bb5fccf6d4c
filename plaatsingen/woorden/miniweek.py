"""A week as small squares beside a place: what is asked, what is taken, and where those meet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from plaatsingen.statussen import Bloksoort
from plaatsingen.woorden.week import BAAN
from statushouders.feitcodes import DAGEN, DELEN

_DAGEN = tuple(DAGEN)[:5]
_WEEKEND = tuple(DAGEN)[5:]
# By the lane of the timeline to which a kind belongs: the same colours as the week itself.
_VAN_BAAN = {"taal": ("L", "Les"), "werk": ("W", "Werk"), "leven": ("B", "Bezet")}


class Minivak(NamedTuple):
    klasse: str
    letter: str
    tekst: str


class Miniweek(NamedTuple):
    """`dagen`: short and full names; `rijen`: part of the day with its squares."""

    dagen: list[tuple[str, str]]
    rijen: list[tuple[str, list[Minivak]]]


VRIJ = Minivak("", "", "vrij")
_GEVRAAGD = Minivak("w-plek", "P", "Gevraagd door werkgever")
_BOTST = Minivak("w-botst", "!", "Botsing")
_KAN_NIET = Minivak("w-botst", "x", "Gevraagd, maar kan dan niet")


def miniweek(
    gevraagd: Collection[str],
    bezet: Mapping[str, str],
    botst: Collection[str] = (),
    *,
    kan_niet: Collection[str] = (),
    met_soort: bool = True,
) -> Miniweek:
    """Monday to Friday, and the weekend when the place asks for it. `kan_niet`: the parts that are asked and that
    somebody did not name. Without `met_soort` only that a part is taken: who
    reads no weeks does not read of what.
    """
    bezet = bezet if met_soort else dict.fromkeys(bezet, str(Bloksoort.ANDERS))
    dagen = [*_DAGEN, *(dag for dag in _WEEKEND if any(code.startswith(dag) for code in gevraagd))]
    return Miniweek(
        dagen=[(dag, DAGEN[dag]) for dag in dagen],
        rijen=[(deel, [_vak(f"{dag}_{deel}", gevraagd, bezet, botst, kan_niet) for dag in dagen]) for deel in DELEN],
    )


def _vak(
    code: str, gevraagd: Collection[str], bezet: Mapping[str, str], botst: Collection[str], kan_niet: Collection[str]
) -> Minivak:
    if code in kan_niet:
        return _KAN_NIET
    if code in botst:
        return _BOTST
    if code in gevraagd:
        return _GEVRAAGD
    if code not in bezet:
        return VRIJ
    baan = BAAN[Bloksoort(bezet[code])]
    return Minivak(f"w-{baan}", *_VAN_BAAN[baan])
