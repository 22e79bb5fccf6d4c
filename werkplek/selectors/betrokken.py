"""The people a productieleider or ketenpartner is involved with: no more than the work asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Subquery

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.models import Stap, Traject

# Somebody of a partner is involved with dozens of people, not with thousands.
HOOGSTENS = 200


@dataclass(frozen=True)
class Betrokkene:
    """A person, the next step that this reader sees, and the colleague of the municipality who knows more."""

    persoon: Statushouder
    volgende: str
    wanneer: date | None
    klantondersteuner: Medewerker | None


def mensen_van(medewerker: Medewerker) -> list[Betrokkene]:
    """Who is in begeleiding and has this medewerker on the case, the nearest date first. Two queries.

    `Traject.volgende_stap` may be of a lane that is not this reader's to see, so the next step is looked up here.
    """
    stappen = Stap.objects.in_banen_van(medewerker).open().filter(traject=OuterRef("pk"))
    eerst = stappen.order_by(
        F("uiterlijk").asc(nulls_last=True), "aanpakstap__aanpak__soort", "aanpakstap__volgorde", "pk"
    )
    trajecten = (
        Traject.objects.lopend()
        .visible_to(medewerker)
        .select_related("statushouder")
        .defer("statushouder__bsn")
        .annotate(
            mijn_stap=Subquery(eerst.values("aanpakstap__naam")[:1]), mijn_datum=Subquery(eerst.values("uiterlijk")[:1])
        )
        .order_by(F("mijn_datum").asc(nulls_last=True), "pk")[:HOOGSTENS]
    )
    per_persoon = {traject.statushouder_id: traject for traject in trajecten}
    betrokken = (
        Betrokkenheid.objects.verantwoordelijk()
        .filter(statushouder__in=per_persoon, rol=Rol.KLANTONDERSTEUNER)
        .select_related("medewerker")
        .order_by()
    )
    wie = {een.statushouder_id: een.medewerker for een in betrokken}
    return [
        Betrokkene(traject.statushouder, traject.mijn_stap or "", traject.mijn_datum, wie.get(pk))
        for pk, traject in per_persoon.items()
    ]
