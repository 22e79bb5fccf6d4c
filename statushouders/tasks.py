"""Jobs on arrivals lists and documents. What it is about stands in the database; a job gets its number alone."""

from functools import partial

from celery import shared_task

from inlezen.services.beheren import hervat_lijsten, probeer, ruim_lijsten_op
from inlezen.services.nakijken import kijk_lijst_na
from statushouders.models import Aankomstlijst
from statushouders.services import aankomst, documenten
from statushouders.services.aankomst import Aankomstnakijker


@shared_task
def kijk_aankomstlijst_na(lijst_id: int) -> None:
    """Judge all rows of a list."""
    probeer(Aankomstlijst, partial(kijk_lijst_na, Aankomstnakijker), lijst_id)


@shared_task
def voer_aankomstlijst_in(lijst_id: int) -> None:
    """Write the new people of a confirmed list."""
    probeer(Aankomstlijst, aankomst.voer_aankomstlijst_in, lijst_id)


@shared_task
def draai_aankomstlijst_terug(lijst_id: int) -> None:
    """Delete the people of a list that came in by mistake."""
    probeer(Aankomstlijst, aankomst.draai_aankomstlijst_terug, lijst_id)


@shared_task
def hervat_aankomstlijsten() -> None:
    """Every half minute: offer again what waits."""
    hervat_lijsten(Aankomstlijst)


@shared_task
def ruim_aankomstlijsten_op() -> None:
    """Every night: forget lists of more than 30 days ago."""
    ruim_lijsten_op(Aankomstlijst)


@shared_task
def scan_wachtende_documenten() -> None:
    """Every few minutes: scan what came in while the virus scanner was away."""
    documenten.scan_wachtende_documenten()


@shared_task
def ruim_documenten_op() -> None:
    """Every night: delete what was thrown away some days ago, and files without a document."""
    documenten.ruim_documenten_op()
