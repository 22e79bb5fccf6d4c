"""Children of the launcher: they die with it, and stop when they are asked to."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from ontwikkel import processen
from ontwikkel.plekken import WORTEL
from ontwikkel.processen import Kind
from ontwikkel.voortgang import Mislukt
from tests.stapel import wacht_tot

SLAPER = [sys.executable, "-c", "import time; time.sleep(600)"]
DOVE = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, signal.SIG_IGN); print('doof', flush=True); time.sleep(600)",
]


def _kind(opdracht: list[str], tmp_path: Path, **extra: float) -> Kind:
    return Kind("Proef", opdracht, log=tmp_path / "log", env=dict(os.environ), **extra)


def _bestaat(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_stopping_ends_it_and_may_be_done_twice(tmp_path):
    kind = _kind(SLAPER, tmp_path)
    assert kind.leeft
    kind.stop()
    kind.stop()
    assert kind.proces.returncode == -signal.SIGTERM


def test_asking_does_not_wait(tmp_path):
    kind = _kind(DOVE, tmp_path, geduld=0.1)
    kind.wacht_tot(lambda: "doof" in (tmp_path / "log").read_text())
    kind.vraag_te_stoppen()
    assert kind.leeft
    kind.stop()


def test_who_does_not_listen_is_killed(tmp_path):
    kind = _kind(DOVE, tmp_path, geduld=0.1)
    kind.wacht_tot(lambda: "doof" in (tmp_path / "log").read_text())
    kind.stop()
    assert kind.proces.returncode == -signal.SIGKILL


def test_who_ended_is_reported_with_the_end_of_its_log(tmp_path):
    kind = _kind([sys.executable, "-c", "print('de schijf is vol'); exit(3)"], tmp_path)
    with pytest.raises(Mislukt, match=r"(?s)Proef is gestopt \(code 3\).*de schijf is vol"):
        kind.wacht_tot(lambda: False)


def test_waiting_ends_when_it_takes_too_long(tmp_path):
    kind = _kind(SLAPER, tmp_path)
    with pytest.raises(Mislukt, match="nog niet klaar"):
        kind.wacht_tot(lambda: False, seconden=0.1)
    kind.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells children of our death on Linux only")
def test_children_die_when_the_launcher_is_killed(tmp_path):
    launcher = f"""
        import os, sys, time
        from pathlib import Path
        from ontwikkel.processen import Kind
        kind = Kind("Proef", {SLAPER!r}, log=Path({str(tmp_path / "log")!r}), env=dict(os.environ))
        print(kind.proces.pid, flush=True)
        time.sleep(600)
    """
    ouder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(launcher)], cwd=WORTEL, stdout=subprocess.PIPE, text=True
    )
    assert ouder.stdout
    pid = int(ouder.stdout.readline())
    assert _bestaat(pid)
    ouder.kill()
    ouder.wait()
    ouder.stdout.close()
    wacht_tot(lambda: not _bestaat(pid))


def test_a_child_is_not_reached_by_ctrl_c_in_the_terminal(tmp_path):
    kind = _kind(SLAPER, tmp_path)
    assert os.getsid(kind.proces.pid) != os.getsid(0)
    kind.stop()


def test_without_linux_there_is_no_call_to_the_kernel(monkeypatch):
    monkeypatch.setattr(processen, "_LIBC", None)
    processen._sterf_met_ouder(signal.SIGTERM)()
