"""Jobs on weeks."""

from celery import shared_task

from plaatsingen.services import roosterspoor


@shared_task
def ruim_roosterwijzigingen_op() -> None:
    """Every night: forget what changes of weeks can no longer be taken back."""
    roosterspoor.ruim_roosterwijzigingen_op()
