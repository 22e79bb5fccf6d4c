"""The arrivals list that a visitor can upload: as such lists are, with two rows that are wrong. Nobody in it exists."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from config.demo.nummers import bsn, telefoon, v_nummer

NAAM = "aankomstlijst"
TITEL = "Instroom gemeente Duinrade, november 2026 (alle namen zijn verzonnen)"
KOP = (
    "Achternaam", "Voorvoegsel", "Voornamen", "Geb.datum", "M/V", "Nationaliteit", "BSN", "V-nr", "Tel.", "Adres", "PC",
    "Plaats", "Gehuisvest op", "Inschr. BRP", "Kennisgeving DUO", "Taal", "Tolk", "Opmerking school",
)  # fmt: skip

# Family name, particle, first names, born, sex, nationality, address, settled, BRP, DUO, language, interpreter, remark.
# Dates as people type them: a date object is a real date in Excel.
MENSEN: tuple[tuple[str | date, ...], ...] = (
    ("Al-Hashimi", "", "Noor", "3-4-1994", "V", "Syrische", "Lindenhof 30", "16-11-2026", "17-11-2026", "2-11-2026", "Arabisch", "ja", ""),
    ("TEKESTE", "", "DAWIT", date(1999, 1, 1), "M", "Eritrese", "Vuurtorenweg 41", date(2026, 11, 16), date(2026, 11, 16), "", "Tigrinya", "ja", ""),
    ("Özdemir", "", "Aylin", "12-09-88", "V", "Turkse", "Helmstraat 7", "13-11-26", "13-11-26", "30-10-26", "Turks", "nee", "dochter naar groep 4"),
    ("Ahmadzai", "", "Rahim", "1985-06-21", "M", "Afghaanse", "Strandwal 12", "2026-11-12", "2026-11-16", "2026-11-04", "Dari", "ja", ""),
    ("Tayeb", "el", "Mariam", "01-02-1990", "V", "Soedanese", "Molenwerf 3", "18-11-2026", "", "", "Arabisch", "ja", ""),
    ("Petrenko", "", "Oksana", "30/7/1979", "V", "Oekraïense", "Schelpenpad 22", "9-11-2026", "10-11-2026", "", "Oekraïens", "nee", ""),
    ("Warsame", "", "Fadumo", "1996", "V", "Somalische", "Duindoornlaan 8", "17-11-2026", "18-11-2026", "6-11-2026", "Somali", "ja", "geboortedag niet bekend"),
    ("Rezaei", "", "Dariush", "14-12-1991", "M", "Iraanse", "Zeekraalpad 17", "11-11-2026", "11-11-2026", "1-11-2026", "Farsi", "nee", ""),
    ("Ghebreyesus", "", "Semhar", "8-8-2001", "V", "Eritrese", "Vuurtorenweg 43", "16-11-2026", "16-11-2026", "3-11-2026", "Tigrinya", "ja", ""),
    ("Saleem", "", "Hassan", "25-5-1983", "M", "Jemenitische", "Helmstraat 52", "10-11-2026", "12-11-2026", "28-10-2026", "Arabisch", "ja", ""),
    ("Saleem", "", "Yara", "2-10-2018", "V", "Jemenitische", "Helmstraat 52", "10-11-2026", "12-11-2026", "", "Arabisch", "", "dochter"),
    ("Salih", "", "Rojin", "19-3-1997", "V", "Iraakse", "Strandwal 55", "31-11-2026", "17-11-2026", "5-11-2026", "Koerdisch", "ja", "datum nakijken"),
)  # fmt: skip
# These rows are wrong: a BSN with a slip of the pen, and (in the list above) a day that does not exist.
FOUT_BSN = 3
VANAF = 8000
LEGE_REGEL_NA = 5


def regels() -> list[list[str | date]]:
    """The whole sheet: title, header, people with an empty line between them, and a line with the total."""
    rijen: list[list[str | date]] = [[TITEL], [], list(KOP)]
    for plaats, (*naam_en_nationaliteit, adres, sinds, brp, duo, taal, tolk, opmerking) in enumerate(MENSEN):
        nummer = VANAF + plaats
        nummers = [_verschrijf(bsn(nummer)) if plaats == FOUT_BSN else bsn(nummer), v_nummer(nummer), telefoon(nummer)]
        woont = [adres, "2999 AB", "Duinrade"]
        rijen.append([*naam_en_nationaliteit, *nummers, *woont, sinds, brp, duo, taal, tolk, opmerking])
        if plaats == LEGE_REGEL_NA:
            rijen.append([])
    return [*rijen, [], ["Totaal", f"{len(MENSEN)} personen"]]


def _verschrijf(nummer: str) -> str:
    """With another last digit, so that the eleven-test fails."""
    return nummer[:-1] + str((int(nummer[-1]) + 1) % 10)


def als_csv() -> bytes:
    """Semicolons and Windows-1252, as Excel in the Netherlands saves it."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    for rij in regels():
        schrijver.writerow([f"{cel:%d-%m-%Y}" if isinstance(cel, date) else cel for cel in rij])
    return uit.getvalue().encode("cp1252")


def als_xlsx() -> bytes:
    """The same sheet with real dates, and a BSN that Excel made a number of. The same bytes every time."""
    uit = io.BytesIO()
    with xlsxwriter.Workbook(uit, {"in_memory": True}) as boek:
        boek.set_properties({"created": datetime(2026, 11, 20)})  # noqa: DTZ001
        blad = boek.add_worksheet("Instroom")
        datumopmaak = boek.add_format({"num_format": "dd-mm-yyyy"})
        vet = boek.add_format({"bold": True})
        for nummer, rij in enumerate(regels()):
            for kolom, cel in enumerate(rij):
                if isinstance(cel, date):
                    blad.write_datetime(nummer, kolom, datetime(cel.year, cel.month, cel.day), datumopmaak)  # noqa: DTZ001
                elif cel.isdigit() and KOP[kolom] == "BSN":
                    blad.write_number(nummer, kolom, int(cel))
                else:
                    blad.write_string(nummer, kolom, cel, vet if nummer == 2 else None)
    return uit.getvalue()


def schrijf(map_: Path) -> list[Path]:
    """Write both files; gives where they are."""
    paden = [map_ / f"{NAAM}.csv", map_ / f"{NAAM}.xlsx"]
    map_.mkdir(parents=True, exist_ok=True)
    for pad, inhoud in zip(paden, (als_csv(), als_xlsx()), strict=True):
        pad.write_bytes(inhoud)
    return paden
