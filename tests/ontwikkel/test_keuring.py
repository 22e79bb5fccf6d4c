"""`make check` runs everything and says what is not good."""

import sys

import pytest

from ontwikkel import keuring
from ontwikkel.voortgang import Mislukt

GOED = [sys.executable, "-c", "pass"]
FOUT = [sys.executable, "-c", "print('regel 3 is te lang'); exit(1)"]


@pytest.fixture
def keuringen(monkeypatch, tmp_path):
    """Three checks of which the middle one fails, without a set-up."""

    class Diensten:
        def __enter__(self) -> dict[str, str]:
            return {}

        def __exit__(self, *args: object) -> None:
            pass

    monkeypatch.setattr(keuring, "zet_klaar", lambda: None)
    monkeypatch.setattr(keuring, "wegwerpdiensten", Diensten)
    monkeypatch.setattr(keuring, "werkmap", lambda: tmp_path)
    monkeypatch.setattr(keuring, "_keuringen", lambda env: {"een": (GOED, {}), "twee": (FOUT, {}), "drie": (GOED, {})})


def test_one_that_fails_is_shown_and_the_others_still_run(keuringen, capsys):
    with pytest.raises(Mislukt, match="Niet goedgekeurd: twee"):
        keuring.draai([])
    gezegd = capsys.readouterr().out
    assert "regel 3 is te lang" in gezegd
    assert "- drie klaar" in gezegd


def test_one_can_be_chosen_by_name(keuringen, capsys):
    assert keuring.draai(["drie"]) == 0
    assert "twee" not in capsys.readouterr().out


def test_the_keys_for_the_production_check_are_new_each_time():
    eerste, tweede = keuring.productieomgeving({}), keuring.productieomgeving({})
    for naam in ("MEEDOEN_GEHEIME_SLEUTEL", "MEEDOEN_VERSLEUTELSLEUTELS", "MEEDOEN_ZOEKSLEUTEL"):
        assert eerste[naam] != tweede[naam]
