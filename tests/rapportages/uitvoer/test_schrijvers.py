"""Files that open as they were meant: real dates and numbers, nothing that runs, the same memory for few and many."""

import csv
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from kern.fouten import DomeinFout
from rapportages.uitvoer import Kolom, Soort, Tabel, schrijf_csv, schrijf_xlsx, werkmap

TABEL = Tabel(
    "Mensen", "Gevestigd in 2026",
    [
        Kolom("Naam", Soort.TEKST, "Hoe iemand heet."),
        Kolom("Aantal", Soort.GETAL, "Hoeveel."),
        Kolom("Dag", Soort.DATUM, "Wanneer."),
    ],
)  # fmt: skip
RIJEN = [("Amal", 3, date(2026, 11, 24)), ("", None, None), ('Łukasz; "de" Vries', Decimal("2.5"), date(2026, 1, 1))]
GEVAARLIJK = ['=HYPERLINK("http://x";"y")', "+31612345678", "-1+1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\n=1"]
Schrijver = Callable[..., int]


def gelezen_csv(pad: Path) -> list[list[str]]:
    with pad.open(encoding="utf-8-sig", newline="") as bestand:
        return list(csv.reader(bestand, delimiter=";"))


def test_csv_reads_back(tmp_path: Path) -> None:
    pad = tmp_path / "uit.csv"
    assert schrijf_csv(pad, TABEL, RIJEN) == len(RIJEN)
    assert pad.read_bytes().startswith(b"\xef\xbb\xbf")
    assert gelezen_csv(pad) == [
        ["Naam", "Aantal", "Dag"],
        ["Amal", "3", "2026-11-24"],
        ["", "", ""],
        ['Łukasz; "de" Vries', "2.5", "2026-01-01"],
    ]


def test_a_workbook_reads_back_with_real_dates_and_numbers(tmp_path: Path) -> None:
    pad = tmp_path / "uit.xlsx"
    assert schrijf_xlsx(pad, TABEL, RIJEN) == len(RIJEN)
    werkmap = CalamineWorkbook.from_path(str(pad))
    assert werkmap.sheet_names == ["Mensen", "Definities"]
    assert werkmap.get_sheet_by_name("Mensen").to_python() == [
        ["Naam", "Aantal", "Dag"],
        ["Amal", 3.0, date(2026, 11, 24)],
        ["", "", ""],
        ['Łukasz; "de" Vries', 2.5, date(2026, 1, 1)],
    ]
    assert ["Aantal", "Hoeveel."] in werkmap.get_sheet_by_name("Definities").to_python()


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_nothing_in_a_file_runs(tekst: str, tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "uit.csv", TABEL, [(tekst, 1, None)])
    assert gelezen_csv(tmp_path / "uit.csv")[1][0] == f"'{tekst}"
    schrijf_xlsx(tmp_path / "uit.xlsx", TABEL, [(tekst, 1, None)])
    blad = CalamineWorkbook.from_path(str(tmp_path / "uit.xlsx")).get_sheet_by_name("Mensen")
    assert blad.to_python()[1][0].strip() == tekst.strip()


def test_a_number_below_zero_stays_a_number(tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "uit.csv", TABEL, [("x", -5, None)])
    assert gelezen_csv(tmp_path / "uit.csv")[1] == ["x", "-5", ""]


@pytest.mark.parametrize("schrijf", [schrijf_csv, schrijf_xlsx])
def test_who_waits_hears_how_far_it_is_and_may_stop(schrijf: Schrijver, tmp_path: Path) -> None:
    gehoord: list[int] = []
    schrijf(tmp_path / "a", TABEL, [RIJEN[0]] * 2500, meld=gehoord.append)
    assert gehoord == [1000, 2000, 2500]

    def stop(aantal: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        schrijf(tmp_path / "b", TABEL, [RIJEN[0]] * 2500, meld=stop)


def test_what_does_not_fit_on_a_sheet_is_said_and_not_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werkmap, "MEESTE_RIJEN", 2000)
    assert schrijf_xlsx(tmp_path / "uit.xlsx", TABEL, [RIJEN[0]] * 1999) == 1999
    with pytest.raises(DomeinFout, match="Kies CSV"):
        schrijf_xlsx(tmp_path / "uit.xlsx", TABEL, [RIJEN[0]] * 2000)


@pytest.mark.parametrize("schrijf", [schrijf_csv, schrijf_xlsx])
def test_memory_does_not_grow_with_the_rows(schrijf: Schrijver, tmp_path: Path) -> None:
    def piek(aantal: int) -> int:
        tracemalloc.start()
        schrijf(tmp_path / "uit", TABEL, rijen(aantal))
        hoogste = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return hoogste

    def rijen(aantal: int) -> Iterator[tuple[Any, ...]]:
        return ((f"persoon {nummer}", nummer, date(2026, 1, 1)) for nummer in range(aantal))

    assert piek(20_000) < 1.5 * piek(2_000)
