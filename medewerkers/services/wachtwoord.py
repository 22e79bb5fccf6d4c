"""Links by mail to choose a password: for a forgotten one, and for a new account.

What has to go out stands in the database. A job sends it at once; a mail server that is away, or a queue that is, only
makes it later: beat offers what waits again.
"""

from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from kern.mail import BEZIG, probeer
from kern.taken import plan_na_commit
from kern.tijd import nu
from medewerkers.models import Medewerker, Wachtwoordmail
from medewerkers.querysets import MedewerkerQuerySet

Soort, Status = Wachtwoordmail.Soort, Wachtwoordmail.Status

# So many mails of one kind go to one address in an hour; enough for who lost one, too few to bother somebody with.
PER_UUR = 3
UUR = timedelta(hours=1)
BEWAAR = timedelta(days=30)
TAAK = "medewerkers.tasks.verstuur_wachtwoordmail"

_ONDERWERP = {
    Soort.VERGETEN: "Een nieuw wachtwoord voor Meedoen",
    Soort.UITNODIGING: "Je account voor Meedoen",
}


@transaction.atomic
def vraag_wachtwoordlink(*, email: str) -> None:
    """Somebody says to have forgotten the password. Nothing shows whether the address is known, or asked too often:
    the answer is the same and so is the work, one look and one line. The job does what is different."""
    medewerker = Medewerker.objects.actief().filter(email__iexact=email).first()
    mail = Wachtwoordmail.objects.create(medewerker=medewerker, soort=Soort.VERGETEN)
    plan_na_commit(TAAK, mail.pk)


@transaction.atomic
def zet_uitnodiging_klaar(*, medewerker: Medewerker) -> bool:
    """Have an invitation sent as soon as this is saved. False when this address got enough of them this hour."""
    Medewerker.objects.select_for_update(no_key=True).get(pk=medewerker.pk)
    mails = Wachtwoordmail.objects.filter(medewerker=medewerker, soort=Soort.UITNODIGING)
    if mails.sinds(nu() - UUR).count() >= PER_UUR:
        return False
    mails.filter(status=Status.WACHT).update(status=Status.VERVALLEN, moment=nu())
    mail = Wachtwoordmail.objects.create(medewerker=medewerker, soort=Soort.UITNODIGING)
    plan_na_commit(TAAK, mail.pk)
    return True


def verstuur(*, mail_id: int) -> None:
    """Send one mail that waits, unless another job is at it. What goes wrong is written down, and tried later.

    One statement claims it for a while and one writes how it went: no lock stands while the mail server thinks.
    """
    eigen = Wachtwoordmail.objects.filter(pk=mail_id)
    if not eigen.aan_de_beurt(nu()).update(pogingen=F("pogingen") + 1, moment=nu() + BEZIG):
        return
    status, moment = _probeer(eigen.get())
    eigen.filter(status=Status.WACHT).update(status=status, moment=moment)


def verstuur_wat_wacht() -> None:
    """Offer again what could not be sent, or what never reached a job."""
    for pk in Wachtwoordmail.objects.aan_de_beurt(nu()).order_by("moment").values_list("pk", flat=True)[:200]:
        verstuur(mail_id=pk)


def ruim_wachtwoordmails_op() -> None:
    """Forget what was asked for more than thirty days ago, and by who has no account at once."""
    te_oud = Q(gevraagd_op__lt=nu() - BEWAAR) | Q(medewerker=None)
    Wachtwoordmail.objects.exclude(status=Status.WACHT).filter(te_oud).delete()


def _voor_wie(mail: Wachtwoordmail) -> MedewerkerQuerySet:
    """Nobody, when the account was switched off meanwhile, or who was invited signed in."""
    wie: MedewerkerQuerySet = Medewerker.objects.filter(pk=mail.medewerker_id)
    return wie.uitgenodigd() if mail.soort == Soort.UITNODIGING else wie.actief()


@transaction.atomic
def _vervalt(mail: Wachtwoordmail) -> bool:
    """Of a forgotten password: a newer link is on its way or there already, or this hour brought enough of them.

    One at a time for an account, and written down before the next: of two that are looked at together, each would make
    way for the other.
    """
    if mail.soort != Soort.VERGETEN:
        return False
    Medewerker.objects.select_for_update(no_key=True).get(pk=mail.medewerker_id)
    mails = Wachtwoordmail.objects.filter(medewerker=mail.medewerker_id, soort=mail.soort)
    eerder = mails.filter(pk__lt=mail.pk).exclude(status=Status.VERVALLEN).sinds(mail.gevraagd_op - UUR)
    nieuwer = mails.filter(pk__gt=mail.pk, status__in=[Status.WACHT, Status.VERSTUURD])
    if not nieuwer.exists() and eerder.count() < PER_UUR:
        return False
    mails.filter(pk=mail.pk, status=Status.WACHT).update(status=Status.VERVALLEN, moment=nu())
    return True


def _probeer(mail: Wachtwoordmail) -> tuple[str, datetime]:
    """How the mail stands after this attempt, and when that was or when the next one is."""
    medewerker = _voor_wie(mail).first()
    if medewerker is None or _vervalt(mail):
        return Status.VERVALLEN, nu()
    stuur = partial(_mail_link, medewerker, mail.soort)
    return probeer(stuur, mail_id=mail.pk, pogingen=mail.pogingen)


def _mail_link(medewerker: Medewerker, soort: str) -> None:
    """The link works once, for three days; the text names nobody."""
    kenmerk = urlsafe_base64_encode(force_bytes(medewerker.pk))
    pad = reverse("medewerkers:kies", args=[kenmerk, default_token_generator.make_token(medewerker)])
    tekst = render_to_string(f"medewerkers/mail_{soort}.txt", {"link": f"{settings.BASIS_URL.rstrip('/')}{pad}"})
    send_mail(_ONDERWERP[Soort(soort)], tekst, None, [medewerker.email])
