"""The people behind a figure, for who may see them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db.models import DateField, OuterRef, Q, Subquery, Value

from medewerkers.models import Medewerker
from rapportages.cijfers import CIJFERS, Telt
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.models import Feit
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.tellingen import in_groepen
from statushouders.models import Statushouder
from statushouders.querysets import StatushouderQuerySet


@contextmanager
def mensen_achter(
    *, door: Medewerker, dag: date, jaar: int, kenmerk: str = "", waarde: str = "", cijfer: str = "", deel: str = ""
) -> Iterator[StatushouderQuerySet]:
    """Who stands in this place of the tables (`stand.Plek`), as far as this medewerker may see them, by name.

    To be read as long as this lasts. `mijlpaal` is the day on which they reached that of the figure, if it has one.
    """
    with feiten_op(gemeente_id=door.werkt_voor().pk, dag=dag, jaren=(jaar, jaar), kenmerken=(kenmerk,)):
        feiten = in_groepen(Feit.objects.order_by()).filter(jaar=jaar, **({kenmerk: waarde} if kenmerk else {}))
        if cijfer:
            feiten = feiten.annotate(deel=CIJFERS[cijfer].deel_van(dag)).filter(_delen(cijfer, deel))
        mijlpaal = getattr(CIJFERS.get(cijfer), "mijlpaal", "")
        eigen = Feit.objects.filter(pk=OuterRef("pk")).values(mijlpaal or "vestiging")
        gevonden: StatushouderQuerySet = (
            Statushouder.objects.visible_to(door)
            .filter(pk__in=feiten.values("persoon_id"))
            .annotate(mijlpaal=Subquery(eigen) if mijlpaal else Value(None, output_field=DateField()))
            .order_by("achternaam", "voornamen", "pk")
            .defer("bsn")
        )
        yield gevonden


def _delen(cijfer: str, deel: str) -> Q:
    if deel == TELT_MEE:
        return Q(deel__in=[een for een, (_, telt) in CIJFERS[cijfer].delen.items() if telt != Telt.APART])
    return Q(deel=deel) if deel else Q()
