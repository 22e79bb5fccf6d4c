"""The paper for the council."""

from __future__ import annotations

from rapportages.models import Standcijfer
from rapportages.raadsrapport import raadsrapport
from rapportages.selectors.bronnen.bron import Aanvraag, Bron, Vraagveld
from rapportages.selectors.bronnen.cijfers import standveld


def _jaarveld(gemeente_id: int) -> Vraagveld:
    """The years of which any stand tells, the last one first."""
    jaren = Standcijfer.objects.filter(maandstand__gemeente=gemeente_id, kenmerk="", cijfer="").order_by("-jaar")
    keuzes = tuple((str(jaar), str(jaar)) for jaar in jaren.values_list("jaar", flat=True).distinct())
    return Vraagveld("jaar", "Gevestigd in", keuzes)


def _pdf(aanvraag: Aanvraag) -> bytes:
    return raadsrapport(aanvraag.gemeente_id, aanvraag.vraag)


RAADSRAPPORT = Bron(
    code="raadsrapport",
    naam="Rapport voor de gemeenteraad",
    uitleg="De cijfers van één jaar op papier: de doelen, de weg naar werk, en hoe we tellen. Geen namen.",
    actie="rapportages.cijfers",
    velden=lambda gemeente_id: (standveld(gemeente_id), _jaarveld(gemeente_id)),
    pdf=_pdf,
)
