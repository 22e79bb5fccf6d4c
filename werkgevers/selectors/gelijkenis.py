"""Which employers may be the same as one that is about to be written down."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q, Value

from kern.zoektekst import Zoektekst
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever
from werkgevers.namen import zonder_rechtsvorm
from werkgevers.selectors.zoeken import GEVONDEN

# Below this, names of two employers have as much in common by chance: 'Bakkerij' alone is half of one.
LIJKT_GENOEG = 0.6
MEESTE = 5


def zelfde_nummer(*, kvk: str, vestigingsnummer: str, kijker: Medewerker, behalve: int = 0) -> Werkgever | None:
    """The employer that has this very number already, also an archived one. There is only one."""
    if not kvk:
        return None
    alle = Werkgever.objects.visible_to(kijker).filter(opgegaan_in=None).exclude(pk=behalve)
    gevonden: Werkgever | None = alle.filter(kvk=kvk, vestigingsnummer=vestigingsnummer).first()
    return gevonden


def lijkt_op(*, naam: str, kvk: str, kijker: Medewerker) -> list[Werkgever]:
    """At most five employers, archived ones too, with nearly this name or this very KvK number; likeliest first."""
    kaal = zonder_rechtsvorm(naam)
    gelijkenis: Any = TrigramSimilarity(Zoektekst("naam"), Zoektekst(Value(kaal)))  # type: ignore[arg-type]
    erop = Q(gelijkenis__gte=LIJKT_GENOEG)
    if kvk:
        erop |= Q(kvk=kvk)
    alle = Werkgever.objects.visible_to(kijker).filter(opgegaan_in=None).annotate(gelijkenis=gelijkenis)
    return list(alle.filter(erop).order_by("-gelijkenis", "pk")[:MEESTE])


def zoek_dezelfde(werkgever: Werkgever, tekst: str, *, kijker: Medewerker) -> list[Werkgever]:
    """Employers in the network that this one can be joined with: without a text those that look like it, else those
    that are found. One more than a page shows."""
    if not tekst:
        erop = lijkt_op(naam=werkgever.naam, kvk=werkgever.kvk, kijker=kijker)
        return [een for een in erop if een.pk != werkgever.pk and not een.is_gearchiveerd]
    netwerk = Werkgever.objects.visible_to(kijker).in_het_netwerk().exclude(pk=werkgever.pk)
    return list(netwerk.zoek(tekst).order_by("naam", "pk")[: GEVONDEN + 1])
