"""The work that the employers of the demo offer: open, taken, closed and over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Any

from config.demo.netwerk.dagen import geleden, op, op_dag
from medewerkers.models import Medewerker
from statushouders.feitcodes import Belasting, Taalniveau
from werkgevers.codelijsten import Certificaat, Plaatsingsoort, Werkvorm
from werkgevers.models import Werkgever, Werkplek
from werkgevers.services.werkplekken import sluit_werkplek, voeg_werkplek_toe

Soort = Plaatsingsoort
WEP, STAGE, VRIJW, PROEF, LEER, BESCHUT, DETA, BAAN = Soort
A0, A1, A2, B1 = Taalniveau.A0, Taalniveau.A1, Taalniveau.A2, Taalniveau.B1
STAAN, TILLEN, ZWAAR, BUKKEN, HERHALEN, LOPEN, ZITTEN = (
    Belasting.STAAN, Belasting.TILLEN, Belasting.ZWAAR_TILLEN, Belasting.BUKKEN, Belasting.HERHALEN, Belasting.LOPEN,
    Belasting.ZITTEN,
)  # fmt: skip
DI_DO = ("di_ochtend", "di_middag", "do_ochtend", "do_middag")
MIDDAGEN = ("ma_middag", "wo_middag", "vr_middag")
OCHTENDEN = ("di_ochtend", "do_ochtend")
VIER_DAGEN = ("ma_middag", "di_ochtend", "di_middag", "wo_middag", "do_ochtend", "do_middag")
BIJ_DE_LES = ("ma_middag", "di_ochtend", "di_middag", "wo_ochtend", "wo_middag", "vr_ochtend", "vr_middag")
KORT, LANG = time(7, 30), time(16)


@dataclass(frozen=True, kw_only=True)
class Plek:
    """Work at `bij`. So many days ago it was asked (`gevraagd`), closed (`dicht`) or over (`voorbij`)."""

    bij: str
    titel: str
    soorten: tuple[str, ...]
    gevraagd: int
    aantal: int = 1
    taken: str = ""
    vak: tuple[str, ...] = ()
    nodig: tuple[str, ...] = ()
    graag: tuple[str, ...] = ()
    taal: str = ""
    dagdelen: tuple[str, ...] = ()
    tijden: tuple[time, time] | None = None
    uren: int | None = None
    begin: int | None = None
    lijf: tuple[str, ...] = ()
    papieren: tuple[str, ...] = ()
    vorm: str = ""
    voorbij: int = 0
    dicht: int = 0
    adres: tuple[str, str, str] | None = None


PLEKKEN = (
    Plek(bij="Kwekerij De Lier", titel="Twee oogsters in de kas", soorten=(STAGE, WEP), gevraagd=1, aantal=2,
         taken="Tomaten oogsten, kratten vullen en wegzetten. Uitleg gaat met voordoen en met kaartjes.",
         vak=("groen",), graag=("Planten kweken",), taal=A0, dagdelen=DI_DO, tijden=(KORT, LANG), uren=16, begin=7,
         lijf=(STAAN, TILLEN), vorm=Werkvorm.GROEP),
    Plek(bij="Kwekerij De Lier", titel="Oogst tomaat", soorten=(WEP,), gevraagd=190, taken="Oogsten en sorteren.",
         vak=("groen",), taal=A0, dagdelen=MIDDAGEN, tijden=(time(13), time(17)), uren=12, lijf=(STAAN, TILLEN),
         vorm=Werkvorm.GROEP),
    Plek(bij="Kwekerij De Lier", titel="Sorteren en inpakken", soorten=(PROEF, WEP), gevraagd=70,
         taken="Aan de sorteerlijn, met een vaste collega.", vak=("groen", "voeding"), taal=A1, dagdelen=DI_DO,
         tijden=(KORT, LANG), uren=16, lijf=(STAAN, HERHALEN), vorm=Werkvorm.GROEP),
    Plek(bij="Kwekerij De Lier", titel="Interne logistiek", soorten=(LEER,), gevraagd=160,
         taken="Karren rijden tussen kas en loods; het heftruckcertificaat hoort bij het traject.",
         vak=("magazijn",), taal=A1, dagdelen=BIJ_DE_LES, tijden=(time(8), time(17)), uren=28),
    Plek(bij="Kwekerij De Lier", titel="Onderhoud van de kas", soorten=(BAAN,), gevraagd=150,
         taken="Ramen, goten en pompen nalopen.", vak=("groen", "productie"), taal=A2, dagdelen=VIER_DAGEN,
         tijden=(time(8), time(15)), uren=24, vorm=Werkvorm.ALLEEN),
    Plek(bij="Metaalwerken Brandsma", titel="Hulp in de laswerkplaats", soorten=(WEP, LEER), gevraagd=88, aantal=2,
         taken="Hekken en frames lassen, zagen en slijpen naast een vaste collega.", vak=("metaal",),
         nodig=("Lassen",), graag=("Tekening lezen",), taal=A1, dagdelen=DI_DO, tijden=(KORT, LANG), uren=16,
         lijf=(STAAN, TILLEN), vorm=Werkvorm.GROEP),
    Plek(bij="Metaalwerken Brandsma", titel="Lasser, tweede ploeg", soorten=(BAAN,), gevraagd=6,
         taken="MIG-lassen van laadbakken.", vak=("metaal",), nodig=("Lassen",), taal=A2, dagdelen=VIER_DAGEN,
         uren=28, begin=45, papieren=(Certificaat.VCA,), lijf=(STAAN, ZWAAR)),
    Plek(bij="Bakkerij Zilt", titel="Inpak van brood en koek", soorten=(STAGE,), gevraagd=12,
         taken="Brood snijden en inpakken, dozen klaarzetten voor de winkels.", vak=("voeding", "keuken"),
         graag=("Bakken",), taal=A0, dagdelen=OCHTENDEN, tijden=(time(7), time(12)), uren=10, lijf=(STAAN, HERHALEN),
         papieren=(), vorm=Werkvorm.GROEP),
    Plek(bij="Zorgcentrum De Linde", titel="Gastvrouw of gastheer in het restaurant", soorten=(VRIJW, WEP),
         gevraagd=100, aantal=2, taken="Koffie schenken, tafels dekken, een praatje maken met bewoners.",
         vak=("bediening", "zorg"), graag=("Praatje maken", "Rustig blijven"), taal=A1, dagdelen=MIDDAGEN, uren=9,
         vorm=Werkvorm.GROEP),
    Plek(bij="Zorgcentrum De Linde", titel="Hulp in de keuken", soorten=(WEP, PROEF), gevraagd=60,
         taken="Snijden, koken en afwassen voor honderd mensen.", vak=("keuken",), nodig=("Koken voor veel mensen",),
         taal=A0, dagdelen=OCHTENDEN, uren=8, papieren=(Certificaat.HYGIENE,), lijf=(STAAN,)),
    Plek(bij="Transport Noordhof", titel="Loodsmedewerker overdag", soorten=(WEP, DETA), gevraagd=30,
         taken="Pallets klaarzetten, laden en lossen.", vak=("magazijn", "rijden"), graag=("Rijden",), taal=A1,
         dagdelen=VIER_DAGEN, uren=24, papieren=(Certificaat.HEFTRUCK,), lijf=(ZWAAR,)),
    Plek(bij="Installatiebedrijf Kuipers", titel="Hulpmonteur", soorten=(LEER, WEP), gevraagd=50, aantal=2,
         taken="Leidingen trekken en schakelkasten aansluiten, altijd samen met een monteur.",
         vak=("installatie",), nodig=("Schakelkast aansluiten",), graag=("Storingen zoeken",), taal=A1,
         dagdelen=("di_ochtend", "di_middag", "wo_middag", "do_middag"), uren=16, papieren=()),
    Plek(bij="Hotel De Kroon", titel="Ontbijt en bediening", soorten=(WEP, PROEF), gevraagd=40, aantal=2,
         taken="Ontbijt klaarzetten, gasten helpen, opruimen.", vak=("bediening", "keuken"), graag=("Verkopen",),
         taal=A1, dagdelen=("di_ochtend", "do_ochtend"), tijden=(time(7), time(11)), uren=8, lijf=(LOPEN,),
         vorm=Werkvorm.GROEP),
    Plek(bij="Hotel De Kroon", titel="Kamers klaarmaken", soorten=(BAAN, DETA), gevraagd=200,
         taken="Bedden en badkamers, twintig kamers met zijn tweeën.", vak=("schoonmaak",), taal=A1,
         dagdelen=("di_ochtend", "wo_middag", "do_ochtend", "vr_middag"), uren=16, lijf=(BUKKEN,)),
    Plek(bij="Kringloop Rondom", titel="Winkel en kassa", soorten=(VRIJW, WEP), gevraagd=220, aantal=2,
         taken="Spullen neerzetten, klanten helpen, afrekenen.", vak=("winkel",), graag=("Verkopen",), taal=A1,
         dagdelen=MIDDAGEN, uren=9),
    Plek(bij="Kringloop Rondom", titel="Werkplaats: naaien en opknappen", soorten=(WEP, BESCHUT), gevraagd=170,
         aantal=2, taken="Kleding herstellen en meubels opknappen.", vak=("kleding", "hout"),
         graag=("Naaien op de machine",), taal=A0, dagdelen=OCHTENDEN, uren=8, vorm=Werkvorm.ALLEEN),
    Plek(bij="Meubelmakerij Vos en Zoon", titel="Meubelmaker, stoelen en kasten", soorten=(WEP, PROEF, LEER),
         gevraagd=45, taken="Hout zagen, schaven en verlijmen; stoelen en kasten in elkaar zetten.", vak=("hout",),
         nodig=("Meubels maken",), graag=("Hout bewerken op de machine",), taal=A0,
         dagdelen=MIDDAGEN, uren=12, lijf=(STAAN,)),
    Plek(bij="Supermarkt Van der Hoek", titel="Vakken vullen", soorten=(WEP, BAAN), gevraagd=95, aantal=2,
         taken="Schappen vullen en spiegelen.", vak=("winkel",), taal=A0, dagdelen=MIDDAGEN,
         tijden=(time(13), time(16)), uren=9, lijf=(TILLEN,)),
    Plek(bij="Supermarkt Van der Hoek", titel="Brood afbakken", soorten=(WEP,), gevraagd=80, taken="Bakken en prijzen.",
         vak=("keuken", "winkel"), graag=("Bakken",), taal=A1, dagdelen=OCHTENDEN, uren=8, dicht=20),
    Plek(bij="Garage Molenwerf", titel="Hulp in de garage", soorten=(VRIJW, WEP), gevraagd=25,
         taken="Banden en remmen vervangen, de werkplaats bijhouden.", vak=("voertuigen",),
         nodig=("Remmen vervangen",), graag=("Motoren nakijken",), taal=A1,
         dagdelen=("di_middag", "do_middag"), uren=8),
    Plek(bij="Hekwerk Noord", titel="Lasser op proef", soorten=(PROEF,), gevraagd=33,
         taken="Hekken lassen op maat.", vak=("metaal",), nodig=("Lassen",), taal=A1,
         dagdelen=("wo_middag", "vr_middag"), uren=8, lijf=(STAAN,)),
    Plek(bij="Groothandel Zeekraal", titel="Orders verzamelen", soorten=(WEP, DETA, BAAN), gevraagd=58, aantal=2,
         taken="Met een lijst langs de stellingen, pakbonnen controleren.", vak=("magazijn",), taal=A1,
         dagdelen=VIER_DAGEN, uren=24, lijf=(LOPEN,), vorm=Werkvorm.GROEP),
    Plek(bij="Groothandel Zeekraal", titel="Hulp op de administratie", soorten=(STAGE, WEP), gevraagd=58,
         taken="Bestellingen invoeren en rekeningen nakijken.", vak=("kantoor",), nodig=("Excel",),
         graag=("Boekhouden",), taal=A2, dagdelen=OCHTENDEN, uren=8, lijf=(ZITTEN,)),
    Plek(bij="Groothandel Zeekraal", titel="Kerstpakketten inpakken", soorten=(WEP,), gevraagd=300, aantal=4,
         taken="Een maand lang, in ploegen.", vak=("voeding",), taal=A0, dagdelen=DI_DO, uren=16, voorbij=240,
         begin=-290),
    Plek(bij="Fruitteelt Kavelzicht", titel="Snoeien in de boomgaard", soorten=(WEP, PROEF), gevraagd=25, aantal=3,
         taken="Appelbomen snoeien met een vaste ploeg.", vak=("groen",), graag=("Planten kweken",), taal=A0,
         dagdelen=DI_DO, uren=16, begin=40, vorm=Werkvorm.GROEP),
    Plek(bij="Zuivel De Terp", titel="Inpak, dagploeg", soorten=(WEP, BAAN), gevraagd=90, aantal=2,
         taken="Kaas snijden, wegen en inpakken.", vak=("voeding",), taal=A1, dagdelen=MIDDAGEN, uren=12,
         papieren=(Certificaat.HYGIENE,)),
    Plek(bij="Woonzorg Rietvoorde", titel="Helpen in de huiskamer", soorten=(VRIJW,), gevraagd=16, taal=A1,
         taken="Samen koken, lezen en wandelen.", vak=("zorg",), dagdelen=MIDDAGEN, uren=6,
         adres=("Rietvoorde", "12", "8999 KC")),
)  # fmt: skip


def bied_werk_aan(collegas: Mapping[str, Medewerker], netwerk: Mapping[str, Werkgever]) -> dict[str, Werkplek]:
    """The places by their title."""
    return {plek.titel: _bied_aan(plek, netwerk[plek.bij], collegas) for plek in PLEKKEN}


def _bied_aan(plek: Plek, werkgever: Werkgever, collegas: Mapping[str, Medewerker]) -> Werkplek:
    door = werkgever.eigenaar or collegas["pieter"]
    door.actieve_gemeente = werkgever.gemeente
    velden = _velden(plek)
    with op_dag(geleden(plek.gevraagd)):
        werkplek = voeg_werkplek_toe(werkgever=werkgever, velden=velden, door=door)
    if plek.dicht:
        with op_dag(geleden(plek.dicht)):
            return sluit_werkplek(werkplek=werkplek, door=door)
    return werkplek


def _velden(plek: Plek) -> dict[str, Any]:
    straat, huisnummer, postcode = plek.adres or ("", "", "")
    van, tot = plek.tijden or (None, None)
    return {
        "titel": plek.titel,
        "soorten": list(plek.soorten),
        "aantal": plek.aantal,
        "taken": plek.taken,
        "vakgebieden": list(plek.vak),
        "vaardigheden_nodig": list(plek.nodig),
        "vaardigheden_graag": list(plek.graag),
        "taalniveau": plek.taal,
        "dagdelen": list(plek.dagdelen),
        "van": van,
        "tot": tot,
        "uren_per_week": Decimal(plek.uren) if plek.uren else None,
        "begin": None if plek.begin is None else op(plek.begin),
        "einde": geleden(plek.voorbij) if plek.voorbij else None,
        "belasting": list(plek.lijf),
        "certificaten": list(plek.papieren),
        "vorm": plek.vorm,
        "straat": straat,
        "huisnummer": huisnummer,
        "postcode": postcode,
        "plaats": "Polderwijk" if straat else "",
    }
