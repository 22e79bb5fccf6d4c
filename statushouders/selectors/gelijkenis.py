"""Who may be the same person as somebody about to be written down."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, Value

from kern.zoektekst import Zoektekst
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Statushouder

# Below this, whole names of two people have as much in common by chance.
LIJKT_GENOEG = 0.45


def lijkt_op(*, gegevens: PersoonGegevens, gemeente_id: int) -> list[Statushouder]:
    """At most five people of the municipality who may be the same: a name that is nearly the same and a birth date
    that is equal or only partly known, the likeliest first."""
    naam = " ".join(filter(None, (gegevens.voornamen, gegevens.tussenvoegsel, gegevens.achternaam)))
    geboren = gegevens.geboortedatum
    jaar = f"{geboren.jaar:04}"
    zelfde_dag = Q(geboortedatum_brp=geboren.brp) | Q(geboortedatum_brp=f"{jaar}0000")
    if not geboren.volledig:
        zelfde_dag |= Q(geboortedatum_brp__startswith=jaar)
    gelijkenis: Any = TrigramSimilarity("zoeknaam", Zoektekst(Value(naam)))  # type: ignore[arg-type]
    mensen = Statushouder.objects.filter(zelfde_dag, gemeente_id=gemeente_id).annotate(gelijkenis=gelijkenis)
    return list(mensen.filter(gelijkenis__gte=LIJKT_GENOEG).order_by("-gelijkenis", "pk")[:5])
