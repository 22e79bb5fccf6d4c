"""Ask clamd whether a file is infected, by its own protocol (INSTREAM), over TCP or a socket on this machine."""

from __future__ import annotations

import logging
import socket
import struct
import time
from typing import Any

from django.conf import settings

_BROK = 64 * 1024
_VERBINDEN = 3.0
# In all, for one file: while somebody waits for the page, and in a job.
BIJ_UPLOAD, IN_EEN_TAAK = 10.0, 60.0
_LANGSTE_ANTWOORD = 4096
logger = logging.getLogger(__name__)


class GeenOordeel(Exception):
    """The scanner does not say what it thinks of this file; it may of another."""


class ScannerWeg(GeenOordeel):
    """The scanner cannot be reached or is too slow: another file has no better chance now."""


def is_ingesteld() -> bool:
    """Whether this installation has a scanner."""
    return bool(settings.VIRUSSCANNER)


def is_besmet(bestand: Any, *, seconden: float) -> bool:
    """What the scanner says of this file, within so many seconds. Raises GeenOordeel or ScannerWeg.

    `settings.VIRUSSCANNER` is `host:port`, or the path of a socket. Reads from the begin, and goes back.
    """
    try:
        with _verbind(settings.VIRUSSCANNER) as lijn:
            antwoord = _vraag(lijn, bestand, time.monotonic() + seconden)
    except (BrokenPipeError, ConnectionResetError) as fout:
        logger.warning("De virusscanner breekt een bestand af.")
        raise GeenOordeel from fout
    except (OSError, ValueError) as fout:
        logger.warning("De virusscanner antwoordt niet: %s", type(fout).__name__)
        raise ScannerWeg from fout
    finally:
        bestand.seek(0)
    if antwoord == "stream: OK":
        return False
    if antwoord.startswith("stream: ") and antwoord.endswith(" FOUND"):
        return True
    logger.warning("De virusscanner geeft een fout in plaats van een oordeel.")
    raise GeenOordeel


def _verbind(waar: str) -> socket.socket:
    if waar.startswith("/"):
        lijn = socket.socket(socket.AF_UNIX)
        lijn.settimeout(_VERBINDEN)
        lijn.connect(waar)
    else:
        host, _, poort = waar.rpartition(":")
        lijn = socket.create_connection((host.strip("[]"), int(poort)), timeout=_VERBINDEN)
    return lijn


def _vraag(lijn: socket.socket, bestand: Any, einde: float) -> str:
    """The answer ends with a null byte. To a file that is too big it comes before everything was sent."""
    try:
        _stuur(lijn, bestand, einde)
    except (BrokenPipeError, ConnectionResetError):
        logger.info("De virusscanner wil niet het hele bestand.")
    antwoord = b""
    while not antwoord.endswith(b"\0") and len(antwoord) < _LANGSTE_ANTWOORD:
        _nog(lijn, einde)
        stuk = lijn.recv(1024)
        if not stuk:
            break
        antwoord += stuk
    return antwoord.rstrip(b"\0\n").decode("utf-8", "replace")


def _stuur(lijn: socket.socket, bestand: Any, einde: float) -> None:
    """Pieces, each after its length; a length of nothing ends it."""
    bestand.seek(0)
    _nog(lijn, einde)
    lijn.sendall(b"zINSTREAM\0")
    while brok := bestand.read(_BROK):
        _nog(lijn, einde)
        lijn.sendall(struct.pack("!I", len(brok)) + brok)
    _nog(lijn, einde)
    lijn.sendall(struct.pack("!I", 0))


def _nog(lijn: socket.socket, einde: float) -> None:
    """The next step gets what is left of the time of this file."""
    if (rest := einde - time.monotonic()) <= 0:
        raise TimeoutError
    lijn.settimeout(rest)
