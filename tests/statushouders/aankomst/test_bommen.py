"""Workbooks made to fill memory. None may stop the process that serves people; each gives a message."""

import io
import logging
import sys
import zipfile
from collections.abc import Callable

import pytest

from inlezen import pakket, werkmap, werkmaplezer
from inlezen.bestand import rijen_uit_bestand
from inlezen.fouten import Bestandsfout
from tests.statushouders.aankomst.bestanden import KOP, gelogen_grootte, xlsx_bestand, zip_bestand

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def lees(inhoud: bytes) -> list[list[str]]:
    return list(rijen_uit_bestand(inhoud))


def vervang(**delen: str) -> bytes:
    """A workbook as Excel makes it, of which parts are replaced."""
    nieuw = {f"xl/{'worksheets/sheet1' if naam == 'blad' else naam}.xml": deel for naam, deel in delen.items()}
    uit = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx_bestand([KOP]))) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as kopie,
    ):
        for naam in oud.namelist():
            kopie.writestr(naam, nieuw.get(naam, oud.read(naam)))
    return uit.getvalue()


def blad(rijen: str, *, voor: str = "") -> str:
    return f'{voor}<worksheet xmlns="{RUIMTE}"><sheetData>{rijen}</sheetData></worksheet>'


def uitgepakt() -> bytes:
    return zip_bestand(xl__workbook_xml=b"<x/>", xl__worksheets__sheet1_xml=b"0" * 200_000_000)


def verre_cellen() -> bytes:
    return xlsx_bestand([KOP, KOP, *[[]] * 60_000, [*[None] * 200, "x"]])


def laatste_cel() -> bytes:
    eerste = '<row r="1"><c s="1" r="A1"><v>1</v></c></row>'
    return vervang(blad=blad(eerste + '<row r="1048576"><c s="1" r="XFD1048576"><v>1</v></c></row>'))


def laatste_cel_met_voorvoegsel() -> bytes:
    rijen = "<x:row><x:c\n s='1'\n r='XFD1048576'><x:v>1</x:v></x:c></x:row>"
    return vervang(blad=f'<x:worksheet xmlns:x="{RUIMTE}"><x:sheetData>{rijen}</x:sheetData></x:worksheet>')


def gedeelde_tekst(voor: str = "") -> bytes:
    cellen = "".join(f'<row r="{rij}">' + '<c t="s"><v>0</v></c>' * 20 + "</row>" for rij in range(1, 10_001))
    tekst = f'<sst xmlns="{RUIMTE}"><si><t>{"a" * 32_000}</t></si></sst>'
    return vervang(blad=blad(cellen, voor=voor), sharedStrings=tekst)


BOMMEN = [uitgepakt, verre_cellen, laatste_cel, laatste_cel_met_voorvoegsel, gedeelde_tekst]


@pytest.mark.parametrize("bom", BOMMEN)
def test_bomb_is_refused_before_the_reader_of_excel_sees_it(
    bom: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(werkmaplezer, "_rijen", lambda _: pytest.fail("opened"))
    with pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        werkmaplezer.lees(bom())


@pytest.mark.parametrize("bom", [laatste_cel, gedeelde_tekst])
def test_bomb_gives_a_message(bom: Callable[[], bytes]) -> None:
    with pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        lees(bom())


def test_bomb_that_lies_about_its_size_is_stopped_too() -> None:
    with pytest.raises(Bestandsfout, match=r"uitgepakt te groot|beschadigd"):
        lees(gelogen_grootte(uitgepakt()))


def test_bomb_that_passes_the_checks_stops_only_the_reader(caplog: pytest.LogCaptureFixture) -> None:
    """The comment is wrong XML for the checks, not for the reader of Excel, which then asks 6 GB."""
    with caplog.at_level(logging.ERROR), pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        lees(gedeelde_tekst(voor="<!-- -- -->"))
    assert "stopte met code -" in caplog.text


def test_one_cell_given_over_and_over_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pakket, "VLAK_CELLEN", 1000)
    with pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        pakket.controleer_pakket(vervang(blad=blad("<row>" + '<c r="A1"><v>1</v></c>' * 1001 + "</row>")))


def test_texts_that_grow_when_read_are_refused() -> None:
    entiteiten = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(Bestandsfout, match="beschadigd"):
        lees(vervang(blad=blad('<row><c t="str"><v>&b;</v></c></row>', voor=entiteiten)))


def test_reader_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werkmap, "LEZER_SECONDEN", 0.001)
    with pytest.raises(Bestandsfout, match="uitgepakt te groot"):
        lees(xlsx_bestand([KOP]))


def test_reader_gets_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    vertel = "import json, os; print(json.dumps(['', ''])); print(json.dumps(list(os.environ)))"
    monkeypatch.setattr(werkmap, "_LEZER", [sys.executable, "-c", vertel])
    monkeypatch.setenv("DATABASE_URL", "x")
    assert "DATABASE_URL" not in lees(xlsx_bestand([KOP]))[0]


def test_binary_workbook_is_refused_with_what_to_do() -> None:
    with pytest.raises(Bestandsfout, match=r"Sla het bestand op als \.xlsx of CSV"):
        lees(zip_bestand(xl__workbook_bin=b"x"))


def test_old_excel_file_that_stops_the_reader_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werkmap, "_LEZER", [sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(Bestandsfout, match=r"Sla het bestand op als \.xlsx of CSV"):
        lees(OLE)


def test_formatted_empty_cell_at_the_far_end_does_no_harm() -> None:
    naam = '<row><c t="inlineStr"><is><t>Naam</t></is></c></row>'
    inhoud = vervang(blad=blad(naam + '<row><c s="1" r="XFD1048576"/></row>'))
    assert lees(inhoud) == [["Naam"]]
