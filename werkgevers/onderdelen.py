"""What apps put on the page of an employer, of a place and of all employers; the pages know none of them.

registreer_kaart(Kaart(code="contact", plek=Plek.HOOFD, volgorde=20, actie="werkgevers.lezen", maak=contactkaart))
registreer_knop(Knop(naam="Zoek kandidaten", icoon="match", url_name="plaatsingen:kandidaten", plek=Knopplek.WERKPLEK))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.safestring import SafeString

from kern.navigatie import url_als_mag
from werkgevers.models import Werkgever, Werkplek


class Plek(Enum):
    """Where a card stands: above all (what one must know first), in the wide column, or beside it."""

    BOVEN = "boven"
    HOOFD = "hoofd"
    ZIJ = "zij"


@dataclass(frozen=True, kw_only=True)
class Kaart:
    """A card on the page of an employer: `<section class="meedoen-kaart" id="kaart-CODE">`.

    `maak(request, werkgever)` gives its HTML with the rights of `request.user`, or nothing when there is nothing to
    say. `werkgevers:kaart` (`/werkgevers/<id>/kaart/<code>/`) gives the same by htmx, to load one card anew; whoever
    comes there without htmx goes to the page. Who may not do `actie`, does not see it.
    """

    code: str
    plek: Plek
    volgorde: int
    actie: str
    maak: Callable[[Any, Werkgever], SafeString | str]


class Knopplek(Enum):
    """Beside which title a button stands: of an employer, of a place (each with its id), or of the list."""

    WERKGEVER = "werkgever"
    WERKPLEK = "werkplek"
    LIJST = "lijst"


@dataclass(frozen=True, kw_only=True)
class Knop:
    """A button beside the title. Shown to who may use the view behind it; not where nothing begins any more: at an
    employer that is archived, a place that is closed. `dialoog`: by htmx it opens in one.
    """

    naam: str
    icoon: str
    url_name: str
    volgorde: int
    plek: Knopplek = Knopplek.WERKGEVER
    primair: bool = False
    dialoog: bool = False


@dataclass(frozen=True)
class Kaartbeeld:
    """A card as it stands on the page."""

    code: str
    html: SafeString | str


@dataclass(frozen=True)
class Knopbeeld:
    """A button that this user may use."""

    knop: Knop
    url: str

    @property
    def soort(self) -> str:
        return "primair" if self.knop.primair else "secundair"


_kaarten: list[Kaart] = []
_knoppen: list[Knop] = []


def registreer_kaart(*kaarten: Kaart) -> None:
    """Add them in `AppConfig.ready`; the second time has no effect."""
    _kaarten.extend(kaart for kaart in kaarten if kaart not in _kaarten)


def registreer_knop(*knoppen: Knop) -> None:
    """Add them in `AppConfig.ready`; the second time has no effect."""
    _knoppen.extend(knop for knop in knoppen if knop not in _knoppen)


def kaart(code: str) -> Kaart | None:
    """The card with this code."""
    return next((een for een in _kaarten if een.code == code), None)


def kaarten_voor(request: Any, werkgever: Werkgever, plek: Plek) -> list[Kaartbeeld]:
    """The cards in this place that have something to say to this user, in order."""
    hier = sorted((een for een in _kaarten if een.plek is plek), key=lambda een: een.volgorde)
    beelden = [Kaartbeeld(een.code, een.maak(request, werkgever)) for een in hier if request.user.mag(een.actie)]
    return [beeld for beeld in beelden if beeld.html]


def knoppen_voor(request: Any, wat: Werkgever | Werkplek | None = None) -> list[Knopbeeld]:
    """The buttons of an employer, of a place, or (without) of the list."""
    plek, begint = _waar(wat)
    if not begint:
        return []
    hier = sorted((een for een in _knoppen if een.plek is plek), key=lambda een: een.volgorde)
    args = () if wat is None else (wat.pk,)
    return [Knopbeeld(een, url) for een in hier if (url := url_als_mag(request, een.url_name, *args))]


def _waar(wat: Werkgever | Werkplek | None) -> tuple[Knopplek, bool]:
    """Which buttons, and whether anything may begin there."""
    if wat is None:
        return Knopplek.LIJST, True
    if isinstance(wat, Werkplek):
        return Knopplek.WERKPLEK, wat.is_open and not wat.werkgever.is_gearchiveerd
    return Knopplek.WERKGEVER, not wat.is_gearchiveerd
