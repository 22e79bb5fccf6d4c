"""What this app itself has running at employers: meetings that are to come."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from kern.tijd import nu
from werkgevers.codelijsten import Bijeenkomststand
from werkgevers.models import Bijeenkomst
from werkgevers.openstaand import Soort


def komende_bijeenkomsten() -> QuerySet[Any]:
    """Planned and not over; of everybody."""
    gevonden: QuerySet[Any] = Bijeenkomst.objects.filter(stand=Bijeenkomststand.GEPLAND, einde__gte=nu())
    return gevonden


BIJEENKOMSTEN = Soort(
    code="bijeenkomst", een="geplande bijeenkomst", meer="geplande bijeenkomsten", rijen=komende_bijeenkomsten,
    werkgever="werkgevers",
)  # fmt: skip
