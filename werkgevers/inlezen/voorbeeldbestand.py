"""A list of employers to begin with. The employers in it do not exist."""

from __future__ import annotations

import io
from collections.abc import Mapping

import xlsxwriter

from werkgevers.inlezen.velden import HERKENNING

NAAM = "werkgevers-voorbeeld"
WERKGEVERS: tuple[Mapping[str, str], ...] = (
    {
        "naam": "Kwekerij De Voorbeeldtuin B.V.", "kvk": "99990101", "vestigingsnummer": "000099990101", "sbi": "01.13",
        "aantal_medewerkers": "24", "straat": "Glasweg", "huisnummer": "14 B", "postcode": "2999 AB",
        "plaats": "Duinrade", "website": "www.voorbeeldtuin.example", "bereidheid": "open", "capaciteit": "3",
        "mentor_beschikbaar": "ja", "voertalen": "Nederlands, Pools", "goed_om_te_weten": "Geen bus na 18.00 uur.",
        "contact_naam": "Ineke Voorbeeld", "contact_functie": "bedrijfsleider",
        "contact_email": "ineke@voorbeeldtuin.example", "contact_telefoon": "06 9999 01 01",
    },
    {"naam": "Meubelmakerij Verzonnen", "sbi": "Meubels", "plaats": "Duinrade", "bereidheid": "afwachtend"},
)  # fmt: skip
# What stands in another column already.
_ZONDER = {"adres", "postcode_plaats"}


def regels() -> list[list[str]]:
    """The header, with every column that is recognised, and the employers."""
    velden = [veld for veld in HERKENNING.velden if veld.sleutel not in _ZONDER]
    kop = [veld.label.split(" (")[0] for veld in velden]
    return [kop, *([een.get(veld.sleutel, "") for veld in velden] for een in WERKGEVERS)]


def als_xlsx() -> bytes:
    """Every cell is text, so that a KvK number keeps its first zero."""
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as werkmap:
        blad, tekst = werkmap.add_worksheet("Werkgevers"), werkmap.add_format({"num_format": "@"})
        vet = werkmap.add_format({"bold": True, "num_format": "@"})
        kop, *rijen = regels()
        blad.set_column(0, len(kop) - 1, 22, tekst)
        blad.freeze_panes(1, 1)
        for rij, cellen in enumerate([kop, *rijen]):
            for kolom, cel in enumerate(cellen):
                blad.write_string(rij, kolom, cel, vet if rij == 0 else tekst)
    return uit.getvalue()
