"""Many rows out of one, in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import connection, models


def kopieer(model: type[models.Model], bron: int, aantal: int, anders: Mapping[str, str], waar: str = "true") -> int:
    """So many copies of one row; `anders`: column -> SQL over `n` from 1 on, `waar`: which of them there are.

    Gives the id of the row itself: the copies follow on it.
    """
    sleutel = str(model._meta.pk.column)
    velden = [veld for veld in model._meta.concrete_fields if not veld.generated]
    kolommen = [str(veld.column) for veld in velden if veld.column != sleutel or sleutel in anders]
    namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
    waarden = ", ".join(anders.get(kolom, f'bron."{kolom}"') for kolom in kolommen)
    opdracht = (
        f'INSERT INTO "{model._meta.db_table}" ({namen}) SELECT {waarden} FROM "{model._meta.db_table}" bron, '  # noqa: S608
        f'generate_series(1, %s) n WHERE bron."{sleutel}" = %s AND ({waar}) ORDER BY n'
    )
    with connection.cursor() as cursor:
        cursor.execute(opdracht.replace(" % ", " %% "), [aantal, bron])
    return bron


@contextmanager
def eerst_de_rijen(model: type[models.Model]) -> Iterator[None]:
    """Without the indexes and references of its table, which come back at once when all rows are there: row by row
    millions of them take many times as long. Unique ones stay."""
    tabel = model._meta.db_table
    with connection.cursor() as cursor:
        # What was written before is checked first: a table that waits for that cannot be changed.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(_AFHANKELIJK, {"tabel": tabel})
        weg = cursor.fetchall()
        for soort, naam, _definitie in weg:
            drop = f'ALTER TABLE "{tabel}" DROP CONSTRAINT "{naam}"' if soort == "regel" else f'DROP INDEX "{naam}"'
            cursor.execute(drop)
        yield
        for soort, naam, definitie in weg:
            terug = f'ALTER TABLE "{tabel}" ADD CONSTRAINT "{naam}" {definitie}' if soort == "regel" else definitie
            cursor.execute(terug)


_AFHANKELIJK = """
    SELECT 'regel', conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = %(tabel)s::regclass AND contype IN ('f', 'x')
    UNION ALL
    SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = %(tabel)s::regclass AND NOT indisunique
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
"""
