"""Open a document, and come to the medical ones with a reason. Every reading leaves a line."""

from __future__ import annotations

from django.core.files.base import File
from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.documenten.categorieen import komt_bij_beschermd
from statushouders.feitcodes import MEDISCHE_DOCUMENTEN
from statushouders.models import Document, Inzage, Statushouder, Virusscan
from statushouders.models.document import opslag
from statushouders.services.beschermd import KORTSTE_REDEN, LANGSTE_REDEN, NIET_VOOR_JOU
from statushouders.zichtbaarheid import Bescherming

BESMET = (
    "In dit document vond de virusscanner een virus. Het bestand is weggehaald. Vraag om een nieuw exemplaar. "
    "Is dat er niet? Meld het binnen een week bij de beheerder."
)
KWIJT = "Het bestand van dit document is niet gevonden. Meld het bij de beheerder."
OPSLAG_WEG = "Het bestand is nu niet op te halen. Probeer het over een paar minuten opnieuw."
WEGGEGOOID = "Dit document is weggegooid. Zet het eerst terug."


def open_document(*, document: Document, door: Medewerker) -> File:  # type: ignore[type-arg]
    """The file, to be sent to somebody who sees the document. Raises DomeinFout when there is none (any more)."""
    if not Document.objects.visible_to(door).filter(pk=document.pk).exists():
        raise DomeinFout(NIET_VOOR_JOU)
    if document.virusscan == Virusscan.BESMET:
        raise DomeinFout(BESMET)
    if document.verwijderd_op:
        raise DomeinFout(WEGGEGOOID)
    try:
        bestand = opslag().open(document.bestand)
    except FileNotFoundError as fout:
        raise DomeinFout(KWIJT) from fout
    except OSError as fout:
        raise DomeinFout(OPSLAG_WEG) from fout
    leg_vast(
        "document.gedownload",
        gemeente_id=document.statushouder.gemeente_id,
        door=door,
        statushouder_id=document.statushouder_id,
        object_id=document.pk,
    )
    return bestand


@transaction.atomic
def vraag_medische_documenten(*, persoon: Statushouder, reden: str, door: Medewerker) -> None:
    """A teamleider says why; then the medical documents of this person are to be seen for a short while.

    Who guides the person can read the reason. Raises DomeinFout for everybody else, and without a good reason.
    """
    reden = reden.strip()
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk=persoon.pk)
    if komt_bij_beschermd(door) is not Bescherming.MET_REDEN or not zichtbaar.exists():
        raise DomeinFout(NIET_VOOR_JOU)
    if len(reden) < KORTSTE_REDEN:
        raise DomeinFout("Schrijf kort waarom je dit moet zien. De klantondersteuner ziet dat.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    inzage = Inzage.objects.create(statushouder=persoon, groep=MEDISCHE_DOCUMENTEN, door=door, reden=reden)
    leg_vast(
        "document.medisch_met_reden",
        gemeente_id=persoon.gemeente_id,
        door=door,
        statushouder_id=persoon.pk,
        object_id=inzage.pk,
    )
