"""What still runs at employers and on places: placements and proposals."""

from __future__ import annotations

from plaatsingen.models import Plaatsing, Voordracht
from werkgevers.openstaand import Soort

PLAATSINGEN = Soort(
    code="plaatsing", een="plaatsing", meer="plaatsingen", rijen=Plaatsing.objects.open,
    werkgever="werkgever", werkplek="werkplek",
)  # fmt: skip
VOORDRACHTEN = Soort(
    code="voordracht", een="voordracht", meer="voordrachten", rijen=Voordracht.objects.open,
    werkgever="werkplek__werkgever", werkplek="werkplek", houdt_plek_open=True,
)  # fmt: skip
