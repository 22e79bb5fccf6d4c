"""Lists and rounds, with how many forms there are."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from medewerkers.models import Medewerker
from rapportages.models import Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.models.effect import Moment


def metingen(medewerker: Medewerker) -> QuerySet[Any]:
    """The rounds that one sees, the latest first, each with its list."""
    zichtbaar: QuerySet[Any] = Meting.objects.visible_to(medewerker).select_related("lijst")
    formulieren = Antwoordformulier.objects.filter(meting=OuterRef("pk"))
    geteld: QuerySet[Any] = zichtbaar.annotate(
        aantal_voor=_aantal(formulieren.filter(moment=Moment.VOOR), "meting"),
        aantal_na=_aantal(formulieren.filter(moment=Moment.NA), "meting"),
    )
    return geteld


def vragenlijsten(medewerker: Medewerker) -> QuerySet[Any]:
    """Lists, those in use first."""
    zichtbaar: QuerySet[Any] = Vragenlijst.objects.visible_to(medewerker)
    geteld: QuerySet[Any] = zichtbaar.annotate(
        aantal_vragen=_aantal(Lijstvraag.objects.filter(lijst=OuterRef("pk")), "lijst"),
        aantal_metingen=_aantal(Meting.objects.filter(lijst=OuterRef("pk")), "lijst"),
    ).order_by(F("gearchiveerd_op").desc(nulls_first=True), "naam", "pk")
    return geteld


def laatste_formulieren(meting: Meting, moment: Moment, medewerker: Medewerker, hoogstens: int) -> list[Any]:
    """What was entered last, to take it back."""
    van_nu = Antwoordformulier.objects.visible_to(medewerker).filter(meting=meting.pk, moment=moment)
    return list(van_nu.select_related("statushouder").defer("statushouder__bsn")[:hoogstens])


def _aantal(rijen: QuerySet[Any], per: str) -> Coalesce:
    geteld = rijen.order_by().values(per).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(geteld), Value(0))
