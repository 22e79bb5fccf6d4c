"""Read a PDF: its words, and whether it says to a screen reader what it is."""

import re
from io import BytesIO
from typing import Any

import pikepdf

_HEX = rb"<([0-9A-Fa-f]+)>"
_PAAR = re.compile(_HEX + rb"\s*" + _HEX)
_REEKS = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*" + _HEX)


def _tekens(font: Any) -> dict[int, str]:
    """Number of the glyph -> the letters that it stands for, out of the ToUnicode table."""
    tabel: dict[int, str] = {}
    kaart = font.ToUnicode.read_bytes()
    for blok in re.findall(rb"beginbfchar(.*?)endbfchar", kaart, re.DOTALL):
        for glief, tekst in _PAAR.findall(blok):
            tabel[int(glief, 16)] = bytes.fromhex(tekst.decode()).decode("utf-16-be")
    for blok in re.findall(rb"beginbfrange(.*?)endbfrange", kaart, re.DOTALL):
        for eerste, laatste, tekst in _REEKS.findall(blok):
            begin = int(tekst, 16)
            tabel |= {nr: chr(begin + nr - int(eerste, 16)) for nr in range(int(eerste, 16), int(laatste, 16) + 1)}
    return tabel


def woorden(pdf: bytes) -> str:
    """Everything that is written on the pages, and the metadata; without the spaces between the pieces."""
    stukken: list[str] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        stukken += [str(document.docinfo), str(document.open_metadata())]
        for pagina in document.pages:
            tabellen = {naam: _tekens(font) for naam, font in pagina.Resources.Font.items()}
            tabel: dict[int, str] = {}
            for woord, opdracht in pikepdf.parse_content_stream(pagina):
                if str(opdracht) == "Tf":
                    tabel = tabellen[str(woord[0])]
                elif str(opdracht) in {"Tj", "TJ"}:
                    lijst = woord[0] if str(opdracht) == "TJ" else [woord[0]]
                    reeksen = [bytes(een) for een in lijst if isinstance(een, pikepdf.String)]
                    stukken += ["".join(_lees(reeks, tabel) for reeks in reeksen)]
    return " ".join(stukken)


def _lees(reeks: bytes, tabel: dict[int, str]) -> str:
    paren = zip(reeks[::2], reeks[1::2], strict=True)
    return "".join(tabel.get(hoog * 256 + laag, "") for hoog, laag in paren)


def labels(pdf: bytes) -> list[str]:
    """The tags in reading order: H1, P, Table."""
    gevonden: list[str] = []

    def loop(deel: Any) -> None:
        if isinstance(deel, pikepdf.Array):
            for een in deel:
                loop(een)
        elif isinstance(deel, pikepdf.Dictionary) and "/S" in deel:
            gevonden.append(str(deel.S).removeprefix("/"))
            loop(deel.get("/K"))

    with pikepdf.open(BytesIO(pdf)) as document:
        loop(document.Root.StructTreeRoot.K)
    return gevonden


def is_toegankelijk(pdf: bytes, *, titel: str) -> None:
    """Tagged, in Dutch, with its title, and saying that it keeps to PDF/UA-1; every font travels along."""
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).startswith("nl")
        assert document.Root.ViewerPreferences.DisplayDocTitle
        metadata = document.open_metadata()
        assert metadata["dc:title"] == titel
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        for pagina in document.pages:
            for font in pagina.Resources.Font.values():
                beschrijving = font.DescendantFonts[0].FontDescriptor
                assert {"/FontFile2", "/FontFile3"} & set(beschrijving.keys())
    koppen = [label for label in labels(pdf) if re.fullmatch(r"H\d", label)]
    assert koppen[0] == "H1"
    assert koppen.count("H1") == 1
