"""Tells on the terminal what is going on, so that it is never silent for long."""

import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from ontwikkel.plekken import WORTEL, omgeving

STILTE = 1.5  # seconds after which a dot says that the work goes on


class Mislukt(SystemExit):
    """A step did not succeed; the text says which, and why."""

    def __init__(self, melding: str) -> None:
        super().__init__(f"\n{melding}")


def zeg(tekst: str) -> None:
    print(tekst, flush=True)


@contextmanager
def stap(naam: str) -> Iterator[None]:
    """Print the name of a step, dots while it lasts, and how long it took."""
    begin = time.monotonic()
    print(f"- {naam}", end="", flush=True)
    klaar = Event()
    stipper = Thread(target=_stippel, args=(klaar,), daemon=True)
    stipper.start()
    try:
        yield
    except BaseException:
        print(" niet gelukt", flush=True)
        raise
    finally:
        klaar.set()
        stipper.join()
    print(f" klaar ({time.monotonic() - begin:.1f} s)", flush=True)


def _stippel(klaar: Event) -> None:
    while not klaar.wait(STILTE):
        print(".", end="", flush=True)


def voer_uit(
    naam: str, opdracht: list[str], *, log: Path, env: Mapping[str, str] | None = None, regels: int = 25
) -> None:
    """Run a command as one step, its output in a file; when it fails, show the end of that file."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with stap(naam), log.open("wb") as uit:
        kind = subprocess.Popen(
            opdracht, stdout=uit, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=WORTEL, env=env or omgeving()
        )
        try:
            code = kind.wait()
        finally:
            if kind.poll() is None:
                kind.terminate()
                kind.wait()
        if code:
            raise Mislukt(f"{naam} is niet gelukt (code {code}). Het einde van {log}:\n{staart(log, regels)}")


def staart(log: Path, regels: int = 25) -> str:
    """The last lines of a log file."""
    if not log.exists():
        return "(leeg)"
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])
