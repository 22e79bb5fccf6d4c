"""Send the mails: with a link and without a figure, and never one twice.

What has to go out stands in the database, put there in the transaction that made the figures. A mail server that is
away, or a queue that is, only makes it later: beat offers what waits again, until there are newer figures.
"""

from __future__ import annotations

import logging
from functools import partial
from urllib.parse import urlencode

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse

from kern.datums import datum_lang
from kern.mail import WACHTTIJDEN, probeer
from kern.taken import plan_na_commit
from kern.tijd import nu
from rapportages.models import Maandbericht, Maandontvanger, Maandstand
from rapportages.models.maandbericht import BLIJFT_HANGEN, Berichtstatus
from rapportages.selectors.maandontvangers import lezers

logger = logging.getLogger(__name__)
TAAK = "rapportages.tasks.verstuur_maandbericht"
HOOGSTENS = 200


def zet_klaar(stand: Maandstand) -> None:
    """A mail for each who gets one. In the transaction that made the stand: there are both, or there is neither."""
    ontvangers = Maandontvanger.objects.filter(gemeente=stand.gemeente_id).order_by("pk")
    wie = ontvangers.values_list("medewerker_id", flat=True)
    berichten = Maandbericht.objects.bulk_create(Maandbericht(maandstand=stand, medewerker_id=pk) for pk in wie)
    for bericht in berichten:
        plan_na_commit(TAAK, bericht.pk)


def verstuur(*, bericht_id: int) -> None:
    """Send one mail that waits, unless another job is at it; no lock stands while the mail server thinks."""
    eigen = Maandbericht.objects.filter(pk=bericht_id)
    bezig = eigen.filter(status=Berichtstatus.BEZIG)
    claim = {"status": Berichtstatus.BEZIG, "pogingen": F("pogingen") + 1, "moment": nu()}
    if not eigen.aan_de_beurt(nu()).update(**claim):
        return
    bericht = eigen.select_related("maandstand__gemeente", "medewerker").get()
    if not _is_nodig(bericht):
        bezig.update(status=Berichtstatus.VERVALLEN, moment=nu())
        return
    # Tried until there are newer figures: it never had too many attempts.
    pogingen = min(bericht.pogingen, len(WACHTTIJDEN))
    status, moment = probeer(partial(_mail, bericht), mail_id=bericht.pk, pogingen=pogingen)
    bezig.update(status=status, moment=moment)


def verstuur_wat_wacht() -> None:
    """Offer again what could not be sent, or what never reached a job.

    A worker that was killed with a mail in its hands may have sent it: that one does not go out again.
    """
    hangt = Maandbericht.objects.filter(status=Berichtstatus.BEZIG, moment__lt=nu() - BLIJFT_HANGEN)
    if aantal := hangt.update(status=Berichtstatus.MISLUKT, moment=nu()):
        logger.warning("Of %s monthly mails it is not known whether they went out", aantal)
    for pk in Maandbericht.objects.aan_de_beurt(nu()).order_by("pk").values_list("pk", flat=True)[:HOOGSTENS]:
        verstuur(bericht_id=pk)


def _is_nodig(bericht: Maandbericht) -> bool:
    """Whoever left, may not read the figures any more or took themselves off gets nothing; nor old news."""
    stand = bericht.maandstand
    wie = {"gemeente": stand.gemeente_id, "medewerker": bericht.medewerker_id}
    return (
        Maandontvanger.objects.filter(**wie).exists()
        and lezers(gemeente_id=stand.gemeente_id).filter(pk=bericht.medewerker_id).exists()
        and not Maandstand.objects.filter(gemeente=stand.gemeente_id, dag__gt=stand.dag).exists()
    )


def _mail(bericht: Maandbericht) -> None:
    """The same number in the header each time: a server that took it without our knowing shows it once."""
    stand = bericht.maandstand
    tekst = render_to_string(
        "rapportages/mail_maandbericht.txt",
        {
            "gemeente": stand.gemeente.naam,
            "dag": stand.dag,
            "link": _adres("rapportages:cijfers", stand=stand.dag.isoformat()),
            "uitzetten": _adres("rapportages:maandbericht"),
        },
    )
    onderwerp = f"Nieuwe cijfers in Meedoen: stand van {datum_lang(stand.dag)}"
    nummer = {"Message-ID": f"<maandbericht-{bericht.pk}@meedoen>"}
    EmailMessage(onderwerp, tekst, None, [bericht.medewerker.email], headers=nummer).send()


def _adres(url_name: str, **vraag: str) -> str:
    vraagtekst = f"?{urlencode(vraag)}" if vraag else ""
    return f"{settings.BASIS_URL.rstrip('/')}{reverse(url_name)}{vraagtekst}"
