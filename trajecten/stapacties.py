"""What an app above can do at a milestone: its own button on the card of that step, such as opening the talk.

The app registers it in `AppConfig.ready`; the card knows only the name of the address.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from medewerkers.models import Medewerker
from trajecten.models import Stap


@dataclass(frozen=True, kw_only=True)
class Stapactie:
    """A button that posts to `url_name` with the id of the person and `soort`; without `soort` a link to a page about
    that person. `actie` is that of the view.
    """

    mijlpaal: str
    naam: str
    icoon: str
    url_name: str
    actie: str
    soort: str = ""

    def url(self, statushouder_id: int) -> str:
        return reverse(self.url_name, args=[statushouder_id, self.soort] if self.soort else [statushouder_id])


_acties: dict[str, Stapactie] = {}


def registreer(actie: Stapactie) -> None:
    """Add the button of one milestone; the second time has no effect."""
    _acties[actie.mijlpaal] = actie


def stapactie(stap: Stap, kijker: Medewerker) -> Stapactie | None:
    """The button of this step, for who may use it."""
    actie = _acties.get(stap.aanpakstap.mijlpaal)
    return actie if actie and kijker.mag(actie.actie) else None
