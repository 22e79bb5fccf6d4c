"""The rule of the certificates: one that ends within eight weeks, or ended, and that nobody renews or lets go.

Renewed: the same person has one of the same name that holds longer (of two that end together the newest counts), or a
training for it that is still to be finished; one that ended or was written down long ago, without a result, is not.
Only of people whose traject runs. The flag goes to the jobcoach of the person, else to the klantondersteuner.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Case,
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
from django.db.models.functions import Coalesce, Lower, NullIf

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from werkgevers.models import Training
from werkgevers.permissions import TOEGANG

CODE = "certificaat"
ACTIE = "werkgevers.trainingen"
Soort = Signalering.Soort
VOORAF = timedelta(weeks=8)
# What has been over for so long is let go: who needs it, follows the training anew.
ACHTERAF = timedelta(weeks=26)
OPLOSSING = {
    Soort.KOMT_ERAAN: "Plan een herhaling, of vink bij de training aan dat verlengen niet nodig is.",
    Soort.TE_LAAT: "Het certificaat is verlopen. Plan een herhaling, of vink aan dat verlengen niet nodig is.",
}
NAAM = Coalesce(NullIf(F("certificaat"), Value("")), F("naam"))


def _vaste(rol: Rol) -> Subquery:
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=OuterRef("statushouder_id"), rol=rol)
    return Subquery(betrokken.order_by().values("medewerker_id")[:1])


def _opvolger(dag: date) -> Exists:
    """Another training of the same thing: its certificate holds longer, or it is still going on or to begin."""
    zelfde = (
        Training.objects.order_by()
        .annotate(wat=Lower(NAAM))
        .filter(statushouder=OuterRef("statushouder_id"), wat=OuterRef("wat"))
        .exclude(pk=OuterRef("pk"))
    )
    langer = Q(geldig_tot__gt=OuterRef("geldig_tot")) | Q(geldig_tot=OuterRef("geldig_tot"), pk__gt=OuterRef("pk"))
    loopt = Q(einde__gte=dag - VOORAF) | Q(begin__gte=dag - VOORAF)
    loopt |= Q(einde=None, gemaakt_op__date__gte=dag - ACHTERAF)
    bezig = loopt & Q(behaald_op=None, gestopt_op=None, gemaakt_op__gt=OuterRef("gemaakt_op"))
    return Exists(zelfde.filter(langer | bezig))


def aflopende_certificaten(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    mensen = Statushouder.objects.niet_afgesloten().order_by()
    gevonden = (
        Training.objects.order_by()
        .filter(geldig_tot__lte=dag + VOORAF, geldig_tot__gte=dag - ACHTERAF, laat_verlopen=False)
        .filter(statushouder__in=mensen)
        .annotate(wat=Lower(NAAM))
        .exclude(_opvolger(dag))
    )
    rijen: QuerySet[Any, Any] = gevonden.values_list(
        "pk",
        "statushouder__gemeente_id",
        "statushouder_id",
        Coalesce(_vaste(Rol.JOBCOACH), _vaste(Rol.KLANTONDERSTEUNER)),
        Case(When(geldig_tot__lt=dag, then=Value(Soort.TE_LAAT)), default=Value(Soort.KOMT_ERAAN)),
        NAAM,
        "geldig_tot",
        Case(
            When(geldig_tot__lt=dag, then=_dagen_na(1)),
            default=_dagen_na(-VOORAF.days),
        ),
    )
    return rijen


def _dagen_na(dagen: int) -> Any:
    return ExpressionWrapper(F("geldig_tot") + Value(dagen), output_field=DateField())


def uitleg_bij(vlaggen: Sequence[Bronvlag], dag: date) -> dict[Bronvlag, Uitleg]:
    """What clears them. No query."""
    return {(pk, soort): Uitleg(OPLOSSING[Soort(soort)]) for pk, soort in vlaggen}


def wie_regelt(training_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who records trainings does those of everybody whom he sees."""
    return frozenset(training_ids) if kijker.rol in TOEGANG[ACTIE] else frozenset()


REGEL = Regel(
    code=CODE,
    rijen=aflopende_certificaten,
    uitleg=uitleg_bij,
    mag=wie_regelt,
    plek=lambda _: "?tab=werkgevers#dossier-tab",
    ander="verlengt dit certificaat, of zegt dat het niet nodig is",
    dingen=("certificaat", "certificaten"),
    ziet=lambda kijker: kijker.rol in TOEGANG[ACTIE],
)
