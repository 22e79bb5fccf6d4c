"""How much room there is at employers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, CharField, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest, Least

from kern.datums import meervoud
from kern.tijd import vandaag
from plaatsingen.models import Plaatsing
from plaatsingen.statussen import BEZET, LOOPT, OPEN, Plaatsingstand
from werkgevers.bezetting import Bezetting
from werkgevers.models import Werkplek


def tegelijk_met(plaatsing: Plaatsing) -> QuerySet[Any, Any]:
    """The other placements, anywhere, that take up room in its time, of who is proposed too: else two proposals would
    fill the last place. Who still works past the planned end is there until somebody says otherwise.
    """
    nog = Q(einde=None) | Q(einde__gte=plaatsing.eerste_dag) | Q(stand__in=LOOPT, einde__lt=vandaag())
    anderen = Plaatsing.objects.open().exclude(pk=plaatsing.pk).alias(eerste=Coalesce("gestart_op", "begin"))
    dan: QuerySet[Any, Any] = anderen.filter(nog)
    return dan.filter(eerste__lte=plaatsing.einde) if plaatsing.einde else dan


class Ruimte(StrEnum):
    """Whether there is room on a place: it is full, its employer has as many people as agreed, or for the last room a
    placement is proposed already.
    """

    VRIJ = ""
    PLEK_VOL = "plek_vol"
    WERKGEVER_VOL = "werkgever_vol"
    VERGEVEN = "vergeven"


VOL = (Ruimte.PLEK_VOL, Ruimte.WERKGEVER_VOL)


def met_ruimte(plekken: QuerySet[Any]) -> QuerySet[Any]:
    """Places with the room they have from their first day: `ruimte` (`Ruimte`), `vrij`: how many people they can still
    have, and `over`: how many when everybody who is proposed comes too. Both the less of the place and of its employer,
    of whom the number may not be known.

    The rule for the list of places, matching and a proposal. A new placement asks the same of its own time, and counts
    who is proposed as well (`tegelijk_met`).
    """
    plek_vrij, werkgever_vrij = _wat_blijft(BEZET)
    plek_over, werkgever_over = _wat_blijft(OPEN)
    met = plekken.alias(
        plek_vrij=plek_vrij, werkgever_vrij=werkgever_vrij, plek_over=plek_over, werkgever_over=werkgever_over
    )
    ruimte = Case(
        When(plek_vrij__lte=0, then=Value(Ruimte.PLEK_VOL.value)),
        When(werkgever_vrij__lte=0, then=Value(Ruimte.WERKGEVER_VOL.value)),
        When(Q(plek_over__lte=0) | Q(werkgever_over__lte=0), then=Value(Ruimte.VERGEVEN.value)),
        default=Value(Ruimte.VRIJ.value),
        output_field=CharField(),
    )
    # PostgreSQL leaves out of `least` what is not known.
    geteld: QuerySet[Any] = met.annotate(
        vrij=Least("plek_vrij", "werkgever_vrij"), over=Least("plek_over", "werkgever_over"), ruimte=ruimte
    )
    return geteld


def _wat_blijft(standen: Collection[str]) -> tuple[Any, Any]:
    """What a place and its employer still have, when placements in these states take up room."""
    begin = Greatest(OuterRef("begin"), Value(vandaag()))
    nog = Q(einde=None) | Q(einde__gte=begin) | Q(stand__in=LOOPT, einde__lt=vandaag())
    er_dan = Plaatsing.objects.filter(nog, stand__in=standen).order_by()

    def bezet(**waar: Any) -> Coalesce:
        wie = er_dan.filter(**waar).values(*waar).annotate(aantal=Count("pk")).values("aantal")
        return Coalesce(Subquery(wie), 0)

    van_plek = F("aantal") - bezet(werkplek=OuterRef("pk"))
    return van_plek, F("werkgever__capaciteit") - bezet(werkgever=OuterRef("werkgever"))


def waarom_vol(plaatsing: Plaatsing) -> str:
    """Why there is no room for this placement with its employer or on its place; nothing when there is."""
    werkgever, werkplek = plaatsing.werkgever, plaatsing.werkplek
    bezet = tegelijk_met(plaatsing).filter(werkgever=werkgever).count()
    if werkgever.capaciteit is not None and bezet >= werkgever.capaciteit:
        hoeveel = meervoud(werkgever.capaciteit, "plek", "plekken")
        er_al = f"in die tijd {'is' if bezet == 1 else 'zijn'} er al {bezet} bezet, afgesproken of voorgesteld"
        return f"{werkgever.naam} wil hoogstens {hoeveel} tegelijk, en {er_al}."
    return waarom_vol_op(werkplek, plaatsing) if werkplek else ""


def waarom_vol_op(werkplek: Werkplek, plaatsing: Plaatsing) -> str:
    """The same for a place alone, in the time of this placement."""
    if tegelijk_met(plaatsing).filter(werkplek=werkplek).count() < werkplek.aantal:
        return ""
    return f"De werkplek ‘{werkplek.titel}’ is in die tijd al bezet, afgesproken of voorgesteld."


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
