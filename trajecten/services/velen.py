"""What is written for many trajecten at once: one bare statement each, the same for one person and for ten thousand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from trajecten.models import AanpakStap
from trajecten.planning import Stapplan
from trajecten.statussen import Fase, Stapstatus

# Trajecten that get the same steps on the same days, and those steps.
Stappengroep = tuple[Sequence[int], Sequence[tuple[int, Stapplan]]]

_MAAK_STAPPEN = """
    INSERT INTO trajecten_stap
        (traject_id, aanpakstap_id, status, basisdatum, streefdatum, uiterste_datum, overslaan_reden, wacht_op)
    SELECT traject_id, aanpakstap_id, %(open)s, basisdatum, streefdatum, uiterste_datum, '', ''
    FROM unnest(%(trajecten)s::bigint[], %(groep_van_traject)s::int[]) AS traject (traject_id, groep)
    JOIN unnest(%(groep_van_stap)s::int[], %(stappen)s::bigint[], %(basis)s::date[], %(streef)s::date[],
                %(uiterst)s::date[]) AS stap (groep, aanpakstap_id, basisdatum, streefdatum, uiterste_datum)
    USING (groep)
"""

# One pass over the steps, joined once. As a look-up per traject the plan would depend on statistics, and there are
# none yet when the first list of a municipality comes in.
_VERVERS = """
    WITH stappen AS (
        SELECT t.id AS traject_id, t.einddatum IS NULL AND s.status = %(open)s AS kan_volgende, s.id, s.uiterlijk,
               a.soort, m.volgorde, s.status = %(gedaan)s AS gedaan, m.mijlpaal
        FROM trajecten_traject t
        LEFT JOIN trajecten_stap s ON s.traject_id = t.id
        LEFT JOIN trajecten_aanpakstap m ON m.id = s.aanpakstap_id
        LEFT JOIN trajecten_aanpak a ON a.id = m.aanpak_id
        WHERE t.id = ANY(%(ids)s)
    ), volgende AS (
        SELECT DISTINCT ON (traject_id) traject_id, id, uiterlijk FROM stappen WHERE kan_volgende
        ORDER BY traject_id, uiterlijk NULLS LAST, soort, volgorde, id
    ), bereikt AS (
        SELECT traject_id,
               bool_or(gedaan AND mijlpaal = ANY(%(naar_plaatsing)s)) AS plaatsing,
               bool_or(gedaan AND mijlpaal = %(naar_assessment)s) AS assessment
        FROM stappen GROUP BY traject_id
    )
    UPDATE trajecten_traject t
    SET volgende_stap_id = volgende.id, volgende_datum = volgende.uiterlijk,
        fase = CASE WHEN bereikt.plaatsing THEN %(plaatsing)s WHEN bereikt.assessment THEN %(assessment)s
                    ELSE %(start)s END
    FROM bereikt LEFT JOIN volgende USING (traject_id)
    WHERE t.id = bereikt.traject_id
"""
_MIJLPAAL = AanpakStap.Mijlpaal
_VERVERS_WAARDEN: dict[str, Any] = {
    "open": Stapstatus.OPEN.value,
    "gedaan": Stapstatus.GEDAAN.value,
    "naar_plaatsing": [_MIJLPAAL.EVALUATIE.value, _MIJLPAAL.PLAATSING.value],
    "naar_assessment": _MIJLPAAL.START.value,
    "plaatsing": Fase.PLAATSING.value,
    "assessment": Fase.ASSESSMENT.value,
    "start": Fase.START.value,
}


def maak_stappen(groepen: Iterable[Stappengroep]) -> None:
    """Insert open steps with their dates. What trajecten have in common is sent once."""
    alle = list(enumerate(groepen))
    trajecten = [(nummer, traject_id) for nummer, (ids, _) in alle for traject_id in ids]
    stappen = [(nummer, stap_id, plan) for nummer, (_, plannen) in alle for stap_id, plan in plannen]
    if not trajecten or not stappen:
        return
    waarden: dict[str, Any] = {
        "open": Stapstatus.OPEN.value,
        "groep_van_traject": [nummer for nummer, _ in trajecten],
        "trajecten": [traject_id for _, traject_id in trajecten],
        "groep_van_stap": [nummer for nummer, _, _ in stappen],
        "stappen": [stap_id for _, stap_id, _ in stappen],
        "basis": [plan.basisdatum for _, _, plan in stappen],
        "streef": [plan.streefdatum for _, _, plan in stappen],
        "uiterst": [plan.uiterste_datum for _, _, plan in stappen],
    }
    with connection.cursor() as cursor:
        cursor.execute(_MAAK_STAPPEN, waarden)


def ververs(traject_ids: Sequence[int]) -> None:
    """Write what the lists sort by: the next step, its date and the phase."""
    if not traject_ids:
        return
    with connection.cursor() as cursor:
        cursor.execute(_VERVERS, {**_VERVERS_WAARDEN, "ids": list(traject_ids)})
