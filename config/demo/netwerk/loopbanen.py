"""The placements of the demo: of every kind, in every state, with what was agreed and arranged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.services.plaatsing.instrumenten import Instrumentgegevens
from plaatsingen.statussen import Eindreden, Instrumentsoort, Partij, Vervolg
from werkgevers.codelijsten import Plaatsingsoort

Soort = Plaatsingsoort
LKS, NO_RISK, COACHING, PROEF, COFIN = Instrumentsoort


def _dag(dag: int, van: int, tot: int) -> Tijdvak:
    return Tijdvak(dag, time(van), time(tot))


MA, DI, WO, DO, VR = range(5)
DI_DO_LANG = (Tijdvak(DI, time(7, 30), time(16)), Tijdvak(DO, time(7, 30), time(16)))
DI_WO = (_dag(DI, 8, 16), _dag(WO, 8, 16))
DRIE_MIDDAGEN = (_dag(MA, 13, 16), _dag(WO, 13, 16), _dag(VR, 13, 16))
DRIE_LANGE_MIDDAGEN = (_dag(MA, 13, 17), _dag(WO, 13, 17), _dag(VR, 13, 17))
DI_VR_VROEG = (_dag(DI, 7, 11), _dag(VR, 7, 11))


@dataclass(frozen=True)
class Regeling:
    """A regeling. Days count from the begin of the placement; `geregeld` None: still to be arranged."""

    soort: str
    geregeld: int | None = None
    percentage: int | None = None
    maanden: int | None = None
    bedrag: int | None = None
    opmerking: str = ""


@dataclass(frozen=True)
class Einde:
    """On which day, why, who wanted it and what comes next."""

    dag: int
    reden: str
    wie: str
    vervolg: str
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class Baan:
    """Somebody at an employer. `begin` counts from today; `maanden`: how long, None is until further notice.

    `akkoord`: how many of the three agreed. Who begins before today has begun. `verlengd`: with so many months, so many
    days ago. `laat`: nobody looked how it goes the last time. `nooit`: why it never began.
    """

    wie: str
    bij: str
    soort: str
    begin: int
    maanden: int | None
    uren: int
    tijden: tuple[Tijdvak, ...]
    plek: str = ""
    functie: str = ""
    mentor: str = ""
    akkoord: int = 3
    verlengd: tuple[int, int] | None = None
    einde: Einde | None = None
    nooit: tuple[str, str] | None = None
    laat: bool = False
    te_veel: str = ""
    regelingen: tuple[Regeling, ...] = ()


BANEN = (
    Baan(wie="Ifrah Nur", bij="Hotel De Kroon", plek="Kamers klaarmaken", soort=Soort.DETACHERING, begin=-191,
         maanden=None, uren=16, tijden=(_dag(DI, 9, 13), _dag(WO, 9, 13), _dag(DO, 13, 17), _dag(VR, 9, 13)),
         mentor="Ayşe", laat=True, regelingen=(Regeling(NO_RISK, 3), Regeling(COACHING, 5, maanden=6, bedrag=1800))),
    Baan(wie="Firas Odeh", bij="Groothandel Zeekraal", soort=Soort.WERKERVARINGSPLEK, begin=-226, maanden=6, uren=8,
         tijden=DI_VR_VROEG, functie="Hulp op de administratie", mentor="Piotr",
         einde=Einde(-120, Eindreden.TAAL, Partij.WERKGEVER, Vervolg.HAL, "Over een half jaar mag hij terugkomen.")),
    Baan(wie="Gülşen Yıldız", bij="Supermarkt Van der Hoek", plek="Vakken vullen", soort=Soort.WERKERVARINGSPLEK,
         begin=-198, maanden=6, uren=9, tijden=DRIE_MIDDAGEN, mentor="",
         einde=Einde(-42, Eindreden.BETAALD_WERK, Partij.WERKGEVER, Vervolg.ZELFDE_WERKGEVER)),
    Baan(wie="Bahram Rostami", bij="Installatiebedrijf Kuipers", plek="Hulpmonteur", soort=Soort.LEERWERKTRAJECT,
         begin=-184, maanden=12, uren=16, tijden=DI_WO, mentor="Rik",
         regelingen=(Regeling(COFIN, 10, bedrag=1250, opmerking="Helft van de cursus elektra."), Regeling(COACHING))),
    Baan(wie="Doaa Nehme", bij="Kringloop Rondom", plek="Werkplaats: naaien en opknappen", soort=Soort.BESCHUT_WERK,
         begin=-174, maanden=None, uren=8, tijden=(_dag(DI, 9, 13), _dag(DO, 9, 13)), mentor="Bea",
         regelingen=(Regeling(LKS, 6, percentage=70, maanden=12), Regeling(COACHING, 6, maanden=12, bedrag=3600))),
    Baan(wie="Winta Kidane", bij="Kringloop Rondom", plek="Winkel en kassa", soort=Soort.WERKERVARINGSPLEK,
         begin=-159, maanden=6, uren=9, tijden=DRIE_MIDDAGEN, mentor="Bea"),
    Baan(wie="Youssef Karim", bij="Kwekerij De Lier", plek="Onderhoud van de kas", soort=Soort.DIENSTBETREKKING,
         begin=-128, maanden=None, uren=24,
         tijden=(_dag(MA, 13, 17), _dag(DI, 8, 15), _dag(WO, 8, 15), _dag(VR, 8, 15)),
         mentor="Mo", regelingen=(Regeling(LKS, 2, percentage=40, maanden=12), Regeling(NO_RISK, 2))),
    Baan(wie="Anas Darwish", bij="Hotel De Kroon", plek="Ontbijt en bediening", soort=Soort.WERKERVARINGSPLEK,
         begin=-118, maanden=6, uren=8, tijden=DI_VR_VROEG, mentor="Ayşe",
         einde=Einde(-40, Eindreden.PAST_NIET, Partij.PERSOON, Vervolg.ANDERE_PLEK, "Werkt liever met zijn handen.")),
    Baan(wie="Natnael Weldu", bij="Supermarkt Van der Hoek", soort=Soort.WERKERVARINGSPLEK, begin=-109, maanden=3,
         uren=8, tijden=DI_VR_VROEG, functie="Brood afbakken", verlengd=(22, 3)),
    Baan(wie="Fitsum Haile", bij="Hekwerk Noord", soort=Soort.WERKERVARINGSPLEK, begin=-93, maanden=6, uren=16,
         tijden=DI_WO, functie="Hulp bij het lassen", mentor="Carla",
         einde=Einde(-36, Eindreden.BETAALD_WERK, Partij.PERSOON, Vervolg.BETAALD_WERK,
                     "Contract bij een lasbedrijf in Westerkade.")),
    Baan(wie="Samer Haddad", bij="Garage Molenwerf", functie="Hulp in de garage", soort=Soort.DIENSTBETREKKING,
         begin=-82, maanden=12, uren=8, tijden=(_dag(DI, 13, 17), _dag(DO, 13, 17)),
         regelingen=(Regeling(LKS, 2, percentage=50, maanden=12), Regeling(COACHING, 8, maanden=6, bedrag=1500))),
    Baan(wie="Farhad Rahimi", bij="Kwekerij De Lier", plek="Interne logistiek", soort=Soort.LEERWERKTRAJECT,
         begin=-73, maanden=12, uren=28,
         tijden=(_dag(MA, 13, 17), _dag(DI, 8, 16), _dag(WO, 8, 16), _dag(VR, 8, 16)), mentor="Mo",
         regelingen=(Regeling(COFIN, 4, bedrag=260, opmerking="Helft van het heftruckcertificaat."),)),
    Baan(wie="Ruta Haile", bij="Zorgcentrum De Linde", plek="Gastvrouw of gastheer in het restaurant",
         soort=Soort.VRIJWILLIGERSBAAN, begin=-65, maanden=None, uren=9, tijden=DRIE_MIDDAGEN, mentor="Farida"),
    Baan(wie="Zeynep Şahin", bij="Hotel De Kroon", functie="Ontbijt en bediening", soort=Soort.DETACHERING,
         begin=-65, maanden=6, uren=8, tijden=(_dag(DI, 7, 11), _dag(DO, 7, 11)), mentor="Ayşe",
         regelingen=(Regeling(LKS, 3, percentage=40, maanden=6), Regeling(NO_RISK, 3))),
    Baan(wie="Salma Nehme", bij="Supermarkt Van der Hoek", plek="Vakken vullen", soort=Soort.WERKERVARINGSPLEK,
         begin=-40, maanden=6, uren=9, tijden=DRIE_MIDDAGEN, laat=True),
    Baan(wie="Youssef Barakat", bij="Groothandel Zeekraal", soort=Soort.WERKERVARINGSPLEK, begin=-40, maanden=6, uren=8,
         tijden=(_dag(DI, 13, 17), _dag(DO, 13, 17)), functie="Hulp in het magazijn", mentor="Piotr", laat=True),
    Baan(wie="Samira Noori", bij="Kwekerij De Lier", plek="Oogst tomaat", soort=Soort.WERKERVARINGSPLEK, begin=-33,
         maanden=6, uren=12, tijden=DRIE_LANGE_MIDDAGEN, mentor="Mo"),
    Baan(wie="Gülşen Yıldız", bij="Supermarkt Van der Hoek", plek="Vakken vullen", soort=Soort.DIENSTBETREKKING,
         begin=-30, maanden=12, uren=9, tijden=DRIE_MIDDAGEN,
         regelingen=(Regeling(LKS, 0, percentage=30, maanden=6), Regeling(NO_RISK))),
    Baan(wie="Omar Saleh", bij="Kwekerij De Lier", plek="Sorteren en inpakken", soort=Soort.PROEFPLAATSING, begin=-26,
         maanden=2, uren=16, tijden=DI_DO_LANG, mentor="Mo",
         te_veel="Mo begeleidt Omar zelf, en de ploeg vond een vierde goed.",
         regelingen=(Regeling(PROEF, -2, opmerking="Gemeld bij UWV."),
                     Regeling(NO_RISK, opmerking="Na het contract."))),
    Baan(wie="Lama Darwish", bij="Kringloop Rondom", plek="Winkel en kassa", soort=Soort.VRIJWILLIGERSBAAN, begin=-23,
         maanden=None, uren=9, tijden=DRIE_MIDDAGEN, mentor="Bea"),
    Baan(wie="Youssef Suleiman", bij="Groothandel Zeekraal", plek="Orders verzamelen", soort=Soort.WERKERVARINGSPLEK,
         begin=-20, maanden=6, uren=16, tijden=DI_WO, mentor="Piotr"),
    Baan(wie="Firas Eltayeb", bij="Metaalwerken Brandsma", plek="Hulp in de laswerkplaats",
         soort=Soort.WERKERVARINGSPLEK, begin=-5, maanden=6, uren=16, tijden=DI_WO, mentor="Aron",
         regelingen=(Regeling(COFIN, 0, bedrag=155, opmerking="Helft van VCA."),)),
    Baan(wie="Feven Abraha", bij="Metaalwerken Brandsma", plek="Hulp in de laswerkplaats",
         soort=Soort.WERKERVARINGSPLEK, begin=-4, maanden=3, uren=16, tijden=DI_WO, mentor="Aron"),
    Baan(wie="Aya Naji", bij="Groothandel Zeekraal", plek="Hulp op de administratie", soort=Soort.STAGE, begin=-8,
         maanden=3, uren=8, tijden=(_dag(DI, 9, 13), _dag(DO, 9, 13)), mentor="Piotr",
         nooit=(Eindreden.OPVANG, "De opvang kon pas in februari beginnen.")),
    Baan(wie="Amal Farah", bij="Hotel De Kroon", plek="Ontbijt en bediening", soort=Soort.PROEFPLAATSING, begin=4,
         maanden=2, uren=8, tijden=(_dag(WO, 13, 17), _dag(DO, 7, 11)), mentor="Ayşe",
         regelingen=(Regeling(PROEF, opmerking="Melden bij UWV voor de eerste dag."),)),
    Baan(wie="Helen Weldu", bij="Bakkerij Zilt", plek="Inpak van brood en koek", soort=Soort.STAGE, begin=8, maanden=3,
         uren=10, tijden=(_dag(DI, 7, 12), _dag(DO, 7, 12)), akkoord=1),
    Baan(wie="Tesfalem Kidane", bij="Hekwerk Noord", plek="Lasser op proef", soort=Soort.PROEFPLAATSING, begin=10,
         maanden=1, uren=8, tijden=(_dag(WO, 13, 17), _dag(VR, 13, 17)), mentor="Carla", akkoord=0),
    Baan(wie="Parwana Azizi", bij="Groothandel Zeekraal", plek="Orders verzamelen", soort=Soort.WERKERVARINGSPLEK,
         begin=12, maanden=6, uren=16, tijden=DI_WO, mentor="Piotr", akkoord=2),
    Baan(wie="Mahad Nur", bij="Zuivel De Terp", plek="Inpak, dagploeg", soort=Soort.WERKERVARINGSPLEK, begin=-110,
         maanden=6, uren=12, tijden=DRIE_LANGE_MIDDAGEN, mentor="Nienke"),
    Baan(wie="Maryam Darwish", bij="Fruitteelt Kavelzicht", soort=Soort.WERKERVARINGSPLEK, begin=-38, maanden=2,
         uren=16, tijden=DI_WO, functie="Appels sorteren", mentor="Hiba"),
)  # fmt: skip

HOE_HET_GING = (
    "Komt op tijd en vraagt zelf. De mentor is tevreden.",
    "Tempo is goed. Mist nog vakwoorden; er hangen nu kaartjes met foto's.",
    "Wil graag meer uren. Dat bekijken we als de toets van de taalschool geweest is.",
    "Eet mee in de kantine en praat steeds meer. Pauze was eerst lastig.",
)


def gegevens_van(regeling: Regeling, dagen: Mapping[str, object]) -> Instrumentgegevens:
    """With the days worked out."""
    return Instrumentgegevens(
        soort=regeling.soort,
        percentage=Decimal(regeling.percentage) if regeling.percentage else None,
        bedrag=Decimal(regeling.bedrag) if regeling.bedrag else None,
        opmerking=regeling.opmerking,
        **dagen,  # type: ignore[arg-type]
    )
