"""Fill an empty database for the figures: one large municipality, and a day log of millions of rows beside it.

Everybody settled in the last five years, evenly, and has a traject; about half started in three weeks. All of it
follows from the number of a person (`n`), so that it is the same every time.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection, models, transaction

from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Assessment, Dagregistratie, Hal
from config.bench.kopieren import eerst_de_rijen, kopieer
from config.bench.vulling import leeg
from intake.models import Conclusie, Gesprek
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie, Team
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from rapportages.models import Antwoord, Antwoordformulier, Lijstvraag, Meting, Streefgetal, Vragenlijst
from rapportages.models.effect import Moment
from statushouders.codelijsten import Regime, Vergunning
from statushouders.models import Betrokkenheid, Contactmoment, Opleiding, Persoonstaal, Statushouder
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Aanpak, Stap, Traject
from werkgevers.models import Werkgever

JAREN = 5
CONTACTEN, WERKGEVERS, TEAMS = 6, 500, 8
FORMULIEREN, VRAGEN = 500, 8
_LANDEN = "ARRAY['SY','ER','TR','IQ','AF','SY','SD','YE','CO','']"
_SOORTEN = """ARRAY['werkervaringsplek','stage','proefplaatsing','leerwerktraject','detachering','dienstbetrekking',
    'dienstbetrekking','beschut_werk']"""
_REDENEN = "ARRAY['werk','studie','onderneming','verhuisd','anders','werk','werk','verhuisd']"


def vul_cijfers(mensen: int, logregels: int) -> None:
    """Empty the tables of the product and fill them with this many people and rows of the day log."""
    with transaction.atomic():
        leeg()
        laad_aanpakken()
        laad_begeleiding()
        gemeente, wie = _gemeente()
        vulling = _Vulling(gemeente, wie, mensen)
        vulling.mensen()
        vulling.trajecten()
        vulling.kenmerken()
        vulling.gesprekken()
        vulling.plaatsingen()
        vulling.daglog(logregels)
        vulling.effectmeting()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _gemeente() -> tuple[Gemeente, Medewerker]:
    gemeente = Gemeente.objects.create(naam="Gemeente 1", cbs_code="GM9001")
    organisatie = Organisatie.objects.create(naam="Organisatie 1", soort=Organisatie.Soort.GEMEENTE)
    organisatie.gemeenten.add(gemeente)
    teams = Team.objects.bulk_create(
        Team(organisatie=organisatie, naam=f"Team {nummer + 1}") for nummer in range(TEAMS)
    )
    rollen = [Rol.KLANTONDERSTEUNER] * TEAMS + [Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.JOBCOACH]
    medewerkers = Medewerker.objects.bulk_create(
        Medewerker(
            email=f"{rol}{nummer}@bench.example", voornaam="Collega", achternaam=f"Nummer {nummer}", rol=rol,
            organisatie=organisatie, team=teams[nummer % TEAMS],
        )
        for nummer, rol in enumerate(rollen)
    )  # fmt: skip
    Streefgetal.objects.create(gemeente=gemeente, jaar=vandaag().year, aantal=75)
    return gemeente, medewerkers[0]


def _lot(nummer: int, kansen: int) -> str:
    """SQL: a number below `kansen` that hangs on the person and looks like chance."""
    return f"((hashint4(n * 31 + {nummer}) & 65535) % {kansen})"


class _Vulling:
    """The rows of one municipality. Person `n` is `self.eerste + n`, and so is the traject."""

    def __init__(self, gemeente: Gemeente, wie: Medewerker, aantal: int) -> None:
        self.gemeente, self.wie, self.copies = gemeente, wie, aantal - 1
        self.dag, self.begin = vandaag(), vandaag() - timedelta(days=365 * JAREN)
        self.vestiging = f"(DATE '{self.dag}' - (n::bigint * {365 * JAREN} / {aantal})::int)"

    def mensen(self) -> None:
        mens = Statushouder.objects.create(
            gemeente=self.gemeente, voornamen="Een", achternaam="Mens", geboortedatum_brp="19900101", geslacht="m",
            nationaliteit="SY", vergunning=Vergunning.ASIEL_BEPAALD, regime=Regime.WI2021, vestigingsdatum=self.begin,
        )  # fmt: skip
        self.mens = mens
        self.eerste = kopieer(Statushouder, mens.pk, self.copies, {
            "vestigingsdatum": self.vestiging,
            "geboortedatum_brp": f"to_char({self.vestiging} - 6300 - {_lot(1, 14000)}, 'YYYYMMDD')",
            "geslacht": f"(ARRAY['m','v','m','v','o'])[1 + {_lot(2, 5)}]",
            "nationaliteit": f"({_LANDEN})[1 + {_lot(3, 10)}]",
            "achternaam": f"'Naam ' || {_lot(4, 5000)}",
            "v_nummer": "lpad(n::text, 10, '0')",
        })  # fmt: skip
        self.persoon = f"{self.eerste} + n"
        self._betrokken()

    def _betrokken(self) -> None:
        een = Betrokkenheid.objects.create(
            statushouder=self.mens, medewerker=self.wie, rol=Rol.KLANTONDERSTEUNER, van=self.begin
        )
        collega = f"{self.wie.pk} + {_lot(5, TEAMS)}"
        kopieer(Betrokkenheid, een.pk, self.copies, {
            "statushouder_id": self.persoon, "medewerker_id": collega, "van": self.vestiging,
        }, waar="n % 40 > 0")  # fmt: skip

    def trajecten(self) -> None:
        """A quarter ended within two years. The steps are those of the aanpak, most of them done."""
        aanpakken = [een.pk for een in _aanpakken()]
        traject = Traject.objects.create(statushouder=self.mens, aanpak_id=aanpakken[0], startdatum=self.begin)
        einde = f"({self.vestiging} + 60 + {_lot(6, 700)})"
        geeindigd = f"{_lot(7, 4)} = 0 AND {einde} <= DATE '{self.dag}'"
        kopieer(Traject, traject.pk, self.copies, {
            "statushouder_id": self.persoon, "startdatum": self.vestiging,
            "aanpak_id": f"(ARRAY{aanpakken})[1 + {_lot(8, len(aanpakken))}]",
            "einddatum": f"CASE WHEN {geeindigd} THEN {einde} END",
            "eindreden": f"CASE WHEN {geeindigd} THEN ({_REDENEN})[1 + {_lot(9, 8)}] ELSE '' END",
        })  # fmt: skip
        with eerst_de_rijen(Stap), connection.cursor() as cursor:
            cursor.execute(_STAPPEN, {"dag": self.dag})

    def kenmerken(self) -> None:
        taal = Persoonstaal.objects.create(statushouder=self.mens, taal="nl", spreken="A1")
        kopieer(Persoonstaal, taal.pk, self.copies, {
            "statushouder_id": self.persoon, "spreken": f"(ARRAY['A0','A1','A2','B1',''])[1 + {_lot(10, 5)}]",
        })  # fmt: skip
        school = Opleiding.objects.create(statushouder=self.mens, niveau="basis")
        niveaus = "ARRAY['geen','basis','onderbouw','bovenbouw','vak','bachelor']"
        kopieer(Opleiding, school.pk, self.copies, {
            "statushouder_id": self.persoon, "niveau": f"({niveaus})[1 + {_lot(11, 6)}]",
        }, waar="n % 5 > 0")  # fmt: skip
        contact = Contactmoment.objects.create(
            statushouder=self.mens, soort="telefoon", door=self.wie, notitie="Gebeld; alles loopt.", moment=nu()
        )
        for keer in range(CONTACTEN):
            moment = f"({self.vestiging} + {11 * keer} + time '10:00')"
            kopieer(Contactmoment, contact.pk, self.copies, {
                "statushouder_id": self.persoon, "moment": moment, "ingevoerd_op": moment,
            }, waar=f"{moment} <= timestamp '{vandaag()}'")  # fmt: skip

    def gesprekken(self) -> None:
        """Fixed, most with a leerroute."""
        gesprek = Gesprek.objects.create(statushouder=self.mens, soort="werkintake", begonnen_door=self.wie)
        conclusie = Conclusie.objects.create(gesprek=gesprek, leerroute="b1")
        kopieer(Gesprek, gesprek.pk, self.copies, {
            "statushouder_id": self.persoon, "datum": f"LEAST({self.vestiging} + 20, DATE '{self.dag}')",
        })  # fmt: skip
        # Else the trigger of a conclusion keeps looking through all talks, as it did when there was one.
        _analyseer(Gesprek)
        kopieer(Conclusie, conclusie.pk, self.copies, {
            "gesprek_id": f"{gesprek.pk} + n", "leerroute": f"(ARRAY['b1','onderwijs','z',''])[1 + {_lot(12, 4)}]",
        })  # fmt: skip
        vast: dict[str, Any] = {"vastgesteld_door": self.wie, "vastgesteld_op": nu() - timedelta(days=1)}
        Gesprek.objects.update(stand="vastgesteld", momentopname={"secties": []}, **vast)

    def plaatsingen(self) -> None:
        """Three in five got a place, half of those a second one later; most of the first ones ended."""
        werkgever = Werkgever.objects.create(gemeente=self.gemeente, naam="Bedrijf", bereidheid="open")
        kopieer(Werkgever, werkgever.pk, WERKGEVERS, {"naam": "'Bedrijf ' || n"})
        plek = Plaatsing.objects.create(
            statushouder=self.mens, werkgever=werkgever, soort="werkervaringsplek", stand="lopend", begin=self.begin,
            gestart_op=self.begin, uren_per_week=24, functie="Werk", gemaakt_door=self.wie,
        )  # fmt: skip
        for keer, deel in enumerate((5, 10)):
            begin = f"({self.vestiging} + 90 + {400 * keer} + {_lot(13 + keer, 300)})"
            einde = f"({begin} + 60 + {_lot(15 + keer, 330)})"
            over = f"{_lot(17 + keer, 3)} > 0 AND {einde} <= DATE '{self.dag}'"
            kopieer(Plaatsing, plek.pk, self.copies, {
                "statushouder_id": self.persoon, "begin": begin, "gestart_op": begin,
                "werkgever_id": f"{werkgever.pk} + {_lot(19, WERKGEVERS // 2)} + {keer * WERKGEVERS // 2}",
                "soort": f"({_SOORTEN})[1 + {_lot(20 + keer, 8)}]",
                "geeindigd_op": f"CASE WHEN {over} THEN {einde} END",
                "stand": f"CASE WHEN {over} THEN 'beeindigd' ELSE 'lopend' END",
                "eindreden": f"CASE WHEN {over} THEN (ARRAY['afgerond','opleiding'])[1 + {_lot(22, 2)}] ELSE '' END",
                "einde_door": f"CASE WHEN {over} THEN 'werkgever' ELSE '' END",
                "vervolg": f"CASE WHEN {over} THEN (ARRAY['geen','eigen_bedrijf'])[1 + {_lot(23, 2)}] ELSE '' END",
            }, waar=f"{_lot(24, deel)} < 3 AND {begin} <= DATE '{self.dag}'")  # fmt: skip

    def daglog(self, logregels: int) -> None:
        """Everybody who settled a while ago was in the hall for as many working days as the log asks for."""
        hal = Hal.objects.create(gemeente=self.gemeente, naam="Hal 1")
        een = Assessment.objects.create(
            statushouder=self.mens, aanpak_code="aanpak-1", hal=hal, jobcoach=self.wie, begin=self.begin,
            einde=self.begin + timedelta(days=91), gemaakt_door=self.wie,
        )  # fmt: skip
        kopieer(Assessment, een.pk, self.copies, {
            "statushouder_id": self.persoon, "begin": f"{self.vestiging} + 21", "einde": f"{self.vestiging} + 112",
        }, waar=f"{self.vestiging} + 112 <= DATE '{self.dag}'")  # fmt: skip
        waarden = {"regels": logregels, "per": -(-logregels // Assessment.objects.count()), "wie": self.wie.pk}
        with eerst_de_rijen(Dagregistratie), connection.cursor() as cursor:
            cursor.execute(_DAGLOG, waarden)

    def effectmeting(self) -> None:
        """A large group that filled in the same list twice, with a code word."""
        lijst = Vragenlijst.objects.create(gemeente=self.gemeente, naam="Lijst", door=self.wie)
        tussen = {"dag_voor": self.dag - timedelta(days=90), "dag_na": self.dag}
        meting = Meting.objects.create(gemeente=self.gemeente, lijst=lijst, naam="Meting", door=self.wie, **tussen)
        vragen = [
            Lijstvraag.objects.create(
                lijst=lijst, tekst=f"Vraag {nummer}", woorden=["a", "b", "c", "d"], volgorde=nummer
            )
            for nummer in range(1, VRAGEN + 1)
        ]
        for moment in Moment.values:
            formulier = Antwoordformulier.objects.create(meting=meting, moment=moment, door=self.wie, kenmerk="0")
            eerste = kopieer(Antwoordformulier, formulier.pk, FORMULIEREN - 1, {"kenmerk": "n::text"})
            for vraag in vragen:
                antwoord = Antwoord.objects.create(formulier=formulier, vraag=vraag, waarde=2)
                waarde = f"1 + {_lot(vraag.volgorde, 4)}"
                kopieer(Antwoord, antwoord.pk, FORMULIEREN - 1, {"formulier_id": f"{eerste} + n", "waarde": waarde})


def _analyseer(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'ANALYZE "{model._meta.db_table}"')


def _aanpakken() -> list[Aanpak]:
    """The usual one, and two more with the same steps."""
    gewoon = Aanpak.objects.get(standaard=True)
    stappen = list(gewoon.stappen.all())
    uit = [gewoon]
    for nummer in (2, 3):
        aanpak = Aanpak.objects.get(pk=gewoon.pk)
        aanpak.pk, aanpak.code, aanpak.naam, aanpak.standaard = None, f"aanpak-{nummer}", f"Aanpak {nummer}", False
        aanpak.save(force_insert=True)
        for stap in stappen:
            stap.pk, stap.aanpak = None, aanpak
            stap.save(force_insert=True)
        uit.append(aanpak)
    return uit


# The milestones about when they should be, and one in twelve not at all; the steps of law besides.
_STAPPEN = """
    WITH plan AS (
        SELECT t.id AS traject_id, a.id AS aanpakstap_id, t.startdatum, coalesce(t.einddatum, %(dag)s) AS tot,
               hashint8(t.id * 1000 + a.id) & 65535 AS lot,
               CASE a.mijlpaal WHEN 'contact' THEN 3 WHEN 'intake' THEN 10 WHEN 'start' THEN 16
                    WHEN 'evaluatie' THEN 105 WHEN 'plaatsing' THEN 120 ELSE a.volgorde END AS na
        FROM trajecten_traject t
        JOIN trajecten_aanpakstap a ON a.aanpak_id = t.aanpak_id
          OR a.aanpak_id = (SELECT id FROM trajecten_aanpak WHERE soort = 'wettelijk')
    ), gedaan AS (SELECT *, startdatum + na + lot %% 17 AS op FROM plan)
    INSERT INTO trajecten_stap (traject_id, aanpakstap_id, basisdatum, streefdatum, uiterste_datum, status, gedaan_op,
                                afgehandeld_op, overslaan_reden, wacht_op)
    SELECT traject_id, aanpakstap_id, startdatum, startdatum + na + 7, startdatum + na + 21,
           CASE WHEN klaar THEN 'gedaan' ELSE 'open' END, CASE WHEN klaar THEN op END,
           CASE WHEN klaar THEN op + time '10:00' END, '', ''
    FROM gedaan CROSS JOIN LATERAL (SELECT op <= tot AND lot %% 12 > 0 AS klaar) l
    ORDER BY traject_id, aanpakstap_id
"""
# In the order of days, as it was written: what belongs to one person is far apart.
_DAGLOG = """
    INSERT INTO begeleiding_dagregistratie
        (id, statushouder_id, assessment_id, dag, door_id, op, dagdeel, aanwezigheid, opmerking)
    SELECT gen_random_uuid(), statushouder_id, id, begin + werkdag, %(wie)s, begin + werkdag + time '17:00', 'dag',
           CASE WHEN hashint8(id + werkdag) & 7 = 0 THEN 'ziek' ELSE 'aanwezig' END, ''
    FROM begeleiding_assessment
    CROSS JOIN LATERAL (SELECT n / 5 * 7 + n %% 5 AS werkdag FROM generate_series(0, %(per)s - 1) n) werkdagen
    ORDER BY begin + werkdag LIMIT %(regels)s
"""
