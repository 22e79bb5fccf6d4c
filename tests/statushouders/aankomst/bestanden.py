"""Files as municipalities have them, built in code."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

import xlsxwriter

KOP = ["Achternaam", "Voornamen", "Geb.dat.", "BSN", "Datum vestiging"]


def csv_bestand(rijen: Sequence[Sequence[str]], scheiding: str = ";", tekenset: str = "utf-8") -> bytes:
    return "\r\n".join(scheiding.join(rij) for rij in rijen).encode(tekenset)


def xlsx_bestand(rijen: Sequence[Sequence[Any]], *, voor: int = 0, na: int = 0) -> bytes:
    """`voor`: empty sheets in front; `na`: sheets behind."""
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as werkmap:
        for _ in range(voor):
            werkmap.add_worksheet()
        blad = werkmap.add_worksheet()
        datum = werkmap.add_format({"num_format": "dd-mm-yyyy"})
        for rij, cellen in enumerate(rijen):
            for kolom, cel in enumerate(cellen):
                if isinstance(cel, date):
                    blad.write_datetime(rij, kolom, cel, datum)
                else:
                    blad.write(rij, kolom, cel)
        for nummer in range(na):
            werkmap.add_worksheet(f"Achteraan {nummer}").write(0, 0, "Ook iets")
    return uit.getvalue()


def zip_bestand(**delen: bytes) -> bytes:
    """`xl__workbook_xml=...` is the part xl/workbook.xml."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud in delen.items():
            pakket.writestr(".".join(naam.replace("__", "/").rsplit("_", 1)), inhoud)
    return uit.getvalue()


def gelogen_grootte(inhoud: bytes) -> bytes:
    """A zip of which every part declares to be one byte when unpacked."""
    bytes_ = bytearray(inhoud)
    for teken, plaats in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        begin = bytes_.find(teken)
        while begin >= 0:
            bytes_[begin + plaats : begin + plaats + 4] = (1).to_bytes(4, "little")
            begin = bytes_.find(teken, begin + 4)
    return bytes(bytes_)
