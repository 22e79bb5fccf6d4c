"""The rule of language buddies: one that stopped while it was still needed, and nobody took over.

To the klantondersteuner of the person, for six weeks: who has none by then decided that.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from begeleiding.models import Taalmaatje
from begeleiding.querysets import BEGELEIDT
from begeleiding.statussen import Maatjestand, Maatjestopreden
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder

CODE = "taalmaatje"
WEKEN = 6
OPLOSSING = "Zoek een nieuw taalmaatje, en leg het vast bij het assessment."


def gestopte_taalmaatjes(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    van_persoon = Taalmaatje.objects.filter(statushouder=OuterRef("statushouder_id")).order_by()
    opvolger = van_persoon.exclude(pk=OuterRef("pk")).filter(
        ~Q(stand=Maatjestand.GESTOPT) | Q(pk__gt=OuterRef("pk"))
    )  # fmt: skip
    gestopt = Taalmaatje.objects.filter(
        ~Exists(opvolger),
        stand=Maatjestand.GESTOPT,
        gestopt_op__range=(dag - timedelta(weeks=WEKEN), dag),
        statushouder__in=Statushouder.objects.niet_afgesloten().order_by(),
    ).exclude(stopreden=Maatjestopreden.KLAAR)
    vlaggen: QuerySet[Any, Any] = gestopt.order_by().values_list(
        "pk",
        "statushouder__gemeente_id",
        "statushouder_id",
        Subquery(
            Betrokkenheid.objects.verantwoordelijk()
            .filter(statushouder=OuterRef("statushouder_id"), rol=Rol.KLANTONDERSTEUNER)
            .order_by()
            .values("medewerker_id")[:1]
        ),
        Value(Signalering.Soort.TAALMAATJE),
        Value("Geen taalmaatje meer"),
        F("gestopt_op"),
        F("gestopt_op"),
    )
    return vlaggen


def _uitleg(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def _zoekt(ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    return frozenset(ids) if kijker.rol in BEGELEIDT else frozenset()


REGEL = Regel(
    code=CODE,
    rijen=gestopte_taalmaatjes,
    uitleg=_uitleg,
    mag=_zoekt,
    ziet=lambda kijker: kijker.rol in BEGELEIDT,
    plek=lambda _: "?tab=assessment",
    ander="zoekt een nieuw taalmaatje",
    dingen=("taalmaatje", "taalmaatjes"),
)
