"""The one question behind matching: these people beside these places, judged in the database, in one statement.

It is asked of one place and all candidates, or of one candidate and all open places; the rules are the same. Each rule
gives a code (`Code`), which orders the answer and is told in words (`woorden.redenen`). No number leaves this file:
nobody reads a score. Sex, age, origin, nationality, religion and health are no input; a test reads this text for it.
"""

from __future__ import annotations

from collections.abc import Mapping

from plaatsingen.selectors import matchmens, matchoordeel, matchplek
from plaatsingen.selectors.matchbasis import (
    BEZET_SQL,
    BOTST,
    DAGDEEL,
    HOOGSTENS_SQL,
    MINUTEN,
    SECTOR,
    VULT,
    Code,
    kan_van,
    lijst,
)
from plaatsingen.selectors.matchmens import MENSKOLOMMEN, TOT
from plaatsingen.selectors.matchplek import bloktijd
from werkgevers.afstand import AUTO, FIETS, OV, RUW_KM
from werkgevers.codelijsten import BETAALD

VOLGORDES: Mapping[str, str] = {
    "uitleg": "punten DESC, sinds, mens, plek",
    "wachtend": "sinds, punten DESC, mens, plek",
    "dichtbij": "km NULLS LAST, punten DESC, mens, plek",
}
# Who may not know how far somebody lives, sees one order for everybody within so many kilometres.
_RUWE_VOLGORDES = {**VOLGORDES, "dichtbij": f"ceil(km / {RUW_KM}) NULLS LAST, punten DESC, mens, plek"}
# Nobody fits well of whom a reason asks something first: is there room, does the employer still want it.
_PAST = f"CASE WHEN hoogste = {Code.LATER:d} THEN 2 WHEN te_vragen > 0 THEN 1 ELSE 0 END"

# The same of the few who are shown, found by their key.
_GETOOND = f"""
getoond AS (
    SELECT g.mens AS id, g.plek, g.km, {MENSKOLOMMEN}
    FROM gekozen g
    JOIN plaatsingen_kandidaat k ON k.statushouder_id = g.mens
    LEFT JOIN statushouders_leefsituatie l ON l.statushouder_id = g.mens
)"""  # noqa: S608

# Where the placement is that lasts longest, of who has one when the place begins.
_GEPLAATST_BIJ = f"""(SELECT p.werkgever_id FROM plaatsingen_plaatsing p CROSS JOIN dit
        WHERE p.statushouder_id = g.mens AND p.stand = ANY({BEZET_SQL})
          AND (NOT w.betaald OR p.soort = ANY({lijst(sorted(BETAALD))}))
        ORDER BY {TOT} DESC, p.id LIMIT 1)"""  # noqa: S608


def matchvraag(wie: str, welke: str, volgorde: str, *, een_mens: bool = False, precies: bool = True) -> str:
    """The statement, for these two subqueries: ids of people, and ids of places with their `capaciteit.Ruimte`.

    Its parameters: today; those of the subqueries; how many of who fits, from where, and the same of who does not.
    `een_mens`: who is one person, of whom the week has an index. `precies`: for who reads weeks; else times and
    distances are judged roughly: nobody learns them by asking on.

    Every row of the answer starts with the counts; the rest is empty when there is nobody.
    """
    orde = (VOLGORDES if precies else _RUWE_VOLGORDES)[volgorde]
    vanaf, komend, _ = bloktijd("w.begin", precies=precies)
    eerst = f"{_PAST}, {orde}" if volgorde == "uitleg" else orde
    return f"""WITH {_delen(wie, welke, een_mens=een_mens, precies=precies)},
telling AS (
    SELECT count(*) AS bekeken, count(*) FILTER (WHERE hoogste < {Code.NIET:d}) AS passen,
           count(*) FILTER (WHERE hoogste < {Code.NIET:d} AND {_PAST} = 0) AS goed,
           count(*) FILTER (WHERE hoogste = {Code.LATER:d}) AS later
    FROM beoordeeld
),
gekozen AS (
    SELECT b.*, {_PAST} AS past, row_number() OVER (ORDER BY {eerst}) AS plaats
    FROM (SELECT * FROM beoordeeld WHERE hoogste < {Code.NIET:d} ORDER BY {eerst} LIMIT %s OFFSET %s) b
    UNION ALL
    SELECT b.*, 3, row_number() OVER (ORDER BY bezwaren, {orde})
    FROM (SELECT * FROM beoordeeld WHERE hoogste = {Code.NIET:d} ORDER BY bezwaren, {orde} LIMIT %s OFFSET %s) b
),{_GETOOND}
SELECT telling.bekeken, telling.passen, telling.goed, telling.later, g.*,
       ARRAY(SELECT x FROM {kan_van("w.nodig")}) AS heeft_nodig,
       ARRAY(SELECT x FROM {kan_van("w.graag")}) AS heeft_graag,
       {MINUTEN[FIETS]} AS fiets, {MINUTEN[OV]} AS ov, {MINUTEN[AUTO]} AS auto,
       {HOOGSTENS_SQL} AS hoogstens,
       m.taalniveau, m.vak_werk, m.vak_opleiding, m.vak_wens, m.certificaten, m.belasting_niet, m.vorm, m.dagdelen,
       m.uren_per_week, m.kan_fietsen, m.meerijden, m.rijbewijs, w.nodig AS moet_kunnen,
       m.reistijd_minuten IS NOT NULL AS reistijd_bekend, w.ruimte,
       (SELECT jsonb_agg(DISTINCT jsonb_build_array(d.code, b.soort))
        FROM plaatsingen_roosterblok b JOIN dagdeel d ON d.dag = b.dag AND {VULT}
        WHERE b.statushouder_id = g.mens AND b.geldig_van <= {komend}
          AND (b.geldig_tot IS NULL OR b.geldig_tot >= {vanaf})) AS week,
       (SELECT array_agg(DISTINCT v.code) FROM gevraagd v JOIN plaatsingen_roosterblok b
            ON b.dag = v.dag AND {BOTST} AND b.statushouder_id = g.mens
        WHERE v.plek = g.plek AND b.geldig_van <= v.komend
          AND (b.geldig_tot IS NULL OR b.geldig_tot >= v.vanaf)) AS botst,
       CASE WHEN g.c_plaats IS NOT NULL THEN {_GEPLAATST_BIJ} END AS geplaatst_bij
FROM telling
LEFT JOIN gekozen g ON true
LEFT JOIN getoond m ON m.id = g.mens AND m.plek = g.plek
LEFT JOIN plek w ON w.id = g.plek
ORDER BY g.past = 3, g.plaats"""  # noqa: S608


def _delen(wie: str, welke: str, *, een_mens: bool, precies: bool) -> str:
    """The common tables, in the order in which they need each other, for who and which places the caller may see. What
    is known of one person is found by its index; of everybody it is joined, and asking first who they are only costs.
    """
    hen = matchmens.van_een if een_mens else matchmens.van_allen
    return ",".join(
        (
            "dit AS (SELECT %s::date AS dag)",
            f"\nwie (id) AS ({wie})",
            f"\nwelke (id, ruimte) AS MATERIALIZED ({welke})",
            f"\ndagdeel (code, dag, van, tot) AS (VALUES {DAGDEEL})",
            f"\nsector (sbi, code) AS (VALUES {SECTOR})",
            matchplek.PLEK,
            matchplek.gevraagd(precies=precies),
            matchmens.bezet(hen),
            matchmens.geplaatst(hen),
            matchmens.bezoek(hen),
            matchmens.eerder(hen),
            matchmens.hier(hen),
            matchmens.naast(precies=precies),
            matchoordeel.gelegd(precies=precies),
            matchoordeel.BEOORDEELD,
        )
    )
