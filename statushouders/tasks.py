"""Jobs on arrivals lists and documents. What it is about stands in the database; a job gets its number alone."""

import logging
from collections.abc import Callable

from celery import shared_task
from django.db import DatabaseError

from kern.fouten import DomeinFout
from statushouders.services import aankomst, documenten

logger = logging.getLogger(__name__)


@shared_task
def kijk_aankomstlijst_na(lijst_id: int) -> None:
    """Judge all rows of a list."""
    _probeer(aankomst.kijk_aankomstlijst_na, lijst_id)


@shared_task
def voer_aankomstlijst_in(lijst_id: int) -> None:
    """Write the new people of a confirmed list."""
    _probeer(aankomst.voer_aankomstlijst_in, lijst_id)


@shared_task
def draai_aankomstlijst_terug(lijst_id: int) -> None:
    """Delete the people of a list that came in by mistake."""
    _probeer(aankomst.draai_aankomstlijst_terug, lijst_id)


@shared_task
def hervat_aankomstlijsten() -> None:
    """Every half minute: offer again what waits."""
    aankomst.hervat_aankomstlijsten()


@shared_task
def ruim_aankomstlijsten_op() -> None:
    """Every night: forget lists of more than 30 days ago."""
    aankomst.ruim_aankomstlijsten_op()


@shared_task
def scan_wachtende_documenten() -> None:
    """Every few minutes: scan what came in while the virus scanner was away."""
    documenten.scan_wachtende_documenten()


@shared_task
def ruim_documenten_op() -> None:
    """Every night: delete what was thrown away some days ago, and files without a document."""
    documenten.ruim_documenten_op()


def _probeer(werk: Callable[[int], None], lijst_id: int) -> None:
    """One attempt, unless there were too many. What the database says of a refused row holds that row, so of such an
    error only the kind goes to the log; the list keeps waiting and is offered again."""
    if not aankomst.begin_poging(lijst_id):
        return
    try:
        werk(lijst_id)
    except (DomeinFout, DatabaseError) as fout:
        logger.warning("Arrivals list %s waits for another attempt: %s", lijst_id, type(fout).__name__)
