"""Jobs about accounts: the mails with a link to choose a password, and sessions that are over."""

from celery import shared_task

from medewerkers.services import sessies, wachtwoord


@shared_task
def verstuur_wachtwoordmail(mail_id: int) -> None:
    """One mail, at once."""
    wachtwoord.verstuur(mail_id=mail_id)


@shared_task
def verstuur_wachtende_wachtwoordmails() -> None:
    """Every minute: what could not be sent before."""
    wachtwoord.verstuur_wat_wacht()


@shared_task
def ruim_wachtwoordmails_op() -> None:
    """Every night: forget what is long done."""
    wachtwoord.ruim_wachtwoordmails_op()


@shared_task
def ruim_sessies_op() -> None:
    """Every night: forget sessions that are over."""
    sessies.ruim_sessies_op()
