"""The rule of the list 'Geregeld?': one flag for each person of whom something is late, to the klantondersteuner.

One and not one per point: in one sitting all of it is ticked off. It names the point that is late longest, and how many
there are beside it. Only of who has a traject that runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Max,
    Min,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from intake.selectors.regelzaken import open_punten
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.zichtbaarheid import Deel, ziet

CODE = "regelzaken"
OPLOSSING = "Vink af wat geregeld is, of zet het op niet van toepassing."


def mensen_met_iets_te_laat(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    wie = "statushouder_id"
    per_mens = (
        open_punten()
        .filter(uiterlijk__lt=dag)
        .alias(begeleidt=_begeleidt())
        .values(wie)
        .annotate(
            oudste=Min("uiterlijk"),
            namen=ArrayAgg("punt_naam", order_by=["uiterlijk", "punt_volgorde", "punt_pk"]),
            ook=Count("punt_pk") - 1,
            aan=Max("begeleidt__medewerker", filter=Q(begeleidt__medewerker__is_active=True)),
        )
    )
    anderen = Concat(
        F("namen__0"), Value(" en "), Cast("ook", CharField()),
        Case(When(ook=1, then=Value(" ander ding")), default=Value(" andere dingen")),
    )  # fmt: skip
    vlaggen: QuerySet[Any, Any] = per_mens.values_list(
        F(wie),
        "statushouder__gemeente_id",
        wie,
        "aan",
        Value(Signalering.Soort.TE_LAAT),
        Case(When(ook=0, then=F("namen__0")), default=anderen, output_field=CharField()),
        "oudste",
        ExpressionWrapper(F("oudste") + Value(1), output_field=DateField()),
    )
    return vlaggen


def _begeleidt() -> FilteredRelation:
    """The klantondersteuner of the person, of whom there is one at most; the same as `verantwoordelijk` when active.

    A join, for a subquery would be asked for every point instead of for every person. Nobody: the flag goes to the
    teamleider's 'nog niet verdeeld'.
    """
    pad = "statushouder__betrokkenheden"
    return FilteredRelation(pad, condition=Q(**{f"{pad}__rol": Rol.KLANTONDERSTEUNER, f"{pad}__tot": None}))


def uitleg_bij_regelzaken(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def wie_het_afvinkt(statushouder_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the flag of a person also sees the list."""
    return frozenset(statushouder_ids) if ziet_regelzaken(kijker) else frozenset()


def ziet_regelzaken(kijker: Medewerker) -> bool:
    """The flag names a point, so it is for who sees the list."""
    return ziet(kijker, Deel.THUIS)


REGEL = Regel(
    code=CODE,
    rijen=mensen_met_iets_te_laat,
    uitleg=uitleg_bij_regelzaken,
    mag=wie_het_afvinkt,
    ziet=ziet_regelzaken,
    plek=lambda _: "?tab=geregeld#geregeld",
    ander="regelt dit",
    dingen=("ding", "dingen"),
)
