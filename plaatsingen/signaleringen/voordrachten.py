"""The rule of the proposals: a klantondersteuner hears that somebody of his is proposed, and of a proposal on which
nothing followed for a while (`VOORDRACHT_OUD_NA` days) it is asked how it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import (
    Case,
    CharField,
    DateField,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Concat, Greatest, Left, TruncDate

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from medewerkers.rollen import Rol
from plaatsingen.models import Voordracht
from plaatsingen.signaleringen.plaatsingen import SCHRIJFT, schrijft_plaatsingen
from plaatsingen.statussen import Voordrachtstand
from statushouders.models import Betrokkenheid, Statushouder

Soort = Signalering.Soort
OPLOSSING = "Vraag hoe het staat, en leg bij de voordracht vast hoe het verder gaat."


def open_voordrachten(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`): late, or proposed by another."""
    begeleider = Betrokkenheid.objects.verantwoordelijk().filter(
        statushouder=OuterRef("statushouder_id"), rol=Rol.KLANTONDERSTEUNER
    )
    laatst = Greatest(TruncDate("gewijzigd_op"), "gesprek_op", output_field=DateField())
    uiterlijk = ExpressionWrapper(laatst + Value(settings.VOORDRACHT_OUD_NA), output_field=DateField())
    open_ = Voordracht.objects.open().filter(statushouder__in=Statushouder.objects.niet_afgesloten().order_by())
    met = open_.annotate(aan=Subquery(begeleider.order_by().values("medewerker_id")[:1]), uiterlijk=uiterlijk)
    laat = Q(uiterlijk__lt=dag)
    verteld = Q(stand=Voordrachtstand.VOORGESTELD, aan__isnull=False) & ~Q(door_id=F("aan"))
    vlaggen: QuerySet[Any, Any] = (
        met.filter(laat | verteld)
        .order_by()
        .values_list(
            "pk",
            "statushouder__gemeente_id",
            "statushouder_id",
            "aan",
            Case(When(laat, then=Value(Soort.TE_LAAT)), default=Value(Soort.KOMT_ERAAN)),
            Concat(Value("Voorgesteld: "), Left("werkplek__titel", 100), output_field=CharField()),
            "uiterlijk",
            Case(When(laat, then=_dag_na("uiterlijk")), default=TruncDate("op"), output_field=DateField()),
        )
    )
    return vlaggen


def _dag_na(veld: str) -> Any:
    return ExpressionWrapper(F(veld) + Value(1), output_field=DateField())


def _uitleg(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


VOORDRACHTREGEL = Regel(
    code="voordracht",
    rijen=open_voordrachten,
    uitleg=_uitleg,
    mag=schrijft_plaatsingen,
    ziet=lambda kijker: kijker.rol in SCHRIJFT,
    plek=lambda _: "?tab=plekken",
    ander="kijkt hoe het met deze voordracht staat",
    dingen=("voordracht", "voordrachten"),
)
