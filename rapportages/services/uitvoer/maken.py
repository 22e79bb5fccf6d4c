"""The job: from the database to a file, all of it or nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import uuid4

from django.conf import settings
from django.core.files import File
from django.db import DatabaseError, connection, transaction

from inlezen.voortgang import Voortgang
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import OPEN, Uitvoerstand, Vorm, opslag
from rapportages.selectors.bronnen import BRONNEN
from rapportages.uitvoer import schrijf_csv, schrijf_xlsx

logger = logging.getLogger(__name__)
# A job that was started so often and never came to its end will not do so by itself.
_HOOGSTENS_POGINGEN = 3
# The first of the two numbers of our advisory locks; the second is the file.
_SLOT = 6_104
_SCHRIJVERS = {Vorm.CSV: schrijf_csv, Vorm.XLSX: schrijf_xlsx}


class GestoptError(Exception):
    """Whoever asked for it does not need it any more."""


def maak_bestand(uitvoer_id: int) -> None:
    """Make the file, once. Killed half-way, the next worker begins again; after three times it says that it failed."""
    with _slot(uitvoer_id) as van_ons:
        uitvoer = _begin(uitvoer_id) if van_ons else None
        if uitvoer is None:
            return
        try:
            _maak(uitvoer)
        except GestoptError:
            return
        except (DomeinFout, DatabaseError, OSError) as fout:
            logger.warning("Export %s waits for another attempt: %s", uitvoer_id, type(fout).__name__)


@contextmanager
def _slot(uitvoer_id: int) -> Iterator[bool]:
    """Only one worker is busy with a file. The database lets go of it when that worker is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_SLOT, uitvoer_id])
        van_ons = bool(cursor.fetchone()[0])
    try:
        yield van_ons
    finally:
        if van_ons:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_SLOT, uitvoer_id])


@transaction.atomic
def _begin(uitvoer_id: int) -> Uitvoer | None:
    uitvoer = Uitvoer.objects.select_for_update().filter(pk=uitvoer_id, stand__in=OPEN).first()
    if uitvoer is None:
        return None
    mag = uitvoer.door.is_active and uitvoer.door.mag(BRONNEN[uitvoer.bron].actie)
    te_vaak = uitvoer.pogingen >= _HOOGSTENS_POGINGEN
    uitvoer.stand = Uitvoerstand.BEZIG if mag and not te_vaak else Uitvoerstand.MISLUKT
    uitvoer.pogingen += 1
    uitvoer.save(update_fields=["stand", "pogingen"])
    return uitvoer if uitvoer.stand == Uitvoerstand.BEZIG else None


def _maak(uitvoer: Uitvoer) -> None:
    with NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR, suffix=f".{uitvoer.vorm}") as tijdelijk:
        _schrijf(uitvoer, Path(tijdelijk.name))
        sleutel = f"uitvoer/{uitvoer.gemeente_id}/{uuid4().hex}"
        with Path(tijdelijk.name).open("rb") as heel:
            bewaard = opslag().save(sleutel, File(heel))
        if not _klaar(uitvoer, bewaard, Path(tijdelijk.name).stat().st_size):
            opslag().delete(bewaard)


@transaction.atomic
def _schrijf(uitvoer: Uitvoer, pad: Path) -> None:
    """The rows come from a cursor of the server, so that memory does not grow with them."""
    inhoud = BRONNEN[uitvoer.bron].maak(uitvoer.gemeente_id, uitvoer.vraag)
    voortgang = Voortgang(f"uitvoer:{uitvoer.pk}", inhoud.totaal)
    geteld = 0

    def meld(aantal: int) -> None:
        nonlocal geteld
        voortgang.erbij(aantal - geteld)
        geteld = aantal
        if not Uitvoer.objects.filter(pk=uitvoer.pk, stand=Uitvoerstand.BEZIG).exists():
            raise GestoptError

    _SCHRIJVERS[Vorm(uitvoer.vorm)](pad, inhoud.tabel, inhoud.rijen, meld=meld)


@transaction.atomic
def _klaar(uitvoer: Uitvoer, sleutel: str, grootte: int) -> bool:
    """False: it was stopped meanwhile."""
    bezig = Uitvoer.objects.filter(pk=uitvoer.pk, stand=Uitvoerstand.BEZIG)
    gelukt = bezig.update(stand=Uitvoerstand.KLAAR, klaar_op=nu(), bestand=sleutel, bytes=grootte)
    if gelukt:
        leg_vast("uitvoer.gemaakt", gemeente_id=uitvoer.gemeente_id, door=uitvoer.door, object_id=uitvoer.pk)
    return bool(gelukt)
