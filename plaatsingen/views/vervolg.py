"""What comes next when a placement is over, as a button."""

from __future__ import annotations

from typing import NamedTuple

from django.urls import reverse

from plaatsingen.models import Plaatsing
from plaatsingen.statussen import Eindreden, Plaatsingstand, Vervolg


class Vervolgstap(NamedTuple):
    """What was agreed, and the page where one goes on."""

    uitleg: str
    knop: str
    url: str


def vervolgstap(plaatsing: Plaatsing) -> Vervolgstap | None:
    """Of one that is over; of others there is none."""
    if plaatsing.stand not in (Plaatsingstand.BEEINDIGD, Plaatsingstand.NOOIT_GESTART):
        return None
    nieuw = reverse("plaatsingen:nieuw", args=[plaatsing.statushouder_id])
    dossier = reverse("werkplek:dossier", args=[plaatsing.statushouder_id])
    if plaatsing.vervolg == Vervolg.ZELFDE_WERKGEVER:
        return Vervolgstap(
            "Verder bij dezelfde werkgever: leg de nieuwe afspraken vast.",
            "Nieuwe plaatsing hier",
            f"{nieuw}?plek=w{plaatsing.werkgever_id}",
        )
    if plaatsing.vervolg in (Vervolg.BETAALD_WERK, Vervolg.OPLEIDING, Vervolg.EIGEN_BEDRIJF):
        wat = str(Vervolg(plaatsing.vervolg).label)
        uitleg = f"{wat}. Sluit het traject in het dossier als de begeleiding klaar is."
        return Vervolgstap(uitleg, "Naar het dossier", dossier)
    if plaatsing.eindreden in (Eindreden.VERHUISD, Eindreden.OVERLEDEN):
        return Vervolgstap("Hier hoeft niets meer te gebeuren.", "Naar het dossier", dossier)
    if plaatsing.vervolg == Vervolg.HAL:
        uitleg = "Terug naar de hal. Kijk in het dossier welke stap nu aan de beurt is."
        return Vervolgstap(uitleg, "Naar het dossier", dossier)
    return Vervolgstap("Er is nog geen nieuwe plek.", "Nieuwe plaatsing", nieuw)
