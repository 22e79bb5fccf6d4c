"""What happened with an employer, for its log: contacts and visits, and what the apps above tell of their own.

registreer(Bron(code="evaluatie", soort="evaluatie", rijen=..., regels=...))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from medewerkers.models import Medewerker
from werkgevers.models import Werkgever


@dataclass(frozen=True, kw_only=True)
class Regel:
    """One line of the log. `wie`: who of us was there; `contact`: itself, to take it back and for what was planned."""

    dag: date
    kop: str
    wie: Medewerker | None = None
    tekst: str = ""
    url: str = ""
    contact: Any = None


@dataclass(frozen=True, kw_only=True)
class Bron:
    """`rijen` gives, of one employer and to one reader, the days (`dag`) by `pk`; `regels` the lines of some of them.

    `soort` is the choice above the log under which they are, and `naam` what that choice is called.
    """

    code: str
    soort: str
    naam: str
    rijen: Callable[[Werkgever, Medewerker], QuerySet[Any]]
    regels: Callable[[Sequence[int], Medewerker], Mapping[int, Regel]]


_bronnen: dict[str, Bron] = {}


def registreer(*bronnen: Bron) -> None:
    """Add them in `AppConfig.ready`, in the order of the choices; the same code again replaces it."""
    _bronnen.update({bron.code: bron for bron in bronnen})


def bronnen_van(soort: str = "") -> list[Bron]:
    """All, or those of one choice."""
    return [bron for bron in _bronnen.values() if not soort or bron.soort == soort]


def bron(code: str) -> Bron:
    """The one with this code."""
    return _bronnen[code]


def keuzes() -> list[tuple[str, str]]:
    """The choices above the log."""
    return [("", "Alles"), *dict.fromkeys((een.soort, een.naam) for een in _bronnen.values())]
