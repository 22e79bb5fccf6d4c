"""Throw a list away, take up jobs that got stuck, and forget old lists."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError, transaction

from inlezen.grenzen import BEWAARTERMIJN
from inlezen.models import Inleeslijst, Status
from inlezen.services.vergrendeld import vergrendel, vergrendel_voor_taak
from inlezen.soort import Soort
from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

logger = logging.getLogger(__name__)
_MET_TAAK = (Status.NAKIJKEN, Status.BEVESTIGD, Status.TERUGDRAAIEN)
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
    Status.TERUGDRAAIEN: "Het terugdraaien is niet gelukt. {} staat er nog. Probeer het opnieuw of meld het ons.",
}


@transaction.atomic
def gooi_lijst_weg(*, lijst: Inleeslijst, door: Medewerker) -> None:
    """Forget a list that was not written down. Its rows and the name of its file go at once. Raises DomeinFout."""
    lijst = vergrendel(lijst, Status.KOPPELEN, Status.NAKIJKEN, Status.GEREED)
    lijst.regels.all().delete()
    lijst.status, lijst.bestandsnaam, lijst.overgeslagen = Status.INGETROKKEN, "", {}
    lijst.save(update_fields=["status", "bestandsnaam", "overgeslagen"])
    leg_vast(lijst.logactie("weggegooid"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


def leg_download_vast(*, lijst: Inleeslijst, door: Medewerker) -> None:
    """Somebody took the wrong rows out of Meedoen, in a file."""
    leg_vast(lijst.logactie("fouten_gedownload"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


def probeer(model: type[Inleeslijst], werk: Callable[[int], None], lijst_id: int) -> None:
    """One attempt of a job, unless there were too many. What the database says of a refused row holds that row, so of
    such an error only the kind goes to the log; the list keeps waiting and is offered again."""
    if not begin_poging(model, lijst_id):
        return
    try:
        werk(lijst_id)
    except (DomeinFout, DatabaseError) as fout:
        soort, naam = model._meta.model_name, type(fout).__name__
        logger.warning("%s %s waits for another attempt: %s", soort, lijst_id, naam)


@transaction.atomic
def begin_poging(model: type[Inleeslijst], lijst_id: int) -> bool:
    """Count one start of the job on this list, in a transaction of its own. False: no more, it fails every time.

    A start right after the one before is not counted, and neither is a list that another worker is busy with.
    """
    moment = nu()
    for status in _MET_TAAK:
        lijst = vergrendel_voor_taak(model, lijst_id, status)
        if lijst is None or _begon_net(lijst, moment):
            continue
        if lijst.pogingen >= _HOOGSTENS_POGINGEN:
            _geef_op(lijst)
            return False
        lijst.pogingen, lijst.laatste_poging = lijst.pogingen + 1, moment
        lijst.save(update_fields=["pogingen", "laatste_poging"])
    return True


def _begon_net(lijst: Inleeslijst, moment: datetime) -> bool:
    return bool(lijst.pogingen and lijst.laatste_poging and moment - lijst.laatste_poging < TUSSENPOZE)


def _geef_op(lijst: Inleeslijst) -> None:
    status = Status(lijst.status)
    lijst.melding = _MISLUKT[status].format(lijst.soort.woorden.allen.capitalize())
    lijst.status, lijst.pogingen = _TERUG_NAAR[status], 0
    lijst.save(update_fields=["status", "melding", "pogingen"])
    leg_vast(lijst.logactie("mislukt"), gemeente_id=lijst.gemeente_id, door=None, object_id=lijst.pk)


@transaction.atomic
def wacht_niet_langer(*, lijst: Inleeslijst, door: Medewerker) -> None:
    """Take back what waits for its turn: the list is as it was before. Not when a worker began. Raises DomeinFout."""
    lijst = vergrendel(lijst, *_MET_TAAK)
    if lijst.pogingen:
        raise DomeinFout("Het is net begonnen. Wacht tot het klaar is.")
    lijst.status = _TERUG_NAAR[Status(lijst.status)]
    lijst.save(update_fields=["status"])
    leg_vast(lijst.logactie("gestopt"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


def hervat_lijsten(model: type[Inleeslijst]) -> None:
    """Offer again what waits: the worker was killed, or Redis was away when it was asked for."""
    for pk, status in model.objects.filter(status__in=_MET_TAAK).values_list("pk", "status"):
        plan_na_commit(_taak(model.soort, Status(status)), pk)


def _taak(soort: Soort, status: Status) -> str:
    return {
        Status.NAKIJKEN: soort.nakijktaak,
        Status.BEVESTIGD: soort.invoertaak,
        Status.TERUGDRAAIEN: soort.terugtaak,
    }[status]


@transaction.atomic
def ruim_lijsten_op(model: type[Inleeslijst]) -> None:
    """Empty what came from files of more than 30 days ago; a list that nobody confirmed by then is thrown away.

    A list with a job under way waits: the job reads those rows, and is done or given up within minutes.
    """
    oud = model.objects.filter(geladen_op__date__lt=vandaag() - BEWAARTERMIJN).exclude(status__in=_MET_TAAK)
    oud.filter(status__in=[Status.KOPPELEN, Status.GEREED]).update(status=Status.INGETROKKEN)
    oud.exclude(bestandsnaam="").update(bestandsnaam="", overgeslagen={})
    regels = model.regelmodel()
    regels.objects.filter(lijst__in=oud, cellen__isnull=False).update(**regels.leeg)
