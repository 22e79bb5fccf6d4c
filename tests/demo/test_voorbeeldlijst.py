"""The example list in docs is what the code makes, and has exactly two rows that are wrong."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from config.demo.voorbeeldlijst import MENSEN, als_csv, als_xlsx
from inlezen.bestand import rijen_uit_bestand
from inlezen.tabel import vind_tabel
from statushouders.aankomst.velden import HERKENNING
from statushouders.controles import lees_persoon
from tests.architectuur.huis import WORTEL

VOORBEELDEN = WORTEL / "docs" / "voorbeelden"


def test_the_files_in_docs_are_what_the_code_makes() -> None:
    assert (VOORBEELDEN / "aankomstlijst.csv").read_bytes() == als_csv()
    assert _blad((VOORBEELDEN / "aankomstlijst.xlsx").read_bytes()) == _blad(als_xlsx())


def _blad(inhoud: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(BytesIO(inhoud)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("inhoud", [als_csv(), als_xlsx()], ids=["csv", "xlsx"])
def test_every_column_is_recognised_and_two_rows_are_wrong(inhoud: bytes) -> None:
    tabel = vind_tabel(rijen_uit_bestand(inhoud), HERKENNING)
    koppeling = HERKENNING.koppel(tabel.kolommen)
    assert HERKENNING.ontbreekt(koppeling) == []
    assert {naam for nummer, naam in enumerate(tabel.kolommen) if nummer not in koppeling.values()} == {
        "Opmerking school"
    }
    assert len(tabel.rijen) == len(MENSEN)
    fouten = []
    for _nummer, cellen in tabel.rijen:
        gelezen = lees_persoon({veld: cellen[kolom] for veld, kolom in koppeling.items()}, vandaag=date(2026, 11, 22))
        fouten += [set(gelezen.fouten)] if gelezen.fouten else []
    assert fouten == [{"bsn"}, {"vestigingsdatum"}]
