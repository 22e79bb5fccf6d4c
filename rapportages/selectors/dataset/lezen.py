"""Make the dataset and read it, row by row, in the order of the pseudonyms: that says nothing about anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import connection

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from rapportages.models import Datasetrecht
from rapportages.selectors.dataset.kleine_groepen import Vergroofd, vergroof
from rapportages.selectors.dataset.kolommen import KOLOMMEN
from rapportages.selectors.dataset.pseudoniem import geef_namen
from rapportages.selectors.dataset.tabel import TABEL, vul
from rapportages.selectors.feiten import feiten_op
from rapportages.verbergen import ONDERGRENS

_PER_KEER = 2000


def stand_van_dag() -> date:
    """The first of this month. Of every day one could tell on which day something happened, by asking each day."""
    return vandaag().replace(day=1)


def maak_dataset(*, recht: Datasetrecht, jaren: tuple[int, int]) -> tuple[Vergroofd, Iterator[tuple[Any, ...]]]:
    """How much less is told than could be, and the rows. Raises DomeinFout when there are too few people."""
    dag = stand_van_dag()
    with feiten_op(gemeente_id=recht.gemeente_id, dag=dag, jaren=jaren):
        vul(recht.gemeente_id, dag)
    vergroofd = vergroof()
    if vergroofd.mensen < ONDERGRENS:
        raise DomeinFout(f"In deze jaren vestigden zich minder dan {ONDERGRENS} mensen. Kies meer jaren.")
    geef_namen(sleutel=recht.sleutel, gemeente_id=recht.gemeente_id)
    return vergroofd, _rijen()


def _rijen() -> Iterator[tuple[Any, ...]]:
    """By a cursor of the server, within the transaction of who asks."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(KOLOMMEN)} FROM {TABEL} ORDER BY pseudoniem")  # noqa: S608
        while rijen := cursor.fetchmany(_PER_KEER):
            yield from rijen
