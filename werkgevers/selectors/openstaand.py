"""What this app itself has running at employers, and all that runs there as one reader may know it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kern.datums import datum_dichtbij, meervoud
from kern.navigatie import adres
from kern.tijd import hier, nu, vandaag
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bijeenkomststand
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.openstaand import Soort, soorten
from werkgevers.querysets import BijeenkomstQuerySet
from werkgevers.selectors.namen import IEMAND, namen_voor


def komende_bijeenkomsten() -> BijeenkomstQuerySet:
    """Planned and not over; of everybody."""
    gevonden: BijeenkomstQuerySet = Bijeenkomst.objects.filter(stand=Bijeenkomststand.GEPLAND, einde__gte=nu())
    return gevonden


def _noem_bijeenkomst(bijeenkomst: Bijeenkomst) -> str:
    dag = datum_dichtbij(hier(bijeenkomst.begin).date(), vandaag=vandaag())
    return f"{bijeenkomst.naam or bijeenkomst.get_soort_display()}, {dag}"


BIJEENKOMSTEN = Soort(
    code="bijeenkomst", een="geplande bijeenkomst", meer="geplande bijeenkomsten", rijen=komende_bijeenkomsten,
    werkgever="werkgevers", pagina="werkgevers:bijeenkomst", noem=_noem_bijeenkomst, met_persoon=False,
)  # fmt: skip


class Open(NamedTuple):
    """One thing that runs still, with the page where it is ended; or, without a page, those that are only counted."""

    tekst: str
    wat: str = ""
    url: str = ""


def open_bij(werkgever: Werkgever, *, kijker: Medewerker) -> list[Open]:
    """What runs at this employer, by kind: whom this reader may name by name, the others as a number."""
    return [een for soort in soorten() for een in _van_soort(soort, werkgever, kijker)]


def _van_soort(soort: Soort, werkgever: Werkgever, kijker: Medewerker) -> Iterator[Open]:
    alle = soort.rijen().filter(**{soort.werkgever: werkgever}).distinct()
    genoemd = list(alle.visible_to(kijker).order_by("pk"))
    namen = namen_voor(kijker, [rij.statushouder_id for rij in genoemd]) if soort.met_persoon else {}
    for rij in genoemd:
        yield Open(_regel(soort, rij, namen), soort.noem(rij), adres(soort.pagina, rij.pk))
    if rest := alle.count() - len(genoemd):
        yield Open(f"{'Nog ' if genoemd else ''}{meervoud(rest, soort.een, soort.meer)}")


def _regel(soort: Soort, rij: Any, namen: Any) -> str:
    if not soort.met_persoon:
        return soort.een.capitalize()
    wie = namen.get(rij.statushouder_id)
    return f"{soort.een.capitalize()} van {wie.naam if wie else IEMAND}"
