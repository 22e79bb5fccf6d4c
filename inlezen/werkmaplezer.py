"""Read a workbook from stdin and write its rows to stdout, each as JSON on a line of its own. First a line that says
what is wrong with it (an empty text when nothing is), and which sheet this is when there are more.

Runs as a process of its own (see werkmap.py): the reader of Excel, written in Rust, stops the whole process when a file
asks more memory than there is. Knows no settings, database or people.
"""

import io
import json
import resource
import sys
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from inlezen.fouten import BESCHADIGD, TE_GROOT, WACHTWOORD, Bestandsfout
from inlezen.grenzen import LEZER_BYTES, LEZER_SECONDEN, VLAK_CELLEN, WERKMAP_TEKENS
from inlezen.pakket import controleer_pakket


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (LEZER_BYTES, LEZER_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (LEZER_SECONDEN, LEZER_SECONDEN))
    melding, blad, rijen = "", "", list[list[str]]()
    try:
        blad, rijen = lees(sys.stdin.buffer.read())
    except Bestandsfout as fout:
        melding = fout.melding
    except MemoryError:
        melding = TE_GROOT
    for ding in ([melding, blad], *rijen):
        sys.stdout.write(json.dumps(ding) + "\n")


def lees(inhoud: bytes) -> tuple[str, list[list[str]]]:
    """The first visible sheet that is not empty: its name if there are more sheets to see, and its rows.

    Raises Bestandsfout.
    """
    if inhoud.startswith(b"PK"):
        controleer_pakket(inhoud)
    try:
        return _rijen(inhoud)
    except PasswordError as fout:
        raise Bestandsfout(WACHTWOORD) from fout
    except CalamineError as fout:
        raise Bestandsfout(BESCHADIGD) from fout
    except BaseException as fout:
        if type(fout).__name__ != "PanicException":  # how the reader stops on broken input
            raise
        raise Bestandsfout(BESCHADIGD) from fout


def _rijen(inhoud: bytes) -> tuple[str, list[list[str]]]:
    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    zichtbaar = [blad.name for blad in werkmap.sheets_metadata if blad.visible == SheetVisibleEnum.Visible]
    for naam in zichtbaar or werkmap.sheet_names:
        blad = werkmap.get_sheet_by_name(naam)
        if not blad.height or blad.end is None:
            continue
        laatste_rij, laatste_kolom = blad.end
        if (laatste_rij + 1) * (laatste_kolom + 1) > VLAK_CELLEN:
            raise Bestandsfout(TE_GROOT)
        return naam if len(zichtbaar) > 1 else "", _als_teksten(blad.to_python(skip_empty_area=False))
    raise Bestandsfout("In dit bestand staat niets. Kies een bestand met kolomnamen en regels.")


def _als_teksten(rijen: list[list[Any]]) -> list[list[str]]:
    teksten, tekens = [], 0
    for rij in rijen:
        cellen = [_als_tekst(cel) for cel in rij]
        tekens += sum(map(len, cellen))
        if tekens > WERKMAP_TEKENS:
            raise Bestandsfout(TE_GROOT)
        teksten.append(cellen)
    return teksten


def _als_tekst(cel: Any) -> str:
    """A cell as somebody would type it: 123456782 without .0, a date as 2026-04-03, yes and no as words."""
    if isinstance(cel, str):
        return cel
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float):
        return str(int(cel)) if cel.is_integer() else str(cel)
    if isinstance(cel, datetime):
        return cel.date().isoformat() if cel.time() == time() else cel.isoformat(" ", "seconds")
    return cel.isoformat() if isinstance(cel, date | time) else str(cel)


if __name__ == "__main__":
    main()
