"""Where somebody works now: the halls and employers at which something can be seen."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from begeleiding.models import Assessment
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing


def assessment_van(statushouder_id: int, kijker: Medewerker) -> Assessment | None:
    """The one that runs and began; there are never two."""
    lopend = Assessment.objects.visible_to(kijker).loopt().filter(statushouder=statushouder_id, begin__lte=vandaag())
    een: Assessment | None = lopend.select_related("hal").first()
    return een


def plaatsingen_van(statushouder_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """Those in which somebody works: begun, and not ended."""
    lopend = Plaatsing.objects.visible_to(kijker).loopt().filter(statushouder=statushouder_id)
    return lopend.filter(gestart_op__lte=vandaag()).select_related("werkgever").order_by("pk")
