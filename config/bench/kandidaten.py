"""How long it takes to see who fits work, among more and more candidates; and what memory that costs."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from statistics import median
from typing import Any

from django.db import connection, transaction

from config.bench.kopieren import kopieer
from config.bench.vulling import leeg
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from plaatsingen.models import Kandidaat, Roosterblok
from plaatsingen.selectors.matching import kandidaten_voor, plekken_voor
from statushouders.codelijsten import Regime, Vergunning
from statushouders.models import Leefsituatie, Profiel, Statushouder
from statushouders.profielcodes import Akkoordwijze, Profielstand
from werkgevers.models import Postcodegebied, Werkgever, Werkplek

AANTALLEN = (1_000, 10_000, 100_000)
PLEKKEN = 200
HERHALINGEN = 15
_DAGDELEN = "ARRAY['ma_ochtend','di_ochtend','di_middag','wo_ochtend','do_ochtend','do_middag','vr_ochtend']"
_VAKKEN = "ARRAY['hout','metaal','groen','keuken','zorg','magazijn','bouw','winkel']"


@dataclass(frozen=True)
class Matchmeting:
    """Milliseconds (`andersom`: the 95th percentile of one person among all places), and kilobytes of Python at their
    highest."""

    kandidaten: int
    midden: float
    p95: float
    andersom: float
    kilobyte: float


def meet_kandidaten(aantal: int) -> Matchmeting:
    """Empty the database, fill it with so many candidates, and ask who fits each of a few places."""
    vul_kandidaten(aantal)
    kijker = Medewerker.objects.get(rol=Rol.ACCOUNTMANAGER)
    kijker.actieve_gemeente = Gemeente.objects.get()
    plekken = list(Werkplek.objects.all()[:5])
    keren = HERHALINGEN if aantal < AANTALLEN[-1] else 2
    tijden = [_duur(partial(kandidaten_voor, plek, kijker=kijker)) for _ in range(keren) for plek in plekken]
    mensen = list(Statushouder.objects.only("pk")[:HERHALINGEN])
    andersom = [_duur(partial(plekken_voor, mens, kijker=kijker)) for mens in mensen]
    tracemalloc.start()
    kandidaten_voor(plekken[0], kijker=kijker)
    _, top = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Matchmeting(aantal, median(tijden), _p95(tijden), _p95(andersom), top / 1024)


def _p95(tijden: Sequence[float]) -> float:
    return sorted(tijden)[int(len(tijden) * 0.95)]


def _duur(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return (time.perf_counter() - begin) * 1000


def vul_kandidaten(aantal: int) -> None:
    """So many people with consent, five blocks in each week, and places that ask different things."""
    with transaction.atomic():
        leeg()
        gemeente = Gemeente.objects.create(naam="Gemeente 1", cbs_code="GM9001")
        organisatie = Organisatie.objects.create(naam="Organisatie 1", soort=Organisatie.Soort.GEMEENTE)
        organisatie.gemeenten.add(gemeente)
        wie = Medewerker.objects.create(
            email="am@bench.example", voornaam="Collega", achternaam="Eén", rol=Rol.ACCOUNTMANAGER,
            organisatie=organisatie,
        )  # fmt: skip
        Postcodegebied.objects.bulk_create(
            Postcodegebied(pc4=str(2600 + nummer), breedte=52 + nummer % 20 / 100, lengte=4.2 + nummer // 20 / 100)
            for nummer in range(400)
        )
        _mensen(gemeente, wie, aantal)
        _plekken(gemeente, wie)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _mensen(gemeente: Gemeente, wie: Medewerker, aantal: int) -> None:
    eerste = Statushouder.objects.create(
        gemeente=gemeente, voornamen="Een", achternaam="Mens", geboortedatum_brp="19900101", geslacht="m",
        nationaliteit="SY", postcode="2600 AA", vergunning=Vergunning.ASIEL_BEPAALD, regime=Regime.WI2021,
        vestigingsdatum=date(2025, 1, 1),
    )  # fmt: skip
    mensen = kopieer(Statushouder, eerste.pk, aantal - 1, {"postcode": "(2600 + n % 400) || ' AA'"})
    profiel = Profiel.objects.create(
        statushouder=eerste, stand=Profielstand.AKKOORD, begonnen_door=wie, bewaard_door=wie, akkoord_op=vandaag(),
        akkoord_wijze=Akkoordwijze.TOLK, akkoord_door=wie, akkoord_genoteerd_op=nu(), momentopname={"naam": "Een M."},
    )  # fmt: skip
    van = f"{mensen} + n"
    profielen = kopieer(
        Profiel, profiel.pk, aantal - 1, {"statushouder_id": van, "akkoord_op": "DATE '2026-01-01' + n % 300"}
    )
    leef = Leefsituatie.objects.create(statushouder=eerste, kan_fietsen="ja", reistijd_minuten=45, uren_per_week=16)
    kopieer(Leefsituatie, leef.pk, aantal - 1, {
        "statushouder_id": van, "reistijd_minuten": "30 + n % 5 * 10",
        "ov": "CASE WHEN n % 3 = 0 THEN 'ja' ELSE '' END",
        "dagdelen": f"CASE WHEN n % 4 = 0 THEN '{{}}' ELSE {_DAGDELEN} END",
        "rijbewijs": "CASE n % 6 WHEN 0 THEN ARRAY['b'] WHEN 1 THEN ARRAY['les'] ELSE ARRAY['geen'] END",
    })  # fmt: skip
    kandidaat = Kandidaat.objects.create(
        statushouder=eerste, profiel=profiel, sinds=vandaag(), vaardigheden=["heftruck rijden", "koken"]
    )
    kopieer(Kandidaat, kandidaat.pk, aantal - 1, {
        "statushouder_id": van, "profiel_id": f"{profielen} + n", "sinds": "DATE '2026-01-01' + n % 300",
        "taalniveau": "n % 4",
        "vak_werk": f"ARRAY[({_VAKKEN})[1 + n % 8]]", "vak_wens": f"ARRAY[({_VAKKEN})[1 + n / 8 % 8]]",
        "belasting_niet": "CASE WHEN n % 5 = 0 THEN ARRAY['zwaar_tillen'] ELSE '{}' END",
    })  # fmt: skip
    for dag in range(5):
        blok = Roosterblok.objects.create(
            statushouder=eerste, dag=dag, van="09:00", tot="12:00", soort="taalles", geldig_van=date(2026, 9, 1),
            gemaakt_door=wie,
        )  # fmt: skip
        kopieer(Roosterblok, blok.pk, aantal - 1, {
            "statushouder_id": van, "van": "TIME '08:00' + (n % 6) * interval '1 hour'",
            "tot": "TIME '10:00' + (n % 6) * interval '1 hour'",
            "geldig_tot": "CASE WHEN n % 7 = 0 THEN DATE '2027-01-01' END",
        })  # fmt: skip


def _plekken(gemeente: Gemeente, wie: Medewerker) -> None:
    eisen: Sequence[Mapping[str, Any]] = (
        {"vakgebieden": ["hout"], "dagdelen": ["di_ochtend", "do_ochtend"], "taalniveau": "A2"},
        {"vakgebieden": ["magazijn"], "belasting": ["zwaar_tillen"], "vaardigheden_nodig": ["Heftruck rijden"]},
        {"vakgebieden": ["groen"], "dagdelen": ["ma_ochtend", "ma_middag"], "certificaten": ["b"]},
        {"vakgebieden": ["keuken", "zorg"], "taalniveau": "A1", "uren_per_week": 24},
        {"dagdelen": ["vr_ochtend"], "vakgebieden": ["bouw"], "vaardigheden_graag": ["Koken", "Lassen"]},
    )
    werkgevers = Werkgever.objects.bulk_create(
        Werkgever(
            gemeente=gemeente, naam=f"Bedrijf {nummer}", postcode=f"{2600 + nummer * 7 % 400} AB", bereidheid="open"
        )
        for nummer in range(PLEKKEN)
    )
    Werkplek.objects.bulk_create(
        Werkplek(
            werkgever=werkgever, titel="Werk", soorten=["werkervaringsplek"], gevraagd_op=vandaag(), gemaakt_door=wie,
            **eisen[nummer % len(eisen)],
        )
        for nummer, werkgever in enumerate(werkgevers)
    )  # fmt: skip
