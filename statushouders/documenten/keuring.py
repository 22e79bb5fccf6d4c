"""Have a file judged by the `keurmeester`."""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from statushouders.documenten.fouten import BESCHADIGD, Documentfout
from statushouders.documenten.keurmeester import SECONDEN
from statushouders.documenten.soorten import Soort

_WORTEL = Path(__file__).resolve().parents[2]
_KEURMEESTER = [sys.executable, "-m", "statushouders.documenten.keurmeester"]
logger = logging.getLogger(__name__)


def keur(bestand: Any) -> Soort:
    """What this file is. Raises Documentfout when a dossier does not take it."""
    with _op_schijf(bestand) as schijf:
        soort, melding = _vraag(schijf)
    if melding:
        raise Documentfout(melding)
    return Soort[soort]


def _op_schijf(bestand: Any) -> IO[bytes]:
    """The file as the process can read it, from the begin: an upload has a file of its own already."""
    if hasattr(bestand, "temporary_file_path"):
        return Path(bestand.temporary_file_path()).open("rb")
    schijf = tempfile.TemporaryFile()  # noqa: SIM115
    bestand.seek(0)
    shutil.copyfileobj(bestand, schijf)
    bestand.seek(0)
    schijf.flush()
    schijf.seek(0)
    return schijf


def _vraag(schijf: IO[bytes]) -> list[str]:
    """The process gets none of our settings."""
    try:
        antwoord = subprocess.run(  # noqa: S603
            _KEURMEESTER,
            stdin=schijf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_WORTEL,
            env={},
            timeout=SECONDEN + 2,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ["", BESCHADIGD]
    if antwoord.returncode:
        logger.error("De keuring van een bestand stopte met code %s.", antwoord.returncode)
        return ["", BESCHADIGD]
    gelezen: list[str] = json.loads(antwoord.stdout)
    return gelezen
