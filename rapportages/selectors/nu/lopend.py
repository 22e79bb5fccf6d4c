"""What ran on a day, also when that day is over."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from kern.tijd import begin_van
from plaatsingen.models import Plaatsing


def na(dag: date) -> datetime:
    """The first moment after the day."""
    return begin_van(dag + timedelta(days=1))


def traject_loopt(dag: date, pad: str = "") -> Q:
    """`pad`: how a query comes to the traject. Its last day is no day of it any more, as for who is guided."""
    begonnen = Q(**{f"{pad}startdatum__lte": dag})
    return begonnen & (Q(**{f"{pad}einddatum": None}) | Q(**{f"{pad}einddatum__gt": dag}))


def plaatsing_loopt(dag: date, pad: str = "") -> Q:
    """Somebody works there; also on the last day."""
    begonnen = Q(**{f"{pad}gestart_op__lte": dag})
    return begonnen & (Q(**{f"{pad}geeindigd_op": None}) | Q(**{f"{pad}geeindigd_op__gte": dag}))


def aan_het_werk(gemeente_id: int, dag: date) -> QuerySet[Any]:
    lopend: QuerySet[Any] = Plaatsing.objects.filter(plaatsing_loopt(dag), statushouder__gemeente_id=gemeente_id)
    return lopend.order_by()


def vraag(per_persoon: QuerySet[Any], opdracht: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Count the rows of a query that has one row per person; `opdracht` calls them `rijen`."""
    sql, eigen = per_persoon.query.sql_with_params()
    with connection.cursor() as cursor:
        # Names of our own; every value is a parameter.
        cursor.execute(f"WITH rijen AS ({sql}) {opdracht}", [*eigen, *parameters])
        gevonden: list[tuple[Any, ...]] = cursor.fetchall()
    return gevonden
