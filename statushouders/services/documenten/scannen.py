"""Scan later what could not be scanned when it came in."""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction

from kern.tijd import nu
from medewerkers.logboek import leg_vast
from statushouders.documenten import virusscanner
from statushouders.models import Document, Losbestand, Virusscan
from statushouders.models.document import opslag

PER_KEER = 50
logger = logging.getLogger(__name__)


def scan_wachtende_documenten() -> int:
    """Offer what is not scanned yet to the scanner, the oldest first; how many were. Stops when the scanner is away.

    Of an infected one the file goes, and what stays says so. Idempotent, several workers may do it at once.
    """
    if not virusscanner.is_ingesteld():
        return 0
    wachtend = Document.objects.filter(virusscan=Virusscan.NIET_GESCAND).order_by("pk")
    gescand = 0
    for document in wachtend.select_related("statushouder").defer("statushouder__bsn")[:PER_KEER]:
        try:
            gescand += _scan(document)
        except virusscanner.ScannerWeg:
            break
    return gescand


def _scan(document: Document) -> bool:
    try:
        with opslag().open(document.bestand) as bestand:
            besmet = virusscanner.is_besmet(bestand)
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
    sleutel = document.bestand
    if not _onthoud(document, virusscan=Virusscan.BESMET, bestand=""):
        return False
    Losbestand.objects.get_or_create(sleutel=sleutel)
    leg_vast(
        "document.besmet",
        gemeente_id=document.statushouder.gemeente_id,
        door=None,
        statushouder_id=document.statushouder_id,
        object_id=document.pk,
    )
    return True
