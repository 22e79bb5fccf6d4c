"""Count per question what was answered before and after, and decide what may be told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product

from rapportages.verbergen import ONDERGRENS, Cel, Getoond, verberg

EENS_VANAF = 3


class Antwoordde(Enum):
    """What somebody did with a question at one moment."""

    GEEN_FORMULIER = "geen formulier"
    OVERGESLAGEN = "overgeslagen"
    ONEENS = "oneens"
    EENS = "eens"


class Richting(Enum):
    OMHOOG = 1
    GELIJK = 0
    OMLAAG = -1


_GEEN, _OVER, _ONEENS, _EENS = Antwoordde
GAF_ANTWOORD = (_ONEENS, _EENS)
Hokje = tuple[Antwoordde, Antwoordde, Richting | None]


@dataclass(frozen=True)
class Tweetal:
    """One person: is there a form before and after, and the answer on it to one question (None: passed over)."""

    heeft_voor: bool
    heeft_na: bool
    voor: int | None = None
    na: int | None = None

    @property
    def hokje(self) -> Hokje:
        richting = None
        if self.voor is not None and self.na is not None:
            richting = Richting((self.na > self.voor) - (self.na < self.voor))
        return _antwoordde(self.voor, heeft=self.heeft_voor), _antwoordde(self.na, heeft=self.heeft_na), richting


def _antwoordde(waarde: int | None, *, heeft: bool) -> Antwoordde:
    if not heeft:
        return _GEEN
    if waarde is None:
        return _OVER
    return _EENS if waarde >= EENS_VANAF else _ONEENS


def _richtingen(voor: Antwoordde, na: Antwoordde) -> Sequence[Richting | None]:
    """Which are possible: who disagreed and agrees now went up for sure."""
    if voor not in GAF_ANTWOORD or na not in GAF_ANTWOORD:
        return (None,)
    if voor != na:
        return (Richting.OMHOOG if na is _EENS else Richting.OMLAAG,)
    return tuple(Richting)


HOKJES: Sequence[Hokje] = [
    (voor, na, richting)
    for voor, na in product(Antwoordde, Antwoordde)
    if (voor, na) != (_GEEN, _GEEN)
    for richting in _richtingen(voor, na)
]

# What is told of a question, and of how much worth that is: what has least goes first.
_FORMULIEREN = 100
_Hoort = Callable[[Antwoordde, Antwoordde, Richting | None], bool]
_CELLEN: Sequence[tuple[str, int, _Hoort]] = (
    ("formulieren_voor", _FORMULIEREN, lambda voor, na, richting: voor is not _GEEN),
    ("formulieren_na", _FORMULIEREN, lambda voor, na, richting: na is not _GEEN),
    ("formulieren_beide", _FORMULIEREN, lambda voor, na, richting: _GEEN not in (voor, na)),
    ("voor", 9, lambda voor, na, richting: voor in GAF_ANTWOORD),
    ("na", 9, lambda voor, na, richting: na in GAF_ANTWOORD),
    ("eens_voor", 5, lambda voor, na, richting: voor is _EENS),
    ("eens_na", 5, lambda voor, na, richting: na is _EENS),
    ("oneens_voor", 5, lambda voor, na, richting: voor is _ONEENS),
    ("oneens_na", 5, lambda voor, na, richting: na is _ONEENS),
    ("beide", 3, lambda voor, na, richting: richting is not None),
    ("omhoog", 2, lambda voor, na, richting: richting is Richting.OMHOOG),
    ("gelijk", 1, lambda voor, na, richting: richting is Richting.GELIJK),
    ("omlaag", 2, lambda voor, na, richting: richting is Richting.OMLAAG),
)
CELLEN: Mapping[str, tuple[int, frozenset[int]]] = {
    naam: (gewicht, frozenset(nummer for nummer, hokje in enumerate(HOKJES) if hoort(*hokje)))
    for naam, gewicht, hoort in _CELLEN
}

VAN_WIE_TWEE_KEER = frozenset({"formulieren_beide", "beide", "omhoog", "gelijk", "omlaag"})


def geteld(tweetallen: Iterable[Tweetal]) -> dict[str, int]:
    """How many people each of the cells holds."""
    per_hokje = Counter(tweetal.hokje for tweetal in tweetallen)
    return {naam: sum(per_hokje[HOKJES[nummer]] for nummer in nummers) for naam, (_, nummers) in CELLEN.items()}


def te_tonen(aantallen: Mapping[str, int]) -> Mapping[Hashable, Getoond] | None:
    """What may be told of one question; None: nothing.

    How many handed in a form stands on the page whatever they answered, so that is known to who tries to work out the
    rest. It ties the questions together and nothing else does: so each is decided by itself. With a group under five
    at either moment nothing is told; of those who answered twice nothing when they are under five.
    """
    if min(aantallen["formulieren_voor"], aantallen["formulieren_na"]) < ONDERGRENS:
        return None
    weg = frozenset() if aantallen["formulieren_beide"] >= ONDERGRENS else VAN_WIE_TWEE_KEER
    return verberg([_cel(naam, aantallen[naam]) for naam in CELLEN if naam not in weg])


def _cel(naam: str, aantal: int) -> Cel:
    gewicht, nummers = CELLEN[naam]
    return Cel(sleutel=naam, delen=nummers, aantal=aantal, gewicht=gewicht, vast=gewicht == _FORMULIEREN)
