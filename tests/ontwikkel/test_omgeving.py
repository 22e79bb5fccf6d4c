"""The set-up does what is needed and nothing more."""

import subprocess
from pathlib import Path

import pytest

from ontwikkel import omgeving
from ontwikkel.voortgang import Mislukt


@pytest.fixture
def stappen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the steps that were taken, none of them for real, in an empty checkout."""
    gedaan: list[str] = []
    (tmp_path / ".venv").mkdir()
    lock = tmp_path / "basis.lock"
    lock.write_text("django==5.2")
    monkeypatch.setattr(omgeving, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(omgeving, "SLOTEN", [lock])
    monkeypatch.setattr(omgeving, "_werkt", lambda python: "Python-omgeving maken" in gedaan)
    monkeypatch.setattr(omgeving, "_werkt_pip", lambda: True)
    monkeypatch.setattr(omgeving, "_uv_omgeving", lambda pip: {})
    monkeypatch.setattr(omgeving, "voer_uit", lambda naam, *args, **extra: gedaan.append(naam))
    return gedaan


def _zet_klaar(tmp_path: Path, stappen: list[str]) -> list[str]:
    aantal = len(stappen)
    omgeving._zet_python_klaar(tmp_path / "log")
    return stappen[aantal:]


def test_the_first_time_everything_is_made_and_the_second_time_nothing(tmp_path, stappen):
    alles = ["Python-omgeving maken", "Installatieprogramma", "Python-pakketten"]
    assert _zet_klaar(tmp_path, stappen) == alles
    assert _zet_klaar(tmp_path, stappen) == []


def test_another_lock_installs_again_in_the_same_environment(tmp_path, stappen):
    _zet_klaar(tmp_path, stappen)
    (tmp_path / "basis.lock").write_text("django==5.3")
    assert _zet_klaar(tmp_path, stappen) == ["Installatieprogramma", "Python-pakketten"]


def test_a_checkout_that_was_moved_gets_a_new_environment(tmp_path, stappen):
    _zet_klaar(tmp_path, stappen)
    stempel = tmp_path / ".venv" / "meedoen.stempel"
    stempel.write_text(stempel.read_text().replace(str(tmp_path), "/ergens/anders"))
    assert "Python-omgeving maken" in _zet_klaar(tmp_path, stappen)


def test_pip_does_it_when_uv_cannot(tmp_path, stappen, monkeypatch):
    def zonder_uv(naam: str, *args: object, **extra: object) -> None:
        stappen.append(naam)
        if naam == "Python-pakketten":
            raise Mislukt("geen verbinding")

    monkeypatch.setattr(omgeving, "voer_uit", zonder_uv)
    assert _zet_klaar(tmp_path, stappen)[-1] == "Python-pakketten met pip"


def test_nothing_is_stamped_when_it_failed(tmp_path, stappen, monkeypatch):
    def mislukt(naam: str, *args: object, **extra: object) -> None:
        if "pakketten" in naam:
            raise Mislukt("geen verbinding")
        stappen.append(naam)

    monkeypatch.setattr(omgeving, "voer_uit", mislukt)
    with pytest.raises(Mislukt):
        _zet_klaar(tmp_path, stappen)
    assert not (tmp_path / ".venv" / "meedoen.stempel").exists()


def test_uv_gets_the_registries_of_pip(monkeypatch):
    uitvoer = (
        "global.index-url='https://eerste.example/simple'\n"
        "global.extra-index-url='https://tweede.example/simple file:///map/simple'\n"
        "install.find-links='/wielen'\n"
        ":env:.cert='/etc/certificaten.pem'\n"
        "global.timeout='60'\n"
    )
    monkeypatch.setattr(
        omgeving.subprocess, "run", lambda *args, **extra: subprocess.CompletedProcess(args, 0, uitvoer, "")
    )
    env = omgeving._uv_omgeving(["pip"])
    assert env["UV_DEFAULT_INDEX"] == "https://eerste.example/simple"
    assert env["UV_INDEX"] == "https://tweede.example/simple file:///map/simple"
    assert env["UV_FIND_LINKS"] == "/wielen"
    assert env["SSL_CERT_FILE"] == "/etc/certificaten.pem"


def test_one_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(omgeving, "werkmap", lambda: tmp_path)
    with omgeving.slot("proef") as eerste, omgeving.slot("proef") as tweede, omgeving.slot("ander") as ander:
        assert (eerste, tweede, ander) == (True, False, True)
    with omgeving.slot("proef") as weer:
        assert weer
