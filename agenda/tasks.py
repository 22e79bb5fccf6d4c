"""The night job of the flags."""

from celery import shared_task
from django.db import IntegrityError, OperationalError

from agenda.services import werk_signaleringen_bij as bijwerken


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def werk_signaleringen_bij() -> None:
    """Make all flags equal to what the rules say today."""
    bijwerken()
