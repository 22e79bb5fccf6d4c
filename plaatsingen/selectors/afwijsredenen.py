"""Why proposals came to nothing, and of how many people: a figure for policy, without a name or a place."""

from __future__ import annotations

from django.db.models import Count

from plaatsingen.models import Voordracht
from plaatsingen.statussen import Afwijsreden, Voordrachtstand


def afwijsredenen(*, gemeente_id: int, jaar: int) -> list[tuple[str, int]]:
    """Of the proposals that came to nothing in this year: the reason and of how many people, the most first. One query.

    Somebody who was proposed at five places is one, as small numbers are about people. It counts whom the reader may
    not know of too: hide small numbers before somebody sees it.
    """
    hier = Voordracht.objects.filter(
        statushouder__gemeente_id=gemeente_id, stand=Voordrachtstand.AFGEWEZEN, gewijzigd_op__year=jaar
    )
    mensen = Count("statushouder", distinct=True)
    geteld = hier.order_by().values("reden").annotate(aantal=mensen).order_by("-aantal", "reden")
    return [(str(Afwijsreden(rij["reden"]).label), rij["aantal"]) for rij in geteld]
