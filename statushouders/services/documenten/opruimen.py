"""What a job does at night: delete documents that were thrown away, files of no document, and rests of uploads."""

from __future__ import annotations

import logging
from pathlib import Path

from django.conf import settings
from django.db import transaction

from kern.tijd import nu
from medewerkers.logboek import leg_vast
from statushouders.documenten.grenzen import LOS_BLIJFT, TERUG_TE_HALEN
from statushouders.models import Document, Losbestand
from statushouders.models.document import opslag

PER_KEER = 500
logger = logging.getLogger(__name__)


def ruim_documenten_op() -> int:
    """Delete rows that can no longer be taken back, and then the loose files. How many files went. Idempotent."""
    _wis_weggegooide()
    _veeg_uploads()
    return sum(_wis_bestand(pk) for pk in _losse())


@transaction.atomic
def _wis_weggegooide() -> None:
    """The database remembers their files as loose ones."""
    weg = Document.objects.filter(verwijderd_op__lte=nu() - TERUG_TE_HALEN).select_related("statushouder")
    for document in weg.select_for_update(of=["self"], skip_locked=True).defer("statushouder__bsn")[:PER_KEER]:
        leg_vast(
            "document.gewist",
            gemeente_id=document.statushouder.gemeente_id,
            door=None,
            statushouder_id=document.statushouder_id,
            object_id=document.pk,
        )
        document.delete()


def _veeg_uploads() -> None:
    """What a process that was killed left of an upload, in the folder that is ours for that."""
    if not settings.FILE_UPLOAD_TEMP_DIR:
        return
    oud = (nu() - LOS_BLIJFT).timestamp()
    for pad in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*"):
        try:
            if pad.stat().st_mtime < oud:
                pad.unlink()
        except OSError as fout:
            logger.warning("The rest of an upload could not be deleted: %s", type(fout).__name__)


def _losse() -> list[int]:
    los = Losbestand.objects.filter(sinds__lte=nu() - LOS_BLIJFT).order_by("sinds")
    return list(los.values_list("pk", flat=True)[:PER_KEER])


@transaction.atomic
def _wis_bestand(pk: int) -> bool:
    """First the file, then its key: broken off in between, the next night does it again."""
    los = Losbestand.objects.select_for_update(skip_locked=True).filter(pk=pk).first()
    if los is None:
        return False
    try:
        opslag().delete(los.sleutel)
    except OSError as fout:
        logger.warning("Loose file %s could not be deleted: %s", los.pk, type(fout).__name__)
        # The others go first next time.
        los.sinds = nu()
        los.save(update_fields=["sinds"])
        return False
    los.delete()
    return True
