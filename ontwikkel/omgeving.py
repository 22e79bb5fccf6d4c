"""The Python environment, locked and with hashes, and the front-end files. Does nothing when both are current."""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ontwikkel.plekken import PYTHON, VENV, WORTEL, omgeving, werkmap
from ontwikkel.voortgang import Mislukt, voer_uit, zeg

EISEN = WORTEL / "requirements"
SLOTEN = [EISEN / f"{naam}.lock" for naam in ("basis", "ontwikkel", "demo")]
INSTALLATIEPROGRAMMA = EISEN / "installatie.lock"

# How pip's own settings are called by uv.
UV_NAMEN = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
}


def zet_klaar() -> None:
    """Everything that has to be installed before the product can run. One at a time per checkout."""
    log = werkmap() / "log"
    with slot("omgeving") as vrij:
        if not vrij:
            zeg("- Wachten op een andere installatie in deze map")
    with slot("omgeving", wacht=True):
        _zet_python_klaar(log)
        # The node of the wheel knows only its own certificates; a network may have one of its own.
        env = omgeving(NODE_USE_SYSTEM_CA="1")
        voer_uit("Vormgeving", [str(PYTHON), "-m", "ontwikkel.vendor"], log=log / "vormgeving.log", env=env)


@contextmanager
def slot(naam: str, *, wacht: bool = False) -> Iterator[bool]:
    """Hold a lock on this checkout; gives whether we have it. It is free again when we die."""
    with (werkmap() / f"{naam}.slot").open("a") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | (0 if wacht else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True


def _zet_python_klaar(log: Path) -> None:
    """The stamp in .venv says from which locks it was made, and where: an environment cannot be moved."""
    stempel = VENV / "meedoen.stempel"
    kenmerk = hashlib.sha256(b"".join(lock.read_bytes() for lock in SLOTEN)).hexdigest()
    hier = str(VENV.resolve())
    plek, oud_kenmerk = stempel.read_text(encoding="utf-8").splitlines() if stempel.is_file() else (hier, "")
    if plek != hier or not _werkt(PYTHON):
        _maak_venv(log)
    elif oud_kenmerk == kenmerk:
        return
    _installeer(log)
    stempel.write_text(f"{VENV.resolve()}\n{kenmerk}\n", encoding="utf-8")


def _werkt(python: Path) -> bool:
    """Whether this is a Python of the same version as ours."""
    vraag = "import sys; print(*sys.version_info[:2])"
    try:
        uit = subprocess.run([python, "-c", vraag], capture_output=True, text=True, check=False, timeout=20)
    except OSError:
        return False
    return uit.stdout.split() == [str(deel) for deel in sys.version_info[:2]]


def _maak_venv(log: Path) -> None:
    """A new environment. Debian has venv and pip in packages of their own; as root they are fetched."""
    if not importlib.util.find_spec("ensurepip"):
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            raise Mislukt("Python kan hier geen omgeving maken. Installeer eerst het pakket python3-venv.")
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        voer_uit("Lijst van Debian-pakketten ophalen", ["apt-get", "update"], log=log / "apt-update.log", env=env)
        opdracht = ["apt-get", "install", "-y", "--no-install-recommends", "python3-venv"]
        voer_uit("python3-venv installeren", opdracht, log=log / "apt-venv.log", env=env)
    voer_uit("Python-omgeving maken", [sys.executable, "-m", "venv", "--clear", str(VENV)], log=log / "venv.log")


def _installeer(log: Path) -> None:
    """With uv, which pip fetches from its own lock and which takes a quarter of the time; else with pip itself."""
    pip = [str(PYTHON), "-m", "pip"]
    keuzes = ["--require-hashes", "--no-deps"]
    for lock in SLOTEN:
        keuzes += ["-r", str(lock)]
    if not _werkt_pip():
        voer_uit("pip klaarzetten", [str(PYTHON), "-m", "ensurepip"], log=log / "ensurepip.log")
    try:
        eerst = [*pip, "install", "--require-hashes", "--no-deps", "-r", str(INSTALLATIEPROGRAMMA)]
        voer_uit("Installatieprogramma", eerst, log=log / "uv.log")
        uv = [str(PYTHON), "-m", "uv", "pip", "install", "--python", str(PYTHON), *keuzes]
        voer_uit("Python-pakketten", uv, log=log / "pakketten.log", env=_uv_omgeving(pip))
    except Mislukt:
        voer_uit("Python-pakketten met pip", [*pip, "install", *keuzes], log=log / "pakketten-pip.log")


def _werkt_pip() -> bool:
    return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def _uv_omgeving(pip: list[str]) -> Mapping[str, str]:
    """uv does not read pip's settings (registry, certificate): pass them on. Hashes decide what is installed."""
    uit = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=False, env=omgeving())
    extra = {}
    for regel in uit.stdout.splitlines():
        sleutel, _, waarde = regel.partition("=")
        if naam := UV_NAMEN.get(sleutel.rpartition(".")[2]):
            extra[naam] = " ".join(waarde.strip("'\"").replace("\\n", " ").split())
    if extra.get("UV_NO_INDEX"):
        extra["UV_NO_INDEX"] = "true"
    return omgeving(**{"UV_INDEX_STRATEGY": "unsafe-best-match", **extra})
