"""One file at a time is judged, in the whole installation: that bounds the memory, whatever people upload at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

from kern.fouten import DomeinFout

# One arbitrary number for PostgreSQL's advisory lock.
SLOT = 727_003
_WACHT = "20s"
DRUK = "Er worden nu veel bestanden nagekeken. Probeer het over een minuut opnieuw."


@contextmanager
def keurplek() -> Iterator[None]:
    """Wait for the only place to judge a file. Raises DomeinFout when that takes too long.

    PostgreSQL gives it back when the transaction ends, also when this process was killed.
    """
    with transaction.atomic():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = %s", [_WACHT])
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
                cursor.execute("SET LOCAL lock_timeout = DEFAULT")
        except OperationalError as fout:
            raise DomeinFout(DRUK, veld="bestanden") from fout
        yield
