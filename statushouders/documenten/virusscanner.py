"""Ask clamd whether a file is infected, by its own protocol (INSTREAM), over TCP or a socket on this machine."""

from __future__ import annotations

import logging
import socket
import struct
from typing import Any

from django.conf import settings

_BROK = 64 * 1024
_VERBINDEN, _ANTWOORD = 3.0, 60.0
_LANGSTE_ANTWOORD = 4096
logger = logging.getLogger(__name__)


class ScannerWeg(Exception):
    """The scanner cannot be reached, or does not say what it found."""


def is_ingesteld() -> bool:
    """Whether this installation has a scanner."""
    return bool(settings.VIRUSSCANNER)


def is_besmet(bestand: Any) -> bool:
    """What the scanner says of this file. Raises ScannerWeg when it says nothing of use; the file stays unread then.

    `settings.VIRUSSCANNER` is `host:port`, or the path of a socket. Reads from the begin, and goes back.
    """
    try:
        with _verbind(settings.VIRUSSCANNER) as lijn:
            antwoord = _stuur(lijn, bestand)
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
    raise ScannerWeg


def _verbind(waar: str) -> socket.socket:
    if waar.startswith("/"):
        lijn = socket.socket(socket.AF_UNIX)
        lijn.settimeout(_VERBINDEN)
        lijn.connect(waar)
    else:
        host, _, poort = waar.rpartition(":")
        lijn = socket.create_connection((host.strip("[]"), int(poort)), timeout=_VERBINDEN)
    lijn.settimeout(_ANTWOORD)
    return lijn


def _stuur(lijn: socket.socket, bestand: Any) -> str:
    """Pieces, each after its length; a length of nothing ends it. The answer ends with a null byte."""
    bestand.seek(0)
    lijn.sendall(b"zINSTREAM\0")
    while brok := bestand.read(_BROK):
        lijn.sendall(struct.pack("!I", len(brok)) + brok)
    lijn.sendall(struct.pack("!I", 0))
    antwoord = b""
    while not antwoord.endswith(b"\0") and len(antwoord) < _LANGSTE_ANTWOORD:
        stuk = lijn.recv(1024)
        if not stuk:
            break
        antwoord += stuk
    return antwoord.rstrip(b"\0\n").decode("utf-8", "replace")
