"""Jobs on the flags (of the night, and what is too much for the moment of a change), and mails about appointments."""

from celery import shared_task
from django.db import IntegrityError, OperationalError

from agenda import services
from agenda.services import afspraakmail


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def werk_signaleringen_bij() -> None:
    """Make all flags equal to what the rules say today."""
    services.werk_signaleringen_bij()


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def leid_escalaties_om(medewerker_id: int) -> None:
    """Escalations go to who leads the team now; what is missed here the night job does."""
    services.leid_escalaties_om(medewerker_id)


@shared_task(autoretry_for=(OperationalError, IntegrityError), retry_backoff=True, max_retries=5)
def werk_gesprekken_bij(medewerker_id: int) -> None:
    """The talks of a colleague who left ask for another one; what is missed here the night job does."""
    services.werk_gesprekken_bij(medewerker_id)


@shared_task
def verstuur_afspraakmail(mail_id: int) -> None:
    """One mail, right after what it tells was saved."""
    afspraakmail.verstuur(mail_id=mail_id)


@shared_task
def verstuur_wachtende_afspraakmails() -> None:
    """Every minute: what could not be sent before."""
    afspraakmail.verstuur_wat_wacht()


@shared_task
def ruim_afspraakmails_op() -> None:
    """Every night: forget what is long done."""
    afspraakmail.ruim_afspraakmails_op()
