"""The night job against the same rules as bare SQL statements, in turns, on the same data."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.tijd import nu, vandaag

KOLOMMEN = "regel, bron_id, gemeente_id, statushouder_id, aan_id, soort, onderwerp, datum, sinds, gemaakt_op"

# The rule of trajecten.signaleringen as one would write it by hand, into an empty table of the same form.
KALE_REGEL = f"""
    WITH vlag AS (
        SELECT v.id, s.gemeente_id, s.id AS wie, m.id AS medewerker_id, m.team_id, v.uiterlijk, v.uiterste_datum,
               LEAST(v.uiterlijk, v.uiterste_datum) AS grens, a.naam, a.waarschuw_dagen, a.escaleer_dagen
        FROM trajecten_stap v
        JOIN trajecten_traject t ON t.id = v.traject_id AND t.einddatum IS NULL
        JOIN statushouders_statushouder s ON s.id = t.statushouder_id
        JOIN trajecten_aanpakstap a ON a.id = v.aanpakstap_id
        LEFT JOIN statushouders_betrokkenheid b ON b.statushouder_id = s.id AND b.rol = a.rol AND b.tot IS NULL
        LEFT JOIN medewerkers_medewerker m ON m.id = b.medewerker_id AND m.is_active
        WHERE v.status = 'open'
    )
    INSERT INTO bench_signalering ({KOLOMMEN})
    SELECT 'stap', id, gemeente_id, wie, medewerker_id,
           CASE WHEN uiterste_datum < %(dag)s THEN 'uiterste_termijn'
                WHEN uiterlijk < %(dag)s THEN 'te_laat' ELSE 'komt_eraan' END,
           naam, CASE WHEN uiterste_datum < %(dag)s THEN uiterste_datum WHEN uiterlijk < %(dag)s THEN uiterlijk
                      ELSE grens END,
           CASE WHEN uiterste_datum < %(dag)s THEN uiterste_datum + 1 WHEN uiterlijk < %(dag)s THEN uiterlijk + 1
                ELSE grens - waarschuw_dagen END, %(nu)s
    FROM vlag WHERE grens - waarschuw_dagen <= %(dag)s OR uiterste_datum < %(dag)s
    UNION ALL
    SELECT 'stap', id, gemeente_id, wie,
           (SELECT min(l.id) FROM medewerkers_medewerker l
            WHERE l.team_id = vlag.team_id AND l.rol = 'teamleider' AND l.is_active),
           'escalatie', naam, grens, LEAST(grens + escaleer_dagen, uiterste_datum) + 1, %(nu)s
    FROM vlag WHERE medewerker_id IS NOT NULL AND LEAST(grens + escaleer_dagen, uiterste_datum) < %(dag)s
"""  # noqa: S608

# And that of intake.signaleringen: one flag for each person with something late on the list.
KALE_LIJST = f"""
    WITH laat AS (
        SELECT s.id AS wie, s.gemeente_id, min(m.id) AS medewerker_id, count(*) - 1 AS ook,
               min(s.vestigingsdatum + p.termijn_dagen) AS oudste,
               (array_agg(p.naam ORDER BY s.vestigingsdatum + p.termijn_dagen, p.volgorde, p.id))[1] AS eerste
        FROM trajecten_traject t
        JOIN statushouders_statushouder s ON s.id = t.statushouder_id
        JOIN trajecten_aanpak a ON a.id = t.aanpak_id
        JOIN intake_regelpunt p ON p.gemeente_id = s.gemeente_id AND p.actief AND p.vanaf <= s.vestigingsdatum
                               AND p.aanpak IN ('', a.code)
        LEFT JOIN intake_regelzaak z ON z.statushouder_id = s.id AND z.regelpunt_id = p.id
        LEFT JOIN statushouders_betrokkenheid b
               ON b.statushouder_id = s.id AND b.rol = 'klantondersteuner' AND b.tot IS NULL
        LEFT JOIN medewerkers_medewerker m ON m.id = b.medewerker_id AND m.is_active
        WHERE t.einddatum IS NULL AND coalesce(z.stand, 'open') = 'open'
          AND s.vestigingsdatum + p.termijn_dagen < %(dag)s
        GROUP BY s.id, s.gemeente_id
    )
    INSERT INTO bench_signalering ({KOLOMMEN})
    SELECT 'regelzaken', wie, gemeente_id, wie, medewerker_id, 'te_laat',
           CASE ook WHEN 0 THEN eerste WHEN 1 THEN eerste || ' en 1 ander ding'
                    ELSE eerste || ' en ' || ook || ' andere dingen' END, oudste, oudste + 1, %(nu)s
    FROM laat
"""  # noqa: S608

# The same of agenda.afspraakregel.
KALE_AFSPRAKEN = f"""
    WITH gesprek AS (
        SELECT a.*, p.gemeente_id, (a.begin AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
               initcap(left(a.soort, 1)) || replace(substr(a.soort, 2), '_', ' ') AS naam, eigen.tot,
               CASE WHEN NOT EXISTS (
                        SELECT 1 FROM medewerkers_medewerker m
                        JOIN medewerkers_organisatie_gemeenten og ON og.organisatie_id = m.organisatie_id
                        WHERE m.id = a.medewerker_id AND m.is_active AND og.gemeente_id = p.gemeente_id
                          AND m.rol IN ('klantondersteuner', 'teamleider', 'jobcoach')) THEN false
                    WHEN eigen.loopt THEN true WHEN eigen.was THEN false
                    ELSE (SELECT rol <> 'jobcoach' FROM medewerkers_medewerker WHERE id = a.medewerker_id) END AS heeft,
               (SELECT b.medewerker_id FROM statushouders_betrokkenheid b
                JOIN medewerkers_medewerker m ON m.id = b.medewerker_id AND m.is_active
                WHERE b.statushouder_id = p.id AND b.rol = 'klantondersteuner' AND b.tot IS NULL) AS vast
        FROM agenda_afspraak a
        JOIN statushouders_statushouder p ON p.id = a.statushouder_id
        CROSS JOIN LATERAL (
            SELECT coalesce(bool_or(b.tot IS NULL), false) AS loopt, count(*) > 0 AS was, max(b.tot) AS tot
            FROM statushouders_betrokkenheid b
            WHERE b.statushouder_id = p.id AND b.medewerker_id = a.medewerker_id
        ) eigen
        WHERE EXISTS (SELECT 1 FROM trajecten_traject t WHERE t.statushouder_id = p.id AND t.einddatum IS NULL)
           OR NOT EXISTS (SELECT 1 FROM trajecten_traject t WHERE t.statushouder_id = p.id)
    )
    INSERT INTO bench_signalering ({KOLOMMEN})
    SELECT 'afspraak', id, gemeente_id, statushouder_id, CASE WHEN heeft THEN medewerker_id ELSE vast END,
           'nieuwe_dag', naam, dag, dag + %(wacht)s, %(nu)s
    FROM gesprek g WHERE stand = 'niet_verschenen' AND dag + %(wacht)s <= %(dag)s
      AND NOT EXISTS (SELECT 1 FROM agenda_afspraak v WHERE v.vervolg_op_id = g.id)
      AND NOT EXISTS (SELECT 1 FROM agenda_afspraak v WHERE v.statushouder_id = g.statushouder_id AND v.begin > g.begin
                      AND v.stand IN ('gepland', 'gehouden', 'niet_verschenen'))
    UNION ALL
    SELECT 'afspraak', id, gemeente_id, statushouder_id, CASE WHEN heeft THEN medewerker_id ELSE vast END,
           'uitkomst', naam, dag, dag + 1, %(nu)s
    FROM gesprek WHERE stand = 'gepland' AND dag < %(dag)s
    UNION ALL
    SELECT 'afspraak', id, gemeente_id, statushouder_id, vast, 'andere_collega', naam, dag,
           coalesce(tot, (gemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date), %(nu)s
    FROM gesprek WHERE stand = 'gepland' AND dag >= %(dag)s AND NOT heeft
"""  # noqa: S608


class Vergelijking:
    """Seconds of both, per repeat. `verschil` counts the flags that one gives and the other does not: 0 is right."""

    def __init__(self, herhalingen: int) -> None:
        self.eerste_nacht: list[float] = []
        self.gewone_nacht: list[float] = []
        self.kaal: list[float] = []
        for _ronde in range(herhalingen):
            self._meet()
        self.aantal = Signalering.objects.open().count()
        self.verschil = _verschil()

    def _meet(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS bench_signalering")
            cursor.execute("CREATE TABLE bench_signalering (LIKE agenda_signalering INCLUDING ALL)")
            waarden: dict[str, Any] = {"dag": vandaag(), "nu": nu(), "wacht": settings.NIEUWE_DAG_NA}
            regels = (KALE_REGEL, KALE_LIJST, KALE_AFSPRAKEN)
            self.kaal.append(_duur(lambda: [cursor.execute(regel, waarden) for regel in regels]))
            cursor.execute("TRUNCATE agenda_signalering")
        self.eerste_nacht.append(_duur(werk_signaleringen_bij))
        self.gewone_nacht.append(_duur(werk_signaleringen_bij))

    @property
    def verhouding(self) -> float:
        """The slower of the two kinds of night, against the bare statement: the middle of all repeats."""
        return max(median(self.eerste_nacht), median(self.gewone_nacht)) / median(self.kaal)


def _duur(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    with transaction.atomic():
        werk()
    return time.perf_counter() - begin


def _verschil() -> int:
    velden = "regel, bron_id, gemeente_id, statushouder_id, aan_id, soort, onderwerp, datum, sinds"
    echt = f"SELECT {velden} FROM agenda_signalering WHERE beeindigd_op IS NULL"  # noqa: S608
    kaal = f"SELECT {velden} FROM bench_signalering"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM (({echt} EXCEPT {kaal}) UNION ALL ({kaal} EXCEPT {echt})) verschil")  # noqa: S608
        return int(cursor.fetchone()[0])
