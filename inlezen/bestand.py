"""Open an uploaded file, whatever it is, and give its rows as text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inlezen.fouten import GEEN_LIJST, Bestandsfout
from inlezen.grenzen import BESTAND_BYTES, CEL_TEKENS, KOLOMMEN
from inlezen.tekstbestand import lees_tekstbestand
from inlezen.werkmap import lees_werkmap

# First bytes -> what it is, for files that people pick by mistake.
_ANDERE_BESTANDEN = {
    b"%PDF": "een PDF",
    b"\x89PNG": "een plaatje",
    b"\xff\xd8\xff": "een foto",
    b"GIF8": "een plaatje",
    b"{\\rtf": "een tekstdocument",
    b"Rar!": "een ingepakt bestand",
    b"7z\xbc\xaf": "een ingepakt bestand",
    b"\x1f\x8b": "een ingepakt bestand",
    b"MZ": "een programma",
}
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Bestandsrijen:
    """The rows of a file, once; `blad` is the sheet that they stand on, when the file has more of them."""

    rijen: Iterator[list[str]]
    blad: str = ""

    def __iter__(self) -> Iterator[list[str]]:
        return self.rijen


def rijen_uit_bestand(inhoud: bytes) -> Bestandsrijen:
    """The rows of the first sheet, or of the text file; empty rows too, so that counting them gives Excel's number.

    What it is follows from the bytes, never from the name. Raises Bestandsfout.
    """
    if not inhoud.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Bestandsfout("Dit bestand is leeg. Kies een bestand met kolomnamen en regels.")
    if len(inhoud) > BESTAND_BYTES:
        raise Bestandsfout("Dit bestand is groter dan 10 MB. Splits de lijst en laad de delen een voor een.")
    for begin, soort in _ANDERE_BESTANDEN.items():
        if inhoud.startswith(begin):
            raise Bestandsfout(f"Dit is {soort}, geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand (.csv).")
    if inhoud.startswith((_ZIP, _OLE)):
        blad, rijen = lees_werkmap(inhoud)
        return Bestandsrijen(_begrensd(rijen), blad)
    if inhoud.lstrip()[:100].lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<table", b"mime-version")):
        raise Bestandsfout(f"Dit is een webpagina, geen lijst. {_SLA_OP}")
    return Bestandsrijen(_begrensd(lees_tekstbestand(inhoud)))


_SLA_OP = "Open het bestand in Excel, sla het op als Excel-werkmap (.xlsx) en kies dat bestand."


def _begrensd(rijen: Iterable[list[str]]) -> Iterator[list[str]]:
    """Cut cells that no field can hold, drop empty cells at the end, refuse more columns than a list has."""
    for rij in rijen:
        cellen = [cel if len(cel) <= CEL_TEKENS else cel[: CEL_TEKENS + 1] for cel in rij]
        while cellen and not cellen[-1].strip():
            cellen.pop()
        if len(cellen) > KOLOMMEN:
            raise Bestandsfout(f"Deze lijst heeft meer dan {KOLOMMEN} kolommen. Haal weg wat je niet nodig hebt.")
        yield cellen


__all__ = ["GEEN_LIJST", "Bestandsrijen", "rijen_uit_bestand"]
