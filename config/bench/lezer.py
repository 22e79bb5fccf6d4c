"""Reading an Excel file, as an upload does it: memory and seconds of the reader and of the process that asked."""

from __future__ import annotations

import io
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import xlsxwriter

from inlezen.bestand import rijen_uit_bestand
from inlezen.tabel import vind_tabel
from statushouders.aankomst.velden import HERKENNING

# So many different texts, each as long as a name or an address; Excel keeps every text once.
TEKSTEN = 30_000


def lees(rijen: int, kolommen: int) -> dict[str, float]:
    """In a fresh process, because what memory it had before counts too."""
    inhoud = _werkmap(rijen, kolommen)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_meet, inhoud).result()


def _meet(inhoud: bytes) -> dict[str, float]:
    begin = time.perf_counter()
    gelezen = len(vind_tabel(rijen_uit_bestand(inhoud), HERKENNING).rijen)
    seconden = time.perf_counter() - begin
    lezer = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "regels": gelezen,
        "bestand_megabyte": round(len(inhoud) / 1024**2, 1),
        "seconden": round(seconden, 1),
        "lezer_rekentijd": round(lezer.ru_utime + lezer.ru_stime, 1),
        "lezer_megabyte": lezer.ru_maxrss // 1024,
        "vrager_megabyte": _piek_megabyte(),
    }


def _piek_megabyte() -> int:
    """Of this program alone: `ru_maxrss` begins with what the program before it in this process had."""
    [regel] = [
        regel for regel in Path("/proc/self/status").read_text("ascii").splitlines() if regel.startswith("VmHWM")
    ]
    return int(regel.split()[1]) // 1024


def _werkmap(rijen: int, kolommen: int) -> bytes:
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as werkmap:
        blad = werkmap.add_worksheet()
        blad.write_row(0, 0, ["Achternaam", "Geboortedatum", *(f"Kolom {nummer}" for nummer in range(2, kolommen))])
        for rij in range(1, rijen + 1):
            blad.write_row(rij, 0, [f"x{(rij * 7919 + kolom) % TEKSTEN:013}" for kolom in range(kolommen)])
    return uit.getvalue()
