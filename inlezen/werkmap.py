"""Excel workbooks, read in a process of their own."""

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from inlezen.fouten import BESCHADIGD, SLA_OP_ALS_XLSX, TE_GROOT, WACHTWOORD, Bestandsfout
from inlezen.grenzen import LEZER_SECONDEN

_WORTEL = Path(__file__).resolve().parents[1]
_LEZER = [sys.executable, "-m", "inlezen.werkmaplezer"]
logger = logging.getLogger(__name__)


def lees_werkmap(inhoud: bytes) -> tuple[str, Iterator[list[str]]]:
    """The first visible sheet that is not empty: its name if there are more sheets to see, and its rows one by one.
    Raises Bestandsfout at once.

    The old XLS is not checked beforehand: there the limits of the process are the guard.
    """
    is_xlsx = inhoud.startswith(b"PK")
    if not is_xlsx and "EncryptedPackage".encode("utf-16-le") in inhoud:
        raise Bestandsfout(WACHTWOORD)
    kop, *rijen = _lees_apart(inhoud, bij_stop=TE_GROOT if is_xlsx else SLA_OP_ALS_XLSX).splitlines()
    melding, blad = json.loads(kop)
    if melding:
        raise Bestandsfout(melding)
    return blad, (json.loads(rij) for rij in rijen)


def _lees_apart(inhoud: bytes, *, bij_stop: str) -> bytes:
    """The process has limits and gets none of our settings. Whatever a file does to it, here it is a message."""
    try:
        lezer = subprocess.run(  # noqa: S603
            _LEZER,
            input=inhoud,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # may quote cells
            cwd=_WORTEL,
            env={},
            timeout=LEZER_SECONDEN * 2,
            check=False,
        )
    except subprocess.TimeoutExpired as fout:
        raise Bestandsfout(bij_stop) from fout
    if lezer.returncode:
        logger.error("De lezer van Excel-bestanden stopte met code %s.", lezer.returncode)
        raise Bestandsfout(bij_stop if lezer.returncode < 0 else BESCHADIGD)
    return lezer.stdout
