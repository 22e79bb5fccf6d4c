"""How far people came: the first day of each milestone, as far as it was reached by the day that is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg, BoolOr
from django.contrib.postgres.fields import DateRangeField, RangeBoundary
from django.db.models import Aggregate, Case, Count, F, Func, Max, Min, Q, QuerySet, When

from plaatsingen.models import Plaatsing
from plaatsingen.statussen import Eindreden as Plaatsingeinde
from plaatsingen.statussen import Vervolg
from trajecten.models import Aanpak, Stap, Traject
from trajecten.models.aanpak import Mijlpaal
from trajecten.statussen import Eindreden, Stapstatus
from werkgevers.codelijsten import BETAALD

Deel = QuerySet[Any]

MIJLPALEN = (Mijlpaal.CONTACT, Mijlpaal.INTAKE, Mijlpaal.START, Mijlpaal.EVALUATIE)
# The step of the law, by its code in `trajecten.meegeleverd`.
PIP = "pip"
# Where the way of somebody may lead to besides work.
_EINDEN = (Eindreden.WERK, Eindreden.STUDIE, Eindreden.ONDERNEMING)


class Tijden(Aggregate):
    """All these periods together."""

    function = "RANGE_AGG"
    output_field = DateRangeField()


def wegen(gemeente_id: int, dag: date) -> Deel:
    """The aanpak that somebody began with, how many trajecten run, when and why the last one ended, and the first end
    of each kind that counts as reached."""
    geeindigd = Q(einddatum__lte=dag)
    naar = {f"naar_{reden}": Min("einddatum", filter=geeindigd & Q(eindreden=reden)) for reden in _EINDEN}
    trajecten = Traject.objects.filter(statushouder__gemeente_id=gemeente_id, startdatum__lte=dag).order_by()
    uit: Deel = trajecten.values(persoon=F("statushouder")).annotate(
        aanpakken=ArrayAgg("aanpak__code", order_by=["startdatum", "pk"]),
        lopend=Count("pk", filter=~geeindigd),
        laatste_einde=Max("einddatum", filter=geeindigd),
        redenen=ArrayAgg("eindreden", filter=geeindigd, order_by=["-einddatum", "-pk"]),
        **naar,
    )
    return uit


def mijlpalen(gemeente_id: int, dag: date) -> Deel:
    """The first day of each milestone, and of the plan for integration; that one has its own last day by law."""
    pip = Q(aanpakstap__code=PIP, aanpakstap__aanpak__soort=Aanpak.Soort.WETTELIJK)
    pip &= ~Q(status=Stapstatus.OVERGESLAGEN)
    gedaan = Q(status=Stapstatus.GEDAAN, gedaan_op__lte=dag)
    stappen = Stap.objects.filter(
        gedaan & Q(aanpakstap__mijlpaal__in=MIJLPALEN) | pip, traject__statushouder__gemeente_id=gemeente_id
    ).order_by()
    eerste = {f"{een}_op": Min("gedaan_op", filter=gedaan & Q(aanpakstap__mijlpaal=een)) for een in MIJLPALEN}
    uit: Deel = stappen.values(persoon=F("traject__statushouder")).annotate(
        **eerste,
        pip_gevraagd=BoolOr(pip),
        pip_op=Min("gedaan_op", filter=gedaan & pip),
        pip_uiterlijk=Min("uiterste_datum", filter=pip),
    )
    return uit


def plekken(gemeente_id: int, dag: date) -> Deel:
    """The first day at an employer and what kind of place it was, the first in paid work, and the first end of a
    placement after which somebody went to a school or an own business; and all days in paid work."""
    gestart = Plaatsing.objects.filter(statushouder__gemeente_id=gemeente_id, gestart_op__lte=dag).order_by()
    geeindigd = Q(geeindigd_op__lte=dag)
    naar_school = Q(eindreden=Plaatsingeinde.OPLEIDING) | Q(vervolg=Vervolg.OPLEIDING)
    uit: Deel = gestart.values(persoon=F("statushouder")).annotate(
        geplaatst_op=Min("gestart_op"),
        soorten=ArrayAgg("soort", order_by=["gestart_op", "pk"]),
        in_dienst=Min("gestart_op", filter=Q(soort__in=BETAALD)),
        betaalde_tijd=Tijden(_periode(dag), filter=Q(soort__in=BETAALD)),
        naar_school=Min("geeindigd_op", filter=geeindigd & naar_school),
        eigen_baas=Min("geeindigd_op", filter=geeindigd & Q(vervolg=Vervolg.EIGEN_BEDRIJF)),
    )
    return uit


def _periode(dag: date) -> Func:
    """Of a placement; what ends after that day still runs."""
    einde = Case(When(geeindigd_op__lte=dag, then=F("geeindigd_op")), default=None)
    heel = RangeBoundary(inclusive_lower=True, inclusive_upper=True)
    return Func(F("gestart_op"), einde, heel, function="DATERANGE", output_field=DateRangeField())
