"""The rule of the steps: komt eraan, te laat, uiterste termijn voorbij, and escalatie to the teamleider.

Due today is not late, and waiting on somebody silences nothing. A step carries one flag to the colleague who is
responsible; when it stays late longer than the aanpak allows, or is past its uiterste termijn, a second one goes to
the teamleider. What nobody has is with the teamleider already: that never escalates.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Case,
    DateField,
    Expression,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid
from trajecten.models import Stap
from trajecten.querysets import HANDELT_STAPPEN_AF_VAN, van_de_stap
from trajecten.urgentie import wacht_in_woorden

Soort = Signalering.Soort
CODE = "stap"
AFRONDEN_OF_VERPLAATSEN = "Rond de stap af, verplaats hem met een reden, of sla hem over als hij niet nodig is."
ALLEEN_AFRONDEN = (
    "Rond de stap af, of sla hem over als hij niet nodig is. Verplaatsen verandert de uiterste termijn niet."
)


def _datum(uitdrukking: Any) -> Expression:
    return ExpressionWrapper(uitdrukking, output_field=DateField())


# A step that was moved past its uiterste datum is still warned about, and escalated, by that limit.
EERSTE_GRENS = Least("uiterlijk", "uiterste_datum")
WAARSCHUW_OP = _datum(EERSTE_GRENS - F("aanpakstap__waarschuw_dagen"))
LAAT_OP = _datum(F("uiterlijk") + Value(1))
UITERST_VOORBIJ_OP = _datum(F("uiterste_datum") + Value(1))
# Past its uiterste datum at once, whenever it was moved to; Least passes over a step without one.
ESCALEER_OP = Least(_datum(EERSTE_GRENS + F("aanpakstap__escaleer_dagen") + Value(1)), UITERST_VOORBIJ_OP)


def stappen_met_signalering(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    open_stappen = (
        Stap.objects.open()
        .order_by()
        .annotate(waarschuw_op=WAARSCHUW_OP, laat_op=LAAT_OP, voorbij_op=UITERST_VOORBIJ_OP, escaleer_op=ESCALEER_OP)
    )
    return _bij_de_eigenaar(open_stappen, dag).union(_bij_de_teamleider(open_stappen, dag), all=True)


def _bij_de_eigenaar(stappen: QuerySet[Any, Any], dag: date) -> QuerySet[Any, Any]:
    voorbij, laat = Q(voorbij_op__lte=dag), Q(laat_op__lte=dag)
    return stappen.filter(Q(waarschuw_op__lte=dag) | voorbij).values_list(
        "pk",
        "traject__statushouder__gemeente_id",
        "traject__statushouder_id",
        Subquery(_eigenaar().values("medewerker_id")[:1]),
        Case(
            When(voorbij, then=Value(Soort.UITERSTE_TERMIJN)),
            When(laat, then=Value(Soort.TE_LAAT)),
            default=Value(Soort.KOMT_ERAAN),
        ),
        "aanpakstap__naam",
        Case(When(voorbij, then=F("uiterste_datum")), When(laat, then=F("uiterlijk")), default=EERSTE_GRENS),
        Case(When(voorbij, then=F("voorbij_op")), When(laat, then=F("laat_op")), default=F("waarschuw_op")),
    )


def _bij_de_teamleider(stappen: QuerySet[Any, Any], dag: date) -> QuerySet[Any, Any]:
    teamleider = Medewerker.objects.filter(
        rol=Rol.TEAMLEIDER, is_active=True, team_id=Coalesce(OuterRef("medewerker__team_id"), Value(0))
    ).order_by("pk")
    # Looked up for the few that escalate; as EXISTS it becomes a join that PostgreSQL expects to be small, and is not.
    eigenaar = Subquery(_eigenaar().values("medewerker_id")[:1])
    gevonden: QuerySet[Any, Any] = stappen.filter(escaleer_op__lte=dag).alias(eigenaar=eigenaar)
    return gevonden.filter(eigenaar__isnull=False).values_list(
        "pk",
        "traject__statushouder__gemeente_id",
        "traject__statushouder_id",
        Subquery(_eigenaar().values_list(Subquery(teamleider.values("pk")[:1]))[:1]),
        Value(Soort.ESCALATIE),
        "aanpakstap__naam",
        EERSTE_GRENS,
        "escaleer_op",
    )


def _eigenaar() -> QuerySet[Any, Any]:
    """Who is responsible for the step; nobody: the flag goes to the teamleider's 'nog niet verdeeld'."""
    return van_de_stap(Betrokkenheid.objects.verantwoordelijk()).order_by("pk")


def uitleg_bij_stappen(vlaggen: Sequence[Bronvlag], dag: date) -> dict[Bronvlag, Uitleg]:
    """What clears them, and on whom those that wait do so, since when."""
    stappen = Stap.objects.select_related("aanpakstap").order_by().in_bulk([pk for pk, _ in vlaggen])
    return {
        (pk, soort): Uitleg(
            AFRONDEN_OF_VERPLAATSEN if _verplaatsen_helpt(stappen[pk], soort, dag) else ALLEEN_AFRONDEN,
            wacht_in_woorden(stappen[pk].wacht_op, stappen[pk].wacht_sinds, dag),
        )
        for pk, soort in vlaggen
        if pk in stappen
    }


def _verplaatsen_helpt(stap: Stap, soort: str, dag: date) -> bool:
    """A move never goes past the uiterste datum for the flags: what stands by that limit stands after a move too."""
    if stap.uiterste_datum is None:
        return True
    if soort == Soort.KOMT_ERAAN:
        return stap.uiterste_datum - timedelta(days=stap.aanpakstap.waarschuw_dagen) > dag
    return stap.uiterste_datum >= dag


def wie_het_afhandelt(stap_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Of these steps, which this reader may finish or move. Who handles those of every role is not asked about."""
    if HANDELT_STAPPEN_AF_VAN.get(kijker.rol) == frozenset(Rol.values):
        return frozenset(stap_ids)
    return set(Stap.objects.af_te_handelen_door(kijker).filter(pk__in=stap_ids).order_by().values_list("pk", flat=True))


REGEL = Regel(
    code=CODE,
    rijen=stappen_met_signalering,
    uitleg=uitleg_bij_stappen,
    mag=wie_het_afhandelt,
    plek=lambda stap_id: f"?stap={stap_id}#stapkaart",
    ander="rondt deze stap af",
    dingen=("stap", "stappen"),
)
