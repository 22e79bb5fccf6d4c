"""Fill an empty database with many people, set-based: two municipalities with caseloads of about 75.

Two out of three people are adults with a traject of 18 steps, the others are children without one; 20,000 people have
240,000 steps. They settled in the last three years, evenly; one step in a hundred got stuck, one in four was late.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from agenda.services import werk_signaleringen_bij
from begeleiding.meegeleverd import laad_begeleiding
from config.bench import opdrachten
from config.demo.namen import VERDELING
from config.demo.nummers import bsn, telefoon, v_nummer
from intake.models import Regelpunt
from intake.standaardlijst import STANDAARDLIJST
from kern.geheim import vingerafdruk
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie, Team
from medewerkers.rollen import Rol
from rapportages.models import Streefgetal
from rapportages.services import leg_maandstanden_vast
from statushouders.codelijsten import Regime, Vergunning
from statushouders.models import Statushouder
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import AanpakStap, Traject
from trajecten.services.velen import ververs

CASELOAD = 75
JAREN = 3


def vul(mensen: int) -> None:
    """Empty the tables of the product and fill them with this many people."""
    with transaction.atomic():
        leeg()
        laad_aanpakken()
        laad_begeleiding()
        for deel, aandeel in enumerate((0.6, 0.4)):
            _vul_gemeente(deel, round(mensen * aandeel))
        _schrijf_trajecten()
        werk_signaleringen_bij()
        leg_maandstanden_vast()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def leeg() -> None:
    """Nothing of the product is left."""
    eigen = [
        connection.ops.quote_name(model._meta.db_table)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and model.__module__.split(".")[0] not in {"django", "axes"}
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(eigen)} RESTART IDENTITY CASCADE")


def _vul_gemeente(deel: int, mensen: int) -> None:
    gemeente = Gemeente.objects.create(naam=f"Gemeente {deel + 1}", cbs_code=f"GM90{deel + 1:02}")
    organisatie = Organisatie.objects.create(naam=f"Organisatie {deel + 1}", soort=Organisatie.Soort.GEMEENTE)
    organisatie.gemeenten.add(gemeente)
    teams = Team.objects.bulk_create(Team(organisatie=organisatie, naam=f"Team {nummer + 1}") for nummer in range(5))
    Regelpunt.objects.bulk_create(
        Regelpunt(
            gemeente=gemeente, code=punt.code, naam=punt.naam, soort=punt.soort, wie=punt.wie,
            termijn_dagen=punt.termijn_dagen, volgorde=plek, vanaf=vandaag() - timedelta(days=366 * JAREN),
        )
        for plek, punt in enumerate(STANDAARDLIJST)
    )  # fmt: skip
    Streefgetal.objects.create(gemeente=gemeente, jaar=vandaag().year, aantal=75)
    aantal = max(2, mensen * 2 // 3 // CASELOAD)
    rollen = [Rol.KLANTONDERSTEUNER] * aantal + [Rol.JOBCOACH] * aantal + [Rol.TEAMLEIDER] * 5 + [Rol.BELEIDSMEDEWERKER]
    Medewerker.objects.bulk_create(
        Medewerker(
            email=f"{rol}{nummer}.{deel}@bench.example",
            voornaam="Collega",
            achternaam=f"Nummer {nummer}",
            rol=rol,
            organisatie=organisatie,
            team=teams[nummer % len(teams)],
        )
        for nummer, rol in enumerate(rollen)
    )
    Statushouder.objects.bulk_create(_mensen(gemeente, deel * 50_000, mensen), batch_size=2000)


def _mensen(gemeente: Gemeente, vanaf: int, aantal: int) -> Iterator[Statushouder]:
    dag = vandaag()
    for nummer in range(aantal):
        herkomst = VERDELING[nummer % len(VERDELING)]
        voornamen = herkomst.vrouwen if nummer % 2 else herkomst.mannen
        voornaam, achternaam = (
            voornamen[nummer // 7 % len(voornamen)],
            herkomst.familie[nummer // 3 % len(herkomst.familie)],
        )
        gevestigd = dag - timedelta(days=nummer * 365 * JAREN // aantal)
        nummer_bsn = bsn(vanaf // 2 + nummer)
        leeftijd = nummer % 14 if nummer % 3 == 2 else 17 + nummer % 45
        yield Statushouder(
            gemeente=gemeente,
            voornamen=voornaam[0],
            achternaam=f"{achternaam[0]} {nummer % 89}",
            naam_origineel=f"{voornaam[1]} {achternaam[1]}".strip(),
            geboortedatum_brp=f"{gevestigd.year - leeftijd - 1}0{nummer % 9 + 1}15",
            geslacht="v" if nummer % 2 else "m",
            nationaliteit=herkomst.land,
            bsn=nummer_bsn,
            bsn_vingerafdruk=vingerafdruk(nummer_bsn),
            v_nummer=v_nummer(vanaf + nummer),
            telefoon=telefoon(nummer % 10_000),
            straat="Benchstraat",
            huisnummer=str(nummer % 200 + 1),
            postcode="2999 AA",
            woonplaats=gemeente.naam,
            vergunning=Vergunning.ASIEL_BEPAALD,
            regime=Regime.WI2021,
            vestigingsdatum=gevestigd,
            brp_inschrijving=gevestigd,
            kennisgeving_duo=gevestigd - timedelta(days=nummer % 20),
        )


def _schrijf_trajecten() -> None:
    waarden = {"dag": vandaag(), "nu": nu()}
    for opdracht in opdrachten.VOOR_DE_STAPPEN:
        _voer_uit(opdracht, waarden)
    for stap in _op_volgorde_van_afhankelijkheid():
        _voer_uit(opdrachten.stap_sql(stap), waarden)
    _voer_uit("ANALYZE", {})
    for opdracht in opdrachten.NA_DE_STAPPEN:
        _voer_uit(opdracht, waarden)
    ids = list(Traject.objects.values_list("pk", flat=True))
    for begin in range(0, len(ids), 5000):
        ververs(ids[begin : begin + 5000])


def _voer_uit(opdracht: str, waarden: Mapping[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def _op_volgorde_van_afhankelijkheid() -> Iterator[AanpakStap]:
    wachtend = list(AanpakStap.objects.prefetch_related("ankers").order_by("pk"))
    gehad: set[int] = set()
    while wachtend:
        klaar = [stap for stap in wachtend if all(a.na_stap_id in gehad | {None} for a in stap.ankers.all())]
        yield from klaar
        gehad |= {stap.pk for stap in klaar}
        wachtend = [stap for stap in wachtend if stap.pk not in gehad]
