"""What is counted of each person besides the facts: per part one row per person, as it stood on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Aggregate, CharField, Count, F, Q, QuerySet, Sum

from kern.tijd import begin_van
from plaatsingen.models import Plaatsing, Roosterblok, Voordracht
from plaatsingen.statussen import Bloksoort, Voordrachtstand
from rapportages.models import Feit
from rapportages.selectors.kosten import bronnen

Deel = QuerySet[Any]


class Vaakste(Aggregate):
    """The value that is there most often; of two that are so the first by code."""

    template = "mode() WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = CharField()


def _mensen() -> Any:
    return Feit.objects.values("persoon_id")


def _aantal(rijen: Any, naam: str, wat: Any, pad: str = "statushouder") -> Deel:
    uit: Deel = rijen.order_by().values(persoon=F(pad)).annotate(**{naam: wat})
    return uit


def contacten(dag: date) -> Deel:
    return bronnen.contacten(_mensen(), dag).values("persoon", contacten=F("hoeveel"))


def haldagen(dag: date) -> Deel:
    return bronnen.haldagen(_mensen(), dag).values("persoon", haldagen=F("hoeveel"))


def trainingen(dag: date) -> Deel:
    return _aantal(bronnen.trainingen(_mensen(), dag), "trainingen", Count("pk"))


def regelingen(dag: date) -> Deel:
    return _aantal(bronnen.regelingen(_mensen(), dag), "regelingen", Count("pk"), "plaatsing__statushouder")


def voordrachten(dag: date) -> Deel:
    """Those that were made by then, and which of them had come to nothing by then."""
    daarna = begin_van(dag + timedelta(days=1))
    gedaan = Voordracht.objects.filter(statushouder__in=_mensen(), op__lt=daarna)
    niet = Q(stand=Voordrachtstand.AFGEWEZEN, gewijzigd_op__lt=daarna)
    uit: Deel = _aantal(gedaan, "voordrachten", Count("pk")).annotate(
        afgewezen=Count("pk", filter=niet), afwijsreden=Vaakste("reden", filter=niet)
    )
    return uit


def uren(dag: date) -> Deel:
    """At the place that began last."""
    begonnen = Plaatsing.objects.filter(statushouder__in=_mensen(), gestart_op__lte=dag)
    return _aantal(begonnen, "urenlijst", ArrayAgg("uren_per_week", order_by=["-gestart_op", "-pk"]))


def lessen(dag: date) -> Deel:
    les = Roosterblok.objects.op(dag).filter(
        statushouder__in=_mensen(), soort__in=(Bloksoort.TAALLES, Bloksoort.INBURGERING)
    )
    return _aantal(les, "lestijd", Sum(F("tot") - F("van")))


DELEN: dict[str, Callable[[date], Deel]] = {
    "contacten": contacten,
    "haldagen": haldagen,
    "trainingen": trainingen,
    "regelingen": regelingen,
    "voordrachten": voordrachten,
    "uren": uren,
    "lessen": lessen,
}
