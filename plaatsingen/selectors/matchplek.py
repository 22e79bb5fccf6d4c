"""What the question of matching (`matchvraag`) takes of the places: what they ask, when, and what room there is."""

from __future__ import annotations

from plaatsingen.selectors.matchbasis import (
    KOMEND_DAGEN,
    LATER_DAGEN,
    RIJBEWIJZEN,
    gevraagde_woorden,
    lijst,
)
from statushouders.feitcodes import Taalniveau
from werkgevers.codelijsten import BETAALD

PLEK = f"""
plek AS MATERIALIZED (
    SELECT w.id, w.werkgever_id, w.dagdelen, w.van, w.tot, w.uren_per_week, w.vakgebieden, w.belasting, w.vorm,
           greatest(w.begin, dit.dag) AS begin, sector.code AS sector, gebied.breedte, gebied.lengte,
           array_position({lijst(Taalniveau.values)}, w.taalniveau) - 1 AS taal,
           w.soorten && {lijst(sorted(BETAALD))} AS betaald,
           {gevraagde_woorden("w.vaardigheden_nodig")} AS nodig,
           {gevraagde_woorden("w.vaardigheden_graag")} AS graag,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x = ANY({lijst(RIJBEWIJZEN)})) AS rijbewijzen,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x <> ALL({lijst(RIJBEWIJZEN)})) AS papieren,
           welke.ruimte
    FROM welke
    JOIN werkgevers_werkplek w ON w.id = welke.id
    JOIN werkgevers_werkgever g ON g.id = w.werkgever_id
    CROSS JOIN dit
    LEFT JOIN sector ON sector.sbi = g.sbi
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(coalesce(nullif(w.postcode, ''), g.postcode), 4)
)"""  # noqa: S608


def bloktijd(begin: str, *, precies: bool) -> tuple[str, str, str]:
    """Which blocks take the time of a place that begins then: those that end on the first day or later and begin by the
    second; for long when they end on the third or later. Not `precies`: from today on whole months count, so that
    nobody learns a day by moving that of a place.
    """
    vanaf, komend, lang = begin, f"{begin} + {KOMEND_DAGEN}", f"{begin} + {LATER_DAGEN} + 1"
    if precies:
        return vanaf, komend, lang
    eind = f"(date_trunc('month', {komend}) + interval '1 month - 1 day')::date"
    eerst = f"greatest(date_trunc('month', {vanaf})::date, (SELECT dag FROM dit))"  # noqa: S608
    return eerst, eind, f"date_trunc('month', {lang})::date"


_KANTEN = {"van": "greatest(d.van, plek.van)", "tot": "least(d.tot, plek.tot)"}


def gevraagd(*, precies: bool) -> str:
    """The parts of the week that are asked. `precies`: the exact times of the place count; else whole parts do. Of a
    part in which those times do not lie at all, the whole counts: it is asked.
    """
    erin = "plek.van IS NOT NULL AND greatest(d.van, plek.van) < least(d.tot, plek.tot)" if precies else "false"
    van, tot = (f"CASE WHEN {erin} THEN {eng} ELSE d.{kant} END AS {kant}" for kant, eng in _KANTEN.items())
    vanaf, komend, lang = bloktijd("plek.begin", precies=precies)
    return f"""
gevraagd AS MATERIALIZED (
    SELECT plek.id AS plek, d.code, d.dag, {vanaf} AS vanaf, {komend} AS komend, {lang} AS lang, {van}, {tot},
           {erin} AS precies
    FROM plek CROSS JOIN LATERAL unnest(plek.dagdelen) AS gekozen (code)
    JOIN dagdeel d ON d.code = gekozen.code
)"""  # noqa: S608
