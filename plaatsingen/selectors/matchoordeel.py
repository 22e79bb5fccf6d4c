"""How each person stands to each place: a code for every demand, and what that comes to. The rules of matching."""

from __future__ import annotations

from plaatsingen.selectors.matchbasis import HOOGSTENS_SQL, LEEG, LEERT, LOOPAFSTAND_KM, MINUTEN, Code, aantal, lijst
from plaatsingen.statussen import GEEN_BEZWAAR, VOORDRACHT_OPEN
from statushouders.feitcodes import Rijbewijs
from werkgevers.afstand import AUTO, FIETS, OV, RUW_KM


def gelegd(*, precies: bool) -> str:
    """The code of each demand. Not `precies`: who lives near by that measure, may well walk."""
    misschien = "" if precies else f"WHEN m.km <= {RUW_KM} THEN {Code.DEELS:d} "
    return f"""
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
                {misschien}ELSE {Code.NIET:d} END AS c_reis,
           CASE WHEN bezoek.interesse_persoon = 'nee' OR eerder.reden = 'wil_niet' THEN {Code.NIET:d}
                WHEN bezoek.interesse_persoon = 'ja' AND bezoek.interesse_werkgever = 'ja' THEN {Code.GOED:d}
                WHEN bezoek.interesse_werkgever = 'nee' THEN {Code.DEELS:d} END AS c_bezoek,
           CASE WHEN CASE WHEN w.betaald THEN geplaatst.betaald_tot ELSE geplaatst.tot END >= w.begin
                THEN {Code.NIET:d} END AS c_plaats,
           CASE WHEN eerder.stand = 'geplaatst' OR eerder.reden = ANY({lijst(GEEN_BEZWAAR)}) THEN {Code.DEELS:d}
                WHEN eerder.stand = 'afgewezen' AND eerder.reden <> 'wil_niet' THEN {Code.NIET:d} END AS c_eerder,
           CASE WHEN w.ruimte <> '' THEN {Code.DEELS:d} END AS c_ruimte,
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


BEOORDEELD = f"""
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
                            nullif(g.c_rijbewijs = {Code.DEELS:d}, false), nullif(g.c_reis = {Code.DEELS:d}, false),
                            g.c_uren, g.c_ruimte, nullif(g.c_bezoek = {Code.DEELS:d}, false), g.c_eerder,
                            nullif(g.vak NOT IN ('werk', 'opleiding') AND g.kan_nodig < g.nodig, false)) AS te_vragen,
               num_nonnulls(nullif(g.c_tijd = {Code.NIET:d}, false), nullif(g.c_taal = {Code.NIET:d}, false),
                            nullif(g.c_rijbewijs = {Code.NIET:d}, false), nullif(g.c_lijf = {Code.NIET:d}, false),
                            nullif(g.c_reis = {Code.NIET:d}, false), g.c_plaats,
                            nullif(g.c_eerder = {Code.NIET:d}, false)) AS bezwaren
    ) o
    WHERE NOT g.is_hier
)"""  # noqa: S608
