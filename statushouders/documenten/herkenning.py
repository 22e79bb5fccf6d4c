"""What a file is, from its bytes alone. Runs in a process of its own (`keurmeester`); knows no settings or database.

Only five kinds are taken, and each is really read: a library that guesses kinds from the first bytes would add nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import IO

from PIL import Image

from statushouders.documenten.fouten import ANDERS, BESCHADIGD, LEEG, PIXELS, WACHTWOORD, Documentfout, geen
from statushouders.documenten.kantoor import kantoorsoort

# Phones make photos of 12 to 50 million; more takes too much memory to read.
BEELDPUNTEN = 64_000_000
_KOP, _STAART = 4096, 4096
_PDF = re.compile(rb"%PDF-[12]\.\d")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEELD: Mapping[bytes, str] = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
# First bytes -> what it is, for files that people pick by mistake.
_ANDERE: Mapping[bytes, str] = {
    b"GIF8": "een GIF-plaatje",
    b"BM": "een BMP-plaatje",
    b"II*\x00": "een TIFF-plaatje",
    b"MM\x00*": "een TIFF-plaatje",
    b"{\\rtf": "een RTF-bestand",
    b"Rar!": "een ingepakt bestand",
    b"7z\xbc\xaf": "een ingepakt bestand",
    b"\x1f\x8b": "een ingepakt bestand",
    b"MZ": "een programma",
    b"\x7fELF": "een programma",
}
_HEIC = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")


def soort_van(bestand: IO[bytes]) -> str:
    """PDF, JPEG, PNG, DOCX or XLSX (the names of `Soort`). Raises Documentfout for anything else or broken.

    A file that is two things at once is what it begins with: as that it is checked, kept and sent.
    """
    kop = bestand.read(_KOP)
    if not kop.strip(b"\x00 \t\r\n"):
        raise Documentfout(LEEG)
    if _PDF.match(kop):
        return _pdf(bestand)
    for begin, vorm in _BEELD.items():
        if kop.startswith(begin):
            return _beeld(bestand, vorm)
    if kop.startswith(_ZIP):
        return kantoorsoort(bestand)
    raise Documentfout(_waarom_niet(bestand, kop))


def _pdf(bestand: IO[bytes]) -> str:
    """A PDF ends with where its table of contents is; a download that broke off misses that."""
    bestand.seek(0, 2)
    bestand.seek(max(0, bestand.tell() - _STAART))
    staart = bestand.read()
    if b"%%EOF" not in staart or b"startxref" not in staart:
        raise Documentfout(BESCHADIGD)
    return "PDF"


def _beeld(bestand: IO[bytes], vorm: str) -> str:
    """Every pixel is read: what opens here, opens for a colleague. A JPEG small, which takes little memory."""
    bestand.seek(0)
    try:
        with Image.open(bestand, formats=[vorm]) as beeld:
            _tel_beeldpunten(beeld)
            beeld.draft(None, (max(1, beeld.width // 8), max(1, beeld.height // 8)))
            beeld.load()
    except (Documentfout, MemoryError):
        raise
    except Image.DecompressionBombError as fout:
        raise Documentfout(PIXELS) from fout
    except Exception as fout:
        # The reader of pictures has many errors of its own; a file that gives one is no good.
        raise Documentfout(BESCHADIGD) from fout
    return vorm


def _tel_beeldpunten(beeld: Image.Image) -> None:
    if beeld.width * beeld.height > BEELDPUNTEN:
        raise Documentfout(PIXELS)


def _waarom_niet(bestand: IO[bytes], kop: bytes) -> str:
    if kop.startswith(_OLE):
        bestand.seek(0)
        versleuteld = "EncryptedPackage".encode("utf-16-le") in bestand.read()
        return WACHTWOORD if versleuteld else geen("een oud Word- of Excel-bestand")
    if kop[4:8] == b"ftyp":
        return geen("een HEIC-foto") if kop[8:12] in _HEIC else geen("een film of geluid")
    if kop[8:12] == b"WEBP":
        return geen("een WEBP-plaatje")
    if kop.lstrip()[:100].lower().startswith((b"<!doctype html", b"<html", b"<svg", b"<?xml")):
        return geen("een webpagina of XML-bestand")
    return next((geen(wat) for begin, wat in _ANDERE.items() if kop.startswith(begin)), ANDERS)
