"""Who has worked in a trade, learned it or wants to, as the profile with consent says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from plaatsingen.models import Kandidaat


def mensen_in_het_vak(vakgebieden: Collection[str]) -> QuerySet[Any]:
    """Their ids; for a reader who may see their profiles."""
    vak = list(vakgebieden)
    raakt = Q(vak_werk__overlap=vak) | Q(vak_opleiding__overlap=vak) | Q(vak_wens__overlap=vak)
    ids: QuerySet[Any] = Kandidaat.objects.filter(raakt).values("statushouder_id")
    return ids
