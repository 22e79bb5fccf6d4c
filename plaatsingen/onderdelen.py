"""What apps above put on the page of a placement and beside the form of a moment; the pages know none of it.

registreer_kaart(Kaart(code="uren", volgorde=20, actie="begeleiding.werkvloer", maak=urenkaart))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from plaatsingen.models import Plaatsing, Plaatsingsmoment


@dataclass(frozen=True, kw_only=True)
class Kaart:
    """A card under the moments of a placement in which somebody began: `<section class="meedoen-kaart">`. The page
    loads itself anew on `plaatsing-gewijzigd`, and its cards with it.

    `maak(request, plaatsing)` gives its HTML with the rights of `request.user`, or nothing when there is nothing to
    say. Who may not do `actie`, does not see it.
    """

    code: str
    volgorde: int
    actie: str
    maak: Callable[[Any, Plaatsing], SafeString | str]


@dataclass(frozen=True, kw_only=True)
class Naast:
    """What stands beside the form in which one records how it goes: the figures since the last time."""

    actie: str
    maak: Callable[[Any, Plaatsingsmoment], SafeString | str]


_kaarten: list[Kaart] = []
_naast: list[Naast] = []


def registreer_kaart(*kaarten: Kaart) -> None:
    """Add them in `AppConfig.ready`; the second time has no effect."""
    _kaarten.extend(kaart for kaart in kaarten if kaart not in _kaarten)


def registreer_naast(*naast: Naast) -> None:
    """Add it in `AppConfig.ready`; the second time has no effect."""
    _naast.extend(een for een in naast if een not in _naast)


def kaarten_voor(request: Any, plaatsing: Plaatsing) -> list[SafeString | str]:
    """The cards that have something to say to this user, in order."""
    if plaatsing.gestart_op is None:
        return []
    op_volgorde = sorted(_kaarten, key=lambda een: een.volgorde)
    beelden = [een.maak(request, plaatsing) for een in op_volgorde if request.user.mag(een.actie)]
    return [beeld for beeld in beelden if beeld]


def naast_moment(request: Any, moment: Plaatsingsmoment) -> list[SafeString | str]:
    """What stands beside the form of this moment for this user."""
    return [een.maak(request, moment) for een in _naast if request.user.mag(een.actie)]
