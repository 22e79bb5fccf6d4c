"""Accessible PDFs (PDF/UA-1): a template of ours, and values that are never read as markup."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.text import slugify

from kern.fouten import DomeinFout
from kern.letterdekking import zetbaar
from kern.tijd import nu

logger = logging.getLogger(__name__)

SJABLONEN = settings.BASIS / "templates" / "pdf"
ZETTER = Path(__file__).with_name("pdfzetter.py")
# One takes a fifth of a second; a machine that is very busy gets this many.
SECONDEN = 15
# So many at once in one process of the website; who comes then waits this long for a place.
TEGELIJK, WACHT = 2, 3
_PLEKKEN = threading.BoundedSemaphore(TEGELIJK)
# All that the process knows. On a machine of many cores its memory would else be taken by threads.
_OMGEVING = {"RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2"}
MISLUKT = "De PDF kon niet worden gemaakt. Probeer het zo nog een keer."
DRUK = "Er worden nu veel PDF's gemaakt. Probeer het over een minuut nog een keer."


def maak_pdf(sjabloon: str, gegevens: Any) -> bytes:
    """The template `templates/pdf/<sjabloon>.typ` with these values (anything that JSON knows).

    Raises DomeinFout when it takes too long or fails, and when too many are being made. The log then says that it
    failed and not on what: the message of the maker can hold words of the document.
    """
    opdracht = {
        "sjabloon": str(SJABLONEN / f"{sjabloon}.typ"),
        "wortel": str(SJABLONEN),
        "letters": str(settings.LETTERS),
        "gegevens": _zetbaar(gegevens),
        "moment": int(nu().timestamp()),
    }
    if not _PLEKKEN.acquire(timeout=WACHT):
        raise DomeinFout(DRUK)
    try:
        return _zet(json.dumps(opdracht).encode())
    except (OSError, subprocess.TimeoutExpired, subprocess.CalledProcessError) as fout:
        logger.error("No PDF of template %s: %s", sjabloon, type(fout).__name__)  # noqa: TRY400
        raise DomeinFout(MISLUKT) from None
    finally:
        _PLEKKEN.release()


def _zet(invoer: bytes) -> bytes:
    """By the `pdfzetter`: a process with limits, that gets none of our settings."""
    klaar = subprocess.run(  # noqa: S603 - our own program; what a user typed goes by stdin
        [sys.executable, "-I", str(ZETTER)],
        input=invoer,
        capture_output=True,
        env=_OMGEVING,
        timeout=SECONDEN,
        check=True,
    )
    return klaar.stdout


def _zetbaar(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return zetbaar(waarde, settings.LETTERS)
    if isinstance(waarde, dict):
        return {naam: _zetbaar(een) for naam, een in waarde.items()}
    return [_zetbaar(een) for een in waarde] if isinstance(waarde, list | tuple) else waarde


def pdf_antwoord(pdf: bytes, naam: str) -> HttpResponse:
    """To be saved, by nobody else than who asked for it. `naam` of the file, without its ending."""
    antwoord = HttpResponse(pdf, content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{slugify(naam) or "document"}.pdf"'
    antwoord.headers["Cache-Control"] = "no-store"
    antwoord.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    antwoord.headers["X-Content-Type-Options"] = "nosniff"
    return antwoord
