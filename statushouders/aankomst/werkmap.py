"""Excel workbooks: XLSX and the old XLS."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from statushouders.aankomst.fouten import GEEN_LIJST, Bestandsfout
from statushouders.aankomst.grenzen import RIJEN, UITGEPAKT_BYTES, VLAK_CELLEN

_BROK = 1024 * 1024
_OVERLAP = 64
# A cell with content: `<c r="AB12" s="3">`. An empty one closes itself and takes no room.
_GEVULDE_CEL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>/]{0,40}>')
_WACHTWOORD = "Dit bestand is beveiligd met een wachtwoord. Haal in Excel het wachtwoord eraf en kies het opnieuw."
_TE_GROOT = f"Dit bestand wordt uitgepakt te groot. Een lijst heeft hoogstens {RIJEN:,} regels.".replace(",", ".")
_BESCHADIGD = "Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en kies het nog een keer."


def lees_werkmap(inhoud: bytes) -> Iterator[list[str]]:
    """The rows of the first visible sheet that is not empty. Raises Bestandsfout."""
    if inhoud.startswith(b"PK"):
        _controleer_pakket(inhoud)
    elif "EncryptedPackage".encode("utf-16-le") in inhoud:
        raise Bestandsfout(_WACHTWOORD)
    try:
        return _rijen(inhoud)
    except PasswordError as fout:
        raise Bestandsfout(_WACHTWOORD) from fout
    except CalamineError as fout:
        raise Bestandsfout(_BESCHADIGD) from fout
    except BaseException as fout:
        if type(fout).__name__ != "PanicException":  # how the reader, written in Rust, stops on broken input
            raise
        raise Bestandsfout(_BESCHADIGD) from fout


def _rijen(inhoud: bytes) -> Iterator[list[str]]:
    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    zichtbaar = [blad.name for blad in werkmap.sheets_metadata if blad.visible == SheetVisibleEnum.Visible]
    for naam in zichtbaar or werkmap.sheet_names:
        blad = werkmap.get_sheet_by_name(naam)
        if not blad.height:
            continue
        if blad.height * blad.width > VLAK_CELLEN:
            raise Bestandsfout(_TE_GROOT)
        return ([_als_tekst(cel) for cel in rij] for rij in blad.to_python(skip_empty_area=False))
    raise Bestandsfout("In dit bestand staat niets. Kies een bestand met een regel per persoon.")


def _controleer_pakket(inhoud: bytes) -> None:
    """Unpack the parts one by one and stop at the limit: the sizes that a zip file declares cannot be trusted."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            namen = pakket.namelist()
            if not any(naam.startswith("xl/workbook") for naam in namen):
                raise Bestandsfout(GEEN_LIJST)
            over = UITGEPAKT_BYTES
            for naam in namen:
                with pakket.open(naam) as deel:
                    over -= _meet(deel, over)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError) as fout:
        raise Bestandsfout(_BESCHADIGD) from fout
    except RuntimeError as fout:  # how zipfile says that a part is encrypted
        raise Bestandsfout(_WACHTWOORD) from fout


def _meet(deel: Any, grens: int) -> int:
    """Size of a part, unpacked. Raises Bestandsfout beyond the limit, or when filled cells lie too far apart."""
    grootte, rest, uiterste_rij, uiterste_kolom = 0, b"", 1, 1
    while brok := deel.read(_BROK):
        grootte += len(brok)
        for kolom, rij in _GEVULDE_CEL.findall(rest + brok):
            uiterste_rij = max(uiterste_rij, int(rij))
            uiterste_kolom = max(uiterste_kolom, _kolomnummer(kolom))
        if grootte > grens or uiterste_rij * uiterste_kolom > VLAK_CELLEN:
            raise Bestandsfout(_TE_GROOT)
        rest = brok[-_OVERLAP:]
    return grootte


def _kolomnummer(letters: bytes) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + letter - 64
    return nummer


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
