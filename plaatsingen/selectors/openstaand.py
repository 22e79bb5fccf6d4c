"""What still runs at employers and on places: placements and proposals."""

from __future__ import annotations

from plaatsingen.models import Plaatsing, Voordracht
from plaatsingen.querysets import VoordrachtQuerySet
from werkgevers.openstaand import Soort

PLAATSINGEN = Soort(
    code="plaatsing", een="plaatsing", meer="plaatsingen", rijen=Plaatsing.objects.open,
    werkgever="werkgever", werkplek="werkplek", pagina="plaatsingen:plaatsing",
    noem=lambda plaatsing: f"{plaatsing.get_soort_display()}, {plaatsing.functie}",
)  # fmt: skip


def _open_voordrachten() -> VoordrachtQuerySet:
    gevonden: VoordrachtQuerySet = Voordracht.objects.open().select_related("werkplek")
    return gevonden


VOORDRACHTEN = Soort(
    code="voordracht", een="voordracht", meer="voordrachten", rijen=_open_voordrachten,
    werkgever="werkplek__werkgever", werkplek="werkplek", pagina="plaatsingen:voordracht",
    noem=lambda voordracht: str(voordracht.werkplek.titel), houdt_plek_open=True,
)  # fmt: skip
