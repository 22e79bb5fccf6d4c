"""Who is, and was, on a case."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F

from medewerkers.models import Medewerker
from statushouders.models import Betrokkenheid, Statushouder

HOOGSTENS = 50
_NAAM = ("id", "voornaam", "achternaam")


def verantwoordelijken(statushouder_ids: Iterable[int]) -> dict[tuple[int, str], Medewerker]:
    """Who is responsible now: (statushouder id, role) -> medewerker. One query.

    In the roles that carry steps there is one at a time. With the name of the colleague and nothing more.
    """
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(statushouder__in=statushouder_ids).order_by()
    wie: dict[tuple[int, str], Medewerker] = {}
    collegas: dict[int, Medewerker] = {}
    for persoon, rol, *collega in betrokken.values_list("statushouder_id", "rol", *(f"medewerker__{v}" for v in _NAAM)):
        if collega[0] not in collegas:
            collegas[collega[0]] = Medewerker.from_db(betrokken.db, _NAAM, collega)
        wie[persoon, rol] = collegas[collega[0]]
    return wie


def betrokkenen_van(statushouder: Statushouder) -> list[Betrokkenheid]:
    """Who is on the case now, by role, and then who was, the latest first. One query."""
    alle = statushouder.betrokkenheden.select_related("medewerker__organisatie")
    return list(alle.order_by(F("tot").desc(nulls_first=True), "rol", "van", "pk")[:HOOGSTENS])
