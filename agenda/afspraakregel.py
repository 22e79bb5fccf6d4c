"""The rule of the appointments: a no-show without a new day, a talk of which nobody said how it went, and one that
stands with a colleague who is gone.

Only of people whose traject did not end. A flag goes to who has the talk, as long as that one works here and is still
on the case; else to the klantondersteuner of the person, else to the teamleider.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDate

from agenda.afspraakstanden import Afspraaksoort
from agenda.models import Afspraak, Signalering
from agenda.querysets import PLANT_AFSPRAKEN, AfspraakQuerySet
from agenda.regels import Bronvlag, Regel, Uitleg
from kern.tijd import begin_van
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.querysets import HELE_GEMEENTE

Soort = Signalering.Soort
CODE = "afspraak"
OPLOSSING = {
    Soort.NIEUWE_DAG: "Kies een nieuwe dag voor het gesprek.",
    Soort.UITKOMST: "Zeg of het gesprek gehouden is. Kwam er niemand? Kies dan een nieuwe dag.",
    Soort.ANDERE_COLLEGA: (
        "De collega werkt hier niet meer, of is van het dossier af. Kies wie het gesprek overneemt, of zeg het af."
    ),
}
BEGINDAG = TruncDate("begin")


def _dagen_na(dagen: int) -> Any:
    return ExpressionWrapper(BEGINDAG + Value(dagen), output_field=DateField())


def afspraken_met_signalering(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    wacht = settings.NIEUWE_DAG_NA
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    alle = Afspraak.objects.filter(statushouder__in=mensen).order_by().alias(heeft_hem=HEEFT_HEM)
    gemist = alle.zonder_nieuwe_dag().filter(begin__lt=begin_van(dag - timedelta(days=wacht - 1)))
    geweest = alle.gepland().filter(begin__lt=begin_van(dag))
    komt = alle.gepland().filter(begin__gte=begin_van(dag)).exclude(heeft_hem=True)
    samen: QuerySet[Any, Any] = _vlaggen(gemist, Soort.NIEUWE_DAG, _dagen_na(wacht)).union(
        _vlaggen(geweest, Soort.UITKOMST, _dagen_na(1)),
        _vlaggen(komt, Soort.ANDERE_COLLEGA, SINDS_WEG),
        all=True,
    )
    return samen


def _vlaggen(afspraken: AfspraakQuerySet, soort: str, sinds: Any) -> QuerySet[Any, Any]:
    gevonden: QuerySet[Any, Any] = afspraken.values_list(
        "pk",
        "statushouder__gemeente_id",
        "statushouder_id",
        Case(
            When(heeft_hem=True, then=F("medewerker_id")),
            default=Subquery(VASTE_BEGELEIDER),
            output_field=BigIntegerField(),
        ),
        Value(soort),
        NAAM,
        BEGINDAG,
        sinds,
    )
    return gevonden


def _op_het_dossier() -> QuerySet[Any, Any]:
    return Betrokkenheid.objects.filter(
        statushouder=OuterRef("statushouder_id"), medewerker=OuterRef("medewerker_id")
    ).order_by()


def _werkt_hier() -> QuerySet[Any, Any]:
    hier_actief = Medewerker.objects.filter(pk=OuterRef("medewerker_id"), is_active=True, rol__in=PLANT_AFSPRAKEN)
    werkt_hier: QuerySet[Any, Any] = hier_actief.filter(organisatie__gemeenten=OuterRef("statushouder__gemeente_id"))
    return werkt_hier


# Who has the talk works here, and is on the case, or was never on it and sees everybody.
HEEFT_HEM = Case(
    When(~Exists(_werkt_hier()), then=Value(False)),
    When(Exists(_op_het_dossier().filter(tot=None)), then=Value(True)),
    When(Exists(_op_het_dossier()), then=Value(False)),
    default=Exists(_werkt_hier().filter(rol__in=HELE_GEMEENTE)),
)
VASTE_BEGELEIDER = (
    Betrokkenheid.objects.verantwoordelijk()
    .filter(statushouder=OuterRef("statushouder_id"), rol=Rol.KLANTONDERSTEUNER)
    .order_by()
    .values("medewerker_id")[:1]
)
AAN = Case(
    When(heeft_hem=True, then=F("medewerker_id")),
    default=Subquery(VASTE_BEGELEIDER),
    output_field=BigIntegerField(),
)
SINDS_WEG = Coalesce(
    Subquery(_op_het_dossier().values("statushouder").annotate(laatste=Max("tot")).values("laatste")),
    TruncDate("gemaakt_op"),
)
NAAM = Case(
    *(When(soort=een.value, then=Value(een.label)) for een in Afspraaksoort),
    default=Value(""),
    output_field=CharField(),
)


def uitleg_bij_afspraken(vlaggen: Sequence[Bronvlag], dag: date) -> dict[Bronvlag, Uitleg]:
    """What clears them; the flag itself tells which talk of which day. No query."""
    return {(pk, soort): Uitleg(OPLOSSING[Soort(soort)]) for pk, soort in vlaggen}


def wie_plant(afspraak_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who plans talks plans those of everybody whom he sees."""
    return frozenset(afspraak_ids) if kijker.rol in PLANT_AFSPRAKEN else frozenset()


REGEL = Regel(
    code=CODE,
    rijen=afspraken_met_signalering,
    uitleg=uitleg_bij_afspraken,
    mag=wie_plant,
    plek=lambda _: "?tab=afspraken#dossier-tab",
    ander="regelt dit gesprek",
    dingen=("gesprek", "gesprekken"),
    ziet=lambda kijker: kijker.rol in PLANT_AFSPRAKEN,
)
