"""People of whom a step is too late: which step, and how long."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, Min, Q, QuerySet

from kern.tijd import vandaag
from rapportages.nu import ALLE, TOTAAL, Nutelling
from rapportages.nu.catalogus import HOE_LAAT, LAATKLASSEN, LANGER, MENSEN
from rapportages.selectors.nu.lopend import na, traject_loopt, vraag
from trajecten.models import Stap
from trajecten.statussen import Stapstatus


def te_laat(gemeente_id: int, dag: date) -> QuerySet[Any]:
    """Steps that were open on that day and past their date, as that date is known now."""
    open_toen = Q(status=Stapstatus.OPEN)
    if dag < vandaag():
        open_toen |= Q(afgehandeld_op__gte=na(dag))
    laat: QuerySet[Any] = Stap.objects.filter(
        open_toen, traject_loopt(dag, "traject__"), traject__statushouder__gemeente_id=gemeente_id, uiterlijk__lt=dag
    )
    return laat.order_by()


def laat_per_duur(*, gemeente_id: int, dag: date) -> Nutelling:
    """Everybody once, by the step that is late longest."""
    per_persoon = te_laat(gemeente_id, dag).values("traject__statushouder").annotate(sinds=Min("uiterlijk"))
    rijen = vraag(per_persoon, _PER_DUUR, *_grenzen(dag))
    uit = {(klasse, MENSEN): 0 for klasse in LAATKLASSEN} | {(klasse, MENSEN): aantal for klasse, aantal in rijen}
    return {(ALLE, MENSEN): sum(uit.values()), **uit}


def laat_per_stap(*, gemeente_id: int, dag: date) -> Nutelling:
    """Per kind of step, whatever the aanpak; who is late with it twice counts once."""
    per_persoon = (
        te_laat(gemeente_id, dag)
        .values("traject__statushouder", code=F("aanpakstap__code"))
        .annotate(sinds=Min("uiterlijk"))
    )
    uit: dict[tuple[str, str], int] = {}
    for code, klasse, aantal in vraag(per_persoon, _PER_STAP, *_grenzen(dag)):
        for een in LAATKLASSEN:
            uit.setdefault((code, een), 0)
        uit[code, klasse] = aantal
        uit[code, TOTAAL] = uit.get((code, TOTAAL), 0) + aantal
    return uit


_GEVALLEN = " ".join("WHEN %s - sinds <= %s THEN %s" for _ in HOE_LAAT)
_KLASSE = f"CASE {_GEVALLEN} ELSE %s END"
_PER_DUUR = f"SELECT {_KLASSE}, count(*) FROM rijen GROUP BY 1"  # noqa: S608
_PER_STAP = f"SELECT code, {_KLASSE}, count(*) FROM rijen GROUP BY 1, 2"  # noqa: S608


def _grenzen(dag: date) -> list[Any]:
    return [*(een for tot, code, _ in HOE_LAAT for een in (dag, tot, code)), LANGER[0]]
