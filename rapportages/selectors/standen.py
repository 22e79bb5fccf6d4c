"""Which stands were kept, and which years people settled in."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear

from rapportages.cijfers import Deel
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.models import Maandstand, Standcijfer
from rapportages.selectors.stand import HEEL
from rapportages.verbergen import Getoond
from statushouders.models import Statushouder


def maandstanden(*, gemeente_id: int) -> QuerySet[Maandstand]:
    """The last one first."""
    return Maandstand.objects.filter(gemeente=gemeente_id).order_by("-dag")


def jaren_van_stand(stand: Maandstand) -> list[int]:
    """The years of which it tells something, the last one first."""
    jaren = stand.cijfers.filter(kenmerk="", cijfer="").order_by("-jaar")
    return list(jaren.values_list("jaar", flat=True))


def start_per_maand(*, gemeente_id: int, jaar: int, tot: date) -> list[tuple[date, Getoond, Getoond]]:
    """Per kept day from that year on, the last one `tot`: of who settled in `jaar`, how many started within three weeks
    and of how many; as it was told then. One query."""
    van_iedereen = Standcijfer.objects.filter(
        maandstand__gemeente=gemeente_id, maandstand__dag__range=(date(jaar, 1, 1), tot), jaar=jaar, kenmerk=HEEL,
        cijfer="start", deel__in=(Deel.OP_TIJD, TELT_MEE),
    )  # fmt: skip
    gevonden = {
        (dag, deel): Getoond(van, tot_)
        for dag, deel, van, tot_ in van_iedereen.values_list("maandstand__dag", "deel", "van", "tot")
    }
    dagen = sorted({dag for dag, _ in gevonden})
    return [
        (dag, gevonden[dag, Deel.OP_TIJD], gevonden[dag, TELT_MEE])
        for dag in dagen
        if (dag, Deel.OP_TIJD) in gevonden and (dag, TELT_MEE) in gevonden
    ]


def jaren_met_vestiging(*, gemeente_id: int, dag: date) -> list[int]:
    """The years in which people settled, this year first; this year is always in it."""
    jaren = (
        Statushouder.objects.filter(gemeente_id=gemeente_id, vestigingsdatum__lte=dag)
        .order_by()
        .values_list(ExtractYear("vestigingsdatum"), flat=True)
        .distinct()
    )
    return sorted({dag.year, *jaren}, reverse=True)
