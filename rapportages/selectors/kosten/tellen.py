"""All counts of a year in one statement."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from rapportages.kosten import Geteld
from rapportages.selectors.kosten.bronnen import BRONNEN, cohort


def tel_kosten(*, gemeente_id: int, jaar: int, dag: date) -> tuple[int, dict[str, Geteld]]:
    """How many people it is about, and every count of `TELLINGEN`, as it stood at the end of `dag`."""
    mensen = cohort(gemeente_id, jaar, dag)
    delen: list[str] = []
    parameters: list[Any] = []
    for code, bron in BRONNEN.items():
        sql, params = bron(mensen.values("pk"), dag).query.sql_with_params()
        delen.append(
            f"SELECT '{code}', coalesce(sum(hoeveel), 0), count(*) FILTER (WHERE hoeveel > 0),"  # noqa: S608
            f" coalesce(max(hoeveel), 0) FROM ({sql}) AS per_persoon"
        )
        parameters.extend(params)
    # Names of our own; every value is a parameter.
    return mensen.count(), _geteld(" UNION ALL ".join(delen), parameters)


def _geteld(sql: str, parameters: list[Any]) -> dict[str, Geteld]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return {code: Geteld(totaal, mensen, grootste) for code, totaal, mensen, grootste in cursor.fetchall()}
