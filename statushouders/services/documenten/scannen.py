"""Scan later what could not be scanned when it came in."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.models import F

from kern.tijd import nu
from medewerkers.logboek import leg_vast
from statushouders.documenten import virusscanner
from statushouders.documenten.grenzen import LOS_BLIJFT, TERUG_TE_HALEN
from statushouders.models import Document, Losbestand, Virusscan
from statushouders.models.document import opslag

PER_KEER = 50
# With one file more it is over before the next one starts.
SECONDEN = 220.0
# One arbitrary number for PostgreSQL's advisory lock.
SLOT = 727_004
logger = logging.getLogger(__name__)


def scan_wachtende_documenten() -> int:
    """Offer what is not scanned yet to the scanner; how many were. Stops when the scanner is away or time is up.

    What was tried longest ago comes first, so that a file that gets no judgement holds up no other. Of an infected one
    the file goes, and what stays says so. One at a time does it; a second one leaves at once. Idempotent.
    """
    if not virusscanner.is_ingesteld():
        return 0
    with _alleen() as alleen:
        return _scan_wachtende() if alleen else 0


@contextmanager
def _alleen() -> Iterator[bool]:
    """Whether nobody else is scanning. PostgreSQL gives the place back when this process is killed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [SLOT])
        [vrij] = cursor.fetchone()
    try:
        yield vrij
    finally:
        if vrij:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [SLOT])


def _scan_wachtende() -> int:
    wachtend = Document.objects.filter(virusscan=Virusscan.NIET_GESCAND).select_related("statushouder")
    wachtend = wachtend.defer("statushouder__bsn").order_by(F("geprobeerd_op").asc(nulls_first=True), "pk")
    einde = time.monotonic() + SECONDEN
    gescand = 0
    for document in wachtend[:PER_KEER]:
        if time.monotonic() >= einde:
            break
        try:
            gescand += _scan(document)
        except virusscanner.ScannerWeg:
            break
        except virusscanner.GeenOordeel:
            continue
    return gescand


def _scan(document: Document) -> bool:
    Document.objects.filter(pk=document.pk).update(geprobeerd_op=nu())
    try:
        with opslag().open(document.bestand) as bestand:
            besmet = virusscanner.is_besmet(bestand, seconden=virusscanner.IN_EEN_TAAK)
    except OSError as fout:
        logger.warning("Document %s could not be read to be scanned: %s", document.pk, type(fout).__name__)
        return False
    with transaction.atomic():
        if besmet:
            return _verwijder_besmet(document)
        return _onthoud(document, virusscan=Virusscan.SCHOON)


def _onthoud(document: Document, **velden: Any) -> bool:
    nog = Document.objects.filter(pk=document.pk, virusscan=Virusscan.NIET_GESCAND)
    return bool(nog.update(gescand_op=nu(), **velden))


def _verwijder_besmet(document: Document) -> bool:
    """Nobody opens it any more. The file itself stays as long as what is thrown away: a scanner can be wrong, and this
    may be the only copy; with the number in the log an administrator finds it.
    """
    sleutel = document.bestand
    if not _onthoud(document, virusscan=Virusscan.BESMET, bestand=""):
        return False
    tot = nu() + TERUG_TE_HALEN
    los, _ = Losbestand.objects.update_or_create(sleutel=sleutel, defaults={"sinds": tot - LOS_BLIJFT})
    logger.warning("Document %s is infected; until %s its file is loose file %s.", document.pk, tot.date(), los.pk)
    leg_vast(
        "document.besmet",
        gemeente_id=document.statushouder.gemeente_id,
        door=None,
        statushouder_id=document.statushouder_id,
        object_id=document.pk,
    )
    return True
