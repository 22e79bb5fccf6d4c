"""One file at a time is read, in the whole installation: that bounds the memory, whatever people upload at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from kern.fouten import DomeinFout

# One arbitrary number for PostgreSQL's advisory lock.
SLOT = 727_002


class Bezet(DomeinFout):
    """Somebody else's file is being read at this moment; a few seconds later it is one's turn."""

    def __init__(self) -> None:
        super().__init__(
            "Er wordt nu een andere lijst gelezen. Kies je bestand over een minuut opnieuw.", veld="bestand"
        )


@contextmanager
def leesplek() -> Iterator[None]:
    """Hold the only place to read a file; raises Bezet at once when it is taken.

    PostgreSQL gives it back when the transaction ends, also when this process was killed.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SLOT])
            [vrij] = cursor.fetchone()
        if not vrij:
            raise Bezet
        yield
