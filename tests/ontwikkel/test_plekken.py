"""The folder for databases and sockets is one that PostgreSQL can use."""

import os
from pathlib import Path

import pytest

from ontwikkel import plekken


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that everyone can pass into, under a short path."""
    monkeypatch.delenv("MEEDOEN_WERKMAP", raising=False)
    monkeypatch.setattr(plekken, "WORTEL", tmp_path)
    monkeypatch.setattr(plekken, "LANGSTE_WERKMAP", len(os.fsencode(tmp_path)) + 10)
    monkeypatch.setattr(plekken, "bereikbaar", lambda pad: True)
    return tmp_path


def test_it_is_in_the_checkout(checkout):
    assert plekken.werkmap() == checkout / ".data"


def test_it_is_elsewhere_when_a_socket_would_not_fit(checkout, monkeypatch):
    monkeypatch.setattr(plekken, "LANGSTE_WERKMAP", 5)
    elders = plekken.werkmap()
    assert elders.parent == Path("/var/tmp")  # noqa: S108
    assert elders.is_dir()
    elders.rmdir()


@pytest.mark.parametrize(("uid", "in_checkout"), [(0, False), (1000, True)])
def test_it_is_elsewhere_when_root_works_in_a_closed_folder(checkout, monkeypatch, uid, in_checkout):
    monkeypatch.setattr(plekken, "bereikbaar", lambda pad: False)
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    monkeypatch.setattr(plekken, "_is_van_ons", lambda map_: True)
    werkmap = plekken.werkmap()
    assert (werkmap == checkout / ".data") is in_checkout
    werkmap.rmdir()


def test_a_folder_of_somebody_else_is_not_used(checkout, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    with pytest.raises(SystemExit, match="van iemand anders"):
        plekken.werkmap()


def test_a_closed_folder_on_the_way_is_seen(tmp_path):
    (tmp_path / "dicht" / "binnen").mkdir(parents=True)
    (tmp_path / "dicht").chmod(0o700)
    assert not plekken.bereikbaar(tmp_path / "dicht" / "binnen")
    assert plekken.bereikbaar(Path("/usr/bin"))


def test_a_child_does_not_get_the_settings_of_another_postgresql(monkeypatch):
    monkeypatch.setenv("PGHOST", "ergens.example")
    monkeypatch.setenv("PYTHONPATH", "/ergens")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    env = plekken.omgeving(EXTRA="ja")
    assert not {"PGHOST", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"} & set(env)
    assert env["EXTRA"] == "ja"
    assert env["PATH"].endswith(str(plekken.VENV / "bin"))
