"""The migrations run once per test run: the first process makes its database with them, the others copy it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection


@contextmanager
def een_keer_gemigreerd(map_: Path, patch: Any, blokkade: Any) -> Iterator[None]:
    """`map_` is shared by the processes of this run. In place of `create_test_db`; throwing away stays as it was."""
    maak_zelf, stempel = connection.creation.create_test_db, map_ / "gemigreerd"
    eigenaar: list[bool] = []

    def maak(*args: Any, **kwargs: Any) -> str:
        with _slot(map_):
            if not stempel.exists():
                naam: str = maak_zelf(*args, **kwargs)
                _kopieer(naam, f"{naam}_sjabloon")
                stempel.write_text(f"{naam}_sjabloon", encoding="utf-8")
                eigenaar.append(True)
                return naam
            naam = connection.creation._get_test_db_name()
            _kopieer(stempel.read_text(encoding="utf-8"), naam)
        settings.DATABASES[connection.alias]["NAME"] = connection.settings_dict["NAME"] = naam
        return naam

    patch.setattr(connection.creation, "create_test_db", maak)
    yield
    if eigenaar:
        with _slot(map_), blokkade.unblock():
            _beheer(f"DROP DATABASE {_naam(stempel.read_text(encoding='utf-8'))}")
            stempel.unlink()


def _kopieer(van: str, naar: str) -> None:
    """Nobody may be connected with the one that is copied."""
    connection.close()
    _beheer(f"DROP DATABASE IF EXISTS {_naam(naar)}", f"CREATE DATABASE {_naam(naar)} TEMPLATE {_naam(van)}")


def _naam(databank: str) -> str:
    naam: str = connection.ops.quote_name(databank)
    return naam


def _beheer(*opdrachten: str) -> None:
    with connection.creation._nodb_cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)


@contextmanager
def _slot(map_: Path) -> Iterator[None]:
    with (map_ / "databank.slot").open("a") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield
