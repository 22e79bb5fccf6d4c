"""Jobs of the reports."""

from celery import shared_task

from rapportages.services import leg_maandstanden_vast


@shared_task
def leg_cijfers_vast() -> None:
    """Every night: the stand of the first of this month, of who has none yet."""
    leg_maandstanden_vast()
