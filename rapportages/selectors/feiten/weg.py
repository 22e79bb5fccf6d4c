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
from rapportages.selectors.feiten.kring import Kring
from trajecten.models import Aanpak, AanpakStap, Stap, Traject
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


def wegen(kring: Kring) -> Deel:
    """The aanpak that somebody began with, how many trajecten run, when and why the last one ended, and the first end
    of each kind that counts as reached."""
    geeindigd = Q(einddatum__lte=kring.dag)
    naar = {f"naar_{reden}": Min("einddatum", filter=geeindigd & Q(eindreden=reden)) for reden in _EINDEN}
    trajecten = Traject.objects.filter(**kring.waar(), startdatum__lte=kring.dag).order_by()
    uit: Deel = trajecten.values(persoon=F("statushouder")).annotate(
        aanpakken=ArrayAgg("aanpak__code", order_by=["startdatum", "pk"]),
        lopend=Count("pk", filter=~geeindigd),
        laatste_einde=Max("einddatum", filter=geeindigd),
        redenen=ArrayAgg("eindreden", filter=geeindigd, order_by=["-einddatum", "-pk"]),
        **naar,
    )
    return uit


def mijlpalen(kring: Kring) -> Deel:
    """The first day of each milestone, and of the plan for integration; that one has its own last day by law."""
    nummers = _aanpakstappen()
    is_pip, gedaan = Q(aanpakstap__in=nummers[PIP]), Q(gedaan_op__lte=kring.dag)
    # Only what is done has a day.
    stappen = Stap.objects.filter(
        gedaan | (is_pip & ~Q(status=Stapstatus.OVERGESLAGEN)),
        aanpakstap__in=[nummer for een in nummers.values() for nummer in een],
        **kring.waar("traject__statushouder__"),
    ).order_by()
    eerste = {f"{een}_op": Min("gedaan_op", filter=Q(aanpakstap__in=nummers[een])) for een in MIJLPALEN}
    uit: Deel = stappen.values(persoon=F("traject__statushouder")).annotate(
        **eerste,
        pip_gevraagd=BoolOr(is_pip),
        pip_op=Min("gedaan_op", filter=is_pip & gedaan),
        pip_uiterlijk=Min("uiterste_datum", filter=is_pip),
    )
    return uit


def _aanpakstappen() -> dict[str, list[int]]:
    """The few steps of all aanpakken that are one of these, so that the many steps of people need no look at theirs."""
    # A list is never empty: nobody has step 0.
    uit: dict[str, list[int]] = {een: [0] for een in (*MIJLPALEN, PIP)}
    wettelijk = Q(code=PIP, aanpak__soort=Aanpak.Soort.WETTELIJK)
    stappen = AanpakStap.objects.filter(wettelijk | Q(mijlpaal__in=MIJLPALEN)).order_by("pk")
    for pk, mijlpaal, is_pip in stappen.annotate(is_pip=wettelijk).values_list("pk", "mijlpaal", "is_pip"):
        uit[PIP if is_pip else mijlpaal].append(pk)
    return uit


def plekken(kring: Kring) -> Deel:
    """The first day at an employer and what kind of place it was, the first in paid work, and the first end of a
    placement after which somebody went to a school or an own business; and all days in paid work."""
    gestart = Plaatsing.objects.filter(**kring.waar(), gestart_op__lte=kring.dag).order_by()
    geeindigd = Q(geeindigd_op__lte=kring.dag)
    naar_school = Q(eindreden=Plaatsingeinde.OPLEIDING) | Q(vervolg=Vervolg.OPLEIDING)
    uit: Deel = gestart.values(persoon=F("statushouder")).annotate(
        geplaatst_op=Min("gestart_op"),
        soorten=ArrayAgg("soort", order_by=["gestart_op", "pk"]),
        in_dienst=Min("gestart_op", filter=Q(soort__in=BETAALD)),
        betaalde_tijd=Tijden(_periode(kring.dag), filter=Q(soort__in=BETAALD)),
        naar_school=Min("geeindigd_op", filter=geeindigd & naar_school),
        eigen_baas=Min("geeindigd_op", filter=geeindigd & Q(vervolg=Vervolg.EIGEN_BEDRIJF)),
    )
    return uit


def _periode(dag: date) -> Func:
    """Of a placement; what ends after that day still runs."""
    einde = Case(When(geeindigd_op__lte=dag, then=F("geeindigd_op")), default=None)
    heel = RangeBoundary(inclusive_lower=True, inclusive_upper=True)
    return Func(F("gestart_op"), einde, heel, function="DATERANGE", output_field=DateRangeField())
