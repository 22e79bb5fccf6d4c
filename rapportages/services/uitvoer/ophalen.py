"""Fetch a file."""

from __future__ import annotations

from django.core.files import File
from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import Uitvoerstand, opslag
from rapportages.selectors.bronnen import BRONNEN


@transaction.atomic
def open_uitvoer(*, uitvoer: Uitvoer, door: Medewerker) -> File:  # type: ignore[type-arg]
    """The file, to be sent to who asked for it; may he still have it? The audit line comes first. Raises DomeinFout."""
    if not Uitvoer.objects.visible_to(door).filter(pk=uitvoer.pk).exists() or not BRONNEN[uitvoer.bron].mag(door):
        raise DomeinFout("Je mag dit bestand niet meer hebben. Vraag je teamleider waarom.")
    if uitvoer.stand != Uitvoerstand.KLAAR:
        raise DomeinFout("Dit bestand is er niet. Vraag het opnieuw.")
    try:
        bestand = opslag().open(uitvoer.bestand)
    except FileNotFoundError as fout:
        raise DomeinFout("Dit bestand is kwijt. Vraag het opnieuw.") from fout
    except OSError as fout:
        raise DomeinFout("De opslag van bestanden doet het nu niet. Probeer het over een paar minuten weer.") from fout
    leg_vast("uitvoer.opgehaald", gemeente_id=uitvoer.gemeente_id, door=door, object_id=uitvoer.pk)
    return bestand
