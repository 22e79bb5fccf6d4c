"""The one question behind matching: these people beside these places, judged in the database, in one statement.

It is asked of one place and all candidates, or of one candidate and all open places; the rules are the same. Each rule
gives a code (`Code`), which orders the answer and is told in words (`woorden.redenen`). No number leaves this file:
nobody reads a score. Sex, age, origin, nationality, religion and health are no input; a test reads this text for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from plaatsingen.selectors.week import BEGIN_VAN_DEEL, EINDE_VAN_DEEL
from plaatsingen.statussen import BEZET, GEEN_BEZWAAR, OPEN, VOORDRACHT_OPEN
from statushouders.feitcodes import DAGDELEN, DAGEN, DELEN, Rijbewijs, Taalniveau
from werkgevers.afstand import AUTO, FIETS, OV, km_sql, minuten_sql
from werkgevers.codelijsten import BETAALD, Certificaat
from werkgevers.sbi import SBI

# What is near enough to walk, and how long a journey may be when nobody asked.
LOOPAFSTAND_KM = 2
REISTIJD_ONBEKEND = 60
# A lesson that ends within so many days of the start is a reason to begin later, a longer one a reason not to.
LATER_DAGEN = 56
KOMEND_DAGEN = 28
# Part of the day -> its first and last minute, as the grid of a week draws it.
_DEELTIJDEN = dict(zip(DELEN, zip(BEGIN_VAN_DEEL, EINDE_VAN_DEEL, strict=True), strict=True))
MET_AUTO = (Rijbewijs.B, Rijbewijs.BE, Rijbewijs.C, Rijbewijs.CE, Rijbewijs.D)
RIJBEWIJZEN = tuple(code for code in Certificaat.values if code in Rijbewijs.values)


class Code(IntEnum):
    """How somebody stands to one demand. A demand that is not made has no code."""

    GOED = 0
    DEELS = 1
    LATER = 2
    NIET = 3


def _lijst(codes: Sequence[str]) -> str:
    """Codes of this product as an array; never what somebody typed."""
    return f"ARRAY[{', '.join(repr(str(code)) for code in codes)}]::varchar[]"


def _tijd(minuten: int) -> str:
    return f"TIME '{minuten // 60:02}:{minuten % 60:02}'"


def _aantal(gevraagd: str, kan: str) -> str:
    """How many of the skills that are asked stand in what somebody can."""
    return f"(SELECT count(*) FROM unnest({gevraagd}) x WHERE strpos(array_to_string({kan}, '|'), x) > 0)"  # noqa: S608


_DAGDEEL = ", ".join(
    f"('{dag}_{deel}', {nummer}, {_tijd(_DEELTIJDEN[deel][0])}, {_tijd(_DEELTIJDEN[deel][1])})"
    for nummer, dag in enumerate(DAGEN)
    for deel in DELEN
    if f"{dag}_{deel}" in DAGDELEN
)
_BEZET = _lijst(BEZET)
_SECTOR = ", ".join(f"('{code}', '{een.sector}')" for code, een in SBI.items())

# How long the way takes by each means that somebody has; nothing when one has not.
_FIETS = f"CASE WHEN m.kan_fietsen = 'ja' AND m.heeft_fiets <> 'nee' THEN {minuten_sql('m.km', FIETS)} END"
_OV = f"CASE WHEN m.ov = 'ja' THEN {minuten_sql('m.km', OV)} END"
_AUTO = f"CASE WHEN m.auto THEN {minuten_sql('m.km', AUTO)} END"
_LEERT = (
    "CASE WHEN m.kan_fietsen = 'leert' OR (m.kan_fietsen = 'ja' AND m.heeft_fiets = 'nee')"
    f" THEN {minuten_sql('m.km', FIETS)} END"
)
_HOOGSTENS = f"coalesce(m.reistijd_minuten, {REISTIJD_ONBEKEND})"

# Who, and which places: filled in by the caller with what this reader may see.
_VRAAG = f"""
dit AS (SELECT %s::date AS dag),
wie (id) AS MATERIALIZED ({{wie}}),
welke (id) AS MATERIALIZED ({{welke}}),
dagdeel (code, dag, van, tot) AS (VALUES {_DAGDEEL}),
sector (sbi, code) AS (VALUES {_SECTOR}),
plek AS MATERIALIZED (
    SELECT w.id, w.werkgever_id, w.dagdelen, w.van, w.tot, w.uren_per_week, w.vakgebieden, w.belasting, w.vorm,
           greatest(w.begin, dit.dag) AS begin, sector.code AS sector, gebied.breedte, gebied.lengte,
           array_position({_lijst(Taalniveau.values)}, w.taalniveau) - 1 AS taal,
           w.soorten && {_lijst(sorted(BETAALD))} AS betaald,
           ARRAY(SELECT meedoen_zoektekst(x) FROM unnest(w.vaardigheden_nodig) x) AS nodig,
           ARRAY(SELECT meedoen_zoektekst(x) FROM unnest(w.vaardigheden_graag) x) AS graag,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x = ANY({_lijst(RIJBEWIJZEN)})) AS rijbewijzen,
           ARRAY(SELECT x FROM unnest(w.certificaten) x WHERE x <> ALL({_lijst(RIJBEWIJZEN)})) AS papieren,
           w.aantal - (SELECT count(*) FROM plaatsingen_plaatsing p
                       WHERE p.werkplek_id = w.id AND p.stand = ANY({_BEZET})) AS plekken_vrij,
           g.capaciteit - (SELECT count(*) FROM plaatsingen_plaatsing p WHERE p.werkgever_id = g.id
                           AND p.stand = ANY({_BEZET})) AS werkgever_vrij
    FROM welke
    JOIN werkgevers_werkplek w ON w.id = welke.id
    JOIN werkgevers_werkgever g ON g.id = w.werkgever_id
    CROSS JOIN dit
    LEFT JOIN sector ON sector.sbi = g.sbi
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(coalesce(nullif(w.postcode, ''), g.postcode), 4)
),
gevraagd AS MATERIALIZED (
    SELECT plek.id AS plek, d.code, d.dag, greatest(d.van, plek.van) AS van, least(d.tot, plek.tot) AS tot, plek.begin
    FROM plek CROSS JOIN LATERAL unnest(plek.dagdelen) AS gekozen (code)
    JOIN dagdeel d ON d.code = gekozen.code
    WHERE greatest(d.van, plek.van) < least(d.tot, plek.tot)
),
mens AS (
    SELECT k.statushouder_id AS id, k.taalniveau, k.sectoren, k.vak_werk, k.vak_opleiding, k.vak_wens, k.certificaten,
           k.belasting_niet, k.vorm, k.vaardigheden, p.akkoord_op AS sinds,
           gebied.breedte, gebied.lengte, l.dagdelen, l.uren_per_week, l.kan_fietsen, l.heeft_fiets, l.ov, l.meerijden,
           l.reistijd_minuten, coalesce(l.rijbewijs, '{{{{}}}}') AS rijbewijs,
           coalesce(l.rijbewijs && {_lijst(MET_AUTO)}, false) AS auto
    FROM wie
    JOIN plaatsingen_kandidaat k ON k.statushouder_id = wie.id
    JOIN statushouders_profiel p ON p.id = k.profiel_id
    JOIN statushouders_statushouder s ON s.id = k.statushouder_id
    LEFT JOIN statushouders_leefsituatie l ON l.statushouder_id = k.statushouder_id
    LEFT JOIN werkgevers_postcodegebied gebied ON gebied.pc4 = left(s.postcode, 4)
),
bezet AS (
    SELECT b.statushouder_id AS mens, v.plek, max(b.geldig_tot) AS tot,
           bool_or(b.geldig_tot IS NULL OR b.geldig_tot > v.begin + {LATER_DAGEN}) AS lang
    FROM gevraagd v
    JOIN plaatsingen_roosterblok b ON b.dag = v.dag AND b.van < v.tot AND b.tot > v.van
         AND b.geldig_van <= v.begin + {KOMEND_DAGEN} AND (b.geldig_tot IS NULL OR b.geldig_tot >= v.begin)
    {{van_hen}}
    GROUP BY b.statushouder_id, v.plek
),
geplaatst AS (
    SELECT p.statushouder_id AS mens, bool_or(p.soort = ANY({_lijst(sorted(BETAALD))})) AS betaald
    FROM plaatsingen_plaatsing p
    WHERE p.stand = ANY({_BEZET}) AND p.statushouder_id IN (SELECT id FROM wie)
    GROUP BY p.statushouder_id
),
bezoek AS (
    SELECT DISTINCT ON (d.statushouder_id, x.werkgever)
           d.statushouder_id AS mens, x.werkgever, d.interesse_persoon, d.interesse_werkgever
    FROM werkgevers_deelname d
    JOIN werkgevers_bijeenkomst b ON b.id = d.bijeenkomst_id
    LEFT JOIN werkgevers_bijeenkomst_werkgevers bw
           ON bw.bijeenkomst_id = b.id AND d.werkgever_id IS NULL AND b.soort = 'bedrijfsbezoek'
    CROSS JOIN LATERAL (SELECT coalesce(d.werkgever_id, bw.werkgever_id) AS werkgever) x
    WHERE d.stand = 'geweest' AND x.werkgever IN (SELECT werkgever_id FROM plek)
      AND d.statushouder_id IN (SELECT id FROM wie)
    ORDER BY d.statushouder_id, x.werkgever, b.begin DESC, d.id DESC
),
eerder AS (
    SELECT DISTINCT ON (v.statushouder_id, v.werkplek_id)
           v.statushouder_id AS mens, v.werkplek_id AS plek, v.stand, v.reden
    FROM plaatsingen_voordracht v
    WHERE v.werkplek_id IN (SELECT id FROM plek) AND v.statushouder_id IN (SELECT id FROM wie)
    ORDER BY v.statushouder_id, v.werkplek_id, v.stand = ANY({_lijst(VOORDRACHT_OPEN)}) DESC, v.id DESC
),
hier AS (
    SELECT DISTINCT p.statushouder_id AS mens, p.werkplek_id AS plek
    FROM plaatsingen_plaatsing p
    WHERE p.stand = ANY({_lijst(OPEN)}) AND p.werkplek_id IN (SELECT id FROM plek)
      AND p.statushouder_id IN (SELECT id FROM wie)
),
naast AS MATERIALIZED (
    SELECT mens.*, w.id AS plek,
           CASE WHEN mens.breedte IS NOT NULL AND w.breedte IS NOT NULL
                THEN {km_sql("mens.breedte", "mens.lengte", "w.breedte", "w.lengte")} END AS km
    FROM mens CROSS JOIN plek w
),
gelegd AS MATERIALIZED (
    SELECT m.id AS mens, w.id AS plek, m.sinds, m.km, bezet.tot AS bezet_tot, eerder.reden AS eerder_reden,
           CASE WHEN w.dagdelen = '{{{{}}}}' THEN NULL
                WHEN bezet.lang OR (m.dagdelen <> '{{{{}}}}' AND NOT w.dagdelen <@ m.dagdelen) THEN {Code.NIET:d}
                WHEN bezet.mens IS NOT NULL THEN {Code.LATER:d}
                WHEN m.dagdelen IS NULL OR m.dagdelen = '{{{{}}}}' THEN {Code.DEELS:d} ELSE {Code.GOED:d} END AS c_tijd,
           CASE WHEN w.uren_per_week IS NULL OR m.uren_per_week IS NULL THEN NULL
                WHEN m.uren_per_week < w.uren_per_week THEN {Code.DEELS:d} END AS c_uren,
           CASE WHEN w.taal IS NULL THEN NULL WHEN m.taalniveau IS NULL THEN {Code.DEELS:d}
                WHEN m.taalniveau >= w.taal THEN {Code.GOED:d}
                WHEN m.taalniveau = w.taal - 1 THEN {Code.LATER:d} ELSE {Code.NIET:d} END AS c_taal,
           CASE WHEN w.rijbewijzen = '{{{{}}}}' THEN NULL WHEN m.rijbewijs = '{{{{}}}}' THEN {Code.DEELS:d}
                WHEN w.rijbewijzen <@ (m.rijbewijs
                     || CASE WHEN m.auto THEN {_lijst((Rijbewijs.AM, Rijbewijs.B))} ELSE '{{{{}}}}' END
                     || CASE WHEN 'ce' = ANY(m.rijbewijs) THEN {_lijst((Rijbewijs.C, Rijbewijs.BE))}
                        ELSE '{{{{}}}}' END)
                THEN {Code.GOED:d}
                WHEN 'les' = ANY(m.rijbewijs) AND w.rijbewijzen = {_lijst((Rijbewijs.B,))} THEN {Code.LATER:d}
                ELSE {Code.NIET:d} END AS c_rijbewijs,
           CASE WHEN w.papieren = '{{{{}}}}' THEN NULL WHEN w.papieren <@ m.certificaten THEN {Code.GOED:d}
                ELSE {Code.LATER:d} END AS c_papieren,
           CASE WHEN w.belasting && m.belasting_niet THEN {Code.NIET:d}
                WHEN w.belasting <> '{{{{}}}}' AND m.belasting_niet <> '{{{{}}}}' THEN {Code.GOED:d} END AS c_lijf,
           CASE WHEN m.km IS NULL THEN {Code.DEELS:d} WHEN m.km <= {LOOPAFSTAND_KM} THEN {Code.GOED:d}
                WHEN least({_FIETS}, {_OV}) <= {_HOOGSTENS} THEN {Code.GOED:d}
                WHEN {_AUTO} <= {_HOOGSTENS} OR m.meerijden = 'ja' THEN {Code.DEELS:d}
                WHEN {_LEERT} <= {_HOOGSTENS} THEN {Code.LATER:d}
                WHEN coalesce(m.kan_fietsen, '') = '' AND coalesce(m.ov, '') = '' AND NOT m.auto THEN {Code.DEELS:d}
                WHEN m.reistijd_minuten IS NULL AND least({_FIETS}, {_OV}, {_AUTO}) IS NOT NULL THEN {Code.DEELS:d}
                ELSE {Code.NIET:d} END AS c_reis,
           CASE WHEN bezoek.interesse_persoon = 'nee' OR eerder.reden = 'wil_niet' THEN {Code.NIET:d}
                WHEN bezoek.interesse_persoon = 'ja' AND bezoek.interesse_werkgever = 'ja' THEN {Code.GOED:d}
                WHEN bezoek.interesse_werkgever = 'nee' THEN {Code.DEELS:d} END AS c_bezoek,
           CASE WHEN geplaatst.mens IS NOT NULL AND (geplaatst.betaald OR NOT w.betaald)
                THEN {Code.NIET:d} END AS c_plaats,
           CASE WHEN eerder.stand = 'geplaatst' OR eerder.reden = ANY({_lijst(GEEN_BEZWAAR)}) THEN {Code.DEELS:d}
                WHEN eerder.stand = 'afgewezen' AND eerder.reden <> 'wil_niet' THEN {Code.NIET:d} END AS c_eerder,
           CASE WHEN least(w.plekken_vrij, w.werkgever_vrij) <= 0 THEN {Code.DEELS:d} END AS c_ruimte,
           CASE WHEN w.vorm = '' OR m.vorm = '' THEN NULL WHEN w.vorm = m.vorm THEN {Code.GOED:d}
                ELSE {Code.DEELS:d} END AS c_vorm,
           CASE WHEN w.vakgebieden && m.vak_werk THEN 'werk' WHEN w.vakgebieden && m.vak_opleiding THEN 'opleiding'
                WHEN w.sector = ANY(m.sectoren) THEN 'sector' ELSE '' END AS vak,
           w.vakgebieden && m.vak_wens AS wens,
           CASE WHEN w.nodig = '{{{{}}}}' THEN 0 ELSE {_aantal("w.nodig", "m.vaardigheden")} END AS kan_nodig,
           CASE WHEN w.graag = '{{{{}}}}' THEN 0 ELSE {_aantal("w.graag", "m.vaardigheden")} END AS kan_graag
    FROM naast m
    JOIN plek w ON w.id = m.plek
    LEFT JOIN bezet ON bezet.mens = m.id AND bezet.plek = w.id
    LEFT JOIN geplaatst ON geplaatst.mens = m.id
    LEFT JOIN bezoek ON bezoek.mens = m.id AND bezoek.werkgever = w.werkgever_id
    LEFT JOIN eerder ON eerder.mens = m.id AND eerder.plek = w.id
    LEFT JOIN hier ON hier.mens = m.id AND hier.plek = w.id
    WHERE hier.mens IS NULL AND (eerder.stand IS NULL OR eerder.stand <> ALL({_lijst(VOORDRACHT_OPEN)}))
),
beoordeeld AS MATERIALIZED (
    SELECT g.*, o.hoogste, o.onbekend, o.bezwaren,
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
                            nullif(g.c_rijbewijs = {Code.DEELS:d}, false), nullif(g.km IS NULL, false)) AS onbekend,
               num_nonnulls(nullif(g.c_tijd = {Code.NIET:d}, false), nullif(g.c_taal = {Code.NIET:d}, false),
                            nullif(g.c_rijbewijs = {Code.NIET:d}, false), nullif(g.c_lijf = {Code.NIET:d}, false),
                            nullif(g.c_reis = {Code.NIET:d}, false), g.c_plaats,
                            nullif(g.c_eerder = {Code.NIET:d}, false)) AS bezwaren
    ) o
)
"""  # noqa: S608

VOLGORDES: Mapping[str, str] = {
    "uitleg": "punten DESC, sinds, mens, plek",
    "wachtend": "sinds, punten DESC, mens, plek",
    "dichtbij": "km NULLS LAST, punten DESC, mens, plek",
}
_PAST = f"CASE WHEN hoogste = {Code.LATER:d} THEN 2 WHEN hoogste = {Code.DEELS:d} AND onbekend > 0 THEN 1 ELSE 0 END"


def matchvraag(wie: str, welke: str, volgorde: str, *, een_mens: bool = False) -> str:
    """The statement, for these two subqueries of ids. Its parameters: today; those of the subqueries; how many of who
    fits, from where, and how many of who does not. `een_mens`: who is one person, of whom the week has an index.

    Every row of the answer starts with the counts; the rest is empty when there is nobody.
    """
    orde = VOLGORDES[volgorde]
    eerst = f"{_PAST}, {orde}" if volgorde == "uitleg" else orde
    van_hen = "WHERE b.statushouder_id = ANY (ARRAY(SELECT id FROM wie))" if een_mens else ""
    return f"""WITH {_VRAAG.format(wie=wie, welke=welke, van_hen=van_hen)},
telling AS (
    SELECT count(*) AS bekeken, count(*) FILTER (WHERE hoogste < {Code.NIET:d}) AS passen,
           count(*) FILTER (WHERE hoogste < {Code.NIET:d} AND {_PAST} = 0) AS goed,
           count(*) FILTER (WHERE hoogste = {Code.LATER:d}) AS later
    FROM beoordeeld
),
gekozen AS (
    (SELECT b.*, {_PAST} AS past, row_number() OVER (ORDER BY {eerst}) AS plaats FROM beoordeeld b
     WHERE hoogste < {Code.NIET:d} ORDER BY {eerst} LIMIT %s OFFSET %s)
    UNION ALL
    (SELECT b.*, 3, row_number() OVER (ORDER BY bezwaren, {orde}) FROM beoordeeld b
     WHERE hoogste = {Code.NIET:d} ORDER BY bezwaren, {orde} LIMIT %s)
)
SELECT telling.bekeken, telling.passen, telling.goed, telling.later, g.*,
       ARRAY(SELECT x FROM unnest(w.nodig) x WHERE strpos(array_to_string(m.vaardigheden, '|'), x) > 0) AS heeft_nodig,
       ARRAY(SELECT x FROM unnest(w.graag) x WHERE strpos(array_to_string(m.vaardigheden, '|'), x) > 0) AS heeft_graag,
       {_FIETS} AS fiets, {_OV} AS ov, {_AUTO} AS auto,
       {_HOOGSTENS} AS hoogstens,
       m.taalniveau, m.vak_werk, m.vak_opleiding, m.vak_wens, m.certificaten, m.belasting_niet, m.vorm, m.dagdelen,
       m.uren_per_week, m.kan_fietsen, m.meerijden, m.rijbewijs, w.nodig, w.graag, w.plekken_vrij, w.werkgever_vrij,
       (SELECT jsonb_agg(DISTINCT jsonb_build_array(d.code, b.soort))
        FROM plaatsingen_roosterblok b JOIN dagdeel d ON d.dag = b.dag AND b.van < d.tot AND b.tot > d.van
        WHERE b.statushouder_id = g.mens AND b.geldig_van <= w.begin + {KOMEND_DAGEN}
          AND (b.geldig_tot IS NULL OR b.geldig_tot >= w.begin)) AS week,
       (SELECT array_agg(DISTINCT v.code) FROM gevraagd v JOIN plaatsingen_roosterblok b
            ON b.dag = v.dag AND b.van < v.tot AND b.tot > v.van AND b.statushouder_id = g.mens
        WHERE v.plek = g.plek AND b.geldig_van <= v.begin + {KOMEND_DAGEN}
          AND (b.geldig_tot IS NULL OR b.geldig_tot >= v.begin)) AS botst
FROM telling
LEFT JOIN gekozen g ON true
LEFT JOIN naast m ON m.id = g.mens AND m.plek = g.plek
LEFT JOIN plek w ON w.id = g.plek
ORDER BY g.past = 3, g.plaats"""  # noqa: S608
