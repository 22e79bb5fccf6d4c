"""The people a productieleider or ketenpartner is involved with: no more than the work asks."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.models import Traject

# Somebody of a partner is involved with dozens of people, not with thousands.
HOOGSTENS = 200


@dataclass(frozen=True)
class Betrokkene:
    """A person, the next step, and the colleague of the municipality who knows more."""

    persoon: Statushouder
    traject: Traject
    klantondersteuner: Medewerker | None

    @property
    def volgende(self) -> str:
        stap = self.traject.volgende_stap
        return stap.aanpakstap.naam if stap else ""


def mensen_van(medewerker: Medewerker) -> list[Betrokkene]:
    """Who is in begeleiding and has this medewerker on the case, the nearest date first. Two queries."""
    trajecten = (
        Traject.objects.lopend()
        .visible_to(medewerker)
        .select_related("statushouder", "volgende_stap__aanpakstap")
        .defer("statushouder__bsn")
        .order_by(F("volgende_datum").asc(nulls_last=True), "pk")[:HOOGSTENS]
    )
    per_persoon = {traject.statushouder_id: traject for traject in trajecten}
    betrokken = (
        Betrokkenheid.objects.verantwoordelijk()
        .filter(statushouder__in=per_persoon, rol=Rol.KLANTONDERSTEUNER)
        .select_related("medewerker")
        .order_by()
    )
    wie = {een.statushouder_id: een.medewerker for een in betrokken}
    return [Betrokkene(traject.statushouder, traject, wie.get(pk)) for pk, traject in per_persoon.items()]
