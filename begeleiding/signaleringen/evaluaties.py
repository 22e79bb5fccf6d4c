"""The rule of evaluations: one that is not fixed on its day.

Where the timeline has an open step for the same evaluation, that step is flagged with its own dates and this rule is
silent: nobody is told the same thing twice. It speaks for an aanpak without such a step, or when the step is done
while the evaluation is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from begeleiding.models import Evaluatie
from begeleiding.querysets import BEGELEIDT
from begeleiding.services.evaluaties import STAPPEN
from begeleiding.statussen import Evaluatiesoort
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from trajecten.models import Stap
from trajecten.statussen import Stapstatus

OPLOSSING = "Schrijf de evaluatie, bespreek hem en stel hem vast."


def evaluaties_te_laat(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    laat = Evaluatie.objects.filter(
        vastgesteld_op=None, uiterlijk__lt=dag, assessment__statushouder__in=mensen
    ).exclude(_stap_zegt_het())
    namen = [When(soort=een.value, then=Value(een.label)) for een in Evaluatiesoort]
    vlaggen: QuerySet[Any, Any] = laat.order_by().values_list(
        "pk",
        "assessment__statushouder__gemeente_id",
        "assessment__statushouder_id",
        _aan(),
        Value(Signalering.Soort.TE_LAAT),
        Case(*namen, default=Value("Evaluatie"), output_field=CharField()),
        "uiterlijk",
        ExpressionWrapper(F("uiterlijk") + Value(1), output_field=DateField()),
    )
    return vlaggen


def _stap_zegt_het() -> Q:
    """Whether the timeline has an open step for this evaluation."""
    open_ = Stap.objects.filter(
        traject__statushouder=OuterRef("assessment__statushouder_id"), traject__einddatum=None, status=Stapstatus.OPEN
    ).order_by()
    gezegd = Q()
    for soort, welke in STAPPEN.items():
        gezegd |= Q(Exists(open_.filter(welke)), soort=soort)
    return gezegd


def _aan() -> Case:
    """The jobcoach of the assessment as long as that one is on the case, else the klantondersteuner of the person."""
    van_persoon = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=OuterRef("assessment__statushouder_id"))
    coacht = Exists(van_persoon.filter(rol=Rol.JOBCOACH, medewerker=OuterRef("assessment__jobcoach_id")))
    begeleider = van_persoon.filter(rol=Rol.KLANTONDERSTEUNER).order_by().values("medewerker_id")[:1]
    return Case(
        When(coacht, then=F("assessment__jobcoach_id")), default=Subquery(begeleider), output_field=BigIntegerField()
    )


def _uitleg(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return dict.fromkeys(vlaggen, Uitleg(OPLOSSING))


def _schrijft(ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    return frozenset(ids) if kijker.rol in BEGELEIDT else frozenset()


REGEL = Regel(
    code="evaluatie",
    rijen=evaluaties_te_laat,
    uitleg=_uitleg,
    mag=_schrijft,
    ziet=lambda kijker: kijker.rol in BEGELEIDT,
    plek=lambda _: "?tab=assessment",
    ander="schrijft deze evaluatie",
    dingen=("evaluatie", "evaluaties"),
)
