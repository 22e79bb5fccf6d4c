"""One attempt to send a mail that waits in the database: how it went, and when to try again."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

from kern.tijd import nu

logger = logging.getLogger(__name__)

VERSTUURD, WACHT, MISLUKT, VERVALLEN = "verstuurd", "wacht", "mislukt", "vervallen"
# How long to wait before the next attempt; after the last one it has failed.
WACHTTIJDEN = [timedelta(minutes=minuten) for minuten in (1, 5, 15, 60, 240)]
# How long one attempt may take before another job tries.
BEZIG = timedelta(minutes=2)
GEWEIGERD = 500


def probeer(stuur: Callable[[], object], *, mail_id: int, pogingen: int) -> tuple[str, datetime]:
    """How the mail stands after this attempt, and when that was or when the next one is."""
    try:
        stuur()
    except (SMTPException, OSError) as fout:
        # The kind of fault alone: what the server says holds the address.
        logger.warning("Mail %s could not be sent, attempt %s: %s", mail_id, pogingen, type(fout).__name__)
        if _heeft_geen_zin(fout) or pogingen > len(WACHTTIJDEN):
            return MISLUKT, nu()
        return WACHT, nu() + WACHTTIJDEN[pogingen - 1]
    return VERSTUURD, nu()


def _heeft_geen_zin(fout: Exception) -> bool:
    """The server knows no such address; other refusals may be over in a while."""
    return isinstance(fout, SMTPRecipientsRefused) and all(
        code >= GEWEIGERD for code, _uitleg in fout.recipients.values()
    )
