"""CSV in all its kinds: UTF-8, UTF-16 or Windows-1252; divided by ; , tab or |; with newlines inside quotes."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from inlezen.fouten import GEEN_LIJST, Bestandsfout

_SCHEIDINGSTEKENS = ";,\t|"
_SEP_REGEL = re.compile(r"^sep=(.)\r?\n", re.IGNORECASE)
_STUURTEKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PROEFREGELS = 60
# With these Excel begins a formula; the last two are how others write a formula after a line break.
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")
# A name or address has a few lines at most; more means that a quotation mark was never closed.
_HOOGSTENS_REGELS_IN_CEL = 20


def lees_tekstbestand(inhoud: bytes) -> Iterator[list[str]]:
    """The rows of a text file. Raises Bestandsfout when it is no text, or no list."""
    tekst = _ontcijfer(inhoud)
    scheiding = ""
    if gevonden := _SEP_REGEL.match(tekst):
        scheiding, tekst = gevonden[1], tekst[gevonden.end() :]
    scheiding = scheiding or _raad_scheiding(tekst)
    return _rijen(tekst, scheiding)


def _rijen(tekst: str, scheiding: str) -> Iterator[list[str]]:
    nummer = 0
    try:
        for nummer, rij in enumerate(_lezer(tekst, scheiding), 1):
            if any(cel.count("\n") > _HOOGSTENS_REGELS_IN_CEL for cel in rij):
                raise Bestandsfout(_aanhalingsteken(nummer))
            yield [_zonder_apostrof(cel) for cel in rij]
    except csv.Error as fout:
        raise Bestandsfout(_aanhalingsteken(nummer + 1)) from fout


def _zonder_apostrof(cel: str) -> str:
    """Take off what our own download puts before a cell that Excel would take for a formula ('+31 6 ...)."""
    return cel[1:] if cel.startswith("'") and cel[1:].lstrip().startswith(FORMULETEKENS) else cel


def _aanhalingsteken(nummer: int) -> str:
    return (
        f'Regel {nummer} is veel te lang. Vaak staat daar een aanhalingsteken (") te veel. '
        "Haal het weg en kies het bestand opnieuw."
    )


def _lezer(tekst: str, scheiding: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, skipinitialspace=scheiding != "\t")


def _ontcijfer(inhoud: bytes) -> str:
    """Text from bytes. Null bytes and other control characters may be there, but not so many that it is no text."""
    tekst = inhoud.decode(_tekenset(inhoud), errors="replace")
    storing = len(_STUURTEKEN.findall(tekst)) + tekst.count("\ufffd")
    if storing > max(20, len(tekst) // 50):
        raise Bestandsfout(GEEN_LIJST)
    return _STUURTEKEN.sub("", tekst).removeprefix("\ufeff")


def _tekenset(inhoud: bytes) -> str:
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    begin = inhoud[:2000]
    if begin[1::2].count(0) > len(begin) // 4:
        return "utf-16-le"
    if begin[0::2].count(0) > len(begin) // 4:
        return "utf-16-be"
    try:
        inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _raad_scheiding(tekst: str) -> str:
    """The character that divides the most rows into the same number of columns; the more columns the better."""
    beste = max(_SCHEIDINGSTEKENS, key=lambda teken: _score(tekst, teken))
    if not _score(tekst, beste) and "\n" not in tekst.strip():
        raise Bestandsfout(GEEN_LIJST)
    return beste


def _score(tekst: str, scheiding: str) -> float:
    try:
        lengtes = [len(rij) for rij in islice(_lezer(tekst, scheiding), _PROEFREGELS) if rij]
    except csv.Error:
        return 0
    gedeeld = Counter(lengte for lengte in lengtes if lengte > 1)
    if not gedeeld:
        return 0
    lengte, aantal = gedeeld.most_common(1)[0]
    return aantal / len(lengtes) * lengte
