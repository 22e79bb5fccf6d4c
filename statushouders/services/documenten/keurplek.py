"""One file at a time is judged, in the whole installation: that bounds the memory, whatever people upload at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

from kern.fouten import DomeinFout

# One arbitrary number for PostgreSQL's advisory lock, and one for its locks in two parts: this one, and the chair.
SLOT, STOELEN = 727_003, 727_005
# So many judge or wait; the other threads of the website are there for pages.
HOOGSTENS = 4
# Longer than one file takes at most (`keuring`), so that who waits gets a turn.
_WACHT = "12s"


class Druk(DomeinFout):
    """Too many files are being judged."""

    def __init__(self) -> None:
        super().__init__(
            "Er worden nu veel bestanden nagekeken. Probeer het over een minuut opnieuw.", veld="bestanden"
        )


@contextmanager
def keurplek() -> Iterator[None]:
    """Wait for the only place to judge a file. Raises Druk when that takes too long, or too many wait already.

    PostgreSQL gives it back when the transaction ends, also when this process was killed.
    """
    with transaction.atomic():
        _ga_zitten()
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = %s", [_WACHT])
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
                cursor.execute("SET LOCAL lock_timeout = DEFAULT")
        except OperationalError as fout:
            raise Druk from fout
        yield


def _ga_zitten() -> None:
    with connection.cursor() as cursor:
        for stoel in range(HOOGSTENS):
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [STOELEN, stoel])
            if cursor.fetchone() == (True,):
                return
    raise Druk
