"""Code lists of the facts about a person: few, countable, in the words of a talk. '' is: not asked or not known."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models


class Feitgroep(models.TextChoices):
    """Facts that are asked, shown and changed together."""

    TAAL = "taal", "Talen"
    OPLEIDING = "opleiding", "Opleiding"
    WERK = "werk", "Werkervaring"
    VAARDIGHEDEN = "vaardigheden", "Vaardigheden en hobby's"
    DIGITAAL = "digitaal", "Digitaal"
    TOEKOMST = "toekomst", "Wensen en wat in de weg staat"
    INZET = "inzet", "Wanneer en hoeveel uur"
    MOBILITEIT = "mobiliteit", "Vervoer"
    FUNCTIONEEL = "functioneel", "Wat kan bij het werk"
    GEZIN = "gezin", "Gezin en kinderen"
    WONEN = "wonen", "Wonen en geld"
    NETWERK = "netwerk", "Sociaal netwerk"
    GEZONDHEID = "gezondheid", "Gezondheid"
    VLUCHT = "vlucht", "Herkomst en vlucht"


# The protected ones: in tables of their own, encrypted, every reading logged.
BESCHERMD = (Feitgroep.GEZONDHEID, Feitgroep.VLUCHT)
# Papers about health are no facts, but read in the same way: with a reason that stays (`Inzage.groep`).
MEDISCHE_DOCUMENTEN = "documenten"

# Which fields of `Leefsituatie` belong to which group; the other groups have tables of their own.
LEEFVELDEN: Mapping[str, tuple[str, ...]] = {
    Feitgroep.TAAL: ("alfabetisering",),
    Feitgroep.DIGITAAL: ("digitaal",),
    Feitgroep.TOEKOMST: ("ambitie_kort", "ambitie_lang", "belemmeringen"),
    Feitgroep.INZET: ("uren_per_week", "dagdelen"),
    Feitgroep.MOBILITEIT: (
        "kan_fietsen", "heeft_fiets", "rijbewijs", "ov", "meerijden", "reistijd_minuten",
    ),
    Feitgroep.FUNCTIONEEL: ("functioneel", "belasting_niet"),
    Feitgroep.GEZIN: ("gezin", "kinderen", "opvang"),
    Feitgroep.WONEN: ("huisvesting", "financien"),
    Feitgroep.NETWERK: ("netwerk",),
}  # fmt: skip


class Taalniveau(models.TextChoices):
    """The levels of the Common European Framework (CEFR), and none at all."""

    A0 = "A0", "A0, nog niets"
    A1 = "A1", "A1, losse woorden"
    A2 = "A2", "A2, eenvoudige zinnen"
    B1 = "B1", "B1, gewone gesprekken"
    B2 = "B2", "B2, vlot"
    C1 = "C1", "C1, bijna als moedertaal"
    C2 = "C2", "C2, als moedertaal"


TAALVAARDIGHEDEN: Mapping[str, str] = {
    "luisteren": "Luisteren",
    "spreken": "Spreken",
    "lezen": "Lezen",
    "schrijven": "Schrijven",
}


class Alfabetisering(models.TextChoices):
    """Whether somebody reads and writes, and in which script (the three groups of the language schools)."""

    LATIJNS = "latijns", "Leest en schrijft ons alfabet"
    ANDERS = "anders", "Leest en schrijft een ander alfabet"
    LEERT = "leert", "Leert nog lezen en schrijven"


class Opleidingsniveau(models.TextChoices):
    """The levels of the Standaard Onderwijsindeling (SOI), in the words in which one asks for them."""

    GEEN = "geen", "Geen school"
    BASIS = "basis", "Basisschool"
    ONDERBOUW = "onderbouw", "Eerste jaren van de middelbare school (vmbo, mbo 1)"
    BOVENBOUW = "bovenbouw", "Middelbare school af (havo, vwo)"
    VAK = "vak", "Vakopleiding (mbo 2, 3 of 4)"
    BACHELOR = "bachelor", "Hogeschool of universiteit (bachelor)"
    MASTER = "master", "Universiteit (master)"
    DOCTOR = "doctor", "Promotie (doctor)"


class Diploma(models.TextChoices):
    """Whether there are papers."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    KWIJT = "kwijt", "Kwijt of achtergebleven"


class Waardering(models.TextChoices):
    """How far the comparison with a Dutch diploma is (IDW)."""

    GEEN = "geen", "Niet aangevraagd"
    AANGEVRAAGD = "aangevraagd", "Aangevraagd"
    ONTVANGEN = "ontvangen", "Ontvangen"


class Sector(models.TextChoices):
    """The sections of the Standaard Bedrijfsindeling (SBI), joined and named as people name their trade."""

    LANDBOUW = "landbouw", "Land- en tuinbouw, visserij"
    INDUSTRIE = "industrie", "Fabriek en productie"
    AMBACHT = "ambacht", "Ambacht (kleding, hout, metaal)"
    ENERGIE = "energie", "Energie, water en afval"
    BOUW = "bouw", "Bouw en installatie"
    HANDEL = "handel", "Winkel en handel"
    GARAGE = "garage", "Auto en fiets"
    VERVOER = "vervoer", "Vervoer en magazijn"
    HORECA = "horeca", "Horeca en keuken"
    ICT = "ict", "Computers en media"
    FINANCIEN = "financien", "Bank en administratie"
    DIENSTEN = "diensten", "Advies, onderzoek en recht"
    SCHOONMAAK = "schoonmaak", "Schoonmaak, groen en beveiliging"
    OVERHEID = "overheid", "Overheid"
    ONDERWIJS = "onderwijs", "Onderwijs"
    ZORG = "zorg", "Zorg en welzijn"
    CULTUUR = "cultuur", "Kunst, sport en cultuur"
    UITERLIJK = "uiterlijk", "Kapper en verzorging"
    HUIS = "huis", "Werk in en om het huis"


class Vaardigheidsoort(models.TextChoices):
    VAARDIGHEID = "vaardigheid", "Vaardigheid"
    COMPETENTIE = "competentie", "Sterke kant"
    CERTIFICAAT = "certificaat", "Certificaat"
    HOBBY = "hobby", "Hobby"


class JaNee(models.TextChoices):
    JA = "ja", "Ja"
    NEE = "nee", "Nee"


class Fietsen(models.TextChoices):
    """Everyone learns to cycle as soon as possible, so learning it is an answer."""

    JA = "ja", "Ja"
    LEERT = "leert", "Leert het"
    NEE = "nee", "Nee"


class Rijbewijs(models.TextChoices):
    """`GEEN` excludes the others; no answer at all is an empty list."""

    GEEN = "geen", "Geen rijbewijs"
    LES = "les", "Heeft rijles"
    BUITENLANDS = "buitenlands", "Rijbewijs uit een ander land"
    AM = "am", "AM, bromfiets"
    A = "a", "A, motor"
    B = "b", "B, auto"
    BE = "be", "BE, auto met aanhanger"
    C = "c", "C, vrachtauto"
    CE = "ce", "CE, vrachtauto met aanhanger"
    D = "d", "D, bus"
    T = "t", "T, trekker"


class Opvang(models.TextChoices):
    """Child care."""

    NIET_NODIG = "niet_nodig", "Niet nodig"
    GEREGELD = "geregeld", "Geregeld"
    AANGEVRAAGD = "aangevraagd", "Aangevraagd"
    NODIG = "nodig", "Nodig, nog niet geregeld"


class Digitaal(models.TextChoices):
    """How somebody manages with computer and phone."""

    ZELF = "zelf", "Redt zich goed"
    HULP = "hulp", "Met wat hulp"
    LEERT = "leert", "Leert het nog"


class Belemmering(models.TextChoices):
    """What stands in the way of work. Health is not in it: that stands in its own protected table."""

    TAAL = "taal", "Taal"
    OPVANG = "opvang", "Kinderopvang"
    VERVOER = "vervoer", "Vervoer"
    ZORG = "zorg", "Zorg voor familie"
    GEZIN = "gezin", "Wachten op het gezin"
    WONEN = "wonen", "Huis nog niet op orde"
    DIPLOMA = "diploma", "Diploma telt hier niet"
    ERVARING = "ervaring", "Geen werkervaring in Nederland"
    DIGITAAL = "digitaal", "Computer en telefoon"


DAGEN: Mapping[str, str] = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag", "za": "zaterdag",
    "zo": "zondag",
}  # fmt: skip
DELEN = ("ochtend", "middag", "avond")
# ma_ochtend -> maandagochtend, in the order of the week.
DAGDELEN: Mapping[str, str] = {f"{dag}_{deel}": f"{naam}{deel}" for dag, naam in DAGEN.items() for deel in DELEN}


class Belasting(models.TextChoices):
    """What work asks of the body. Of a person it is recorded what does not go, and never why."""

    STAAN = "staan", "De hele dag staan"
    LOPEN = "lopen", "Veel lopen"
    ZITTEN = "zitten", "De hele dag zitten"
    TILLEN = "tillen", "Tillen tot 12 kilo"
    ZWAAR_TILLEN = "zwaar_tillen", "Tillen boven 12 kilo"
    BUKKEN = "bukken", "Bukken en knielen"
    BOVENHANDS = "bovenhands", "Boven het hoofd werken"
    HOOGTE = "hoogte", "Op hoogte werken"
    HERHALEN = "herhalen", "Steeds dezelfde beweging"
    TEMPO = "tempo", "Hoog tempo"
    BUITEN = "buiten", "Buiten, in elk weer"
    KOU = "kou", "In de kou"
    WARMTE = "warmte", "In de warmte"
    LAWAAI = "lawaai", "In lawaai"
    STOF = "stof", "Met stof of geuren"
    NACHT = "nacht", "In de nacht"


class Werkvorm(models.TextChoices):
    """Whether work is done with others or alone. No answer: either will do."""

    GROEP = "groep", "In een groep"
    ALLEEN = "alleen", "Alleen"


class Rekening(models.TextChoices):
    """Whether the work has to take the health into account."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    NIET_GEZEGD = "niet", "Wil het niet zeggen"


class Toestemming(models.TextChoices):
    """In which way somebody agreed that protected facts are kept."""

    GESPREK = "gesprek", "In het gesprek"
    TOLK = "tolk", "In het gesprek, met tolk"
    SCHRIFTELIJK = "schriftelijk", "Op papier"
