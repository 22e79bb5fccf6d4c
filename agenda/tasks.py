"""Jobs on the flags: the one of the night, and what is too much for the moment of a change."""

from celery import shared_task
from django.db import IntegrityError, OperationalError

from agenda import services


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def werk_signaleringen_bij() -> None:
    """Make all flags equal to what the rules say today."""
    services.werk_signaleringen_bij()


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def leid_escalaties_om(medewerker_id: int) -> None:
    """Escalations go to who leads the team now; what is missed here the night job does."""
    services.leid_escalaties_om(medewerker_id)
