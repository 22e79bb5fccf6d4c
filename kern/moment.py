"""Read everything as it stands at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction


@contextmanager
def op_een_moment(model: type[models.Model]) -> Iterator[None]:
    """A transaction of which every query sees the database as it was at the first one, whatever others save meanwhile.

    One at a time over `model`, which others can go on reading: who waited must see what the one before saved, and
    PostgreSQL takes the moment at the first query, for which a lock does not count. Inside another transaction the
    moment of every query is that transaction's own.
    """
    eigen = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        if eigen:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        tabel = connection.ops.quote_name(model._meta.db_table)
        cursor.execute(f"LOCK TABLE {tabel} IN SHARE ROW EXCLUSIVE MODE")
        yield
