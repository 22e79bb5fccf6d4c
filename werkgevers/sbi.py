"""The Standaard Bedrijfsindeling (SBI) of the CBS: sections and divisions, two digits as the KvK gives them.

The experience of people is recorded in the words of a talk (`feitcodes.Sector`); each division belongs to one of those,
so that a furniture maker is found for furniture. The SBI of 2025 keeps these divisions for what matters here (onzeker:
when the KvK changes over), so a number that is not in the list is refused and the list is changed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from statushouders.feitcodes import Sector


class Afdeling(NamedTuple):
    """A division: its section, its name and the trade in which people know it."""

    sectie: str
    naam: str
    sector: str


SECTIES: Mapping[str, str] = {
    "A": "Landbouw, bosbouw en visserij",
    "B": "Winning van delfstoffen",
    "C": "Industrie",
    "D": "Energie",
    "E": "Water en afval",
    "F": "Bouw",
    "G": "Handel en garages",
    "H": "Vervoer en opslag",
    "I": "Horeca",
    "J": "Informatie en communicatie",
    "K": "Bank en verzekering",
    "L": "Onroerend goed",
    "M": "Advies en onderzoek",
    "N": "Verhuur en zakelijke diensten",
    "O": "Overheid",
    "P": "Onderwijs",
    "Q": "Zorg en welzijn",
    "R": "Cultuur, sport en recreatie",
    "S": "Overige diensten",
    "T": "Huishoudens",
    "U": "Internationale organisaties",
}


# Of whom only the section is known, as people write it in a list; a section that has but one division is that division.
_VAK_VAN_SECTIE: Mapping[str, str] = {
    "A": Sector.LANDBOUW, "B": Sector.ENERGIE, "C": Sector.INDUSTRIE, "E": Sector.ENERGIE, "F": Sector.BOUW,
    "G": Sector.HANDEL, "H": Sector.VERVOER, "I": Sector.HORECA, "J": Sector.ICT, "K": Sector.FINANCIEN,
    "M": Sector.DIENSTEN, "N": Sector.DIENSTEN, "Q": Sector.ZORG, "R": Sector.CULTUUR, "S": Sector.DIENSTEN,
    "T": Sector.HUIS,
}  # fmt: skip


def _afdelingen(sectie: str, sector: str, namen: Mapping[str, str]) -> dict[str, Afdeling]:
    return {code: Afdeling(sectie, naam, sector) for code, naam in namen.items()}


SBI: Mapping[str, Afdeling] = {
    **{letter: Afdeling(letter, SECTIES[letter], vak) for letter, vak in _VAK_VAN_SECTIE.items()},
    **_afdelingen("A", Sector.LANDBOUW, {
        "01": "Land- en tuinbouw", "02": "Bosbouw", "03": "Visserij en viskweek",
    }),
    **_afdelingen("B", Sector.ENERGIE, {
        "06": "Winning van olie en gas", "08": "Winning van zand en grind", "09": "Diensten voor winning",
    }),
    **_afdelingen("C", Sector.INDUSTRIE, {
        "10": "Voedingsmiddelen", "11": "Dranken", "12": "Tabak", "17": "Papier en karton", "19": "Olie en cokes",
        "20": "Chemie", "21": "Medicijnen", "22": "Rubber en kunststof", "23": "Glas, steen en beton",
        "24": "Metaal maken", "26": "Elektronica", "27": "Elektrische apparaten", "28": "Machines",
        "29": "Auto's en aanhangers", "30": "Schepen, fietsen en andere voertuigen", "32": "Andere producten",
        "33": "Reparatie en installatie van machines",
    }),
    **_afdelingen("C", Sector.AMBACHT, {
        "13": "Textiel", "14": "Kleding", "15": "Leer en schoenen", "16": "Hout", "18": "Drukkerijen",
        "25": "Metaalbewerking", "31": "Meubels",
    }),
    **_afdelingen("D", Sector.ENERGIE, {"35": "Energie"}),
    **_afdelingen("E", Sector.ENERGIE, {
        "36": "Waterleiding", "37": "Riolering", "38": "Afval en recycling", "39": "Sanering",
    }),
    **_afdelingen("F", Sector.BOUW, {
        "41": "Huizen- en utiliteitsbouw", "42": "Grond-, weg- en waterbouw", "43": "Installatie en afbouw",
    }),
    **_afdelingen("G", Sector.GARAGE, {"45": "Auto's: handel en reparatie"}),
    **_afdelingen("G", Sector.HANDEL, {"46": "Groothandel", "47": "Winkels"}),
    **_afdelingen("H", Sector.VERVOER, {
        "49": "Vervoer over land", "50": "Vervoer over water", "51": "Luchtvaart", "52": "Opslag en logistiek",
        "53": "Post en koeriers",
    }),
    **_afdelingen("I", Sector.HORECA, {"55": "Hotels en verblijf", "56": "Restaurants en catering"}),
    **_afdelingen("J", Sector.ICT, {
        "58": "Uitgeverijen", "59": "Film en geluid", "60": "Radio en televisie", "61": "Telecom",
        "62": "Software en computers", "63": "Informatiediensten",
    }),
    **_afdelingen("K", Sector.FINANCIEN, {
        "64": "Banken", "65": "Verzekeraars en pensioenfondsen", "66": "Andere financiële diensten",
    }),
    **_afdelingen("L", Sector.FINANCIEN, {"68": "Woningcorporaties en onroerend goed"}),
    **_afdelingen("M", Sector.DIENSTEN, {
        "69": "Recht en boekhouding", "70": "Advies aan bedrijven", "71": "Architecten en ingenieurs",
        "72": "Onderzoek", "73": "Reclame en marktonderzoek", "74": "Ontwerp, foto en vertaling",
    }),
    **_afdelingen("M", Sector.ZORG, {"75": "Dierenartsen"}),
    **_afdelingen("N", Sector.DIENSTEN, {
        "77": "Verhuur", "78": "Uitzendbureaus en detachering", "79": "Reizen", "82": "Kantoordiensten",
    }),
    **_afdelingen("N", Sector.SCHOONMAAK, {"80": "Beveiliging", "81": "Schoonmaak en groen"}),
    **_afdelingen("O", Sector.OVERHEID, {"84": "Overheid"}),
    **_afdelingen("P", Sector.ONDERWIJS, {"85": "Onderwijs"}),
    **_afdelingen("Q", Sector.ZORG, {"86": "Gezondheidszorg", "87": "Wonen met zorg", "88": "Welzijn en opvang"}),
    **_afdelingen("R", Sector.CULTUUR, {
        "90": "Kunst", "91": "Musea en bibliotheken", "92": "Kansspelen", "93": "Sport en recreatie",
    }),
    **_afdelingen("S", Sector.DIENSTEN, {"94": "Verenigingen en stichtingen"}),
    **_afdelingen("S", Sector.AMBACHT, {"95": "Reparatie van spullen"}),
    **_afdelingen("S", Sector.UITERLIJK, {"96": "Kappers, wasserijen en verzorging"}),
    **_afdelingen("T", Sector.HUIS, {
        "97": "Personeel in huishoudens", "98": "Werk in het eigen huishouden",
    }),
    **_afdelingen("U", Sector.OVERHEID, {"99": "Internationale organisaties"}),
}  # fmt: skip


def sbi_naam(code: str) -> str:
    """The name of a division or section; empty when it is not known."""
    return SBI[code].naam if code in SBI else ""


def _sectie_eerst(een: tuple[str, Afdeling]) -> tuple[bool, str]:
    return (een[0].isdigit(), een[0])


def sbi_keuzes() -> list[tuple[str, list[tuple[str, str]]]]:
    """For a select: by section, in the order of the SBI, the section as a whole and then its divisions."""
    return [
        (naam, [(code, een.naam) for code, een in sorted(SBI.items(), key=_sectie_eerst) if een.sectie == sectie])
        for sectie, naam in SECTIES.items()
    ]
