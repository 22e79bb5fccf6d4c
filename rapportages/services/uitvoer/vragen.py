"""Ask for a file, stop it, offer again what waits, and forget what is old."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from django.db import transaction

from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import BEWAARD, OPEN, Uitvoerstand, Vorm, opslag
from rapportages.selectors.bronnen import BRONNEN

TAAK = "rapportages.tasks.maak_uitvoer"
# So many at once may wait or be made, for one colleague.
_MEESTE = 3


@transaction.atomic
def vraag_uitvoer(*, bron: str, vraag: Mapping[str, str], vorm: str, doel: str = "", door: Medewerker) -> Uitvoer:
    """Ask for a file; a worker makes it. Raises DomeinFout."""
    gemeente = door.werkt_voor()
    soort = BRONNEN.get(bron)
    if soort is None or not door.mag(soort.actie):
        raise DomeinFout("Dit bestand is er niet. Kies een ander bestand.", veld="bron")
    if vorm not in Vorm.values:
        raise DomeinFout("Kies CSV of Excel.", veld="vorm")
    if soort.met_doel and not doel.strip():
        raise DomeinFout("Schrijf waarvoor je dit bestand gebruikt.", veld="doel")
    # One question at a time of one colleague.
    Medewerker.objects.select_for_update(no_key=True).get(pk=door.pk)
    if Uitvoer.objects.filter(door=door, stand__in=OPEN).count() >= _MEESTE:
        raise DomeinFout(f"Er worden al {_MEESTE} bestanden voor je gemaakt. Wacht tot er een klaar is, of stop er een.")
    uitvoer = Uitvoer.objects.create(gemeente=gemeente, door=door, bron=bron, vraag=dict(vraag), vorm=vorm, doel=doel)
    leg_vast("uitvoer.gevraagd", gemeente_id=gemeente.pk, door=door, object_id=uitvoer.pk)
    plan_na_commit(TAAK, uitvoer.pk)
    return uitvoer


@transaction.atomic
def stop_uitvoer(*, uitvoer: Uitvoer, door: Medewerker) -> None:
    """Not needed any more. A worker that is busy with it sees so within a thousand rows. Raises DomeinFout."""
    uitvoer = Uitvoer.objects.select_for_update().get(pk=uitvoer.pk)
    if not uitvoer.is_open:
        raise DomeinFout("Dit bestand wordt niet meer gemaakt.")
    uitvoer.stand = Uitvoerstand.GESTOPT
    uitvoer.save(update_fields=["stand"])
    leg_vast("uitvoer.gestopt", gemeente_id=uitvoer.gemeente_id, door=door, object_id=uitvoer.pk)


def hervat_uitvoer() -> None:
    """Offer again what waits: the worker was killed, or Redis was away when it was asked for."""
    for pk in Uitvoer.objects.filter(stand__in=OPEN).values_list("pk", flat=True):
        plan_na_commit(TAAK, pk)


@transaction.atomic
def ruim_uitvoer_op() -> None:
    """Throw away what is older than a week."""
    oud = Uitvoer.objects.select_for_update().filter(stand=Uitvoerstand.KLAAR, klaar_op__lt=nu() - BEWAARD)
    sleutels = list(oud.values_list("bestand", flat=True))
    oud.update(stand=Uitvoerstand.VERLOPEN, bestand="")
    for sleutel in sleutels:
        transaction.on_commit(partial(opslag().delete, sleutel))
