"""What stands on the page of an assessment; the page knows none of it.

registreer_kaart(Kaart(code="doelen", plek=Plek.HOOFD, volgorde=30, actie="begeleiding.doelen", maak=doelenkaart))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.safestring import SafeString

from begeleiding.models import Assessment


class Plek(Enum):
    """Where a card stands: in the wide column, two beside each other at its end, or beside it."""

    HOOFD = "hoofd"
    PAAR = "paar"
    ZIJ = "zij"


@dataclass(frozen=True, kw_only=True)
class Kaart:
    """A card: `<section class="meedoen-kaart" id="kaart-CODE">`.

    `maak(request, assessment)` gives its HTML with the rights of `request.user`, or nothing when there is nothing to
    say. Who may not do `actie`, does not see it. The page loads itself anew on `assessment-gewijzigd`,
    `leerdoel-gewijzigd` and `evaluatie-gewijzigd`; a card that is on other pages too loads itself.
    """

    code: str
    plek: Plek
    volgorde: int
    actie: str
    maak: Callable[[Any, Assessment], SafeString | str]


_kaarten: list[Kaart] = []


def registreer_kaart(*kaarten: Kaart) -> None:
    """Add them in `AppConfig.ready`; the second time has no effect."""
    _kaarten.extend(kaart for kaart in kaarten if kaart not in _kaarten)


def kaarten_voor(request: Any, assessment: Assessment, plek: Plek) -> list[SafeString | str]:
    """The cards in this place that have something to say to this user, in order."""
    hier = sorted((een for een in _kaarten if een.plek is plek), key=lambda een: een.volgorde)
    beelden = [een.maak(request, assessment) for een in hier if request.user.mag(een.actie)]
    return [beeld for beeld in beelden if beeld]
