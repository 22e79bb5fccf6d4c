"""Who is, and was, on a case."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from medewerkers.models import Medewerker
from statushouders.models import Betrokkenheid, Statushouder

HOOGSTENS = 50


def verantwoordelijken(statushouder_ids: Iterable[int]) -> dict[tuple[int, str], Medewerker]:
    """Who is responsible now: (statushouder id, role) -> medewerker. One query.

    In the roles that carry steps there is one at a time.
    """
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(statushouder__in=statushouder_ids)
    return {(een.statushouder_id, een.rol): een.medewerker for een in betrokken.met_naam()}


def betrokkenen_van(statushouder: Statushouder) -> list[Betrokkenheid]:
    """Who is on the case now, by role, and then who was, the latest first. One query."""
    alle = statushouder.betrokkenheden.select_related("medewerker__organisatie")
    return list(alle.order_by(F("tot").desc(nulls_first=True), "rol", "van", "pk")[:HOOGSTENS])
