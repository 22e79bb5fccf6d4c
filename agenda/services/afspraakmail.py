"""Invitations by mail to the colleague, with an .ics file: kind, time, place and a link, and never a name.

What has to go out stands in the database. A job sends it after the commit; a mail server that is away, or a queue that
is, only makes it later: beat offers what waits again.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse

from agenda.ics import BESTANDSNAAM, SOORT, Agendapunt
from agenda.models import Afspraak, Afspraakmail
from kern.datums import datum_kort
from kern.mail import BEZIG, VERVALLEN, probeer
from kern.taken import plan_na_commit
from kern.tijd import hier, nu, vandaag

Methode, Status = Afspraakmail.Methode, Afspraakmail.Status
TAAK = "agenda.tasks.verstuur_afspraakmail"
BEWAAR = timedelta(days=30)
HOOGSTENS = 200

_ONDERWERP = {
    Methode.UITNODIGING: "Afspraak: {wat}, {dag}",
    Methode.AFZEGGING: "Gaat niet door: {wat}, {dag}",
}


def nodig_uit(afspraak: Afspraak) -> None:
    """The colleague gets the talk in the calendar, or its new version."""
    _zet_klaar(Methode.UITNODIGING, afspraak, volgnummer=afspraak.volgnummer)


def zeg_af_per_mail(afspraak: Afspraak, *, volgnummer: int, weg: bool = False) -> None:
    """The talk goes out of the calendar again. `weg`: there is no appointment any more that the mail can lead to."""
    _zet_klaar(Methode.AFZEGGING, afspraak, volgnummer=volgnummer, weg=weg)


def verstuur(*, mail_id: int) -> None:
    """Send one mail that waits, unless another job is at it; no lock stands while the mail server thinks.

    An attempt counts before we look whether the mail is needed: who calls it off meanwhile sees that it may arrive.
    """
    eigen = Afspraakmail.objects.filter(pk=mail_id)
    if not eigen.aan_de_beurt(nu()).update(pogingen=F("pogingen") + 1, moment=nu() + BEZIG):
        return
    mail = eigen.select_related("aan").get()
    wacht = eigen.filter(status=Status.WACHT)
    if _is_niet_nodig(mail):
        wacht.update(status=VERVALLEN, moment=nu(), pogingen=F("pogingen") - 1)
        return
    status, moment = probeer(partial(_mail, mail), mail_id=mail.pk, pogingen=mail.pogingen)
    wacht.update(status=status, moment=moment)


def verstuur_wat_wacht() -> None:
    """Offer again what could not be sent, or what never reached a job."""
    for pk in Afspraakmail.objects.aan_de_beurt(nu()).order_by("pk").values_list("pk", flat=True)[:HOOGSTENS]:
        verstuur(mail_id=pk)


def ruim_afspraakmails_op() -> None:
    """Forget what was asked for more than thirty days ago, unless it may still have to be called off."""
    oud = Afspraakmail.objects.exclude(status=Status.WACHT).filter(gevraagd_op__lt=nu() - BEWAAR, einde__lt=nu())
    oud.delete()


def _zet_klaar(methode: Afspraakmail.Methode, afspraak: Afspraak, *, volgnummer: int, weg: bool = False) -> None:
    mail = Afspraakmail.objects.create(
        afspraak=None if weg else afspraak,
        aan=afspraak.medewerker,
        methode=methode,
        uid=afspraak.uid,
        volgnummer=volgnummer,
        soort=afspraak.soort,
        begin=afspraak.begin,
        einde=afspraak.einde,
        plaats=afspraak.plaats,
    )
    plan_na_commit(TAAK, mail.pk)


def _is_niet_nodig(mail: Afspraakmail) -> bool:
    """The account is switched off, there is a newer version, or what is called off was never told. An attempt that
    failed may have arrived all the same.
    """
    zelfde = Afspraakmail.objects.filter(uid=mail.uid, aan=mail.aan_id)
    if not mail.aan.is_active or zelfde.filter(volgnummer__gt=mail.volgnummer).exists():
        return True
    return mail.methode == Methode.AFZEGGING and not zelfde.filter(methode=Methode.UITNODIGING, pogingen__gt=0).exists()


def _mail(mail: Afspraakmail) -> None:
    """The text for who reads it; for the calendar the same as a part of the message and as a file beside it."""
    ics = _agendapunt(mail).als_tekst()
    wat, dag = mail.get_soort_display(), datum_kort(hier(mail.begin).date(), vandaag=vandaag())
    onderwerp = _ONDERWERP[Methode(mail.methode)].format(wat=wat, dag=dag)
    tekst = render_to_string(
        f"agenda/mail_{Methode(mail.methode).name.lower()}.txt",
        {"wat": wat, "begin": mail.begin, "einde": mail.einde, "plaats": mail.plaats, "link": _link(mail.afspraak_id)},
    )
    bericht = EmailMultiAlternatives(onderwerp, tekst, None, [mail.aan.email])
    bericht.attach_alternative(ics, f"{SOORT}; method={mail.methode}")
    bericht.attach(BESTANDSNAAM, ics, f"{SOORT}; method={mail.methode}")
    bericht.send()


def _agendapunt(mail: Afspraakmail) -> Agendapunt:
    return Agendapunt(
        methode=mail.methode,
        uid=mail.uid,
        volgnummer=mail.volgnummer,
        gemaakt_op=mail.gevraagd_op,
        begin=mail.begin,
        einde=mail.einde,
        wat=mail.get_soort_display(),
        waar=mail.plaats,
        url=_link(mail.afspraak_id),
        van=settings.DEFAULT_FROM_EMAIL,
        aan=mail.aan.email,
    )


def agendabestand(afspraak: Afspraak) -> str:
    """The file to download: a planned talk, for a calendar that gets no mail from Meedoen."""
    return Agendapunt(
        methode="PUBLISH",
        uid=afspraak.uid,
        volgnummer=afspraak.volgnummer,
        gemaakt_op=nu(),
        begin=afspraak.begin,
        einde=afspraak.einde,
        wat=afspraak.get_soort_display(),
        waar=afspraak.plaats,
        url=_link(afspraak.pk),
        van=settings.DEFAULT_FROM_EMAIL,
    ).als_tekst()


def _link(afspraak_id: int | None) -> str:
    pad = reverse("agenda:afspraak", args=[afspraak_id]) if afspraak_id else "/"
    return f"{settings.BASIS_URL.rstrip('/')}{pad}"
