"""The talk in which an evaluation is spoken about."""

from __future__ import annotations

from agenda.afspraakstanden import Afspraaksoort, Afspraakstand
from agenda.models import Afspraak
from kern.tijd import nu
from medewerkers.models import Medewerker


def komend_gesprek(statushouder_id: int, kijker: Medewerker) -> Afspraak | None:
    """The next talk about how it goes that is planned with this person, as far as this reader sees it."""
    gepland = Afspraak.objects.visible_to(kijker).filter(
        statushouder=statushouder_id, soort=Afspraaksoort.VOORTGANGSGESPREK, stand=Afspraakstand.GEPLAND,
        begin__gte=nu(),
    )  # fmt: skip
    eerste: Afspraak | None = gepland.order_by("begin").first()
    return eerste
