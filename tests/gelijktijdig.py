"""Run functions at the same time, each in its own thread with its own database connection."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection


def tegelijk(*functies: Callable[[], Any]) -> list[Any]:
    """Start all at once and give their results in order; an exception is a result too."""
    hek = Barrier(len(functies))

    def draai(functie: Callable[[], Any]) -> Any:
        try:
            hek.wait(timeout=10)
            return functie()
        except Exception as fout:  # noqa: BLE001
            return fout
        finally:
            connection.close()

    with ThreadPoolExecutor(len(functies)) as pool:
        return list(pool.map(draai, functies))


def iemand_wacht_op_ons() -> bool:
    """Whether another transaction stands still for a lock of this one."""
    wacht = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))"
    with connection.cursor() as cursor:
        cursor.execute(wacht)
        return bool(cursor.fetchone()[0])


def niemand_anders_schrijft() -> bool:
    """Whether no other connection to this database is in the middle of something."""
    bezig = (
        "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND xact_start IS NOT NULL)"
    )
    with connection.cursor() as cursor:
        cursor.execute(bezig)
        return bool(cursor.fetchone()[0])
