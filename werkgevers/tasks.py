"""Jobs on lists of employers. What it is about stands in the database; a job gets its number alone."""

from functools import partial

from celery import shared_task

from inlezen.services.beheren import hervat_lijsten, probeer, ruim_lijsten_op
from inlezen.services.nakijken import kijk_lijst_na
from werkgevers.models import Werkgeverslijst
from werkgevers.services import werkgeverslijst
from werkgevers.services.werkgeverslijst import Werkgeversnakijker


@shared_task
def kijk_werkgeverslijst_na(lijst_id: int) -> None:
    """Judge all rows of a list."""
    probeer(Werkgeverslijst, partial(kijk_lijst_na, Werkgeversnakijker), lijst_id)


@shared_task
def voer_werkgeverslijst_in(lijst_id: int) -> None:
    """Write the employers of a confirmed list."""
    probeer(Werkgeverslijst, werkgeverslijst.voer_werkgeverslijst_in, lijst_id)


@shared_task
def draai_werkgeverslijst_terug(lijst_id: int) -> None:
    """Delete the employers of a list that came in by mistake."""
    probeer(Werkgeverslijst, werkgeverslijst.draai_werkgeverslijst_terug, lijst_id)


@shared_task
def hervat_werkgeverslijsten() -> None:
    """Every half minute: offer again what waits."""
    hervat_lijsten(Werkgeverslijst)


@shared_task
def ruim_werkgeverslijsten_op() -> None:
    """Every night: forget lists of more than 30 days ago."""
    ruim_lijsten_op(Werkgeverslijst)
