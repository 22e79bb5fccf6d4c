"""Who works at an employer on a day, and with which regelingen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from plaatsingen.models import Instrument
from rapportages.nu import IEDEREEN, NUCIJFERS, Nutelling
from rapportages.nu.catalogus import MENSEN
from rapportages.selectors.nu.lopend import aan_het_werk, plaatsing_loopt


def per_soort_plek(*, gemeente_id: int, dag: date) -> Nutelling:
    return _per_soort("plaatsing", aan_het_werk(gemeente_id, dag), "statushouder")


def per_regeling(*, gemeente_id: int, dag: date) -> Nutelling:
    return _per_soort("regelingen", lopende_regelingen(gemeente_id, dag), "plaatsing__statushouder")


def lopende_regelingen(gemeente_id: int, dag: date) -> QuerySet[Any]:
    """One without a period holds as long as the placement."""
    nu: QuerySet[Any] = Instrument.objects.geldig().filter(
        plaatsing_loopt(dag, "plaatsing__"), Q(van=None) | Q(van__lte=dag), Q(tot=None) | Q(tot__gte=dag),
        plaatsing__statushouder__gemeente_id=gemeente_id,
    )  # fmt: skip
    return nu.order_by()


def _per_soort(cijfer: str, rijen: QuerySet[Any], persoon: str) -> Nutelling:
    """Per kind, and of everybody once."""
    mensen = Count(persoon, distinct=True)
    per_soort: Any = rijen.values_list("soort").annotate(aantal=mensen)
    leeg = {(rij, MENSEN): 0 for rij in NUCIJFERS[cijfer].rijen}
    iedereen = {(IEDEREEN, MENSEN): rijen.aggregate(aantal=mensen)["aantal"]}
    return leeg | iedereen | {(soort, MENSEN): aantal for soort, aantal in per_soort}
