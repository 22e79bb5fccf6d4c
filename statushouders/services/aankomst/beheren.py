"""Throw a list away, take up jobs that got stuck, and forget old lists."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from kern.taken import plan_na_commit
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.aankomst.grenzen import BEWAARTERMIJN
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.services.aankomst.invoeren import INVOERTAAK
from statushouders.services.aankomst.laden import NAKIJKTAAK
from statushouders.services.aankomst.terugdraaien import TERUGTAAK
from statushouders.services.aankomst.vergrendeld import vergrendel, vergrendel_voor_taak

Status, Oordeel = Aankomstlijst.Status, Aankomstregel.Oordeel
_TAAK = {Status.NAKIJKEN: NAKIJKTAAK, Status.BEVESTIGD: INVOERTAAK, Status.TERUGDRAAIEN: TERUGTAAK}
# A job that was started so often and never came to its end will not do so by itself.
_HOOGSTENS_POGINGEN = 5
# Beat offers a list every 30 s. Jobs that piled up while nobody worked run all at once, and are one attempt.
TUSSENPOZE = timedelta(seconds=15)
_TERUG_NAAR = {
    Status.NAKIJKEN: Status.KOPPELEN,
    Status.BEVESTIGD: Status.GEREED,
    Status.TERUGDRAAIEN: Status.INGEVOERD,
}
_MISLUKT = {
    Status.NAKIJKEN: "Het nakijken is niet gelukt. Er is niets ingevoerd. Probeer het nog een keer, of meld het ons.",
    Status.BEVESTIGD: "Het invoeren is niet gelukt. Er is niets opgeslagen. Probeer het nog een keer, of meld het ons.",
    Status.TERUGDRAAIEN: "Het terugdraaien is niet gelukt. Iedereen staat er nog. Probeer het opnieuw of meld het ons.",
}
_LEEG: dict[str, Any] = {"cellen": None, "gegevens": None, "fouten": None, "kenmerken": []}


@transaction.atomic
def gooi_aankomstlijst_weg(*, lijst: Aankomstlijst, door: Medewerker) -> None:
    """Forget a list that was not written down. Its rows and the name of its file go at once. Raises DomeinFout."""
    lijst = vergrendel(lijst, Status.KOPPELEN, Status.NAKIJKEN, Status.GEREED)
    lijst.regels.all().delete()
    lijst.status, lijst.bestandsnaam, lijst.overgeslagen = Status.INGETROKKEN, "", {}
    lijst.save(update_fields=["status", "bestandsnaam", "overgeslagen"])
    leg_vast("aankomstlijst.weggegooid", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


def leg_download_vast(*, lijst: Aankomstlijst, door: Medewerker) -> None:
    """Somebody took the wrong rows out of Meedoen, in a file."""
    leg_vast("aankomstlijst.fouten_gedownload", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


@transaction.atomic
def begin_poging(lijst_id: int) -> bool:
    """Count one start of the job on this list, in a transaction of its own. False: no more, it fails every time.

    A start right after the one before is not counted, and neither is a list that another worker is busy with.
    """
    moment = nu()
    for status in _TAAK:
        lijst = vergrendel_voor_taak(lijst_id, status)
        if lijst is None or _begon_net(lijst, moment):
            continue
        if lijst.pogingen >= _HOOGSTENS_POGINGEN:
            _geef_op(lijst)
            return False
        lijst.pogingen, lijst.laatste_poging = lijst.pogingen + 1, moment
        lijst.save(update_fields=["pogingen", "laatste_poging"])
    return True


def _begon_net(lijst: Aankomstlijst, moment: datetime) -> bool:
    return bool(lijst.pogingen and lijst.laatste_poging and moment - lijst.laatste_poging < TUSSENPOZE)


def _geef_op(lijst: Aankomstlijst) -> None:
    status = Status(lijst.status)
    lijst.status, lijst.melding, lijst.pogingen = _TERUG_NAAR[status], _MISLUKT[status], 0
    lijst.save(update_fields=["status", "melding", "pogingen"])
    leg_vast("aankomstlijst.mislukt", gemeente_id=lijst.gemeente_id, door=None, object_id=lijst.pk)


def hervat_aankomstlijsten() -> None:
    """Offer again what waits: the worker was killed, or Redis was away when it was asked for."""
    for pk, status in Aankomstlijst.objects.filter(status__in=_TAAK).values_list("pk", "status"):
        plan_na_commit(_TAAK[Status(status)], pk)


@transaction.atomic
def ruim_aankomstlijsten_op() -> None:
    """Empty what came from files of more than 30 days ago; a list that nobody confirmed by then is thrown away.

    A list with a job under way waits: the job reads those rows, and is done or given up within minutes.
    """
    oud = Aankomstlijst.objects.filter(geladen_op__date__lt=vandaag() - BEWAARTERMIJN).exclude(status__in=_TAAK)
    oud.filter(status__in=[Status.KOPPELEN, Status.GEREED]).update(status=Status.INGETROKKEN)
    oud.exclude(bestandsnaam="").update(bestandsnaam="", overgeslagen={})
    Aankomstregel.objects.filter(lijst__in=oud, cellen__isnull=False).update(**_LEEG)
