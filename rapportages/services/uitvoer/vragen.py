"""Ask for a file, stop it, offer again what waits, and throw away what is old."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import BEWAARD, OPEN, Uitvoerstand, opslag
from rapportages.selectors.bronnen import BRONNEN, Bron

logger = logging.getLogger(__name__)
TAAK = "rapportages.tasks.maak_uitvoer"
# So many may wait or be made at once, for one colleague.
MEESTE = 3
# A worker that is still busy with what was stopped is so no longer by then.
_RUST = timedelta(hours=1)
# So long the page tells that there was a file.
_ONTHOUDEN = timedelta(days=30)


@transaction.atomic
def vraag_uitvoer(*, bron: str, vraag: Mapping[str, str], vorm: str, doel: str = "", door: Medewerker) -> Uitvoer:
    """Ask for a file; a worker makes it. Raises DomeinFout."""
    gemeente = door.werkt_voor()
    soort = BRONNEN.get(bron)
    if soort is None or not soort.mag(door):
        raise DomeinFout("Dit bestand is er niet voor jou. Kies een ander bestand.")
    _keur(soort, vraag, vorm, doel, gemeente.pk)
    # One question at a time of one colleague, so that they can be counted.
    Medewerker.objects.select_for_update(no_key=True).get(pk=door.pk)
    if Uitvoer.objects.filter(door=door, stand__in=OPEN).count() >= MEESTE:
        raise DomeinFout(f"Er worden al {MEESTE} bestanden voor je gemaakt. Wacht tot er een klaar is, of stop er een.")
    uitvoer = Uitvoer.objects.create(
        gemeente=gemeente, door=door, bron=bron, vraag=dict(vraag), vorm=vorm, doel=doel.strip()
    )
    leg_vast("uitvoer.gevraagd", gemeente_id=gemeente.pk, door=door, object_id=uitvoer.pk)
    plan_na_commit(TAAK, uitvoer.pk)
    return uitvoer


def _keur(soort: Bron, vraag: Mapping[str, str], vorm: str, doel: str, gemeente_id: int) -> None:
    """Only what could be chosen."""
    velden = soort.velden(gemeente_id)
    for veld in velden:
        if vraag.get(veld.code) not in dict(veld.keuzes):
            raise DomeinFout("Kies een van de mogelijkheden.", veld=veld.code)
    if vraag.keys() != {veld.code for veld in velden}:
        raise DomeinFout("Deze vraag kennen we niet. Vraag het bestand opnieuw.")
    if vorm not in soort.vormen:
        raise DomeinFout("Kies een van deze soorten.", veld="vorm")
    if soort.met_doel and not doel.strip():
        raise DomeinFout("Schrijf waarvoor je dit bestand gebruikt.", veld="doel")
    soort.keur(vraag)


@transaction.atomic
def vraag_opnieuw(*, uitvoer: Uitvoer, door: Medewerker) -> Uitvoer:
    """The same once more, as it is now. Raises DomeinFout."""
    return vraag_uitvoer(bron=uitvoer.bron, vraag=uitvoer.vraag, vorm=uitvoer.vorm, doel=uitvoer.doel, door=door)


@transaction.atomic
def stop_uitvoer(*, uitvoer: Uitvoer, door: Medewerker) -> None:
    """Not needed any more. A worker that is busy with it sees so within a thousand rows. Raises DomeinFout."""
    uitvoer = Uitvoer.objects.select_for_update().get(pk=uitvoer.pk)
    if not uitvoer.is_open:
        raise DomeinFout("Dit bestand wordt niet meer gemaakt. Er is niets te stoppen.")
    uitvoer.stand = Uitvoerstand.GESTOPT
    uitvoer.save(update_fields=["stand"])
    leg_vast("uitvoer.gestopt", gemeente_id=uitvoer.gemeente_id, door=door, object_id=uitvoer.pk)


def hervat_uitvoer() -> None:
    """Offer again what waits: the worker was killed, or Redis was away when it was asked for."""
    for pk in Uitvoer.objects.filter(stand__in=OPEN).values_list("pk", flat=True):
        plan_na_commit(TAAK, pk)


def ruim_uitvoer_op() -> None:
    """Throw away files of more than a week ago and what is left of others; forget them a month after that, but not
    what a file was for when that was asked. Broken off, the next night does the rest."""
    Uitvoer.objects.filter(stand=Uitvoerstand.KLAAR, klaar_op__lt=nu() - BEWAARD).update(stand=Uitvoerstand.VERLOPEN)
    dicht = Uitvoer.objects.exclude(stand__in=[*OPEN, Uitvoerstand.KLAAR])
    for uitvoer in dicht.filter(gevraagd_op__lt=nu() - _RUST).exclude(bestand=""):
        _wis_bestand(uitvoer)
    dicht.filter(gevraagd_op__lt=nu() - _ONTHOUDEN, bestand="", doel="").delete()


def _wis_bestand(uitvoer: Uitvoer) -> None:
    try:
        opslag().delete(uitvoer.bestand)
    except OSError as fout:
        logger.warning("File of export %s could not be deleted: %s", uitvoer.pk, type(fout).__name__)
        return
    Uitvoer.objects.filter(pk=uitvoer.pk).update(bestand="")
