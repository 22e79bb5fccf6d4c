"""A table as a workbook: a header that stays in sight, real dates and numbers, and a sheet that says what they are."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Any

import xlsxwriter

from kern.fouten import DomeinFout
from rapportages.uitvoer.csvbestand import PER_KEER
from rapportages.uitvoer.kolommen import Rijen, Soort, Tabel

# Rows go to disk as they come. No text becomes a formula, a link or a number.
_OPTIES = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "default_date_format": "dd-mm-yyyy",
}  # fmt: skip
_LANGSTE_CEL = 32_000
# A sheet has 1,048,576 rows; the library leaves out in silence what comes below them.
MEESTE_RIJEN = 1_048_000
# Of the sheet with definitions: how wide the columns are in characters, and a line in points.
_TEKENS_NAAM, _TEKENS, _HOOG = 34, 100, 15.5


def schrijf_xlsx(pad: Path, tabel: Tabel, rijen: Rijen, *, meld: Callable[[int], None] = lambda aantal: None) -> int:
    """Write everything; gives how many rows. `meld` gets the number so far, and may stop it by raising.

    Raises DomeinFout when it does not fit on a sheet.
    """
    aantal = 0
    with xlsxwriter.Workbook(pad, {**_OPTIES, "tmpdir": str(pad.parent)}) as werkmap:
        vet = werkmap.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        blad = werkmap.add_worksheet(tabel.naam[:31])
        blad.freeze_panes(1, 0)
        blad.repeat_rows(0)
        # Numbers in words are no mistake.
        blad.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        _op_papier(blad, tabel)
        schrijvers = []
        for nummer, kolom in enumerate(tabel.kolommen):
            blad.set_column(nummer, nummer, kolom.breed)
            blad.write_string(0, nummer, kolom.naam, vet)
            schrijvers.append(_schrijver(blad, kolom.soort))
        for aantal, rij in enumerate(rijen, 1):
            for nummer, cel in enumerate(rij):
                if cel is not None and cel != "":
                    schrijvers[nummer](aantal, nummer, cel)
            if not aantal % PER_KEER:
                _past(aantal)
                meld(aantal)
        blad.autofilter(0, 0, max(aantal, 1), len(tabel.kolommen) - 1)
        _definities(werkmap, tabel, vet)
    meld(aantal)
    return aantal


def _past(aantal: int) -> None:
    if aantal >= MEESTE_RIJEN:
        raise DomeinFout("Zoveel regels passen niet in Excel. Kies CSV.")


def _schrijver(blad: Any, soort: Soort) -> Callable[[int, int, Any], Any]:
    if soort == Soort.GETAL:
        schrijf: Callable[[int, int, Any], Any] = blad.write_number
    elif soort == Soort.DATUM:
        schrijf = blad.write_datetime
    else:

        def schrijf(rij: int, kolom: int, cel: str) -> Any:
            return blad.write_string(rij, kolom, cel[:_LANGSTE_CEL])

    return schrijf


def _op_papier(blad: Any, tabel: Tabel) -> None:
    """A4 on its side, as wide as one page, with on each page what it is."""
    blad.set_paper(9)
    blad.set_landscape()
    blad.fit_to_pages(1, 0)
    blad.set_footer(f"&L{_in_voet(tabel.naam)}, {_in_voet(tabel.kop)}&RBladzijde &P van &N")


def _in_voet(tekst: str) -> str:
    """There a single & begins a code."""
    return tekst.replace("&", "&&")


def _definities(werkmap: Any, tabel: Tabel, vet: Any) -> None:
    blad = werkmap.add_worksheet("Definities")
    om = werkmap.add_format({"text_wrap": True, "valign": "top"})
    _op_papier(blad, tabel)
    blad.set_column(0, 0, _TEKENS_NAAM)
    blad.set_column(1, 1, _TEKENS)
    regels = [(tabel.naam, tabel.kop), ("Kolom", "Wat erin staat")]
    for nummer, (naam, uitleg) in enumerate([*regels, *tabel.definities]):
        # A programme that opens it does not make room for what wraps by itself.
        blad.set_row(nummer, _HOOG * max(1, ceil(len(uitleg) / _TEKENS), ceil(len(naam) / _TEKENS_NAAM)))
        blad.write_string(nummer, 0, naam, vet if nummer < len(regels) else om)
        blad.write_string(nummer, 1, uitleg, om)
