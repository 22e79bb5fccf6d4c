"""Jobs on arrivals lists. The list of the municipality stands in the database; a job gets its number alone."""

from celery import shared_task

from statushouders.services import aankomst


@shared_task
def kijk_aankomstlijst_na(lijst_id: int) -> None:
    """Judge all rows of a list."""
    if aankomst.begin_poging(lijst_id):
        aankomst.kijk_aankomstlijst_na(lijst_id)


@shared_task
def voer_aankomstlijst_in(lijst_id: int) -> None:
    """Write the new people of a confirmed list."""
    if aankomst.begin_poging(lijst_id):
        aankomst.voer_aankomstlijst_in(lijst_id)


@shared_task
def hervat_aankomstlijsten() -> None:
    """Every half minute: offer again what waits."""
    aankomst.hervat_aankomstlijsten()


@shared_task
def ruim_aankomstlijsten_op() -> None:
    """Every night: forget lists of more than 30 days ago."""
    aankomst.ruim_aankomstlijsten_op()
