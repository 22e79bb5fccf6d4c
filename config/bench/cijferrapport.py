"""Measure the reports and print it beside the targets."""

from __future__ import annotations

from collections.abc import Mapping

from config.bench.cijfers import CIJFERPAGINAS, Cijfermeting, meet_onderdelen, meet_pagina
from config.bench.cijfervulling import vul_cijfers
from config.bench.tekst import Schrijf, getal, komma, oordeel, tabel
from config.bench.uitvoer import KOLOMMEN, Uitvoermeting, meet_dataset, meet_uitvoer
from statushouders.models import Statushouder

MENSEN, LOGREGELS = 100_000, 5_000_000
# Times what the cursor or the library needs at least, and megabytes of the worker.
HOOGSTENS_KEER = {"csv": 1.5, "xlsx": 1.3}
HOOGSTENS_MEGABYTE = 200


def meet_cijfers(schrijf: Schrijf, *, mensen: int = MENSEN, logregels: int = LOGREGELS, gevuld: bool = False) -> bool:
    """True when every target is reached; they hold for the full size. `gevuld`: the database is full already."""
    if not gevuld:
        schrijf(f"Vullen met {getal(mensen)} mensen en {getal(logregels)} regels van het daglog ...")
        vul_cijfers(mensen, logregels)
    rijen = Statushouder.objects.count()
    schrijf(f"{getal(rijen)} mensen in één gemeente.\n")
    tabel(schrijf, [("rapportages", "ms", ""), *((n, f"{ms:.0f}", "") for n, ms in meet_onderdelen().items())])
    metingen = [meet_pagina(pagina) for pagina in CIJFERPAGINAS]
    _paginas(schrijf, metingen)
    bestanden = [meet_uitvoer(vorm, aantal) for vorm in HOOGSTENS_KEER for aantal in (rijen // 10, rijen)]
    _bestanden(schrijf, bestanden)
    datasets = meet_dataset(rijen)
    _datasets(schrijf, datasets)
    klein_genoeg = all(een["megabyte"] <= HOOGSTENS_MEGABYTE for een in datasets.values())
    return klein_genoeg and all(een.gehaald for een in metingen) and all(map(_gehaald, bestanden))


def _paginas(schrijf: Schrijf, metingen: list[Cijfermeting]) -> None:
    rijen = [
        (
            een.pagina.naam,
            f"{een.eerste:.0f}" if een.eerste is not None else "",
            f"{een.midden:.0f}",
            str(een.queries),
            str(een.pagina.doel or ""),
            oordeel(een.gehaald) if een.pagina.doel else "",
        )
        for een in metingen
    ]
    tabel(schrijf, [("bladzijde", "eerste keer ms", "daarna ms", "queries", "doel ms", ""), *rijen])


def _bestanden(schrijf: Schrijf, metingen: list[Uitvoermeting]) -> None:
    kop = (f"bestand, {len(KOLOMMEN)} kolommen", "s", "minstens s", "keer", "doel", "MB", "doel MB", "")
    rijen = [
        (
            f"{een.vorm.upper()}, {getal(een.rijen)} rijen",
            komma(een.seconden),
            komma(een.minstens),
            komma(een.verhouding, 2),
            komma(HOOGSTENS_KEER[een.vorm]),
            f"{een.megabyte:.0f}",
            str(HOOGSTENS_MEGABYTE),
            oordeel(_gehaald(een)),
        )
        for een in metingen
    ]
    tabel(schrijf, [kop, *rijen])


def _datasets(schrijf: Schrijf, datasets: Mapping[str, Mapping[str, float]]) -> None:
    rijen = [
        (
            f"{vorm.upper()}, {getal(int(een['rijen']))} mensen",
            komma(een["seconden"]),
            f"{een['megabyte']:.0f}",
            str(HOOGSTENS_MEGABYTE),
            oordeel(een["megabyte"] <= HOOGSTENS_MEGABYTE),
        )
        for vorm, een in datasets.items()
    ]
    tabel(schrijf, [("dataset, alles samen", "s", "MB", "doel MB", ""), *rijen])


def _gehaald(een: Uitvoermeting) -> bool:
    return een.verhouding <= HOOGSTENS_KEER[een.vorm] and een.megabyte <= HOOGSTENS_MEGABYTE
