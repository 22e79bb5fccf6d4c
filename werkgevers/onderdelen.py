"""What apps put on the page of an employer, and on that of all employers; the pages know none of them.

registreer_kaart(Kaart(code="contact", plek=Plek.HOOFD, volgorde=20, actie="werkgevers.lezen", maak=contactkaart))
registreer_knop(Knop(naam="Zoek kandidaten", icoon="match", url_name="plaatsingen:matching", ...))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.safestring import SafeString

from kern.navigatie import url_als_mag
from werkgevers.models import Werkgever


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


@dataclass(frozen=True, kw_only=True)
class Knop:
    """A button beside the title: of an employer (`url_name` with its id), or of the list (`op_lijst`, without).

    Shown to who may use the view behind it; not for an employer that is archived. `dialoog`: by htmx it opens in one.
    """

    naam: str
    icoon: str
    url_name: str
    volgorde: int
    op_lijst: bool = False
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


def knoppen_voor(request: Any, werkgever: Werkgever | None = None) -> list[Knopbeeld]:
    """The buttons of an employer, or of the list; of an archived employer none, for nothing is begun there."""
    if werkgever is not None and werkgever.is_gearchiveerd:
        return []
    hier = sorted((een for een in _knoppen if een.op_lijst == (werkgever is None)), key=lambda een: een.volgorde)
    args = () if werkgever is None else (werkgever.pk,)
    return [Knopbeeld(een, url) for een in hier if (url := url_als_mag(request, een.url_name, *args))]
