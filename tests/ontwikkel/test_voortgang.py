"""It says what it does, and is never silent for long."""

import sys

import pytest

from ontwikkel import voortgang
from ontwikkel.voortgang import Mislukt, stap, voer_uit


def test_a_long_step_shows_that_it_goes_on(capsys, monkeypatch):
    monkeypatch.setattr(voortgang, "STILTE", 0.01)
    with stap("Iets groots"):
        gezegd = ""
        while "..." not in gezegd:
            gezegd += capsys.readouterr().out
    assert "klaar" in capsys.readouterr().out


def test_dots_come_in_time():
    assert voortgang.STILTE < 2


def test_a_command_that_fails_is_shown_with_the_end_of_its_output(tmp_path, capsys):
    regels = "for n in range(100): print(f'regel {n}.')\nexit(4)"
    with pytest.raises(Mislukt) as fout:
        voer_uit("Iets maken", [sys.executable, "-c", regels], log=tmp_path / "log" / "maken.log")
    assert "Iets maken is niet gelukt (code 4)" in str(fout.value)
    assert "regel 99." in str(fout.value)
    assert "regel 10." not in str(fout.value)
    assert "niet gelukt" in capsys.readouterr().out


def test_what_a_command_says_goes_to_its_log(tmp_path, capsys):
    voer_uit("Iets maken", [sys.executable, "-c", "print('veel tekst')"], log=tmp_path / "maken.log")
    assert (tmp_path / "maken.log").read_text() == "veel tekst\n"
    assert "veel tekst" not in capsys.readouterr().out
