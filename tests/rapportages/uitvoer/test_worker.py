"""A real worker that is killed half-way, and no half file."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from django.db import connection, transaction

from medewerkers.models import Medewerker
from rapportages.models import Maandstand, Standcijfer, Uitvoer
from rapportages.services.uitvoer import maak_bestand, vraag_uitvoer
from rapportages.tasks import hervat_wachtende_uitvoer
from tests.factories import UitvoerFactory
from tests.gelijktijdig import iemand_wacht_op_ons
from tests.stapel import draaiende_worker, wacht_tot

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


def stand_van(uitvoer: Uitvoer) -> str:
    uitvoer.refresh_from_db()
    return uitvoer.stand


def _elders(doe: Callable[[], Uitvoer]) -> Uitvoer:
    """On a connection of its own, because this one holds a transaction open."""

    def en_sluit() -> Uitvoer:
        try:
            return doe()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(en_sluit).result()


def test_killed_half_way_the_next_worker_makes_it_whole(
    rij: str, klokbestand: Path, vandaag_is: Callable[[date], None], stand: Maandstand, beleid: Medewerker
) -> None:
    """It has begun, and waits to read the figures."""
    vraag = {"bron": "cijfers", "vraag": {"stand": "2026-11-01"}, "vorm": "csv"}
    with draaiende_worker(rij, klokbestand) as worker, transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {Standcijfer._meta.db_table} IN ACCESS EXCLUSIVE MODE")
        uitvoer = _elders(partial(vraag_uitvoer, **vraag, door=beleid))
        wacht_tot(iemand_wacht_op_ons)
        os.killpg(worker.proces.pid, signal.SIGKILL)
        worker.proces.wait()
    assert stand_van(uitvoer) == "bezig"
    with draaiende_worker(rij, klokbestand):
        hervat_wachtende_uitvoer.delay()
        wacht_tot(lambda: stand_van(uitvoer) == "klaar")
    hier = UitvoerFactory(gemeente=stand.gemeente, door=beleid, vorm="csv")
    maak_bestand(hier.pk)
    hier.refresh_from_db()
    assert (uitvoer.pogingen, uitvoer.bytes) == (2, hier.bytes)
