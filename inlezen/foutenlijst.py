"""The rows that are wrong, as a file to mend and offer again. Nothing in it can run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from inlezen.tabel import REDENKOLOM
from inlezen.tekstbestand import FORMULETEKENS

Foutregel = tuple[Sequence[str], str]


def als_csv(kolommen: Sequence[str], regels: Iterable[Foutregel]) -> bytes:
    """Semicolons and a byte order mark, so that Excel in Dutch opens it right. A cell that Excel would take for a
    formula gets an apostrophe in front; reading takes that off again."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow([*map(zonder_formule, kolommen), REDENKOLOM])
    for cellen, reden in regels:
        schrijver.writerow([*map(zonder_formule, _vul_aan(cellen, len(kolommen))), reden])
    return uit.getvalue().encode("utf-8-sig")


def zonder_formule(tekst: str) -> str:
    return f"'{tekst}" if tekst.lstrip().startswith(FORMULETEKENS) or tekst.startswith(FORMULETEKENS) else tekst


def _vul_aan(cellen: Sequence[str], aantal: int) -> list[str]:
    return [*cellen, *[""] * (aantal - len(cellen))]


def als_xlsx(kolommen: Sequence[str], regels: Iterable[Foutregel]) -> bytes:
    """Every cell is text: a BSN keeps its first zero, and no cell is a formula or a link."""
    uit = io.BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(uit, opties) as werkmap:
        blad = werkmap.add_worksheet("Klopt niet")
        vet = werkmap.add_format({"bold": True, "num_format": "@"})
        tekst = werkmap.add_format({"num_format": "@"})
        blad.set_column(0, len(kolommen), 20, tekst)
        blad.set_column(len(kolommen), len(kolommen), 80, tekst)
        blad.freeze_panes(1, 0)
        for nummer, naam in enumerate([*kolommen, REDENKOLOM]):
            blad.write_string(0, nummer, naam, vet)
        for rij, (cellen, reden) in enumerate(regels, 1):
            for nummer, cel in enumerate([*_vul_aan(cellen, len(kolommen)), reden]):
                blad.write_string(rij, nummer, cel[:32_000], tekst)
    return uit.getvalue()
