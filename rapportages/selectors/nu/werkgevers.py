"""Employers, the places that they offer and who works there, by sector."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Greatest

from plaatsingen.models import Plaatsing
from rapportages.nu import ALLE, ANDERE, NUCIJFERS, Nutelling
from rapportages.nu.catalogus import MENSEN
from rapportages.selectors.nu.lopend import aan_het_werk, na, plaatsing_loopt
from werkgevers.models import Werkgever, Werkplek
from werkgevers.querysets import LIEVER_NIET

# More sectors than this are taken together.
MEESTE_SECTOREN = 10
# An employer of which nobody filled in the sector.
ONBEKEND = "onbekend"


def werkgevers_en_plekken(*, gemeente_id: int, dag: date) -> Nutelling:
    """The sectors with most employers, the others together, and all. Three queries."""
    per_kolom: dict[str, Counter[str]] = {kolom: Counter() for kolom in NUCIJFERS["werkgevers"].kolommen}
    netwerk = _netwerk(gemeente_id, dag)
    per_kolom["werkgevers"].update(_per_sector(netwerk.values_list("sbi").annotate(aantal=Count("pk"))))
    for sbi, plekken, vrij in _plekken(netwerk, dag):
        per_kolom["plekken"][sbi or ONBEKEND] += plekken
        per_kolom["vrij"][sbi or ONBEKEND] += vrij
    werk: Any = aan_het_werk(gemeente_id, dag).values_list("werkgever__sbi")
    per_kolom[MENSEN].update(_per_sector(werk.annotate(aantal=Count("statushouder", distinct=True))))
    return _in_rijen(per_kolom)


def _netwerk(gemeente_id: int, dag: date) -> QuerySet[Any]:
    niet_weg = Q(gearchiveerd_op=None) | Q(gearchiveerd_op__gte=na(dag))
    gevonden: QuerySet[Any] = Werkgever.objects.filter(niet_weg, gemeente_id=gemeente_id, aangemaakt_op__lt=na(dag))
    return gevonden.order_by()


def _plekken(netwerk: QuerySet[Any], dag: date) -> Any:
    """Of each sector how many places are offered, and on how many of those nobody works."""
    bezet = (
        Plaatsing.objects.filter(plaatsing_loopt(dag), werkplek=OuterRef("pk")).order_by().values("werkplek")
        .annotate(aantal=Count("pk")).values("aantal")
    )  # fmt: skip
    aangeboden = Werkplek.objects.filter(
        Q(gesloten_op=None) | Q(gesloten_op__gt=dag), Q(einde=None) | Q(einde__gte=dag),
        werkgever__in=netwerk.exclude(bereidheid=LIEVER_NIET), gevraagd_op__lte=dag,
    )  # fmt: skip
    over = Greatest(F("aantal") - Coalesce(Subquery(bezet), Value(0)), Value(0))
    rijen: Any = aangeboden.order_by().annotate(over=over).values_list("werkgever__sbi")
    return rijen.annotate(plekken=Sum("aantal"), vrij=Sum("over"))


def _per_sector(rijen: Any) -> dict[str, int]:
    return {sbi or ONBEKEND: aantal for sbi, aantal in rijen}


def _in_rijen(per_kolom: dict[str, Counter[str]]) -> Nutelling:
    sectoren = {sbi for telling in per_kolom.values() for sbi in telling}
    grootste = sorted(sectoren, key=lambda sbi: (sbi == ONBEKEND, -per_kolom["werkgevers"][sbi], sbi))[:MEESTE_SECTOREN]
    uit: Counter[tuple[str, str]] = Counter()
    for kolom, telling in per_kolom.items():
        for sbi, aantal in telling.items():
            uit[sbi if sbi in grootste else ANDERE, kolom] += aantal
            uit[ALLE, kolom] += aantal
    rijen = {ALLE, *(rij for rij, _ in uit)}
    return {(rij, kolom): uit[rij, kolom] for rij in sorted(rijen) for kolom in per_kolom}
