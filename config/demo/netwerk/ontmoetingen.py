"""Visits, a network evening and trainings: past with who came and what both sides thought of it, and planned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal

from config.demo.netwerk.dagen import geleden, om, op, op_dag
from config.demo.verloop import Persoon
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from werkgevers.codelijsten import Certificaat, Deelnamestand, Interesse
from werkgevers.models import Bijeenkomst, Deelname, Werkgever
from werkgevers.services.bijeenkomsten import (
    Bijeenkomstgegevens,
    plan_bezoek,
    plan_netwerkbijeenkomst,
    voeg_werkgever_toe,
    zeg_bijeenkomst_af,
)
from werkgevers.services.deelnames import leg_indruk_vast, leg_opkomst_vast, nodig_uit, zet_stand
from werkgevers.services.trainingen import voeg_training_toe

JA, MISSCHIEN, NEE = Interesse
Stand = Deelnamestand
Mensen = Mapping[str, tuple[Persoon, Statushouder]]
TEVOREN, ERNA = 10, time(16, 30)
VCA = str(Certificaat.VCA.label)


@dataclass(frozen=True)
class Indruk:
    """What both sides thought: the person, the employer, and what follows. `bij`: at which employer."""

    persoon: tuple[str, str]
    werkgever: tuple[str, str]
    vervolg: str = ""
    bij: str = ""


@dataclass(frozen=True, kw_only=True)
class Ontmoeting:
    """A visit (one employer, no name) or a network meeting. Who comes: by name, with a state or an impression."""

    bij: tuple[str, ...]
    dag: int
    van: time
    tot: time
    plaats: str
    wie: Mapping[str, str | Indruk] = field(default_factory=dict)
    naam: str = ""
    verslag: str = ""
    afgezegd: bool = False
    hoogstens: int = 6


ONTMOETINGEN = (
    Ontmoeting(
        bij=("Kwekerij De Lier",), dag=-19, van=time(10), tot=time(11, 30), plaats="Glasweg 14, bij de koffiehoek",
        verslag="Rondleiding in de kas. Twee mensen wilden meteen proberen. Uitleg van Mo in het Arabisch hielp.",
        wie={
            "Omar Saleh": Indruk((JA, "Vond de kas prettig: warm en rustig."), (JA, "Weet alles van planten."),
                                 "Verder met de proefplaatsing."),
            "Amal Farah": Indruk((JA, "Wil het graag proberen."), (JA, "Vrolijk en vlug."), "Vervoer uitzoeken."),
            "Samira Noori": Indruk((MISSCHIEN, "Ver fietsen."), (JA, "Rustige werker.")),
            "Lina Qasem": Indruk((NEE, "De hele dag staan is te zwaar."), (MISSCHIEN, "Vriendelijk.")),
            "Khaled Hamdan": Stand.AFGEMELD,
        },
    ),
    Ontmoeting(
        bij=("Zorgcentrum De Linde",), dag=-18, van=time(13, 30), tot=time(15), plaats="Lindenhof 60, hoofdingang",
        verslag="Samen koffie geschonken. Bewoners vroegen of ze terugkomen.",
        wie={
            "Ruta Haile": Indruk((JA, "Voelt als haar eigen werk."), (JA, "Ziet wat mensen nodig hebben."),
                                 "Beginnen als gastvrouw."),
            "Elif Yıldız": Indruk((JA, "Wil eerst meer Nederlands."), (JA, "Zachte hand van werken.")),
            "Wafaa Al-Himyari": Stand.NIET_VERSCHENEN,
        },
    ),
    Ontmoeting(
        bij=("Bakkerij Zilt", "Zorgcentrum De Linde", "Meubelmakerij Vos en Zoon", "Garage Molenwerf"), dag=-64,
        van=time(19), tot=time(21), plaats="Dorpshuis De Vuurtoren", naam="Ondernemersavond: samen aan het werk",
        hoogstens=12, verslag="Veertien ondernemers en vijf nieuwkomers aan vier tafels.",
        wie={
            "Jawid Haidari": Indruk((JA, "Sprak een uur over hout."), (JA, "Een vakman."),
                                    "Wouter Vos wil hem graag zien werken.", "Meubelmakerij Vos en Zoon"),
            "Bassel Suleiman": Indruk((JA, "Wil elke garage wel zien."), (MISSCHIEN, "Taal is nog lastig."), "",
                                      "Garage Molenwerf"),
            "Natnael Weldu": Stand.GEWEEST,
        },
    ),
    Ontmoeting(
        bij=("Kwekerij De Lier",), dag=14, van=time(10), tot=time(11, 30), plaats="Glasweg 14, bij de koffiehoek",
        wie={"Tesfalem Kidane": Stand.KOMT, "Yohannes Tesfay": Stand.KOMT, "Parwana Azizi": Stand.UITGENODIGD,
             "Mahmoud Al-Masri": Stand.UITGENODIGD},
    ),
    Ontmoeting(
        bij=("Supermarkt Van der Hoek",), dag=-3, van=time(9, 30), tot=time(10, 30), plaats="Helmstraat 40, balie",
        wie={"Parwana Azizi": Stand.KOMT, "Senait Tadesse": Stand.KOMT},
    ),
    Ontmoeting(
        bij=("Transport Noordhof",), dag=8, van=time(14), tot=time(15), plaats="Westerkade 200",
        wie={"Abdirahman Warsame": Stand.AFGEMELD}, afgezegd=True,
    ),
    Ontmoeting(
        bij=("Hotel De Kroon", "Kringloop Rondom", "Supermarkt Van der Hoek", "Groothandel Zeekraal"), dag=23,
        van=time(15), tot=time(17), plaats="Stadskantoor, raadzaal", naam="Winterontmoeting met ondernemers",
        hoogstens=8,
        wie={"Dilan Çelik": Stand.KOMT, "Amal Farah": Stand.KOMT, "Rima Al-Khatib": Stand.UITGENODIGD,
             "Tesfalem Kidane": Stand.UITGENODIGD},
    ),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Cursus:
    """A training with who pays what, in euros. Days count from today; without `behaald` there is no certificate yet."""

    wie: str
    naam: str
    bij: str = ""
    aanbieder: str = "Praktijkschool Duinrade"
    begin: int
    einde: int
    kosten: int
    werkgever: int = 0
    behaald: int | None = None
    geldig: int | None = None
    certificaat: str = ""


CURSUSSEN = (
    Cursus(wie="Youssef Suleiman", naam="Heftruck", bij="Groothandel Zeekraal", begin=-45, einde=-43, kosten=480,
           werkgever=240, behaald=-43, geldig=1780, certificaat="Heftruckcertificaat"),
    Cursus(wie="Firas Eltayeb", naam=VCA, bij="Metaalwerken Brandsma", begin=-30, einde=-29, kosten=310, werkgever=155,
           behaald=-28, geldig=3620, certificaat="VCA Basis"),
    Cursus(wie="Yohannes Tesfay", naam=VCA, bij="Metaalwerken Brandsma", begin=18, einde=19, kosten=310, werkgever=155),
    Cursus(wie="Samer Haddad", naam="Bedrijfshulpverlening", bij="Garage Molenwerf", begin=-335, einde=-334,
           kosten=195, behaald=-334, geldig=31, certificaat="BHV"),
    Cursus(wie="Natnael Weldu", naam="Hygiëne in de keuken (HACCP)", begin=-60, einde=-60, kosten=120, behaald=-58,
           geldig=1000, certificaat="HACCP", aanbieder="Roc Westerkade"),
    Cursus(wie="Zeynep Şahin", naam="Hygiëne in de keuken (HACCP)", bij="Hotel De Kroon", begin=-63, einde=-63,
           kosten=120, behaald=-63, geldig=1000, certificaat="HACCP", aanbieder="Roc Westerkade"),
    Cursus(wie="Winta Kidane", naam="Werken aan de kassa", bij="Kringloop Rondom", begin=-140, einde=-138, kosten=260),
    Cursus(wie="Farhad Rahimi", naam="Heftruck", bij="Kwekerij De Lier", begin=6, einde=8, kosten=520, werkgever=260),
)  # fmt: skip


def breng_mensen_bij_elkaar(
    collegas: Mapping[str, Medewerker], netwerk: Mapping[str, Werkgever], mensen: Mensen
) -> None:
    """Everything above. Who guides somebody asks him or her to come, and writes down how it was."""
    for ontmoeting in ONTMOETINGEN:
        _ontmoet(ontmoeting, [netwerk[naam] for naam in ontmoeting.bij], mensen, collegas)
    for cursus in CURSUSSEN:
        _leer(cursus, netwerk, mensen, collegas)


def begeleider(naam: str, mensen: Mensen, collegas: Mapping[str, Medewerker]) -> Medewerker:
    """The klantondersteuner of this person, at work for the municipality."""
    persoon, wie = mensen[naam]
    door = collegas[persoon.ko]
    door.actieve_gemeente = wie.gemeente
    return door


def _ontmoet(
    deze: Ontmoeting, werkgevers: Sequence[Werkgever], mensen: Mensen, collegas: Mapping[str, Medewerker]
) -> None:
    dag, pieter = op(deze.dag), collegas["pieter"]
    pieter.actieve_gemeente = werkgevers[0].gemeente
    gegevens = Bijeenkomstgegevens(
        begin=om(dag, deze.van), einde=om(dag, deze.tot), plaats=deze.plaats, hoogstens=deze.hoogstens,
        begeleider=pieter, naam=deze.naam,
    )  # fmt: skip
    with op_dag(geleden(max(TEVOREN - deze.dag, 2))):
        if deze.naam:
            bijeenkomst = plan_netwerkbijeenkomst(gegevens=gegevens, door=pieter)
            for werkgever in werkgevers:
                voeg_werkgever_toe(bijeenkomst=bijeenkomst, werkgever=werkgever, door=pieter)
        else:
            bijeenkomst = plan_bezoek(werkgever=werkgevers[0], gegevens=gegevens, door=pieter)
        gevraagd = {naam: _vraag(naam, bijeenkomst, mensen, collegas) for naam in deze.wie}
        for naam, stand in deze.wie.items():
            if isinstance(stand, str) and stand in (Stand.KOMT, Stand.AFGEMELD):
                zet_stand(deelname=gevraagd[naam], stand=stand, door=begeleider(naam, mensen, collegas))
        if deze.afgezegd:
            zeg_bijeenkomst_af(bijeenkomst=bijeenkomst, door=pieter)
    if deze.verslag:
        with op_dag(dag, time(21, 30) if deze.naam else ERNA):
            _kijk_terug(deze, bijeenkomst, gevraagd, mensen, collegas)


def _vraag(naam: str, bijeenkomst: Bijeenkomst, mensen: Mensen, collegas: Mapping[str, Medewerker]) -> Deelname:
    door = begeleider(naam, mensen, collegas)
    return nodig_uit(bijeenkomst=bijeenkomst, statushouder=mensen[naam][1], door=door)


def _kijk_terug(
    deze: Ontmoeting,
    bijeenkomst: Bijeenkomst,
    gevraagd: Mapping[str, Deelname],
    mensen: Mensen,
    collegas: Mapping[str, Medewerker],
) -> None:
    """Who was there, by the teamleider who sees everybody; and the impressions, by who guides each of them."""
    ingrid = collegas["ingrid"]
    standen = {
        deelname.pk: Stand.GEWEEST if isinstance(deze.wie[naam], Indruk) else str(deze.wie[naam])
        for naam, deelname in gevraagd.items()
    }
    leg_opkomst_vast(bijeenkomst=bijeenkomst, standen=standen, verslag=deze.verslag, door=ingrid)
    for naam, indruk in deze.wie.items():
        if not isinstance(indruk, Indruk):
            continue
        deelname = Deelname.objects.get(pk=gevraagd[naam].pk)
        bij = bijeenkomst.werkgevers.get(naam=indruk.bij) if indruk.bij else deelname.werkgever
        velden = {
            "werkgever": bij,
            "interesse_persoon": indruk.persoon[0],
            "indruk_persoon": indruk.persoon[1],
            "interesse_werkgever": indruk.werkgever[0],
            "indruk_werkgever": indruk.werkgever[1],
            "vervolg": indruk.vervolg,
        }
        door = begeleider(naam, mensen, collegas)
        leg_indruk_vast(deelname=deelname, velden=velden, versie=deelname.versie, door=door)


def _leer(cursus: Cursus, netwerk: Mapping[str, Werkgever], mensen: Mensen, collegas: Mapping[str, Medewerker]) -> None:
    kosten, werkgever = Decimal(cursus.kosten), Decimal(cursus.werkgever)
    velden = {
        "werkgever": netwerk[cursus.bij] if cursus.bij else None,
        "naam": cursus.naam,
        "aanbieder": cursus.aanbieder,
        "begin": op(cursus.begin),
        "einde": op(cursus.einde),
        "kosten": kosten,
        "deel_werkgever": werkgever,
        "deel_gemeente": kosten - werkgever,
        "certificaat": cursus.certificaat,
        "behaald_op": None if cursus.behaald is None else op(cursus.behaald),
        "geldig_tot": None if cursus.geldig is None else op(cursus.geldig),
        "gestopt_op": None,
        "laat_verlopen": False,
    }
    with op_dag(geleden(max(14 - cursus.begin, 1)) if cursus.behaald is None else op(cursus.behaald)):
        voeg_training_toe(
            statushouder=mensen[cursus.wie][1], velden=velden, door=begeleider(cursus.wie, mensen, collegas)
        )
