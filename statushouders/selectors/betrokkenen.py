"""Who is, and was, on a case."""

from __future__ import annotations

from django.db.models import F

from statushouders.models import Betrokkenheid, Statushouder

HOOGSTENS = 50


def betrokkenen_van(statushouder: Statushouder) -> list[Betrokkenheid]:
    """Who is on the case now, by role, and then who was, the latest first. One query."""
    alle = statushouder.betrokkenheden.select_related("medewerker__organisatie")
    return list(alle.order_by(F("tot").desc(nulls_first=True), "rol", "van", "pk")[:HOOGSTENS])
