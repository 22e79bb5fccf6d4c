"""What the question of matching (`matchvraag`) takes of the people: the profile and how one travels, the week, and
what there was between them and those places before.
"""

from __future__ import annotations

from collections.abc import Callable

from plaatsingen.selectors.matchbasis import BEZET_SQL, BOTST, LEEG, MET_AUTO, lijst
from plaatsingen.statussen import LOOPT, OPEN, VOORDRACHT_OPEN
from werkgevers.afstand import km_sql, ruw_sql
from werkgevers.codelijsten import BETAALD

# Who still works past the planned end is there until somebody says otherwise, as in `capaciteit.tegelijk_met`.
TOT = f"""CASE WHEN p.einde IS NULL OR (p.stand = ANY({lijst(LOOPT)}) AND p.einde < dit.dag) THEN 'infinity'::date
                ELSE p.einde END"""

MENSKOLOMMEN = f"""k.taalniveau, k.sectoren, k.vak_werk, k.vak_opleiding, k.vak_wens, k.certificaten, k.belasting_niet,
           k.vorm, k.sinds, CASE WHEN (SELECT bool_or(nodig || graag <> {LEEG}) FROM plek) THEN k.kan END AS kan,
           l.dagdelen, l.uren_per_week, l.kan_fietsen, l.heeft_fiets, l.ov, l.meerijden, l.reistijd_minuten,
           coalesce(l.rijbewijs, {LEEG}) AS rijbewijs, coalesce(l.rijbewijs && {lijst(MET_AUTO)}, false) AS auto"""  # noqa: S608

Van = Callable[[str], str]


def van_een(tabel: str) -> str:
    return f"AND {tabel}.statushouder_id = ANY (ARRAY(SELECT id FROM wie))"  # noqa: S608


def van_allen(tabel: str) -> str:
    return ""


def naast(*, precies: bool) -> str:
    """One row for a person beside a place, made as it is read: a fence (OFFSET) keeps the distance from being worked
    out at every use, and these wide rows from being stored. Not `precies`: from the middle of a square (`afstand`).
    """
    punt = "gebied.breedte", "gebied.lengte"
    thuis = punt if precies else ruw_sql(*punt)
    return f"""
naast AS NOT MATERIALIZED (
    SELECT wie.id, w.id AS plek, {MENSKOLOMMEN},
           CASE WHEN gebied.breedte IS NOT NULL AND w.breedte IS NOT NULL
                THEN {km_sql(*thuis, "w.breedte", "w.lengte")} END AS km
    FROM wie
    JOIN plaatsingen_kandidaat k ON k.statushouder_id = wie.id
    JOIN statushouders_statushouder s ON s.id = k.statushouder_id
    LEFT JOIN statushouders_leefsituatie l ON l.statushouder_id = k.statushouder_id
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(s.postcode, 4)
    CROSS JOIN plek w
    OFFSET 0
)"""  # noqa: S608


def bezet(hen: Van) -> str:
    """Whose week is taken then."""
    return f"""
bezet AS (
    SELECT b.statushouder_id AS mens, v.plek,
           CASE WHEN bool_and(b.geldig_tot IS NOT NULL) THEN max(b.geldig_tot) END AS tot,
           bool_or(b.geldig_tot IS NULL OR b.geldig_tot >= v.lang) AS lang
    FROM gevraagd v
    JOIN plaatsingen_roosterblok b ON b.dag = v.dag AND {BOTST}
         AND b.geldig_van <= v.komend AND (b.geldig_tot IS NULL OR b.geldig_tot >= v.vanaf)
    WHERE true {hen("b")}
    GROUP BY b.statushouder_id, v.plek
)"""  # noqa: S608


def geplaatst(hen: Van) -> str:
    return f"""
geplaatst AS (
    SELECT p.statushouder_id AS mens, max({TOT}) AS tot,
           max({TOT}) FILTER (WHERE p.soort = ANY({lijst(sorted(BETAALD))})) AS betaald_tot
    FROM plaatsingen_plaatsing p
    CROSS JOIN dit
    WHERE p.stand = ANY({BEZET_SQL}) {hen("p")}
    GROUP BY p.statushouder_id
)"""  # noqa: S608


def bezoek(hen: Van) -> str:
    return f"""
bezoek AS (
    SELECT DISTINCT ON (d.statushouder_id, x.werkgever)
           d.statushouder_id AS mens, x.werkgever, d.interesse_persoon, d.interesse_werkgever
    FROM werkgevers_deelname d
    JOIN werkgevers_bijeenkomst b ON b.id = d.bijeenkomst_id
    LEFT JOIN werkgevers_bijeenkomst_werkgevers bw
           ON bw.bijeenkomst_id = b.id AND d.werkgever_id IS NULL AND b.soort = 'bedrijfsbezoek'
    CROSS JOIN LATERAL (SELECT coalesce(d.werkgever_id, bw.werkgever_id) AS werkgever) x
    WHERE d.stand = 'geweest' AND x.werkgever IN (SELECT werkgever_id FROM plek) {hen("d")}
    ORDER BY d.statushouder_id, x.werkgever, b.begin DESC, d.id DESC
)"""  # noqa: S608


def eerder(hen: Van) -> str:
    return f"""
eerder AS (
    SELECT DISTINCT ON (v.statushouder_id, v.werkplek_id)
           v.statushouder_id AS mens, v.werkplek_id AS plek, v.stand, v.reden
    FROM plaatsingen_voordracht v
    WHERE v.werkplek_id IN (SELECT id FROM plek) {hen("v")}
    ORDER BY v.statushouder_id, v.werkplek_id, v.stand = ANY({lijst(VOORDRACHT_OPEN)}) DESC, v.id DESC
)"""  # noqa: S608


def hier(hen: Van) -> str:
    return f"""
hier AS (
    SELECT DISTINCT p.statushouder_id AS mens, p.werkplek_id AS plek
    FROM plaatsingen_plaatsing p
    WHERE p.stand = ANY({lijst(OPEN)}) AND p.werkplek_id IN (SELECT id FROM plek) {hen("p")}
)"""  # noqa: S608
