"""The library: examples of goals that are shipped, and those of the municipality itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.db.models import F, QuerySet

from begeleiding.models import Doelvoorbeeld
from begeleiding.statussen import Gebied
from medewerkers.models import Medewerker


def voorbeelden_voor(kijker: Medewerker) -> QuerySet[Any, Any]:
    """By what they are about; those of the municipality itself first."""
    zichtbaar: QuerySet[Any, Any] = Doelvoorbeeld.objects.visible_to(kijker)
    return zichtbaar.order_by("gebied", F("gemeente").asc(nulls_last=True), "wat", "pk")


def keuzes(kijker: Medewerker) -> list[tuple[str, Sequence[Doelvoorbeeld]]]:
    """(what it is about, its examples), to choose from."""
    rijen = groupby(voorbeelden_voor(kijker), key=lambda een: een.gebied)
    per_gebied = {gebied: list(groep) for gebied, groep in rijen}
    return [(gebied.label, per_gebied[gebied]) for gebied in Gebied if gebied in per_gebied]
