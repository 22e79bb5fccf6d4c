"""The statements that fill: steps with their dates out of the anchors, and everything around them.

All values come from this project, never from outside.
"""
# ruff: noqa: S608

from __future__ import annotations

from medewerkers.rollen import Rol
from trajecten.models import AanpakStap
from trajecten.models.aanpak import Eenheid

EENHEID = {Eenheid.DAGEN: "days", Eenheid.WERKDAGEN: "days", Eenheid.WEKEN: "weeks", Eenheid.MAANDEN: "months"}


def stap_sql(stap: AanpakStap) -> str:
    """One step of everybody: its dates from the anchors, and done about when it had to be."""
    ankers = [f"s.{anker.datum}" if anker.datum else _gedaan_op(anker.na_stap_id) for anker in stap.ankers.all()]
    lot = f"abs(hashint8(t.id * 1000 + {stap.pk}))"
    streef = _termijn(stap.streef_aantal, stap.streef_eenheid)
    uiterst = _termijn(stap.uiterst_aantal, stap.uiterst_eenheid)
    return f"""
        WITH plan AS (
            SELECT t.id, b.basis, {streef} AS streef, {uiterst} AS uiterst,
                   GREATEST(b.basis, coalesce({streef}, {uiterst}) - 5 + {lot} %% 7) AS gedaan,
                   {lot} %% 100 = 0 AS blijft_liggen
            FROM trajecten_traject t JOIN statushouders_statushouder s ON s.id = t.statushouder_id
            CROSS JOIN LATERAL (SELECT GREATEST({", ".join(ankers)}) AS basis) b
        )
        INSERT INTO trajecten_stap (traject_id, aanpakstap_id, basisdatum, streefdatum, uiterste_datum,
                                    status, gedaan_op, afgehandeld_op, overslaan_reden, wacht_op)
        SELECT id, {stap.pk}, basis, streef, uiterst,
               CASE WHEN gedaan <= %(dag)s AND NOT blijft_liggen THEN 'gedaan' ELSE 'open' END,
               CASE WHEN gedaan <= %(dag)s AND NOT blijft_liggen THEN gedaan END,
               CASE WHEN gedaan <= %(dag)s AND NOT blijft_liggen THEN gedaan + time '10:00' END, '', ''
        FROM plan
    """


def _gedaan_op(aanpakstap_id: int | None) -> str:
    return f"(SELECT gedaan_op FROM trajecten_stap v WHERE v.traject_id = t.id AND v.aanpakstap_id = {aanpakstap_id})"


def _termijn(aantal: int | None, eenheid: str) -> str:
    return f"(b.basis + interval '{aantal} {EENHEID[Eenheid(eenheid)]}')::date" if aantal is not None else "NULL::date"


TALEN = """
    INSERT INTO statushouders_persoonstaal
      (statushouder_id, taal, contacttaal, moedertaal, luisteren, spreken, lezen, schrijven)
    SELECT id, 'ar', true, false, '', '', '', ''
    FROM statushouders_statushouder
"""
TRAJECTEN = """
    INSERT INTO trajecten_traject (statushouder_id, aanpak_id, startdatum, eindreden, einde_toelichting, fase)
    SELECT s.id, (SELECT id FROM trajecten_aanpak WHERE standaard), vestigingsdatum, '', '', 'start'
    FROM statushouders_statushouder s WHERE left(geboortedatum_brp, 4)::int + 16 < extract(year FROM vestigingsdatum)
    ORDER BY s.id
"""
_BETROKKEN = """
    WITH collega AS (
        SELECT m.id, og.gemeente_id, row_number() OVER (PARTITION BY og.gemeente_id ORDER BY m.id) - 1 AS nummer,
               count(*) OVER (PARTITION BY og.gemeente_id) AS aantal
        FROM medewerkers_medewerker m
        JOIN medewerkers_organisatie_gemeenten og ON og.organisatie_id = m.organisatie_id
        WHERE m.rol = '{rol}'
    )
    INSERT INTO statushouders_betrokkenheid (statushouder_id, medewerker_id, rol, van)
    SELECT s.id, c.id, '{rol}', s.vestigingsdatum
    FROM trajecten_traject t JOIN statushouders_statushouder s ON s.id = t.statushouder_id
    JOIN collega c ON c.gemeente_id = s.gemeente_id AND c.nummer = s.id %% c.aantal
    WHERE {wie}
"""
KLANTONDERSTEUNERS = _BETROKKEN.format(rol=Rol.KLANTONDERSTEUNER, wie="s.id %% 40 > 0")
JOBCOACHES = _BETROKKEN.format(
    rol=Rol.JOBCOACH,
    wie="""EXISTS (
        SELECT 1 FROM trajecten_stap v JOIN trajecten_aanpakstap a ON a.id = v.aanpakstap_id
        WHERE v.traject_id = t.id AND a.mijlpaal = 'intake' AND v.status = 'gedaan')""",
)
WACHTEN = """
    UPDATE trajecten_stap SET wacht_op = 'Taalschool', wacht_sinds = basisdatum
    WHERE status = 'open' AND basisdatum IS NOT NULL AND basisdatum <= %(dag)s AND id %% 20 = 0
"""
VERPLAATSEN = """
    UPDATE trajecten_stap SET verplaatst_naar = uiterlijk + 7
    WHERE status = 'open' AND uiterlijk >= %(dag)s AND id %% 30 = 1
"""
VERPLAATSINGEN = """
    INSERT INTO trajecten_verplaatsing (stap_id, van, naar, reden, door_id, op)
    SELECT id, verplaatst_naar - 7, verplaatst_naar, 'Tolk was niet te krijgen',
           (SELECT min(id) FROM medewerkers_medewerker), %(nu)s
    FROM trajecten_stap WHERE verplaatst_naar IS NOT NULL
"""
EINDES = """
    UPDATE trajecten_traject SET einddatum = startdatum + 300, eindreden = 'werk'
    WHERE startdatum + 300 < %(dag)s AND id %% 4 = 0
"""
CONTACTMOMENTEN = """
    INSERT INTO statushouders_contactmoment (statushouder_id, soort, moment, notitie, door_id, ingevoerd_op)
    SELECT b.statushouder_id, 'telefoon', b.van + time '10:00' + interval '11 days' * n,
           'Gebeld; alles loopt. Volgende week kijken we samen naar de lestijden en de dagen in de hal.',
           b.medewerker_id, %(nu)s
    FROM statushouders_betrokkenheid b CROSS JOIN generate_series(0, 3) n
    WHERE b.rol = 'klantondersteuner' AND b.van + 11 * n <= %(dag)s
"""
# Every colleague has a talk at each of his own hours: held, missed, without an outcome, or to come.
AFSPRAKEN = """
    WITH gesprek AS (
        SELECT b.statushouder_id, b.medewerker_id, row_number() OVER (PARTITION BY b.medewerker_id ORDER BY b.id) AS n
        FROM statushouders_betrokkenheid b WHERE b.rol = 'klantondersteuner' AND b.tot IS NULL
    ), met_tijd AS (
        SELECT *, (%(dag)s::date + (n %% 60)::int - 40 + time '08:00') AT TIME ZONE 'Europe/Amsterdam'
                  + interval '1 hour' * (n / 60) AS begin
        FROM gesprek
    )
    INSERT INTO agenda_afspraak (statushouder_id, medewerker_id, soort, begin, einde, plaats, tolk_nodig, tolk_taal,
        tolk_geboekt_bij, opmerking, stand, met_bericht, reden, uid, volgnummer, gemaakt_door_id, gemaakt_op)
    SELECT statushouder_id, medewerker_id, 'voortgangsgesprek', begin, begin + interval '1 hour', 'Stadskantoor', false,
           '', '', '', CASE WHEN begin >= %(dag)s OR n %% 11 = 0 THEN 'gepland' WHEN n %% 7 = 0 THEN 'niet_verschenen'
                       ELSE 'gehouden' END,
           CASE WHEN begin < %(dag)s AND n %% 11 > 0 AND n %% 7 = 0 THEN false END, '', gen_random_uuid(), 0,
           medewerker_id, %(nu)s
    FROM met_tijd
"""
# One colleague of each municipality handed people over and still has their talks.
WEG = """
    INSERT INTO statushouders_betrokkenheid (statushouder_id, medewerker_id, rol, van, tot)
    SELECT s.id, (SELECT max(m.id) FROM medewerkers_medewerker m
                  JOIN medewerkers_organisatie_gemeenten og ON og.organisatie_id = m.organisatie_id
                  WHERE m.rol = 'klantondersteuner' AND og.gemeente_id = s.gemeente_id),
           'klantondersteuner', s.vestigingsdatum, %(dag)s::date - 1
    FROM statushouders_statushouder s WHERE s.id %% 20 = 1 AND s.vestigingsdatum < %(dag)s
"""
AFSPRAKEN_VAN_WIE_WEG_IS = """
    INSERT INTO agenda_afspraak (statushouder_id, medewerker_id, soort, begin, einde, plaats, tolk_nodig, tolk_taal,
        tolk_geboekt_bij, opmerking, stand, reden, uid, volgnummer, gemaakt_door_id, gemaakt_op)
    SELECT statushouder_id, medewerker_id, 'werkintake', begin, begin + interval '1 hour', 'Stadskantoor', false,
           '', '', '', 'gepland', '', gen_random_uuid(), 0, medewerker_id, %(nu)s
    FROM (SELECT b.*, (%(dag)s::date + row_number() OVER (PARTITION BY b.medewerker_id ORDER BY b.id)::int
                       + time '20:00') AT TIME ZONE 'Europe/Amsterdam' AS begin
          FROM statushouders_betrokkenheid b WHERE b.tot IS NOT NULL) weg
"""
LOGBOEK = """
    INSERT INTO medewerkers_logregel (moment, gemeente_id, door_id, actie, statushouder_id)
    SELECT c.ingevoerd_op, s.gemeente_id, c.door_id, 'contact.vastgelegd', s.id
    FROM statushouders_contactmoment c JOIN statushouders_statushouder s ON s.id = c.statushouder_id
"""
# Nearly all of the list is ticked off in time; one point in a hundred stayed behind.
REGELZAKEN = """
    INSERT INTO intake_regelzaak
      (statushouder_id, regelpunt_id, stand, geregeld_op, opmerking, bewaard_door_id, bewaard_op, versie)
    SELECT s.id, p.id, 'geregeld', s.vestigingsdatum + coalesce(p.termijn_dagen, 30) - 2, '',
           (SELECT min(id) FROM medewerkers_medewerker), %(nu)s, 1
    FROM trajecten_traject t
    JOIN statushouders_statushouder s ON s.id = t.statushouder_id
    JOIN intake_regelpunt p ON p.gemeente_id = s.gemeente_id
    WHERE s.vestigingsdatum + coalesce(p.termijn_dagen, 30) - 2 <= %(dag)s AND (s.id * 31 + p.id) %% 100 > 0
"""

VOOR_DE_STAPPEN = (TALEN, TRAJECTEN, KLANTONDERSTEUNERS)
NA_DE_STAPPEN = (
    JOBCOACHES, WACHTEN, VERPLAATSEN, VERPLAATSINGEN, EINDES, REGELZAKEN, CONTACTMOMENTEN, LOGBOEK, AFSPRAKEN, WEG,
    AFSPRAKEN_VAN_WIE_WEG_IS,
)  # fmt: skip
