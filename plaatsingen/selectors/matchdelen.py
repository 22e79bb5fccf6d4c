"""The parts of the one question of matching (`matchvraag`): a common table each, in the order in which they need each
other.
"""

from __future__ import annotations

from collections.abc import Callable

from plaatsingen.selectors.matchbasis import (
    BEZET_SQL,
    BOTST,
    DAGDEEL,
    HOOGSTENS_SQL,
    KOMEND_DAGEN,
    LATER_DAGEN,
    LEEG,
    LEERT,
    LOOPAFSTAND_KM,
    MET_AUTO,
    MINUTEN,
    RIJBEWIJZEN,
    SECTOR,
    Code,
    aantal,
    gevraagde_woorden,
    lijst,
)
from plaatsingen.statussen import GEEN_BEZWAAR, LOOPT, OPEN, VOORDRACHT_OPEN
from statushouders.feitcodes import Rijbewijs, Taalniveau
from werkgevers.afstand import AUTO, FIETS, OV, km_sql
from werkgevers.codelijsten import BETAALD

# Who still works past the planned end is there until somebody says otherwise, as in `capaciteit.tegelijk_met`.
TOT = f"""CASE WHEN p.einde IS NULL OR (p.stand = ANY({lijst(LOOPT)}) AND p.einde < dit.dag) THEN 'infinity'::date
                ELSE p.einde END"""
_ER_DAN = f"{TOT} >= greatest(w.begin, dit.dag)"

_PLEK = f"""
plek AS MATERIALIZED (
    SELECT w.id, w.werkgever_id, w.dagdelen, w.van, w.tot, w.uren_per_week, w.vakgebieden, w.belasting, w.vorm,
           greatest(w.begin, dit.dag) AS begin, sector.code AS sector, gebied.breedte, gebied.lengte,
           array_position({lijst(Taalniveau.values)}, w.taalniveau) - 1 AS taal,
           w.soorten && {lijst(sorted(BETAALD))} AS betaald,
           {gevraagde_woorden("w.vaardigheden_nodig")} AS nodig,
           {gevraagde_woorden("w.vaardigheden_graag")} AS graag,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x = ANY({lijst(RIJBEWIJZEN)})) AS rijbewijzen,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x <> ALL({lijst(RIJBEWIJZEN)})) AS papieren,
           w.aantal - (SELECT count(*) FROM plaatsingen_plaatsing p
                       WHERE p.werkplek_id = w.id AND p.stand = ANY({BEZET_SQL}) AND {_ER_DAN}) AS plekken_vrij,
           g.capaciteit - (SELECT count(*) FROM plaatsingen_plaatsing p WHERE p.werkgever_id = g.id
                           AND p.stand = ANY({BEZET_SQL}) AND {_ER_DAN}) AS werkgever_vrij
    FROM welke
    JOIN werkgevers_werkplek w ON w.id = welke.id
    JOIN werkgevers_werkgever g ON g.id = w.werkgever_id
    CROSS JOIN dit
    LEFT JOIN sector ON sector.sbi = g.sbi
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(coalesce(nullif(w.postcode, ''), g.postcode), 4)
)"""  # noqa: S608

MENSKOLOMMEN = f"""k.taalniveau, k.sectoren, k.vak_werk, k.vak_opleiding, k.vak_wens, k.certificaten, k.belasting_niet,
           k.vorm, k.sinds, CASE WHEN (SELECT bool_or(nodig || graag <> {LEEG}) FROM plek) THEN k.kan END AS kan,
           l.dagdelen, l.uren_per_week, l.kan_fietsen, l.heeft_fiets, l.ov, l.meerijden, l.reistijd_minuten,
           coalesce(l.rijbewijs, {LEEG}) AS rijbewijs, coalesce(l.rijbewijs && {lijst(MET_AUTO)}, false) AS auto"""  # noqa: S608

# One row for a person beside a place, made as it is read: a fence (OFFSET) keeps the distance from being worked out at
# every use, and keeps these wide rows from being stored.
_NAAST = f"""
naast AS NOT MATERIALIZED (
    SELECT wie.id, w.id AS plek, {MENSKOLOMMEN},
           CASE WHEN gebied.breedte IS NOT NULL AND w.breedte IS NOT NULL
                THEN {km_sql("gebied.breedte", "gebied.lengte", "w.breedte", "w.lengte")} END AS km
    FROM wie
    JOIN plaatsingen_kandidaat k ON k.statushouder_id = wie.id
    JOIN statushouders_statushouder s ON s.id = k.statushouder_id
    LEFT JOIN statushouders_leefsituatie l ON l.statushouder_id = k.statushouder_id
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(s.postcode, 4)
    CROSS JOIN plek w
    OFFSET 0
)"""  # noqa: S608

Van = Callable[[str], str]


def _van_een(tabel: str) -> str:
    return f"AND {tabel}.statushouder_id = ANY (ARRAY(SELECT id FROM wie))"  # noqa: S608


def _van_allen(tabel: str) -> str:
    return ""


def _geplaatst(hen: Van) -> str:
    return f"""
geplaatst AS (
    SELECT p.statushouder_id AS mens, max({TOT}) AS tot,
           max({TOT}) FILTER (WHERE p.soort = ANY({lijst(sorted(BETAALD))})) AS betaald_tot
    FROM plaatsingen_plaatsing p
    CROSS JOIN dit
    WHERE p.stand = ANY({BEZET_SQL}) {hen("p")}
    GROUP BY p.statushouder_id
)"""  # noqa: S608


def _bezoek(hen: Van) -> str:
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


def _eerder(hen: Van) -> str:
    return f"""
eerder AS (
    SELECT DISTINCT ON (v.statushouder_id, v.werkplek_id)
           v.statushouder_id AS mens, v.werkplek_id AS plek, v.stand, v.reden
    FROM plaatsingen_voordracht v
    WHERE v.werkplek_id IN (SELECT id FROM plek) {hen("v")}
    ORDER BY v.statushouder_id, v.werkplek_id, v.stand = ANY({lijst(VOORDRACHT_OPEN)}) DESC, v.id DESC
)"""  # noqa: S608


def _hier(hen: Van) -> str:
    return f"""
hier AS (
    SELECT DISTINCT p.statushouder_id AS mens, p.werkplek_id AS plek
    FROM plaatsingen_plaatsing p
    WHERE p.stand = ANY({lijst(OPEN)}) AND p.werkplek_id IN (SELECT id FROM plek) {hen("p")}
)"""  # noqa: S608


_GELEGD = f"""
gelegd AS NOT MATERIALIZED (
    SELECT m.id AS mens, w.id AS plek, m.sinds, m.km, bezet.tot AS bezet_tot, eerder.reden AS eerder_reden,
           CASE WHEN w.dagdelen = {LEEG} THEN NULL
                WHEN bezet.lang OR (m.dagdelen <> {LEEG} AND NOT w.dagdelen <@ m.dagdelen) THEN {Code.NIET:d}
                WHEN bezet.mens IS NOT NULL THEN {Code.LATER:d}
                WHEN m.dagdelen IS NULL OR m.dagdelen = {LEEG} THEN {Code.DEELS:d} ELSE {Code.GOED:d} END AS c_tijd,
           CASE WHEN w.uren_per_week IS NULL OR m.uren_per_week IS NULL THEN NULL
                WHEN m.uren_per_week < w.uren_per_week THEN {Code.DEELS:d} END AS c_uren,
           CASE WHEN w.taal IS NULL THEN NULL WHEN m.taalniveau IS NULL THEN {Code.DEELS:d}
                WHEN m.taalniveau >= w.taal THEN {Code.GOED:d}
                WHEN m.taalniveau = w.taal - 1 THEN {Code.LATER:d} ELSE {Code.NIET:d} END AS c_taal,
           CASE WHEN w.rijbewijzen = {LEEG} THEN NULL WHEN m.rijbewijs = {LEEG} THEN {Code.DEELS:d}
                WHEN w.rijbewijzen <@ (m.rijbewijs
                     || CASE WHEN m.auto THEN {lijst((Rijbewijs.AM, Rijbewijs.B))} ELSE {LEEG} END
                     || CASE WHEN 'ce' = ANY(m.rijbewijs) THEN {lijst((Rijbewijs.C, Rijbewijs.BE))}
                        ELSE {LEEG} END)
                THEN {Code.GOED:d}
                WHEN 'les' = ANY(m.rijbewijs) AND w.rijbewijzen = {lijst((Rijbewijs.B,))} THEN {Code.LATER:d}
                ELSE {Code.NIET:d} END AS c_rijbewijs,
           CASE WHEN w.papieren = {LEEG} THEN NULL WHEN w.papieren <@ m.certificaten THEN {Code.GOED:d}
                ELSE {Code.LATER:d} END AS c_papieren,
           CASE WHEN w.belasting && m.belasting_niet THEN {Code.NIET:d}
                WHEN w.belasting <> {LEEG} AND m.belasting_niet <> {LEEG} THEN {Code.GOED:d} END AS c_lijf,
           CASE WHEN m.km IS NULL THEN {Code.DEELS:d} WHEN m.km <= {LOOPAFSTAND_KM} THEN {Code.GOED:d}
                WHEN least({MINUTEN[FIETS]}, {MINUTEN[OV]}) <= {HOOGSTENS_SQL} THEN {Code.GOED:d}
                WHEN {MINUTEN[AUTO]} <= {HOOGSTENS_SQL} OR m.meerijden = 'ja' THEN {Code.DEELS:d}
                WHEN {LEERT} <= {HOOGSTENS_SQL} THEN {Code.LATER:d}
                WHEN least({MINUTEN[FIETS]}, {MINUTEN[OV]}, {MINUTEN[AUTO]}) IS NULL
                     AND (coalesce(m.kan_fietsen, '') = '' OR coalesce(m.ov, '') = '') THEN {Code.DEELS:d}
                WHEN m.reistijd_minuten IS NULL
                     AND least({MINUTEN[FIETS]}, {MINUTEN[OV]}, {MINUTEN[AUTO]}) IS NOT NULL THEN {Code.DEELS:d}
                ELSE {Code.NIET:d} END AS c_reis,
           CASE WHEN bezoek.interesse_persoon = 'nee' OR eerder.reden = 'wil_niet' THEN {Code.NIET:d}
                WHEN bezoek.interesse_persoon = 'ja' AND bezoek.interesse_werkgever = 'ja' THEN {Code.GOED:d}
                WHEN bezoek.interesse_werkgever = 'nee' THEN {Code.DEELS:d} END AS c_bezoek,
           CASE WHEN CASE WHEN w.betaald THEN geplaatst.betaald_tot ELSE geplaatst.tot END >= w.begin
                THEN {Code.NIET:d} END AS c_plaats,
           CASE WHEN eerder.stand = 'geplaatst' OR eerder.reden = ANY({lijst(GEEN_BEZWAAR)}) THEN {Code.DEELS:d}
                WHEN eerder.stand = 'afgewezen' AND eerder.reden <> 'wil_niet' THEN {Code.NIET:d} END AS c_eerder,
           CASE WHEN least(w.plekken_vrij, w.werkgever_vrij) <= 0 THEN {Code.DEELS:d} END AS c_ruimte,
           CASE WHEN w.vorm = '' OR m.vorm = '' THEN NULL WHEN w.vorm = m.vorm THEN {Code.GOED:d}
                ELSE {Code.DEELS:d} END AS c_vorm,
           CASE WHEN w.vakgebieden && m.vak_werk THEN 'werk' WHEN w.vakgebieden && m.vak_opleiding THEN 'opleiding'
                WHEN w.sector = ANY(m.sectoren) THEN 'sector' ELSE '' END AS vak,
           w.vakgebieden && m.vak_wens AS wens,
           hier.mens IS NOT NULL OR coalesce(eerder.stand = ANY({lijst(VOORDRACHT_OPEN)}), false) AS is_hier,
           CASE WHEN w.nodig = {LEEG} THEN 0 ELSE {aantal("w.nodig")} END AS kan_nodig, cardinality(w.nodig) AS nodig,
           CASE WHEN w.graag = {LEEG} THEN 0 ELSE {aantal("w.graag")} END AS kan_graag
    FROM naast m
    JOIN plek w ON w.id = m.plek
    LEFT JOIN bezet ON bezet.mens = m.id AND bezet.plek = w.id
    LEFT JOIN geplaatst ON geplaatst.mens = m.id
    LEFT JOIN bezoek ON bezoek.mens = m.id AND bezoek.werkgever = w.werkgever_id
    LEFT JOIN eerder ON eerder.mens = m.id AND eerder.plek = w.id
    LEFT JOIN hier ON hier.mens = m.id AND hier.plek = w.id
    OFFSET 0
)"""  # noqa: S608

_BEOORDEELD = f"""
beoordeeld AS MATERIALIZED (
    SELECT g.*, o.hoogste, o.te_vragen, o.bezwaren,
           CASE g.vak WHEN 'werk' THEN 8 WHEN 'opleiding' THEN 5 WHEN 'sector' THEN 3 ELSE 0 END
           + CASE WHEN g.wens THEN 4 ELSE 0 END + 3 * g.kan_nodig + g.kan_graag
           + CASE g.c_bezoek WHEN {Code.GOED:d} THEN 4 WHEN {Code.DEELS:d} THEN -4 ELSE 0 END
           + CASE g.c_vorm WHEN {Code.GOED:d} THEN 1 WHEN {Code.DEELS:d} THEN -1 ELSE 0 END
           - CASE WHEN g.c_ruimte IS NULL THEN 0 ELSE 5 END - CASE WHEN g.c_uren IS NULL THEN 0 ELSE 1 END
           - CASE g.c_reis WHEN {Code.DEELS:d} THEN 2 ELSE 0 END AS punten
    FROM gelegd g
    CROSS JOIN LATERAL (
        SELECT greatest(g.c_tijd, g.c_taal, g.c_rijbewijs, g.c_papieren, g.c_lijf, g.c_reis, g.c_plaats, g.c_eerder,
                        CASE g.c_bezoek WHEN {Code.NIET:d} THEN {Code.NIET:d} END, {Code.GOED:d}) AS hoogste,
               num_nonnulls(nullif(g.c_tijd = {Code.DEELS:d}, false), nullif(g.c_taal = {Code.DEELS:d}, false),
                            nullif(g.c_rijbewijs = {Code.DEELS:d}, false), nullif(g.km IS NULL, false), g.c_uren,
                            g.c_ruimte, nullif(g.c_bezoek = {Code.DEELS:d}, false), g.c_eerder,
                            nullif(g.vak NOT IN ('werk', 'opleiding') AND g.kan_nodig < g.nodig, false)) AS te_vragen,
               num_nonnulls(nullif(g.c_tijd = {Code.NIET:d}, false), nullif(g.c_taal = {Code.NIET:d}, false),
                            nullif(g.c_rijbewijs = {Code.NIET:d}, false), nullif(g.c_lijf = {Code.NIET:d}, false),
                            nullif(g.c_reis = {Code.NIET:d}, false), g.c_plaats,
                            nullif(g.c_eerder = {Code.NIET:d}, false)) AS bezwaren
    ) o
    WHERE NOT g.is_hier
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


def _gevraagd(*, precies: bool) -> str:
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


def _bezet(hen: Van) -> str:
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


def delen(wie: str, welke: str, *, een_mens: bool, precies: bool) -> str:
    """The common tables, for who and which places the caller may see. What is known of one person is found by its
    index; of everybody it is joined, and asking first who they are only costs.
    """
    hen: Van = _van_een if een_mens else _van_allen
    return ",".join(
        (
            "dit AS (SELECT %s::date AS dag)",
            f"\nwie (id) AS ({wie})",
            f"\nwelke (id) AS MATERIALIZED ({welke})",
            f"\ndagdeel (code, dag, van, tot) AS (VALUES {DAGDEEL})",
            f"\nsector (sbi, code) AS (VALUES {SECTOR})",
            _PLEK,
            _gevraagd(precies=precies),
            _bezet(hen),
            _geplaatst(hen),
            _bezoek(hen),
            _eerder(hen),
            _hier(hen),
            _NAAST,
            _GELEGD,
            _BEOORDEELD,
        )
    )
