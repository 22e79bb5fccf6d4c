"""Taking in a list of 10,000 people, from file to trajecten, as the worker does it, and back: seconds and memory."""

from __future__ import annotations

import csv
import io
import json
import resource
import subprocess
import sys
import time
from datetime import timedelta

from django.conf import settings

from config.celery import app
from config.demo.namen import VERDELING
from config.demo.nummers import bsn, telefoon, v_nummer
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import koppel_kolommen, laad_lijst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst
from statushouders.services.aankomst import vraag_terugdraaien

KOP = (
    "Achternaam", "Voornamen", "Geb.datum", "M/V", "Nationaliteit", "BSN", "V-nummer", "Telefoon", "Adres", "Postcode",
    "Plaats", "Gehuisvest op", "BRP", "Kennisgeving DUO",
)  # fmt: skip
# Numbers that the filled database does not have.
VANAF = 60_000


def meet_in_eigen_proces(rijen: int) -> dict[str, float]:
    """Run `voer_in` in a process of its own, because memory is counted per process."""
    opdracht = [sys.executable, "manage.py", "bench", "--invoer", str(rijen)]
    uit = subprocess.run(opdracht, cwd=settings.BASIS, check=True, capture_output=True, text=True)  # noqa: S603
    uitkomst: dict[str, float] = json.loads(uit.stdout.splitlines()[-1])
    return uitkomst


def voer_in(rijen: int) -> dict[str, float]:
    """Upload, check, confirm, and take back. The jobs run here, as they would in the worker.

    `rekentijd` is what Python itself computed, without PostgreSQL and without waiting for other work on the machine.
    """
    app.conf.task_always_eager = True
    door = Medewerker.objects.filter(rol=Rol.TEAMLEIDER).order_by("pk")[0]
    door.actieve_gemeente = door.organisatie.gemeenten.get()
    inhoud = _lijst(rijen)
    begin, gerekend = time.perf_counter(), time.process_time()
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="lijst.csv", inhoud=inhoud, door=door)
    if lijst.status == Aankomstlijst.Status.KOPPELEN:
        koppel_kolommen(lijst=lijst, koppeling=lijst.koppeling, door=door)
    nagekeken = time.perf_counter()
    bevestig_lijst(lijst=lijst, door=door)
    klaar, rekentijd = time.perf_counter(), time.process_time() - gerekend
    ingevoerd = lijst.regels.exclude(statushouder=None).count()
    terug = time.perf_counter()
    vraag_terugdraaien(lijst=lijst, door=door)
    return {
        "ingevoerd": ingevoerd,
        "nakijken": nagekeken - begin,
        "invoeren": klaar - nagekeken,
        "rekentijd": rekentijd,
        "terugdraaien": time.perf_counter() - terug,
        "megabyte": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _lijst(rijen: int) -> bytes:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(KOP)
    dag = vandaag()
    for nummer in range(rijen):
        herkomst = VERDELING[nummer % len(VERDELING)]
        gevestigd = f"{dag - timedelta(days=nummer % 60):%d-%m-%Y}"
        schrijver.writerow(
            [
                f"{herkomst.familie[0][0]} {_letters(nummer)}",
                herkomst.mannen[0][0],
                f"{nummer % 28 + 1}-{nummer % 12 + 1}-{1966 + nummer % 40}",
                "M",
                herkomst.land,
                bsn(VANAF + nummer),
                v_nummer(VANAF + nummer),
                telefoon(nummer % 10_000),
                f"Benchstraat {nummer % 200 + 1}",
                "2999 AA",
                "Gemeente 1",
                gevestigd,
                gevestigd,
                gevestigd,
            ]
        )
    return uit.getvalue().encode()


def _letters(nummer: int) -> str:
    """A family name of its own for everybody: Aaaa, Aaab, ..."""
    return "".join(chr(97 + nummer // 26**macht % 26) for macht in (3, 2, 1, 0)).capitalize()
