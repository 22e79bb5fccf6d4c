"""The history of somebody: a thousand entries open as fast as ten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from begeleiding.models import Score, Waarneming
from medewerkers.models import Gemeente, Medewerker
from tests.factories import AssessmentFactory, BetrokkenheidFactory, ObservatiepuntFactory, PlaatsingFactory

DINSDAG = date(2026, 11, 24)
# Of one page, whatever the history; a whole history would be more.
HOOGSTENS_RIJEN = 150
VEEL = 1000
BEGIN = DINSDAG - timedelta(days=VEEL)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def _observaties(plek: Any, door: Medewerker, aantal: int) -> None:
    punt = ObservatiepuntFactory(gemeente=plek.statushouder.gemeente)
    soort = {"assessment": plek} if plek._meta.model_name == "assessment" else {"plaatsing": plek}
    rijen = Waarneming.objects.bulk_create(
        Waarneming(
            id=uuid4(), statushouder_id=plek.statushouder_id, dag=DINSDAG - timedelta(days=nummer), door=door,
            notitie="Werkt rustig.", **soort,
        )
        for nummer in range(aantal)
    )  # fmt: skip
    Score.objects.bulk_create(Score(waarneming=een, punt=punt, waarde=3) for een in rijen)


def _tel() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _meeste_rijen(sql: str) -> int:
    """How many rows the busiest step of this query touched."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}")
        (plan,) = cursor.fetchone()[0]
    knopen, meeste = [plan["Plan"]], 0
    while knopen:
        knoop = knopen.pop()
        weg = sum(knoop.get(naam, 0) for naam in ("Rows Removed by Filter", "Rows Removed by Index Recheck"))
        meeste = max(meeste, (knoop["Actual Rows"] + weg) * knoop["Actual Loops"])
        knopen += knoop.get("Plans", [])
    return meeste


def _de_lijst(client: Client, adres: str, tabel: type[Model]) -> tuple[int, str]:
    """How many queries the page takes, and the one that reads its rows."""
    with CaptureQueriesContext(connection) as alle:
        assert client.get(adres).status_code == 200
    (lijst,) = [
        een["sql"]
        for een in alle.captured_queries
        if f'FROM "{tabel._meta.db_table}"' in een["sql"] and " LIMIT " in een["sql"] and "ORDER BY" in een["sql"]
    ]
    return len(alle), lijst


@pytest.mark.parametrize(
    ("maak", "naam"),
    [
        (AssessmentFactory, "begeleiding:observaties"),
        (partial(PlaatsingFactory, gestart_op=BEGIN, stand="lopend"), "begeleiding:observaties_bij"),
    ],
)
def test_a_page_of_a_long_history_reads_no_more_than_a_page(
    maak: Callable[..., Any], naam: str, gemeente: Gemeente, jobcoach: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    plekken = [maak(begin=BEGIN, statushouder__gemeente=gemeente) for _ in range(2)]
    for plek, aantal in zip(plekken, (10, VEEL), strict=True):
        BetrokkenheidFactory(statushouder=plek.statushouder, medewerker=jobcoach)
        _observaties(plek, jobcoach, aantal)
    _tel()
    client = ingelogd(jobcoach)
    client.get(reverse(naam, args=[plekken[0].pk]))
    kort, lang = (_de_lijst(client, reverse(naam, args=[plek.pk]), Waarneming) for plek in plekken)
    assert kort[0] == lang[0]
    assert _meeste_rijen(lang[1]) <= HOOGSTENS_RIJEN
