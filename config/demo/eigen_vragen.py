"""The questions that one municipality of the demo added: of every kind, one that is required and one that is off."""

from __future__ import annotations

from typing import Any

from intake.models import EigenVraag
from intake.models.eigen_vraag import Eigensoort
from medewerkers.models import Gemeente

VRAGEN: tuple[dict[str, Any], ...] = (
    {"sectie": "huisvesting", "vraag": "Sinds wanneer heb je de sleutel?", "soort": Eigensoort.DATUM},
    {"sectie": "gezin", "vraag": "Gaan de kinderen al naar school?", "soort": Eigensoort.JA_NEE,
     "uitleg": "Nee? Bel dan vandaag nog met Schoolplein Duinrade."},
    {"sectie": "werk", "vraag": "In welke kassen of hallen wil je gaan kijken?", "soort": Eigensoort.KEUZES,
     "keuzes": ["Snijbloemen", "Tomaten", "Potplanten", "Inpakhal"]},
    {"sectie": "werk", "vraag": "Welke schoenmaat heb je?", "soort": Eigensoort.GETAL,
     "uitleg": "Voor de werkschoenen bij De Schakel."},
    {"sectie": "netwerk", "vraag": "Wil je een maatje uit de buurt?", "soort": Eigensoort.KEUZE,
     "keuzes": ["Ja, graag", "Misschien later", "Nee"]},
    {"sectie": "netwerk", "vraag": "Naar welke club of vereniging ging je vroeger?", "soort": Eigensoort.TEKST},
    {"sectie": "netwerk", "vraag": "Heb je al een bibliotheekpas?", "soort": Eigensoort.JA_NEE, "actief": False},
    {"sectie": "inburgering", "vraag": "Is de folder over de taalschool gegeven?", "soort": Eigensoort.JA_NEE,
     "verplicht": True},
)  # fmt: skip


def stel_eigen_vragen(gemeente: Gemeente) -> None:
    """Only when there are none: somebody may be trying it out."""
    if EigenVraag.objects.filter(gemeente=gemeente).exists():
        return
    EigenVraag.objects.bulk_create(
        EigenVraag(gemeente=gemeente, volgorde=plaats, **vraag) for plaats, vraag in enumerate(VRAGEN)
    )
