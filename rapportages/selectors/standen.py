"""Which stands were kept, and which years people settled in."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear

from rapportages.models import Maandstand
from statushouders.models import Statushouder


def maandstanden(*, gemeente_id: int) -> QuerySet[Maandstand]:
    """The last one first."""
    return Maandstand.objects.filter(gemeente=gemeente_id).order_by("-dag")


def jaren_van_stand(stand: Maandstand) -> list[int]:
    """The years of which it tells something, the last one first."""
    jaren = stand.cijfers.filter(kenmerk="", cijfer="").order_by("-jaar")
    return list(jaren.values_list("jaar", flat=True))


def jaren_met_vestiging(*, gemeente_id: int, dag: date) -> list[int]:
    """The years in which people settled, this year first; this year is always in it."""
    jaren = (
        Statushouder.objects.filter(gemeente_id=gemeente_id, vestigingsdatum__lte=dag)
        .order_by()
        .values_list(ExtractYear("vestigingsdatum"), flat=True)
        .distinct()
    )
    return sorted({dag.year, *jaren}, reverse=True)
