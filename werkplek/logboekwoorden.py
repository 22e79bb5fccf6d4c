"""The lines of the logbook in words. A line holds a code, who and when; never content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from kern.tijd import hier
from medewerkers.models import Logregel

# Code -> what somebody did. '…' is the name of the step, when the line is about one. A test reads every code that the
# product writes about a dossier and compares.
WOORDEN: dict[str, str] = {
    "dossier.geopend": "opende het dossier",
    "stap.afgerond": "rondde een stap af: …",
    "stap.heropend": "zette een stap weer open: …",
    "stap.overgeslagen": "sloeg een stap over: …",
    "stap.verplaatst": "verplaatste een stap: …",
    "stap.verplaatsing_ongedaan": "zette de vorige datum terug: …",
    "stap.wacht": "zette erbij op wie een stap wacht: …",
    "stap.wacht_niet_meer": "haalde weg op wie een stap wachtte: …",
    "traject.gesloten": "sloot het traject",
    "traject.heropend": "opende het traject weer",
    "statushouder.ingeschreven": "voerde de persoon in",
    "statushouder.teruggedraaid": "draaide het invoeren uit de aankomstlijst terug",
    "statushouder.gewijzigd": "wijzigde de gegevens",
    "statushouder.bsn_getoond": "bekeek het BSN",
    "afspraak.gepland": "plande een gesprek",
    "afspraak.vastgelegd": "legde een gesprek vast dat al geweest was",
    "afspraak.gewijzigd": "wijzigde een afspraak",
    "afspraak.verplaatst": "verplaatste een afspraak",
    "afspraak.verplaatsing_ongedaan": "zette de vorige tijd van een afspraak terug",
    "afspraak.ingetrokken": "haalde een afspraak weer weg",
    "afspraak.gehouden": "zette bij een afspraak: gehouden",
    "afspraak.niet_verschenen": "zette bij een afspraak: niet verschenen",
    "afspraak.afgezegd": "zegde een afspraak af",
    "afspraak.heropend": "zette een afspraak terug naar gepland",
    "antwoordformulier.ingevoerd": "voerde een formulier van een effectmeting in",
    "antwoordformulier.verwijderd": "haalde een formulier van een effectmeting weg",
    "assessment.begonnen": "liet een assessment beginnen",
    "assessment.teruggenomen": "nam het begin van een assessment terug",
    "assessment.verlengd": "verlengde een assessment",
    "assessment.verlenging_ongedaan": "maakte de verlenging van een assessment ongedaan",
    "assessment.gestopt": "legde het einde van een assessment vast",
    "assessment.heropend": "opende een assessment weer",
    "evaluatie.bewaard": "schreef aan een evaluatie",
    "evaluatie.vastgesteld": "stelde een evaluatie vast",
    "evaluatie.heropend": "opende een evaluatie weer",
    "evaluatie.gedownload": "haalde een evaluatie op als PDF",
    "evaluatie.gedownload_werkgever": "haalde de PDF voor een werkgever op",
    "plaatsing.voorgesteld": "stelde een plaatsing voor",
    "plaatsing.akkoord": "legde een akkoord op een plaatsing vast",
    "plaatsing.akkoord_ingetrokken": "haalde een akkoord op een plaatsing weg",
    "plaatsing.akkoord_teruggezet": "zette een akkoord op een plaatsing terug",
    "plaatsing.gestart": "legde de start van een plaatsing vast",
    "plaatsing.start_ongedaan": "maakte de start van een plaatsing ongedaan",
    "plaatsing.voorstel_terug": "nam een voorstel voor een plaatsing terug",
    "plaatsing.vervroegd": "legde vast dat een plaatsing eerder stopt",
    "plaatsing.vervroegd_ongedaan": "maakte het eerdere einde van een plaatsing ongedaan",
    "plaatsing.verlengd": "verlengde een plaatsing",
    "plaatsing.verlenging_ongedaan": "maakte de verlenging van een plaatsing ongedaan",
    "plaatsing.beeindigd": "beëindigde een plaatsing",
    "plaatsing.nooit_gestart": "zette bij een plaatsing: nooit gestart",
    "plaatsing.heropend": "opende een plaatsing weer",
    "plaatsing.uren_gewijzigd": "wijzigde de uren van een plaatsing",
    "plaatsing.uren_teruggezet": "zette de vorige uren van een plaatsing terug",
    "plaatsing.afspraken_gewijzigd": "wijzigde de afspraken van een plaatsing",
    "plaatsing.moment_gepland": "plande een moment bij een plaatsing",
    "plaatsing.moment_afgerond": "legde vast hoe het gaat bij een plaatsing",
    "plaatsing.moment_heropend": "zette een moment bij een plaatsing weer open",
    "plaatsing.regeling_toegevoegd": "voegde een regeling bij een plaatsing toe",
    "plaatsing.regeling_gewijzigd": "wijzigde een regeling bij een plaatsing",
    "plaatsing.regeling_geregeld": "zette een regeling bij een plaatsing op geregeld",
    "plaatsing.regeling_heropend": "zette een regeling bij een plaatsing weer op nog te regelen",
    "plaatsing.regeling_weggehaald": "haalde een regeling bij een plaatsing weg",
    "plaatsing.regeling_teruggezet": "zette een regeling bij een plaatsing terug",
    "feiten.vastgelegd": "legde feiten over de persoon vast",
    "gezondheid.vastgelegd": "legde iets vast over de gezondheid",
    "gezondheid.gelezen": "las wat er over de gezondheid staat",
    "vluchtverhaal.vastgelegd": "legde iets vast over herkomst en vlucht",
    "vluchtverhaal.gelezen": "las wat er over herkomst en vlucht staat",
    "profiel.begonnen": "begon een profiel voor werkgevers",
    "profiel.gewijzigd": "schreef aan het profiel voor werkgevers",
    "profiel.weggegooid": "gooide een concept van het profiel weg",
    "profiel.akkoord": "legde het akkoord met het profiel vast",
    "profiel.akkoord_ingetrokken": "trok de toestemming voor het profiel in",
    "profiel.gedeeld": "maakte een link naar het profiel voor een werkgever",
    "profiel.link_gestopt": "stopte een link naar het profiel",
    "profiel.link_hervat": "liet een gestopte link naar het profiel weer werken",
    "profiel.pdf": "maakte een PDF van het profiel voor werkgevers",
    "cv.gemaakt": "maakte een CV",
    "gesprek.begonnen": "begon een gesprek in te vullen",
    "gesprek.ingevuld": "vulde een onderdeel van een gesprek in",
    "gesprek.vastgesteld": "stelde een gesprek vast",
    "gesprek.verbetering": "begon een gesprek te verbeteren",
    "gesprek.weggegooid": "gooide een concept van een gesprek weg",
    "regelzaak.geregeld": "vinkte bij Geregeld? iets af",
    "regelzaak.niet_nodig": "zette bij Geregeld? iets op niet van toepassing",
    "regelzaak.heropend": "zette bij Geregeld? iets weer open",
    "regelzaak.aangevuld": "vulde bij Geregeld? iets aan",
    "voordracht.gemaakt": "stelde iemand voor bij een werkgever",
    "voordracht.teruggenomen": "nam een voordracht terug",
    "voordracht.verder": "schreef op hoe een voordracht verdergaat",
    "rooster.toegevoegd": "zette iets in de week",
    "rooster.gewijzigd": "wijzigde iets in de week",
    "rooster.beeindigd": "liet iets in de week stoppen",
    "rooster.verwijderd": "haalde iets uit de week",
    "rooster.overgenomen": "nam een eerdere week over",
    "rooster.teruggezet": "maakte een wijziging in de week ongedaan",
    "rooster.botsing_mag": "zette bij een botsing in de week waarom die mag",
    "rooster.botsing_open": "zette een botsing in de week weer open",
    "leerdoel.toegevoegd": "voegde een leerdoel toe",
    "leerdoel.gewijzigd": "wijzigde een leerdoel",
    "leerdoel.gehaald": "schreef op dat een leerdoel is gehaald",
    "leerdoel.gestopt": "stopte met een leerdoel",
    "leerdoel.heropend": "pakte een leerdoel weer op",
    "leerdoel.verwijderd": "haalde een leerdoel weer weg",
    "leerdoel.stap_erbij": "voegde een stap toe aan een leerdoel",
    "leerdoel.stap_gewijzigd": "wijzigde een stap van een leerdoel",
    "leerdoel.stap_gedaan": "vinkte een stap van een leerdoel af",
    "leerdoel.stap_open": "zette een stap van een leerdoel weer open",
    "leerdoel.stap_verplaatst": "zette een stap van een leerdoel op een andere plek",
    "leerdoel.stap_weg": "haalde een stap van een leerdoel weg",
    "leerdoel.stap_terug": "zette een stap van een leerdoel terug",
    "werkvloer.contact_vastgelegd": "legde een contact met de werkplek vast",
    "werkvloer.contact_gewijzigd": "wijzigde een contact met de werkplek",
    "werkvloer.contact_verwijderd": "haalde een contact met de werkplek weer weg",
    "werkvloer.afspraak_gepland": "maakte een afspraak bij een plaatsing",
    "werkvloer.afspraak_gewijzigd": "wijzigde een afspraak bij een plaatsing",
    "werkvloer.afspraak_gedaan": "vinkte een afspraak bij een plaatsing af",
    "werkvloer.afspraak_heropend": "zette een afspraak bij een plaatsing weer open",
    "werkvloer.afspraak_verwijderd": "haalde een afspraak bij een plaatsing weer weg",
    "werkvloer.uren_vastgelegd": "vulde gewerkte uren in",
    "werkvloer.voorval_vastgelegd": "legde een voorval op het werk vast",
    "werkvloer.voorval_gewijzigd": "wijzigde een voorval op het werk",
    "werkvloer.voorval_verwijderd": "haalde een voorval op het werk weer weg",
    "lesgroep.gewijzigd": "wijzigde de lesgroep",
    "lesgroep.tijden_gewijzigd": "wijzigde de lestijden van de lesgroep",
    "lesgroep.leden_erbij": "zette de persoon in een lesgroep",
    "lesgroep.leden_weg": "haalde de persoon uit een lesgroep",
    "lesgroep.andere_groep": "koos een andere lesgroep",
    "document.bewaard": "voegde een document toe",
    "document.besmet_geweigerd": "bood een document aan waarin een virus zat; het is niet bewaard",
    "document.besmet": "vond een virus in een document en verwijderde het bestand",
    "document.gedownload": "downloadde een document",
    "document.gewijzigd": "wijzigde naam, categorie of zicht van een document",
    "document.verwijderd": "gooide een document weg",
    "document.teruggehaald": "zette een weggegooid document terug",
    "document.gewist": "wiste een weggegooid document voorgoed",
    "document.medisch_met_reden": "bekeek de medische documenten, met een reden",
    "gesprek.gezondheid_gelezen": "opende Gezondheid in een gesprek",
    "gesprek.gezondheid_met_reden": "opende Gezondheid in een gesprek, met een reden",
    "gesprek.vlucht_gelezen": "opende Herkomst en vlucht in een gesprek",
    "gesprek.vlucht_met_reden": "opende Herkomst en vlucht in een gesprek, met een reden",
    "contact.vastgelegd": "legde een contact vast",
    "contact.verwijderd": "haalde een contact weer weg",
    "deelname.uitgenodigd": "zette de persoon op de lijst voor een bezoek of bijeenkomst",
    "deelname.ingetrokken": "haalde de persoon van de lijst voor een bezoek of bijeenkomst",
    "deelname.gewijzigd": "zette erbij of de persoon op bezoek komt bij een werkgever",
    "deelname.afgemeld": "meldde de persoon af bij een bezoek of bijeenkomst, want het traject is gesloten",
    "deelname.opkomst": "zette erbij of de persoon op bezoek was bij een werkgever",
    "deelname.indruk": "schreef op wat er uit een ontmoeting met een werkgever kwam",
    "taalmaatje.gematcht": "legde een taalmaatje vast",
    "taalmaatje.actief": "schreef op dat een taalmaatje is begonnen",
    "taalmaatje.nog_niet_actief": "zette een taalmaatje terug op nog niet begonnen",
    "taalmaatje.gestopt": "schreef op dat een taalmaatje stopte",
    "taalmaatje.hervat": "zette een gestopt taalmaatje terug",
    "taalmaatje.verwijderd": "haalde een taalmaatje weer weg",
    "training.toegevoegd": "voegde een training toe",
    "training.gewijzigd": "wijzigde een training",
    "training.verwijderd": "haalde een training weer weg",
    "betrokkenheid.toegewezen": "gaf het dossier aan een collega",
    "betrokkenheid.toewijzing_ongedaan": "maakte het toewijzen aan een collega ongedaan",
    "betrokkenheid.beeindigd": "beëindigde de rol van een collega",
}

# A line that an earlier version wrote: a code says nothing to who reads it.
ONBEKEND = "deed iets in dit dossier"


@dataclass(frozen=True)
class Logboekregel:
    """What somebody did; `keer`: how many times in a row on that day, of which `regel` is the last."""

    regel: Logregel
    wie: str
    wat: str
    keer: int = 1


def logboekregels(regels: Iterable[Logregel], stappen: Mapping[int, str]) -> list[Logboekregel]:
    """The lines in words, newest first; `stappen` maps the id of a step to its name.

    The same thing done again by the same colleague on the same day is one line with a count.
    """
    gevonden: list[Logboekregel] = []
    for _, groep in groupby(regels, key=_gelijk):
        leden = list(groep)
        eerste = leden[0]
        wie = eerste.door.naam if eerste.door else "Meedoen zelf"
        gevonden.append(Logboekregel(eerste, wie, _wat(eerste, stappen), len(leden)))
    return gevonden


def _gelijk(regel: Logregel) -> tuple[object, ...]:
    return (regel.door_id, regel.actie, regel.object_id, hier(regel.moment).date())


def _wat(regel: Logregel, stappen: Mapping[int, str]) -> str:
    woorden = WOORDEN.get(regel.actie, ONBEKEND)
    if "…" not in woorden:
        return woorden
    naam = stappen.get(regel.object_id or 0)
    return woorden.replace("…", naam) if naam else woorden.removesuffix(": …")
