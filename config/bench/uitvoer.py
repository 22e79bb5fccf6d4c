"""Files of 100,000 rows and 30 columns, against what the cursor and the library need at least for the same cells.

Each in a process of its own, because memory is counted per process; in turns, so that other work hits both.
"""

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from django.conf import settings
from django.db import connection, transaction
from django.db.models import BooleanField, Case, CharField, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Cast, Concat, ExtractYear

from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from rapportages.models import Datasetrecht
from rapportages.selectors.dataset import KOLOMMEN as DATASETKOLOMMEN
from rapportages.selectors.dataset import maak_dataset
from rapportages.uitvoer import Kolom, Soort, Tabel, schrijf_csv, schrijf_xlsx
from trajecten.models import Traject

# Rows that the server hands over at a time.
PER_KEER = 2000
KEREN = 3
_T, _G, _D = Soort.TEKST, Soort.GETAL, Soort.DATUM
_VAN = "statushouder__"
_JA = {"output_field": CharField()}
# Thirty columns: text, numbers, dates, and yes or no.
KOLOMMEN: dict[str, tuple[Soort, Any]] = {
    "nummer": (_G, F("pk")),
    "voornamen": (_T, F(f"{_VAN}voornamen")),
    "achternaam": (_T, F(f"{_VAN}achternaam")),
    "hele_naam": (_T, Concat(f"{_VAN}voornamen", Value(" "), f"{_VAN}achternaam")),
    "v_nummer": (_T, F(f"{_VAN}v_nummer")),
    "geboren": (_T, F(f"{_VAN}geboortedatum_brp")),
    "geslacht": (_T, F(f"{_VAN}geslacht")),
    "land": (_T, F(f"{_VAN}nationaliteit")),
    "vergunning": (_T, F(f"{_VAN}vergunning")),
    "regime": (_T, F(f"{_VAN}regime")),
    "gemeente": (_T, F(f"{_VAN}gemeente__naam")),
    "cbs_code": (_T, F(f"{_VAN}gemeente__cbs_code")),
    "vestiging": (_D, F(f"{_VAN}vestigingsdatum")),
    "jaar": (_G, ExtractYear(f"{_VAN}vestigingsdatum")),
    "persoon": (_G, F("statushouder_id")),
    "versie": (_G, F(f"{_VAN}versie")),
    "aanpak": (_T, F("aanpak__naam")),
    "aanpak_code": (_T, F("aanpak__code")),
    "aanpak_nummer": (_G, F("aanpak_id")),
    "fase": (_T, F("fase")),
    "begin": (_D, F("startdatum")),
    "einde": (_D, F("einddatum")),
    "reden": (_T, F("eindreden")),
    "volgende_op": (_D, F("volgende_datum")),
    "opnieuw": (_D, F(f"{_VAN}vestigingsdatum")),
    "loopt": (_T, Case(When(einddatum=None, then=Value("ja")), default=Value("nee"), **_JA)),
    "bekend": (_T, Case(When(**{f"{_VAN}nationaliteit": ""}, then=Value("nee")), default=Value("ja"), **_JA)),
    "honderdsten": (_G, Cast(F("pk"), IntegerField()) * Value(1.25)),
    "gestopt": (_G, Cast(Case(When(einddatum=None, then=False), default=True, output_field=BooleanField()),
                         IntegerField())),
    "laatste": (_T, Cast(F("pk"), CharField())),
}  # fmt: skip


@dataclass(frozen=True)
class Uitvoermeting:
    """Seconds of ours and of the least, and megabytes of our process at most."""

    vorm: str
    rijen: int
    seconden: float
    minstens: float
    megabyte: float

    @property
    def verhouding(self) -> float:
        return self.seconden / self.minstens


def meet_uitvoer(vorm: str, rijen: int, *, keren: int = KEREN) -> Uitvoermeting:
    """The middle of a few turns."""
    eigen, minstens = [], []
    for _ in range(keren):
        minstens.append(_in_eigen_proces(f"{vorm}-kaal", rijen))
        een = _in_eigen_proces(vorm, rijen)
        eigen.append(een)
    return Uitvoermeting(
        vorm,
        int(een["rijen"]),
        median(een["seconden"] for een in eigen),
        median(een["seconden"] for een in minstens),
        max(een["megabyte"] for een in eigen),
    )


def meet_dataset(rijen: int) -> dict[str, dict[str, float]]:
    return {vorm: _in_eigen_proces(f"dataset-{vorm}", rijen) for vorm in ("csv", "xlsx")}


def _in_eigen_proces(wat: str, rijen: int) -> dict[str, float]:
    opdracht = [sys.executable, "manage.py", "bench", "--uitvoer", wat, str(rijen)]
    uit = subprocess.run(opdracht, cwd=settings.BASIS, check=True, capture_output=True, text=True)  # noqa: S603
    uitkomst: dict[str, float] = json.loads(uit.stdout.splitlines()[-1])
    return uitkomst


def maak(wat: str, rijen: int) -> dict[str, float]:
    """Write one file, and leave nothing of it."""
    with TemporaryDirectory() as map_, transaction.atomic():
        seconden, geschreven = _MAKERS[wat](Path(map_) / "uit", rijen)
        grootte = (Path(map_) / "uit").stat().st_size
        transaction.set_rollback(True)
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconden": seconden, "rijen": geschreven, "bytes": grootte, "megabyte": piek}


def _vraag(rijen: int) -> QuerySet[Any]:
    alle: QuerySet[Any] = Traject.objects.order_by("pk").values_list(*[uit for _, uit in KOLOMMEN.values()])[:rijen]
    return alle


def _tabel() -> Tabel:
    return Tabel("Bench", "Om te meten", [Kolom(naam, soort, "") for naam, (soort, _) in KOLOMMEN.items()])


def _eigen(schrijf: Callable[..., int]) -> Callable[[Path, int], tuple[float, int]]:
    def maak_zelf(pad: Path, rijen: int) -> tuple[float, int]:
        begin = time.perf_counter()
        geschreven = schrijf(pad, _tabel(), _vraag(rijen).iterator(chunk_size=PER_KEER))
        return time.perf_counter() - begin, geschreven

    return maak_zelf


def _kale_csv(pad: Path, rijen: int) -> tuple[float, int]:
    """The rows as they come, with the module of Python."""
    sql, waarden = _vraag(rijen).query.sql_with_params()
    begin = time.perf_counter()
    with pad.open("w", encoding="utf-8", newline="") as bestand, connection.chunked_cursor() as cursor:
        cursor.execute(sql, waarden)
        csv.writer(bestand, delimiter=";").writerows(cursor)
    return time.perf_counter() - begin, rijen


def _kale_xlsx(pad: Path, rijen: int) -> tuple[float, int]:
    """Of rows that are in memory already."""
    alle: Sequence[Any] = list(_vraag(rijen))
    begin = time.perf_counter()
    with xlsxwriter.Workbook(pad, {"constant_memory": True, "default_date_format": "dd-mm-yyyy"}) as werkmap:
        blad = werkmap.add_worksheet()
        for nummer, rij in enumerate(alle):
            blad.write_row(nummer, 0, rij)
    return time.perf_counter() - begin, len(alle)


def _dataset(schrijf: Callable[..., int]) -> Callable[[Path, int], tuple[float, int]]:
    """The rows that research gets of everybody, as the worker makes them: facts, small groups and pseudonyms too."""

    def maak_zelf(pad: Path, rijen: int) -> tuple[float, int]:
        wie = {een.rol: een for een in Medewerker.objects.all()}
        recht = Datasetrecht.objects.create(
            gemeente=Gemeente.objects.get(), medewerker=wie[Rol.BELEIDSMEDEWERKER], gegeven_door=wie[Rol.TEAMLEIDER],
            doel="Meten", einde=vandaag() + timedelta(days=30),
        )  # fmt: skip
        begin = time.perf_counter()
        _, uit = maak_dataset(recht=recht, jaren=(1900, vandaag().year))
        tabel = Tabel("Dataset", "Om te meten", tuple(DATASETKOLOMMEN.values()))
        geschreven = schrijf(pad, tabel, islice(uit, rijen))
        return time.perf_counter() - begin, geschreven

    return maak_zelf


_MAKERS: dict[str, Callable[[Path, int], tuple[float, int]]] = {
    "csv": _eigen(schrijf_csv),
    "csv-kaal": _kale_csv,
    "xlsx": _eigen(schrijf_xlsx),
    "xlsx-kaal": _kale_xlsx,
    "dataset-csv": _dataset(schrijf_csv),
    "dataset-xlsx": _dataset(schrijf_xlsx),
}
