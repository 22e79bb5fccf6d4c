"""Jobs about the hall and the work floor."""

from celery import shared_task

from agenda.services import werk_regel_bij
from begeleiding.services.assessment import rond_begonnen_af
from begeleiding.signaleringen.werkvloer import CODE


@shared_task
def werk_werkvloer_bij(*bron_ids: int) -> None:
    """After what a phone sent: silence is over, or somebody stayed away once more. The night job does all of them."""
    werk_regel_bij(CODE, bron_ids=list(bron_ids))


@shared_task
def rond_begonnen_assessments_af() -> None:
    """Every night: the step 'start' of who begins today is done."""
    rond_begonnen_af()
