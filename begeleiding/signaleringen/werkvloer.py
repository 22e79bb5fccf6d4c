"""The rule of the work floor: nothing was logged of somebody for long, or somebody stays away without a word.

One flag of each kind for each assessment and each placement that runs, to its jobcoach as long as that one is on the
case, else to the klantondersteuner of the person. A placement has its own number as `bron_id`, an assessment its
negative one, as in the log. How many days and how often the municipality says per aanpak.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    BigIntegerField,
    CharField,
    Count,
    DateField,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Concat, Greatest, Left
from django.urls import reverse

from agenda.models import Signalering
from agenda.regels import Bronvlag, Regel, Uitleg
from begeleiding.models import Assessment, Begeleidingscontact, Dagregistratie, Voorval, Waarneming
from begeleiding.normen import ZONDER_BERICHT_BINNEN
from begeleiding.querysets import BEGELEIDT
from begeleiding.selectors.dagplekken import wordt_gelogd
from begeleiding.selectors.instellingen import aanpakcode_sql, termijn_sql
from begeleiding.statussen import Aanwezigheid
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingsmoment
from plaatsingen.signaleringen.plaatsingen import jobcoach_of_klantondersteuner
from statushouders.models import Statushouder

CODE = "werkvloer"
ONDERWERP = 120
# As agenda.regels.KOLOMMEN, in the names of what is annotated here.
VELDEN = ("bron", "statushouder__gemeente_id", "statushouder_id", "wie", "wat_voor", "waarover", "datum", "bekend")
OPLOSSING = {
    Signalering.Soort.STIL: "Vraag hoe het gaat, en leg aanwezigheid, een observatie of een contact vast.",
    Signalering.Soort.ZONDER_BERICHT: "Bel waarom, en spreek af wat er gebeurt. Klopt een dag niet? Verbeter die.",
}


def lopende_assessments(dag: date) -> QuerySet[Any, Any]:
    """With `code`, `plek` and `begon`, as `lopende_plaatsingen`."""
    van_wie = Statushouder.objects.niet_afgesloten().order_by()
    lopend = Assessment.objects.loopt().filter(begin__lte=dag, statushouder__in=van_wie).order_by()
    assessments: QuerySet[Any, Any] = lopend.annotate(
        bron=_getal(-F("pk")), code=F("aanpak_code"), plek=F("hal__naam"), begon=F("begin")
    )
    return assessments


def lopende_plaatsingen(dag: date) -> QuerySet[Any, Any]:
    """Those of which one expects to hear."""
    van_wie = Statushouder.objects.niet_afgesloten().order_by()
    lopend = Plaatsing.objects.loopt().filter(gestart_op__lte=dag, statushouder__in=van_wie).order_by()
    plaatsingen: QuerySet[Any, Any] = wordt_gelogd(lopend).annotate(
        bron=_getal(F("pk")), code=aanpakcode_sql("statushouder"), plek=F("werkgever__naam"), begon=F("gestart_op")
    )
    return plaatsingen


def vlaggen_van_de_werkvloer(dag: date) -> QuerySet[Any, Any]:
    """The flags that should stand on this day (columns: `agenda.regels.KOLOMMEN`)."""
    hal, werk = lopende_assessments(dag), lopende_plaatsingen(dag)
    log = ((Dagregistratie, "dag"), (Waarneming, "dag"), (Voorval, "dag"))
    bij_werk = (*log, (Begeleidingscontact, "dag"), (Plaatsingsmoment, "gedaan_op"))
    delen = [
        _stil(hal, "assessment", log, dag),
        _stil(werk, "plaatsing", bij_werk, dag),
        _zonder_bericht(hal, "assessment", dag),
        _zonder_bericht(werk, "plaatsing", dag),
    ]
    samen: QuerySet[Any, Any] = delen[0].union(*delen[1:], all=True)
    return samen


def _stil(lopend: QuerySet[Any, Any], plek: str, bronnen: Sequence[tuple[Any, str]], dag: date) -> QuerySet[Any, Any]:
    """Since the last time that something was recorded, or since it began."""
    laatst = [_laatste(model, veld, plek, dag) for model, veld in bronnen]
    met = lopend.annotate(
        datum=Greatest("begon", *laatst, output_field=DateField()),
        termijn=termijn_sql("stil_dagen", gemeente="statushouder__gemeente", code="code"),
    )
    return _vlaggen(
        met.annotate(bekend=_dagen_na("datum", "termijn")).filter(bekend__lte=dag),
        Signalering.Soort.STIL,
        Concat(Value("Niets vastgelegd bij "), "plek", output_field=CharField()),
    )


def _laatste(model: Any, veld: str, plek: str, dag: date) -> Subquery:
    """The last day up to this one. What was corrected does not count."""
    rijen = model.objects.filter(**{plek: OuterRef("pk"), f"{veld}__lte": dag})
    if hasattr(model, "vervangen_op"):
        # The index of the log begins with the person.
        rijen = rijen.geldig().filter(statushouder=OuterRef("statushouder"))
    return Subquery(rijen.order_by(f"-{veld}").values(veld)[:1])


def _zonder_bericht(lopend: QuerySet[Any, Any], plek: str, dag: date) -> QuerySet[Any, Any]:
    """So many days without a word within two weeks; two parts of a day are one day."""
    eerste = dag - timedelta(days=ZONDER_BERICHT_BINNEN - 1)
    weg = (
        Dagregistratie.objects.geldig()
        .filter(aanwezigheid=Aanwezigheid.ZONDER_BERICHT, dag__range=(eerste, dag))
        .filter(**{plek: OuterRef("pk")}, statushouder=OuterRef("statushouder"))
        .order_by()
        .values(plek)
    )
    hoe_vaak = weg.annotate(aantal=Count("dag", distinct=True)).values("aantal")
    dagen = weg.annotate(dagen=ArrayAgg("dag", distinct=True, order_by="dag")).values("dagen")
    met = lopend.annotate(
        aantal=Subquery(hoe_vaak), termijn=termijn_sql("zonder_bericht", gemeente="statushouder__gemeente", code="code")
    ).filter(aantal__gte=F("termijn"))
    hoe_en_waar = (Cast("aantal", CharField()), Value(" keer weg zonder bericht bij "), "plek")
    return _vlaggen(
        met.annotate(datum=_zoveelste(dagen, Value(1)), bekend=_zoveelste(dagen, F("termijn"))),
        Signalering.Soort.ZONDER_BERICHT,
        Concat(*hoe_en_waar, output_field=CharField()),
    )


def _vlaggen(rijen: QuerySet[Any, Any], soort: str, waarover: Any) -> QuerySet[Any, Any]:
    vlaggen: QuerySet[Any, Any] = rijen.annotate(
        wie=jobcoach_of_klantondersteuner(""),
        wat_voor=Value(soort, output_field=CharField()),
        waarover=Left(waarover, ONDERWERP),
    ).values_list(*VELDEN)
    return vlaggen


def _getal(nummer: Any) -> Cast:
    return Cast(nummer, BigIntegerField())


def _zoveelste(dagen: Any, nummer: Any) -> Func:
    """The day with this number (from 1) of an array of days."""
    return Func(Subquery(dagen), nummer, template="(%(expressions)s]", arg_joiner=")[", output_field=DateField())


def _dagen_na(veld: str, dagen: str) -> Any:
    return ExpressionWrapper(F(veld) + F(dagen), output_field=DateField())


def uitleg_bij_de_werkvloer(vlaggen: Sequence[Bronvlag], _dag: date) -> dict[Bronvlag, Uitleg]:
    return {(pk, soort): Uitleg(OPLOSSING[Signalering.Soort(soort)]) for pk, soort in vlaggen}


def wie_het_oplost(ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Who sees the flag of a person also guides that one at work."""
    return frozenset(ids) if ziet_de_werkvloer(kijker) else frozenset()


def ziet_de_werkvloer(kijker: Medewerker) -> bool:
    return kijker.rol in BEGELEIDT


def plek_van(bron_id: int) -> str:
    """The attendance on the page of the placement, or of the assessment."""
    if bron_id > 0:
        return reverse("plaatsingen:plaatsing", args=[bron_id]) + "#kaart-voortgang"
    return reverse("begeleiding:assessment", args=[-bron_id]) + "#k-aanw"


REGEL = Regel(
    code=CODE,
    rijen=vlaggen_van_de_werkvloer,
    uitleg=uitleg_bij_de_werkvloer,
    mag=wie_het_oplost,
    ziet=ziet_de_werkvloer,
    plek=plek_van,
    ander="vraagt hoe het gaat op het werk",
    dingen=("plek", "plekken"),
)
