"""Word and Excel files: a package of parts. Whether it is one, holds no macros and no other file,
fetches none when it is opened, and does not unpack without end.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO
from xml.parsers import expat

from statushouders.documenten.fouten import BESCHADIGD, KOPPELING, MACRO, UITGEPAKT, WACHTWOORD, Documentfout, geen

DELEN = 5_000
# What a file of 20 MB may become. Pictures are packed already, text shrinks to a tenth.
UITGEPAKT_BYTES = 200 * 1024 * 1024
_INHOUD_BYTES = 2 * 1024 * 1024
_BROK = 256 * 1024
_INHOUD = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HOOFD: Mapping[str, str] = {f"{_WORD}.document.main+xml": "DOCX", f"{_EXCEL}.sheet.main+xml": "XLSX"}
_STUK = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error)
_MACRODEEL = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_RELATIES = ".rels"
# What a program fetches or starts by itself. A link that one clicks, and a picture, may stay.
_VAN_BUITEN = ("attachedtemplate", "frame", "subdocument")
_INGESLOTEN = "oleobject"


def kantoorsoort(bestand: IO[bytes]) -> str:
    """DOCX or XLSX. Raises Documentfout for another package, macros, other files, a password, or broken or too big.

    What it is stands in the list of its parts, and that part must be there and be XML. The sizes that a package
    declares cannot be trusted: every part is unpacked, piece by piece, and counted.
    """
    try:
        with zipfile.ZipFile(bestand) as pakket:
            return _keur(pakket)
    except Documentfout:
        raise
    except (*_STUK, lzma.LZMAError, expat.ExpatError, UnicodeError, LookupError) as fout:
        raise Documentfout(BESCHADIGD) from fout
    except RuntimeError as fout:  # how zipfile says that a part is encrypted
        raise Documentfout(WACHTWOORD) from fout


def _keur(pakket: zipfile.ZipFile) -> str:
    delen = pakket.infolist()
    namen = [deel.filename.lower() for deel in delen]
    if len(delen) > DELEN:
        raise Documentfout(UITGEPAKT)
    if _INHOUD.lower() not in namen:
        raise Documentfout(geen("een ingepakt bestand of een ander soort document"))
    # Which of two parts with one name counts, differs per program.
    if len(set(namen)) < len(namen):
        raise Documentfout(BESCHADIGD)
    soort, hoofddeel = _hoofddeel(pakket)
    if any(naam.endswith(_MACRODEEL) or "/macrosheets/" in naam for naam in namen):
        raise Documentfout(MACRO)
    if any("/embeddings/" in naam and naam.endswith(".bin") for naam in namen):
        raise Documentfout(KOPPELING)
    if hoofddeel.lower() not in namen:
        raise Documentfout(BESCHADIGD)
    over = UITGEPAKT_BYTES
    for deel in delen:
        over -= _lees(pakket, deel, over, _lezer_van(deel.filename.lower(), hoofddeel.lower()))
    return soort


def _hoofddeel(pakket: zipfile.ZipFile) -> tuple[str, str]:
    """The kind, and the part that holds the text or the sheets."""
    info = next(deel for deel in pakket.infolist() if deel.filename.lower() == _INHOUD.lower())
    with pakket.open(info) as deel:
        tekst = deel.read(_INHOUD_BYTES + 1)
    if len(tekst) > _INHOUD_BYTES:
        raise Documentfout(UITGEPAKT)
    types: list[tuple[str, str]] = []
    lezer = _lezer()
    lezer.StartElementHandler = lambda _naam, waarden: types.append(
        (waarden.get("ContentType", ""), waarden.get("PartName", ""))
    )
    lezer.Parse(tekst, True)
    if any("macro" in soort.lower() or "vbaproject" in soort.lower() for soort, _ in types):
        raise Documentfout(MACRO)
    gevonden = {(_HOOFD[soort], naam.removeprefix("/")) for soort, naam in types if soort in _HOOFD and naam}
    if len(gevonden) != 1:
        raise Documentfout(geen("geen gewoon Word- of Excel-bestand"))
    return gevonden.pop()


def _lees(pakket: zipfile.ZipFile, info: zipfile.ZipInfo, grens: int, lezer: expat.XMLParserType | None) -> int:
    """The size of a part, unpacked; a part with a reader must be XML to its end."""
    grootte = 0
    with pakket.open(info) as deel:
        while brok := deel.read(_BROK):
            grootte += len(brok)
            if grootte > grens:
                raise Documentfout(UITGEPAKT)
            if lezer:
                lezer.Parse(brok, False)
    if lezer:
        lezer.Parse(b"", True)
    return grootte


def _lezer_van(naam: str, hoofddeel: str) -> expat.XMLParserType | None:
    """How to read a part: the main part, and the lists of what the parts refer to; None for the others."""
    if naam != hoofddeel and not naam.endswith(_RELATIES):
        return None
    lezer = _lezer()
    if naam.endswith(_RELATIES):
        lezer.StartElementHandler = _relatie
    return lezer


def _relatie(_naam: str, waarden: Mapping[str, str]) -> None:
    """Refuse what is fetched from elsewhere, and an object of another program. Both spellings of the kind end alike."""
    soort = waarden.get("Type", "").strip().rstrip("/").rpartition("/")[2].lower()
    buiten = waarden.get("TargetMode", "").strip().lower() == "external"
    if soort == _INGESLOTEN or (buiten and soort in _VAN_BUITEN):
        raise Documentfout(KOPPELING)


def _lezer() -> expat.XMLParserType:
    lezer = expat.ParserCreate()
    lezer.StartDoctypeDeclHandler = _doctype
    return lezer


def _doctype(*_: object) -> None:
    """No office program writes one; it can hold texts that grow when they are read."""
    raise Documentfout(BESCHADIGD)
