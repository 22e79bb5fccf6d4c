"""The job: from the database to a file, all of it or nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.core.files import File
from django.db import connection, transaction

from inlezen.voortgang import Voortgang, vergeet
from kern.fouten import DomeinFout, soort_en_plek
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import OPEN, Uitvoerstand, Vorm, opslag
from rapportages.selectors.bronnen import BRONNEN, Aanvraag, Bron
from rapportages.uitvoer import schrijf_csv, schrijf_xlsx

logger = logging.getLogger(__name__)
# A job that was started so often and never came to its end will not do so by itself.
HOOGSTENS_POGINGEN = 3
# The first of the two numbers of our advisory locks; the second is the file.
_SLOT = 6_104
_SCHRIJVERS = {Vorm.CSV: schrijf_csv, Vorm.XLSX: schrijf_xlsx}
_NIET_GELUKT = "Het maken is niet gelukt. Probeer het nog een keer, of meld het bij de beheerder van Meedoen."
_MAG_NIET = "Je mag dit bestand niet meer hebben. Vraag je teamleider waarom."


class GestoptError(Exception):
    """Whoever asked for it does not need it any more."""


def maak_bestand(uitvoer_id: int) -> None:
    """Make the file, once. Killed half-way, the next worker begins again; after three times it says that it failed.

    What an error says may hold a cell of somebody's row, so only its kind and place go to the log.
    """
    with _slot(uitvoer_id) as van_ons:
        uitvoer = _begin(uitvoer_id) if van_ons else None
        if uitvoer is None:
            return
        try:
            _maak(uitvoer)
        except GestoptError:
            return
        except DomeinFout as fout:
            _mislukt(uitvoer_id, fout.melding)
        except Exception as fout:  # noqa: BLE001
            logger.error("Export %s waits for another attempt: %s", uitvoer_id, soort_en_plek(fout))  # noqa: TRY400


@contextmanager
def _slot(uitvoer_id: int) -> Iterator[bool]:
    """Only one worker is busy with a file. The database lets go of it when that worker is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_SLOT, uitvoer_id])
        van_ons = bool(cursor.fetchone()[0])
    try:
        yield van_ons
    finally:
        # With the connection the lock is gone too.
        if van_ons and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_SLOT, uitvoer_id])


@transaction.atomic
def _begin(uitvoer_id: int) -> Uitvoer | None:
    """Count this attempt. None: there is nothing to make."""
    open_ = Uitvoer.objects.select_related("door", "gemeente").select_for_update(of=["self"])
    uitvoer: Uitvoer | None = open_.filter(pk=uitvoer_id, stand__in=OPEN).first()
    if uitvoer is None:
        return None
    # As who asked was at work then: a right in person is of one municipality.
    uitvoer.door.actieve_gemeente = uitvoer.gemeente
    if uitvoer.pogingen >= HOOGSTENS_POGINGEN:
        _mislukt(uitvoer_id, _NIET_GELUKT)
        return None
    if not BRONNEN[uitvoer.bron].mag(uitvoer.door):
        _mislukt(uitvoer_id, _MAG_NIET)
        return None
    uitvoer.stand, uitvoer.pogingen = Uitvoerstand.BEZIG, uitvoer.pogingen + 1
    uitvoer.save(update_fields=["stand", "pogingen"])
    return uitvoer


def _mislukt(uitvoer_id: int, melding: str) -> None:
    Uitvoer.objects.filter(pk=uitvoer_id, stand__in=OPEN).update(stand=Uitvoerstand.MISLUKT, melding=melding)


def _maak(uitvoer: Uitvoer) -> None:
    """First beside it, then in its place. The name ends as an upload's does, so that what a killed worker leaves is
    swept with those."""
    with NamedTemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR, suffix=f".upload.{uitvoer.vorm}") as tijdelijk:
        pad = Path(tijdelijk.name)
        _schrijf(uitvoer, pad)
        with pad.open("rb") as heel:
            # Of an attempt that was broken off.
            opslag().delete(uitvoer.bestand)
            opslag().save(uitvoer.bestand, File(heel))
        _rond_af(uitvoer, pad.stat().st_size)


@transaction.atomic
def _schrijf(uitvoer: Uitvoer, pad: Path) -> None:
    bron = BRONNEN[uitvoer.bron]
    aanvraag = Aanvraag(uitvoer.gemeente_id, uitvoer.door, uitvoer.vraag)
    if bron.pdf:
        pad.write_bytes(bron.pdf(aanvraag))
    else:
        _schrijf_tabel(uitvoer, bron, aanvraag, pad)


def _schrijf_tabel(uitvoer: Uitvoer, bron: Bron, aanvraag: Aanvraag, pad: Path) -> None:
    """The rows come from a cursor of the server, so that memory does not grow with them."""
    assert bron.maak is not None  # noqa: S101
    inhoud = bron.maak(aanvraag)
    voortgang = Voortgang(uitvoer.voortgangssleutel, inhoud.totaal)
    bezig: Any = Uitvoer.objects.filter(pk=uitvoer.pk, stand=Uitvoerstand.BEZIG)
    geteld = 0

    def meld(aantal: int) -> None:
        nonlocal geteld
        voortgang.erbij(aantal - geteld)
        geteld = aantal
        if not bezig.exists():
            raise GestoptError

    _SCHRIJVERS[Vorm(uitvoer.vorm)](pad, inhoud.tabel, inhoud.rijen, meld=meld)


@transaction.atomic
def _rond_af(uitvoer: Uitvoer, grootte: int) -> None:
    """Stopped meanwhile, then the night throws it away."""
    bezig = Uitvoer.objects.filter(pk=uitvoer.pk, stand=Uitvoerstand.BEZIG)
    if bezig.update(stand=Uitvoerstand.KLAAR, klaar_op=nu(), bytes=grootte):
        leg_vast("uitvoer.gemaakt", gemeente_id=uitvoer.gemeente_id, door=uitvoer.door, object_id=uitvoer.pk)
        vergeet(uitvoer.voortgangssleutel)
