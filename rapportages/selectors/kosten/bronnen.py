"""Per count where it comes from: one row per person, `hoeveel` as it stood on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.fields import DateRangeField, RangeBoundary
from django.db.models import (
    Aggregate,
    Case,
    Count,
    DateField,
    DecimalField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Greatest, Least, TruncDate

from begeleiding.models import Begeleidingscontact, Dagregistratie
from begeleiding.statussen import GEKOMEN
from intake.models import Gesprek
from intake.models.gesprek import Gespreksstand
from kern.tijd import begin_van
from plaatsingen.models import Instrument, Plaatsing
from plaatsingen.statussen import Instrumentsoort
from statushouders.models import Contactmoment, Statushouder
from trajecten.models import Traject
from werkgevers.codelijsten import BETAALD
from werkgevers.models import Training

Bron = QuerySet[Any]

# The months of a year that is now and then a day longer.
DAGEN_PER_MAAND = Value("30.4")
_GETAL: Any = DecimalField(max_digits=18, decimal_places=6)
# What the municipality pays itself, when no amount stands there.
_KOST_IETS = (Instrumentsoort.JOBCOACHING, Instrumentsoort.COFINANCIERING)


def cohort(gemeente_id: int, jaar: int, dag: date) -> QuerySet[Statushouder]:
    """Whom the figures of a year are about: the same people as `Feit` has (a test sees to it)."""
    met_traject = Traject.objects.filter(statushouder=OuterRef("pk"), startdatum__lte=dag)
    mensen: QuerySet[Statushouder] = Statushouder.objects.zestien_bij_vestiging().filter(
        Exists(met_traject), gemeente_id=gemeente_id, vestigingsdatum__year=jaar, vestigingsdatum__lte=dag
    )
    return mensen.order_by()


def _dagen(van: Any, tot: Any) -> Any:
    """Both days count. PostgreSQL subtracts dates to a number of days; Django takes that for a span of time."""
    return ExpressionWrapper(Func(tot, van, template="(%(expressions)s + 1)", arg_joiner=" - "), IntegerField())


def _maanden(dagen: Any) -> Any:
    return ExpressionWrapper(Cast(dagen, _GETAL) / Cast(DAGEN_PER_MAAND, _GETAL), _GETAL)


def _tot(veld: str, dag: date) -> Any:
    """The last day that counts: of what runs on that is the day of counting."""
    return Least(Coalesce(F(veld), Value(dag, DateField())), Value(dag, DateField()))


def _per_persoon(rijen: Any, hoeveel: Any, pad: str = "statushouder") -> Bron:
    per_persoon: Bron = rijen.order_by().values(persoon=F(pad)).annotate(hoeveel=Cast(hoeveel, _GETAL))
    return per_persoon.values("persoon", "hoeveel")


def contacten(mensen: Any, dag: date) -> Bron:
    gevoerd = Contactmoment.objects.filter(statushouder__in=mensen, moment__lt=begin_van(dag + timedelta(days=1)))
    return _per_persoon(gevoerd.exclude(soort=Contactmoment.Soort.GEEN_GEHOOR), Count("pk"))


def gesprekken(mensen: Any, dag: date) -> Bron:
    vast = Gesprek.objects.filter(statushouder__in=mensen, stand=Gespreksstand.VASTGESTELD, datum__lte=dag)
    return _per_persoon(vast, Count("pk"))


def maanden_traject(mensen: Any, dag: date) -> Bron:
    begonnen = Traject.objects.filter(statushouder__in=mensen, startdatum__lte=dag)
    return _per_persoon(begonnen, _maanden(Sum(_dagen(F("startdatum"), _tot("einddatum", dag)))))


def haldagen(mensen: Any, dag: date) -> Bron:
    gekomen = Dagregistratie.objects.geldig().filter(
        statushouder__in=mensen, assessment__isnull=False, aanwezigheid__in=GEKOMEN, dag__lte=dag
    )
    return _per_persoon(gekomen, Count("dag", distinct=True))


def bezoeken(mensen: Any, dag: date) -> Bron:
    gedaan = Begeleidingscontact.objects.filter(plaatsing__statushouder__in=mensen, dag__lte=dag)
    return _per_persoon(gedaan, Count("pk"), "plaatsing__statushouder")


def trainingen(mensen: Any, dag: date) -> Any:
    """Begun by then; of one without a first day the day on which it was recorded."""
    begonnen = Coalesce(F("begin"), F("behaald_op"), TruncDate("gemaakt_op"))
    return Training.objects.alias(begonnen=begonnen).filter(
        Q(gestopt_op=None) | Q(gestopt_op__gte=F("begonnen")), statushouder__in=mensen, begonnen__lte=dag
    )  # fmt: skip


def training_euro(mensen: Any, dag: date) -> Bron:
    return _per_persoon(trainingen(mensen, dag).filter(kosten__gt=0), Sum("deel_gemeente"))


def trainingen_zonder(mensen: Any, dag: date) -> Bron:
    return _per_persoon(trainingen(mensen, dag).filter(kosten=0), Count("pk"))


def regelingen(mensen: Any, dag: date) -> Any:
    """Of a placement that began, from their own first day on; none outlives its placement."""
    begin = Greatest(Coalesce(F("van"), F("plaatsing__gestart_op")), F("plaatsing__gestart_op"))
    einde = Least(_tot("tot", dag), _tot("plaatsing__geeindigd_op", dag))
    return Instrument.objects.geldig().alias(begin=begin, laatste=einde).filter(
        plaatsing__statushouder__in=mensen, plaatsing__gestart_op__lte=dag, begin__lte=F("laatste")
    )  # fmt: skip


def regeling_euro(mensen: Any, dag: date) -> Bron:
    """All of an amount without a period; of one with a period the part that is over."""
    deel = Cast(_dagen(F("begin"), F("laatste")), _GETAL) / Cast(_dagen(F("van"), F("tot")), _GETAL)
    tot_nu = Case(
        When(van__isnull=False, tot__isnull=False, then=ExpressionWrapper(F("bedrag") * deel, _GETAL)),
        default=Cast("bedrag", _GETAL),
    )
    return _per_persoon(regelingen(mensen, dag).filter(bedrag__gt=0), Sum(tot_nu), "plaatsing__statushouder")


def regelingen_zonder(mensen: Any, dag: date) -> Bron:
    zonder = regelingen(mensen, dag).filter(bedrag=None, soort__in=_KOST_IETS)
    return _per_persoon(zonder, Count("pk"), "plaatsing__statushouder")


def lks_uren(mensen: Any, dag: date) -> Bron:
    """Hours of which the whole wage is paid: of 20 hours a week at 50 percent these are 10."""
    zonder = regelingen(mensen, dag).filter(bedrag=None, soort=Instrumentsoort.LOONKOSTENSUBSIDIE)
    weken = Cast(_dagen(F("begin"), F("laatste")), _GETAL) / Value(7)
    uren = Cast("plaatsing__uren_per_week", _GETAL) * Cast("percentage", _GETAL) / Value(100) * weken
    return _per_persoon(zonder, Sum(ExpressionWrapper(uren, _GETAL)), "plaatsing__statushouder")


class _Samen(Aggregate):
    """Periods of one person, put together: what overlaps is there once."""

    function = "range_agg"


class _Lengte(Func):
    """In days."""

    template = "(SELECT sum(upper(deel) - lower(deel)) FROM unnest(%(expressions)s) AS deel)"
    output_field = IntegerField()


def maanden_werk(mensen: Any, dag: date) -> Bron:
    """From the first day of paid work until its last, or until the day of counting; two jobs at once count once."""
    betaald = Plaatsing.objects.filter(statushouder__in=mensen, soort__in=BETAALD, gestart_op__lte=dag)
    periode = Func(
        F("gestart_op"), _tot("geeindigd_op", dag), RangeBoundary(inclusive_lower=True, inclusive_upper=True),
        function="DATERANGE", output_field=DateRangeField(),
    )  # fmt: skip
    return _per_persoon(betaald, _maanden(_Lengte(_Samen(periode, output_field=DateRangeField()))))


BRONNEN: dict[str, Callable[[Any, date], Bron]] = {
    "contacten": contacten,
    "gesprekken": gesprekken,
    "maanden_traject": maanden_traject,
    "haldagen": haldagen,
    "bezoeken": bezoeken,
    "training_euro": training_euro,
    "trainingen_zonder": trainingen_zonder,
    "regeling_euro": regeling_euro,
    "regelingen_zonder": regelingen_zonder,
    "lks_uren": lks_uren,
    "maanden_werk": maanden_werk,
}
