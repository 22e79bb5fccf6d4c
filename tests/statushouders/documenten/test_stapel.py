"""Many files at once, and many people at once, never hold up the website."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest

from medewerkers.models import Medewerker
from statushouders.documenten import keurmeester, virusscanner
from statushouders.models import Document, Statushouder, Virusscan
from statushouders.services.documenten import bewaar_documenten, keurplek, stapel
from statushouders.services.documenten.keurplek import Druk
from tests.statushouders.documenten.bestanden import GOED, upload
from tests.statushouders.documenten.conftest import iemand_anders_heeft

pytestmark = pytest.mark.django_db
SLOT, STOEL = "pg_advisory_lock(%s)", "pg_advisory_lock(%s, %s)"


@pytest.fixture
def doe(persoon: Statushouder, klantondersteuner: Medewerker) -> Any:
    def doe_() -> stapel.Stapel:
        return bewaar_documenten(
            persoon=persoon, bestanden=[upload(een) for een in GOED.values()], categorie="cv", kenmerk=uuid4(),
            door=klantondersteuner, beperkt=False,
        )  # fmt: skip

    return doe_


@pytest.mark.parametrize("waarom", [virusscanner.ScannerWeg, virusscanner.GeenOordeel])
def test_a_scanner_that_is_away_is_asked_once(doe: Any, settings: Any, waarom: type[Exception]) -> None:
    settings.VIRUSSCANNER = "127.0.0.1:1"
    with patch.object(virusscanner, "is_besmet", side_effect=waarom) as gevraagd:
        assert len(doe().bewaard) == len(GOED)
    assert gevraagd.call_count == 1
    assert set(Document.objects.values_list("virusscan", flat=True)) == {Virusscan.NIET_GESCAND}


def _allemaal_druk(uitkomst: stapel.Stapel) -> bool:
    assert not uitkomst.bewaard
    assert len(uitkomst.geweigerd) == len(GOED)
    return all(isinstance(fout, Druk) for _, fout in uitkomst.geweigerd)


def test_who_waits_in_vain_waits_once(doe: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keurplek, "_WACHT", "50ms")
    with (
        iemand_anders_heeft(SLOT, [keurplek.SLOT]),
        patch.object(keurplek, "_ga_zitten", wraps=keurplek._ga_zitten) as geprobeerd,
    ):
        assert _allemaal_druk(doe())
    assert geprobeerd.call_count == 1
    assert len(doe().bewaard) == len(GOED)


def test_with_all_chairs_taken_nobody_waits(doe: Any) -> None:
    with ExitStack() as bezet:
        for stoel in range(keurplek.HOOGSTENS):
            bezet.enter_context(iemand_anders_heeft(STOEL, [keurplek.STOELEN, stoel]))
        assert _allemaal_druk(doe())


def test_a_form_that_takes_too_long_stops(doe: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stapel, "SECONDEN", -1)
    assert _allemaal_druk(doe())


def test_who_waits_for_one_file_gets_a_turn() -> None:
    assert int(keurplek._WACHT.removesuffix("s")) > keurmeester.SECONDEN + 2
