"""A name for each row that means nothing to who has not got the key: HMAC-SHA-256 over the person.

Made here and not in the database, so that the key never stands in a statement that a log could keep.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from io import StringIO

from django.db import connection

from rapportages.selectors.dataset.tabel import TABEL

# 128 bits: no two people of one file have the same.
LENGTE = 32
_PER_KEER = 10_000


def pseudoniem(sleutel: str, gemeente_id: int, persoon_id: int) -> str:
    """Of this person, by this key."""
    wie = f"{gemeente_id}:{persoon_id}".encode()
    return hmac.new(bytes.fromhex(sleutel), wie, hashlib.sha256).hexdigest()[:LENGTE]


def geef_namen(*, sleutel: str, gemeente_id: int) -> None:
    """To every row; then the number of the person is taken out of the table."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS rapportages_datasetnaam")
        cursor.execute("CREATE TEMPORARY TABLE rapportages_datasetnaam (persoon bigint, naam text) ON COMMIT DROP")
        for mensen in _mensen():
            rijen = "".join(f"{een}\t{pseudoniem(sleutel, gemeente_id, een)}\n" for een in mensen)
            cursor.copy_expert("COPY rapportages_datasetnaam FROM STDIN", StringIO(rijen))
        cursor.execute(f"UPDATE {TABEL} SET pseudoniem = naam FROM rapportages_datasetnaam WHERE persoon = persoon_id")  # noqa: S608
        cursor.execute("DROP TABLE rapportages_datasetnaam")
        cursor.execute(f"ALTER TABLE {TABEL} DROP COLUMN persoon_id")


def _mensen() -> Iterator[list[int]]:
    """So many at a time."""
    laatste = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT persoon_id FROM {TABEL} WHERE persoon_id > %s ORDER BY persoon_id LIMIT {_PER_KEER}",  # noqa: S608
                [laatste],
            )
            mensen = [een for (een,) in cursor]
        if not mensen:
            return
        yield mensen
        laatste = mensen[-1]
