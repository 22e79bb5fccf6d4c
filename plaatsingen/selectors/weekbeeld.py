"""A week as small squares beside a place: what is asked, what is taken, and where those meet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from plaatsingen.statussen import Bloksoort
from statushouders.feitcodes import DAGEN, DELEN

_DAGEN = tuple(DAGEN)[:5]
_WEEKEND = tuple(DAGEN)[5:]
_LES = (Bloksoort.TAALLES, Bloksoort.INBURGERING, Bloksoort.OPLEIDING)


class Vak(NamedTuple):
    klasse: str
    letter: str
    tekst: str


class Week(NamedTuple):
    """`dagen`: short and full names; `rijen`: part of the day with its squares."""

    dagen: list[tuple[str, str]]
    rijen: list[tuple[str, list[Vak]]]


VRIJ = Vak("", "", "vrij")
_GEVRAAGD = Vak("w-plek", "P", "Gevraagd door werkgever")
_BOTST = Vak("w-botst", "!", "Botsing")


def weekbeeld(
    gevraagd: Collection[str], bezet: Mapping[str, str], botst: Collection[str] = (), *, met_soort: bool = True
) -> Week:
    """Monday to Friday, and the weekend when the place asks for it. Without `met_soort` only that a part is taken: who
    reads no weeks does not read of what.
    """
    bezet = bezet if met_soort else dict.fromkeys(bezet, str(Bloksoort.ANDERS))
    dagen = [*_DAGEN, *(dag for dag in _WEEKEND if any(code.startswith(dag) for code in gevraagd))]
    return Week(
        dagen=[(dag, DAGEN[dag]) for dag in dagen],
        rijen=[(deel, [_vak(f"{dag}_{deel}", gevraagd, bezet, botst) for dag in dagen]) for deel in DELEN],
    )


def _vak(code: str, gevraagd: Collection[str], bezet: Mapping[str, str], botst: Collection[str]) -> Vak:
    if code in botst:
        return _BOTST
    if code in gevraagd:
        return _GEVRAAGD
    if code not in bezet:
        return VRIJ
    soort = bezet[code]
    if soort in _LES:
        return Vak("w-taal", "L", "Les")
    return Vak("w-werk", "W", "Werk") if soort == Bloksoort.WERK else Vak("w-leven", "B", "Bezet")
