"""Reading files: every kind that municipalities have, and everything that is no list."""

import io
import random
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from inlezen.bestand import rijen_uit_bestand
from inlezen.fouten import Bestandsfout
from inlezen.foutenlijst import als_csv, als_xlsx
from inlezen.grenzen import CEL_TEKENS
from inlezen.tabel import Tabel, vind_tabel
from statushouders.aankomst.velden import HERKENNING
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand, xlsx_bestand, zip_bestand

ECHT = Path(__file__).parent / "echt"
KARIMI = ["Karimi", "Nasrin", "3-4-1990", "999990019", "2-11-2026"]
OZTURK = ["Öztürk", "Şilan", "9-7-1988", "", "3-11-2026"]


def lees(inhoud: bytes) -> Tabel:
    return vind_tabel(rijen_uit_bestand(inhoud), HERKENNING)


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
@pytest.mark.parametrize("tekenset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_with_every_delimiter_and_encoding(scheiding: str, tekenset: str) -> None:
    tabel = lees(csv_bestand([KOP, KARIMI, OZTURK], scheiding, tekenset))
    assert tabel.kolommen == KOP
    assert tabel.rijen == [(2, KARIMI), (3, [*OZTURK])]


def test_windows_1252_is_read() -> None:
    rij = ["Müller", "André", "1990", "", "3-11-2026"]
    assert lees(csv_bestand([KOP, rij], tekenset="cp1252")).rijen == [(2, rij)]


def test_quoted_delimiters_and_line_breaks_stay_in_their_cell() -> None:
    inhoud = 'Naam;Geb.dat.;Vestiging\r\n"Karimi; N.";3-4-1990;1-11-2026\r\n"Al\nHassan";1990;2-11-2026\r\n'
    tabel = lees(inhoud.encode())
    assert [cellen[0] for _, cellen in tabel.rijen] == ["Karimi; N.", "Al\nHassan"]
    assert [nummer for nummer, _ in tabel.rijen] == [2, 3]


def test_commas_in_names_do_not_hide_the_semicolons() -> None:
    rijen = [["Naam", "Geb.dat.", "Vestiging"], *[[f"Karimi, N. {n}", "3-4-1990", "1-11-2026"] for n in range(9)]]
    assert lees(csv_bestand(rijen)).kolommen == rijen[0]


def test_line_that_names_the_delimiter_for_excel_is_no_header() -> None:
    assert lees(b"sep=,\r\n" + csv_bestand([KOP, KARIMI], ",")).rijen == [(2, KARIMI)]


def test_xlsx_gives_cells_as_people_would_type_them() -> None:
    rij = ["Karimi", "Nasrin", date(1990, 4, 3), 12345678, 46115]
    tabel = lees(xlsx_bestand([["Titel"], [], KOP, rij], voor=1))
    assert tabel.rijen == [(4, ["Karimi", "Nasrin", "1990-04-03", "12345678", "46115"])]


def test_cells_before_the_table_are_counted_in_the_row_number() -> None:
    assert lees(xlsx_bestand([[], [], [None, *KOP], [None, *KARIMI]])).rijen == [(4, KARIMI)]


def test_title_lines_empty_lines_totals_and_repeated_headers_are_passed_by_and_told() -> None:
    rijen = [
        ["Instroom november"],
        ["Gemeente Duinrade", "blad 1"],
        [],
        KOP,
        KARIMI,
        [],
        KOP,
        OZTURK,
        [],
        ["Totaal", "2"],
    ]
    tabel = lees(csv_bestand(rijen))
    assert tabel.rijen == [(5, KARIMI), (8, OZTURK)]
    gezien = tabel.overgeslagen
    assert (gezien.titelregels, gezien.lege_regels, gezien.totaalregels, gezien.herhaalde_koppen) == (2, 2, [10], [7])


@pytest.mark.parametrize(
    "regel", [["Totaal: 2"], ["", "", "Eindtotaal", "2"], ["Aantal personen", "2"], ["", "", "", "2"]]
)
def test_every_kind_of_totals_line_is_passed_by(regel: list[str]) -> None:
    tabel = lees(csv_bestand([KOP, KARIMI, OZTURK, regel]))
    assert [nummer for nummer, _ in tabel.rijen] == [2, 3]
    assert tabel.overgeslagen.totaalregels == [4]


def test_somebody_called_totaal_is_a_person() -> None:
    assert len(lees(csv_bestand([KOP, ["Totaal", "Amina", "1990", "", "1-11-2026"]])).rijen) == 1


def test_columns_of_the_same_name_are_kept_apart() -> None:
    tabel = lees(csv_bestand([["Naam", "Geb.dat.", "naam", ""], ["a", "1990", "b", "c"]]))
    assert tabel.kolommen == ["Naam", "Geb.dat.", "naam (2)", "Kolom D"]
    assert tabel.overgeslagen.dubbele_namen == ["Naam", "naam"]


def test_header_that_we_do_not_know_is_found_by_its_looks() -> None:
    assert lees(csv_bestand([["Lijst"], ["Wie", "Wanneer"], ["Karimi", "3-4-1990"]])).kolommen == ["Wie", "Wanneer"]


def test_null_bytes_and_emoji_do_no_harm() -> None:
    inhoud = csv_bestand([KOP, ["Kar\x00imi 🌻", *KARIMI[1:]]])
    assert lees(inhoud).rijen[0][1][0] == "Karimi 🌻"


def test_cell_that_no_field_can_hold_is_cut_so_that_the_judge_refuses_it() -> None:
    tabel = lees(csv_bestand([KOP, ["a" * 100_000, *KARIMI[1:]]]))
    assert len(tabel.rijen[0][1][0]) == CEL_TEKENS + 1


def test_old_excel_file_is_read() -> None:
    """Saved as Excel 97-2003; such a file cannot be made here, so it is kept."""
    tabel = lees((ECHT / "oud.xls").read_bytes())
    assert tabel.kolommen == KOP
    assert tabel.rijen == [(2, ["Öztürk", "Şilan", "1988-07-09", "12345678", "3-11-2026"])]


def test_excel_file_that_is_really_encrypted_is_told() -> None:
    with pytest.raises(Bestandsfout, match="met een wachtwoord"):
        lees((ECHT / "wachtwoord.xlsx").read_bytes())


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        pytest.param(b"", "Dit bestand is leeg", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\r\n", "Dit bestand is leeg", id="only white space"),
        pytest.param(b";;;\r\n;;;\r\n", "Dit bestand is leeg", id="only empty cells"),
        pytest.param(b"%PDF-1.7 ...", "Dit is een PDF", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n...", "Dit is een plaatje", id="picture"),
        pytest.param(b"<html><table>", "Dit is een webpagina", id="html"),
        pytest.param(random.Random(1).randbytes(5000), "geen lijst", id="random bytes"),
        pytest.param(b"Hierbij de lijst.", "geen lijst", id="one sentence"),
        pytest.param(b"Beste Ruud\nhierbij de lijst.\nGroet Jo\n", "geen regel met kolomnamen", id="letter"),
        pytest.param(csv_bestand([KARIMI, OZTURK]), "geen regel met kolomnamen", id="no header"),
        pytest.param(csv_bestand([KOP]), "staat niets", id="nobody"),
        pytest.param(csv_bestand([KOP, ["Totaal", "0"]]), "staat niets", id="only a total"),
        pytest.param(
            csv_bestand([KOP, ['"Karimi', *KARIMI[1:]], *[KARIMI] * 40]), "Regel 2 is veel te lang", id="quote"
        ),
        pytest.param(
            csv_bestand([KOP, ["a" * 9_000_000, *KARIMI[1:]]]), "Regel 2 is veel te lang", id="9 MB in a field"
        ),
        pytest.param(csv_bestand([KOP, *[KARIMI] * 20_001]), "meer dan 20.000 regels", id="too many rows"),
        pytest.param(csv_bestand([[*KOP, *[f"k{n}" for n in range(100)]], KARIMI]), "meer dan 100 kolommen", id="wide"),
        pytest.param(b"a" * (10 * 1024 * 1024 + 1), "groter dan 10 MB", id="too big"),
        pytest.param(xlsx_bestand([KOP, KARIMI])[:900], "beschadigd", id="half an xlsx"),
        pytest.param(b"PK\x03\x04" + b"x" * 500, "beschadigd", id="not a zip"),
        pytest.param(xlsx_bestand([]), "staat niets", id="empty workbook"),
        pytest.param(zip_bestand(word__document_xml=b"<x/>"), "geen lijst", id="word"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5000, "beschadigd", id="broken xls"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"x" * 5000,
            "met een wachtwoord",
            id="password",
        ),
    ],
)
def test_what_is_no_list_gets_a_clear_message(inhoud: bytes, melding: str) -> None:
    with pytest.raises(Bestandsfout) as fout:
        lees(inhoud)
    assert melding in fout.value.melding


tekst = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)
rij = st.tuples(st.just("Karimi"), tekst, tekst).map(list)


@settings(deadline=None, max_examples=20)
@given(st.lists(rij, min_size=1, max_size=20))
def test_what_we_write_as_wrong_rows_we_read_again(rijen: list[list[str]]) -> None:
    """Also cells that look like formulas, and quotes. Without the column of reasons."""
    kolommen = ["Achternaam", "Geb.dat.", "Datum vestiging"]
    for maak in (als_csv, als_xlsx):
        tabel = lees(maak(kolommen, [(cellen, "Reden.") for cellen in rijen]))
        assert tabel.kolommen == kolommen
        assert [[cel.strip() for cel in cellen] for _, cellen in tabel.rijen] == [
            [cel.strip() for cel in cellen] for cellen in rijen
        ]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_whatever_give_another_error(inhoud: bytes) -> None:
    with suppress(Bestandsfout):
        lees(inhoud)


def test_nothing_in_the_download_can_run_as_a_formula() -> None:
    boos = ['=HYPERLINK("http://x")', "+31612345678", "-1", "@SOM(A1)", "\t=1", " =1"]
    regels = als_csv(["a"], [([cel], "Reden") for cel in boos]).decode("utf-8-sig").splitlines()[1:]
    assert all(regel.lstrip('"').startswith("'") for regel in regels)

    xlsx = als_xlsx(["a"], [([cel], "Reden") for cel in boos])
    with zipfile.ZipFile(io.BytesIO(xlsx)) as pakket:
        assert b"<f>" not in pakket.read("xl/worksheets/sheet1.xml")
    blad = CalamineWorkbook.from_filelike(io.BytesIO(xlsx)).get_sheet_by_index(0)
    assert [rij[0] for rij in blad.to_python()[1:]] == boos
