"""The people a productieleider or ketenpartner is involved with: no more than the work asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.models import Stap, Traject

# Somebody of a partner is involved with dozens of people, not with thousands.
HOOGSTENS = 200


@dataclass(frozen=True)
class Betrokkene:
    """A person, the next step, and the colleague of the municipality who knows more."""

    persoon: Statushouder
    stap: Stap | None
    klantondersteuner: Medewerker | None


def mensen_van(medewerker: Medewerker) -> list[Betrokkene]:
    """Who is in begeleiding and has this medewerker on the case, the nearest date first. Three queries.

    The next step is the first that this medewerker may see.
    """
    trajecten = (
        Traject.objects.lopend()
        .visible_to(medewerker)
        .select_related("statushouder")
        .defer("statushouder__bsn")
        .order_by("pk")[:HOOGSTENS]
    )
    per_persoon = {traject.statushouder_id: traject.statushouder for traject in trajecten}
    stappen = Stap.objects.visible_to(medewerker).open().filter(traject__statushouder__in=per_persoon)
    volgende: dict[int, Stap] = {}
    for stap in stappen.select_related("aanpakstap", "traject").op_volgorde_van_urgentie():
        volgende.setdefault(stap.traject.statushouder_id, stap)
    betrokken = (
        Betrokkenheid.objects.actief()
        .filter(statushouder__in=per_persoon, rol=Rol.KLANTONDERSTEUNER, medewerker__is_active=True)
        .select_related("medewerker")
        .order_by()
    )
    wie = {een.statushouder_id: een.medewerker for een in betrokken}
    mensen = [Betrokkene(persoon, volgende.get(pk), wie.get(pk)) for pk, persoon in per_persoon.items()]
    return sorted(mensen, key=lambda mens: (mens.stap and mens.stap.uiterlijk) or date.max)
