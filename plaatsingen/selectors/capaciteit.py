"""How much room there is at employers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet

from plaatsingen.models import Plaatsing
from plaatsingen.statussen import BEZET, LOOPT, Plaatsingstand
from werkgevers.bezetting import Bezetting


def open_bij(werkgever_id: int) -> int:
    """The places taken at this employer, by who is proposed too: else two proposals would fill the last one."""
    return Plaatsing.objects.open().filter(werkgever=werkgever_id).count()


def open_op(werkplek_id: int) -> int:
    """The people who fill this work."""
    return Plaatsing.objects.open().filter(werkplek=werkplek_id).count()


def bezetting(werkgevers: Iterable[int] | QuerySet[Any]) -> dict[int, Bezetting]:
    """Employer -> who works there, for how many a place was agreed on, and for how many proposed. One query."""
    loopt = Q(stand__in=LOOPT)
    rijen = Plaatsing.objects.open().filter(werkgever__in=werkgevers).order_by().values("werkgever_id")
    telling = rijen.annotate(
        bezet=Count("pk", filter=loopt),
        gereserveerd=Count("pk", filter=Q(stand=Plaatsingstand.AKKOORD)),
        voorgesteld=Count("pk", filter=Q(stand=Plaatsingstand.VOORSTEL)),
        mensen=ArrayAgg("statushouder_id", filter=loopt, order_by=["begin", "pk"], default=[]),
    )
    return {
        rij["werkgever_id"]: Bezetting(rij["bezet"], rij["gereserveerd"], tuple(rij["mensen"]), rij["voorgesteld"])
        for rij in telling
    }


def mensen_op(werkplekken: Collection[int]) -> dict[int, list[int]]:
    """Werkplek -> who works there, and who will by agreement. One query."""
    bezet = Plaatsing.objects.filter(werkplek__in=werkplekken, stand__in=BEZET)
    rijen = bezet.order_by().values("werkplek_id")
    mensen = rijen.annotate(mensen=ArrayAgg("statushouder_id", order_by=["begin", "pk"], default=[]))
    return {rij["werkplek_id"]: rij["mensen"] for rij in mensen}
