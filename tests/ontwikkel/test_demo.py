"""`make demo`, for real: it starts, says where to look, and leaves nothing behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.urls import reverse

from ontwikkel import demo
from ontwikkel.plekken import WORTEL
from ontwikkel.voortgang import Mislukt
from tests.stapel import wacht_tot


def _van(map_: Path) -> list[int]:
    """The processes that were started with this folder in their environment."""
    merk = f"MEEDOEN_WERKMAP={map_}".encode()
    gevonden = []
    for proces in Path("/proc").glob("[0-9]*"):
        try:
            if merk in (proces / "environ").read_bytes().split(b"\0"):
                gevonden.append(int(proces.name))
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            continue
    return gevonden


@pytest.fixture(scope="module")
def map_() -> Iterator[Path]:
    """A folder of its own for everything that a demo leaves; what comes second finds it there, as on a real machine."""
    with tempfile.TemporaryDirectory(prefix="meedoen-", dir="/tmp") as naam:
        Path(naam).chmod(0o711)
        yield Path(naam)


@contextmanager
def _draaiend(map_: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The launcher, as far as its line that says where to look."""
    eigen = {sleutel: w for sleutel, w in os.environ.items() if sleutel not in {"DATABASE_URL", "REDIS_URL"}}
    thuis = map_ / "thuis"
    thuis.mkdir(exist_ok=True)
    env = {**eigen, "MEEDOEN_WERKMAP": str(map_), "PYTHONUNBUFFERED": "1", "HOME": str(thuis)}
    env.pop("XDG_RUNTIME_DIR", None)
    env.pop("DJANGO_SETTINGS_MODULE", None)
    launcher = subprocess.Popen(
        [sys.executable, "-m", "ontwikkel", "demo"],
        cwd=WORTEL,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # As a shell does with what it starts in the background: Ctrl-C has to work all the same.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509
    )
    assert launcher.stdout
    gezegd = ""
    for regel in launcher.stdout:
        gezegd += regel
        if "Ctrl-C" in regel:
            break
    try:
        yield launcher, gezegd
    finally:
        if launcher.poll() is None:
            launcher.send_signal(signal.SIGINT)
        launcher.communicate(timeout=60)


@pytest.mark.worker
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_starts_says_where_to_look_and_leaves_nothing_behind(map_: Path):
    with _draaiend(map_) as (launcher, gezegd):
        adres = re.search(r"http://localhost:\d+", gezegd)
        assert adres, gezegd
        assert "klantondersteuner@demo.meedoen.example" in gezegd
        with urlopen(adres[0] + reverse("medewerkers:inloggen")) as pagina:  # noqa: S310
            assert "wachtwoord" in pagina.read().decode()
        assert len(_van(map_)) > 5
        assert not list((map_ / "thuis").glob(".gunicorn*")), "gunicorn wrote outside the folder"
        launcher.send_signal(signal.SIGINT)
        rest, _ = launcher.communicate(timeout=60)
        assert launcher.returncode == 0
        assert rest.endswith("Meedoen is gestopt.\n")
        wacht_tot(lambda: not _van(map_))


@pytest.mark.worker
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_when_one_dies_all_end_with_a_clear_message(map_: Path):
    """The second time in the same folder, where everything is there already."""
    with _draaiend(map_) as (launcher, _):
        (beat,) = (pid for pid in _van(map_) if b"beat" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))
        os.kill(beat, signal.SIGKILL)
        rest, _ = launcher.communicate(timeout=60)
        assert launcher.returncode == 1
        assert "Beat is gestopt (code -9)" in rest
        wacht_tot(lambda: not _van(map_))


def test_a_port_that_is_taken_is_passed_by(monkeypatch):
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        eerste = bezet.getsockname()[1]
        monkeypatch.setenv("MEEDOEN_POORT", str(eerste))
        with demo._vrije_poort() as lijn:
            assert eerste < lijn.getsockname()[1] < eerste + demo.POORTEN
        monkeypatch.setattr(demo, "POORTEN", 1)
        with pytest.raises(Mislukt, match="Geen vrije poort"):
            demo._vrije_poort()
