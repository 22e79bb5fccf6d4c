"""What came of proposals, and of how many people: figures for policy, without a name or a place.

They count what was so before a day that the caller names: figures that change while one looks tell of whom they are.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from kern.tijd import begin_van
from plaatsingen.models import Voordracht
from plaatsingen.statussen import Voordrachtstand


def afwijsredenen(*, gemeente_id: int, jaar: int, voor: date) -> list[tuple[str, int]]:
    """Of the proposals that came to nothing in this year: the code of the reason and of how many people, the most
    first. One query.

    Somebody who was proposed at five places is one, as small numbers are about people. It counts whom the reader may
    not know of too: hide small numbers before somebody sees it.
    """
    hier = _geworden(Voordrachtstand.AFGEWEZEN, gemeente_id, jaar, voor)
    mensen = Count("statushouder", distinct=True)
    geteld = hier.order_by().values("reden").annotate(aantal=mensen).order_by("-aantal", "reden")
    return [(rij["reden"], rij["aantal"]) for rij in geteld]


def mensen_geplaatst(*, gemeente_id: int, jaar: int, voor: date) -> int:
    """Of how many people a proposal became a placement in this year. Hide a small number, as above."""
    hier = _geworden(Voordrachtstand.GEPLAATST, gemeente_id, jaar, voor)
    return hier.order_by().values("statushouder").distinct().count()


def _geworden(stand: Voordrachtstand, gemeente_id: int, jaar: int, voor: date) -> QuerySet[Any]:
    tot = min(voor, date(jaar + 1, 1, 1))
    return Voordracht.objects.filter(
        statushouder__gemeente_id=gemeente_id,
        stand=stand,
        gewijzigd_op__gte=begin_van(date(jaar, 1, 1)),
        gewijzigd_op__lt=begin_van(tot),
    )
