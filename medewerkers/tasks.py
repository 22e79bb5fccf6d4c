"""Jobs about accounts: the mails with a link to choose a password."""

from smtplib import SMTPException

from celery import shared_task

from medewerkers.models import Medewerker
from medewerkers.services.wachtwoord import mail_wachtwoordlink

MISLUKT = (SMTPException, OSError)


@shared_task(autoretry_for=MISLUKT, retry_backoff=True, max_retries=5)
def mail_wachtwoord_vergeten(medewerker_id: int) -> None:
    """For somebody who forgot the password; not for an account that was switched off meanwhile."""
    if medewerker := Medewerker.objects.actief().filter(pk=medewerker_id).first():
        mail_wachtwoordlink(medewerker=medewerker, soort="vergeten")


@shared_task(autoretry_for=MISLUKT, retry_backoff=True, max_retries=5)
def mail_uitnodiging(medewerker_id: int) -> None:
    """For a new account; not when somebody signed in meanwhile."""
    if medewerker := Medewerker.objects.uitgenodigd().filter(pk=medewerker_id).first():
        mail_wachtwoordlink(medewerker=medewerker, soort="uitnodiging")
