"""The employers around Duinrade. None of them exists; some people of the design work there."""

from __future__ import annotations

from config.demo.netwerk.verhalen import (
    AFWACHTEND,
    BELLEN,
    BEZOEK,
    LIEVER_NIET,
    MAIL,
    NETWERK,
    OPEN,
    VOORLOPER,
    Actie,
    Bedrijf,
    Gesprek,
    Mens,
)

BRANDSMA = Bedrijf(
    naam="Metaalwerken Brandsma", sbi="25", mensen=38, adres="Smidse 3", postcode="2997 KD", houding=VOORLOPER,
    capaciteit=3, afspraak="Een per ploeg, dus drie tegelijk.", mentor=True, talen=("nl", "pl"), sinds=410,
    goed="Veiligheidsschoenen koopt Brandsma zelf. Wie last, haalt eerst VCA.",
    contactpersonen=(
        Mens("Henk Brandsma", "eigenaar"),
        Mens("Aron Mulder", "voorman werkplaats", ("ar",), mentor=True),
    ),
    gesprekken=(
        Gesprek(-96, BEZOEK, "Rondgang door de werkplaats. Wil mensen die precies werken, taal leren ze op de vloer.",
                "Henk", Actie("Voorstel sturen voor een eerste werkervaringsplek", -88, -90)),
        Gesprek(-41, BELLEN, "De eerste maand bevalt. Vraagt wie VCA betaalt: ieder de helft afgesproken.", "Henk"),
        Gesprek(-6, MAIL, "Een tweede lasser is welkom vanaf januari. Rooster volgt.", "Henk",
                Actie("Rooster van januari opvragen", 3)),
        Gesprek(0, BEZOEK, "In de werkplaats gekeken. De kaartjes met vakwoorden hangen bij elke machine.", "Aron",
                Actie("Bellen hoe de derde dag ging", 0)),
    ),
)  # fmt: skip
DE_LIER = Bedrijf(
    naam="Kwekerij De Lier", sbi="01", mensen=64, adres="Glasweg 14", postcode="2996 AB", houding=VOORLOPER,
    capaciteit=3, afspraak="Hooguit drie tegelijk, op verzoek van de ploeg zelf. Elk kwartaal samen kijken.",
    mentor=True, talen=("nl", "pl"), cultuur=True, sinds=520,
    goed="Geen bus na 18.00 uur. Laarzen zijn er.",
    contactpersonen=(
        Mens("Ellen van Rijn", "bedrijfsleider"),
        Mens("Mo Bakkali", "ploegleider", ("ar",), mentor=True),
        Mens("Kees Storm", "bedrijfsleider", weg=130),
    ),
    gesprekken=(
        Gesprek(-204, BEZOEK, "Kennisgemaakt in de kas. Vanaf maart is er het hele jaar werk.", "Kees"),
        Gesprek(-82, BEZOEK, "Afgesproken: hooguit drie tegelijk. De ploeg vroeg dat zelf.", "Ellen",
                Actie("Na een kwartaal vragen of drie nog past", 9)),
        Gesprek(-19, BELLEN, "Wil een bezoek met een nieuwe groep. Dinsdagochtend past het best.", "Ellen",
                Actie("Datum voor het bezoek kiezen", -12, -14)),
        Gesprek(-1, BELLEN, "Vraagt twee oogsters op dinsdag en donderdag. Uitgelegd dat we eerst de evaluatie van "
                "Omar doen. Vond dat goed.", "Ellen", Actie("Ellen laten weten of er twee oogsters zijn", 4)),
    ),
)  # fmt: skip
ZILT = Bedrijf(
    naam="Bakkerij Zilt", sbi="10", mensen=21, adres="Helmstraat 9", postcode="2999 KB", houding=OPEN, capaciteit=1,
    mentor=None, sinds=180, goed="Begint om vijf uur; de inpak om zeven uur.",
    contactpersonen=(Mens("Tineke Zilt", "eigenaar"),),
    gesprekken=(
        Gesprek(-64, NETWERK, "Ontmoet op de ondernemersavond. Zoekt iemand voor de inpak.", "Tineke"),
        Gesprek(-5, MAIL, "Vragen over de stageplek: wie is aanspreekpunt, en hoe zit het met de verzekering?",
                "Tineke", Actie("Antwoord geven over de stageplek", 1)),
    ),
)  # fmt: skip
DE_LINDE = Bedrijf(
    naam="Zorgcentrum De Linde", sbi="87", mensen=140, adres="Lindenhof 60", postcode="2999 JC", houding=OPEN,
    capaciteit=4, mentor=True, tolk=True, sinds=350,
    goed="Een verklaring omtrent gedrag is nodig. Kleding via De Linde.",
    contactpersonen=(
        Mens("Joke Verhoef", "hoofd personeel"),
        Mens("Farida Amrani", "gastvrouw", ("ar", "fr"), mentor=True),
    ),
    gesprekken=(
        Gesprek(-120, BELLEN, "Heeft plek in de keuken en het restaurant. Bewoners vinden het leuk.", "Joke"),
        Gesprek(-18, BEZOEK, "Met drie mensen door het huis gelopen. Samen koffie geschonken in het restaurant.",
                "Farida", Actie("Afspreken wie er mag komen helpen", -10, -9)),
        Gesprek(-9, BELLEN, "Wil in december een groep van zes ontvangen.", "Joke"),
    ),
)  # fmt: skip
NOORDHOF = Bedrijf(
    naam="Transport Noordhof", sbi="49", mensen=55, adres="Westerkade 200", postcode="2699 TN", houding=AFWACHTEND,
    capaciteit=2, mentor=False, talen=("nl", "en"), plaats="Westerkade", sinds=260,
    goed="Zonder rijbewijs kan iemand in de loods beginnen.",
    contactpersonen=(Mens("Marco Noordhof", "planner"),),
    gesprekken=(
        Gesprek(-150, BELLEN, "Wil eerst zien hoe het bij anderen gaat.", "Marco"),
        Gesprek(-85, BELLEN, "Zoekt laders voor de nacht. Daar passen de lessen niet bij; vraagt om andere uren.",
                "Marco", Actie("Bellen over werk overdag in de loods", -6)),
    ),
)  # fmt: skip
KUIPERS = Bedrijf(
    naam="Installatiebedrijf Kuipers", sbi="43", mensen=17, adres="Ambachtsweg 22", postcode="2997 BK", houding=OPEN,
    capaciteit=2, mentor=True, sinds=300, goed="Werkt bij mensen thuis: een monteur gaat altijd mee.",
    contactpersonen=(Mens("Sjoerd Kuipers", "eigenaar"), Mens("Rik de Graaf", "leermeester", mentor=True)),
    gesprekken=(
        Gesprek(-70, BEZOEK, "Zoekt hulpmonteurs. Een schakelkast kunnen aansluiten is genoeg om te beginnen.",
                "Sjoerd", Actie("Uitzoeken wat een leerwerktraject vraagt", -52, -55)),
        Gesprek(-12, BEZOEK, "Gepraat over een leerwerktraject van een jaar. Wil weten wat de gemeente meebetaalt.",
                "Rik", Actie("Bedragen sturen van het leerwerktraject", -2)),
    ),
)  # fmt: skip
KUIPERS_DUBBEL = Bedrijf(
    naam="Kuipers Installatiebedrijf B.V.", sbi="43", mensen=None, adres="Ambachtsweg 22", postcode="2997 BK",
    houding=AFWACHTEND, zonder_kvk=True, eigenaar="ingrid", sinds=20, site=False,
    contactpersonen=(Mens("S. Kuipers", "directeur"),),
    gesprekken=(Gesprek(-20, NETWERK, "Sprak ons aan op de ondernemersavond. Zoekt mensen.", "S. Kuipers",
                        door="ingrid"),),
)  # fmt: skip
DE_KROON = Bedrijf(
    naam="Hotel De Kroon", sbi="55", mensen=44, adres="Strandwal 1", postcode="2998 HS", houding=OPEN, capaciteit=3,
    mentor=True, talen=("nl", "en", "tr"), sinds=280, goed="In de zomer is er ook in het weekend werk.",
    contactpersonen=(
        Mens("Linda Kroon", "manager"),
        Mens("Ayşe Kaya", "hoofd huishouding", ("tr",), mentor=True),
    ),
    gesprekken=(
        Gesprek(-90, BEZOEK, "Kamers, ontbijt en afwas: op alle drie kan iemand beginnen.", "Linda"),
        Gesprek(-7, BELLEN, "Ja tegen een proefdag, op vrijdag in het ontbijt.", "Linda",
                Actie("Vragen hoe de proefdag ging", 3)),
    ),
)  # fmt: skip
RONDOM = Bedrijf(
    naam="Kringloop Rondom", sbi="47", mensen=12, adres="Molenwerf 30", postcode="2999 JC", houding=VOORLOPER,
    capaciteit=4, mentor=True, talen=("nl", "ar"), eigenaar="ingrid", sinds=600,
    goed="Iedereen drinkt om tien uur samen koffie: de beste taalles van de week.",
    contactpersonen=(Mens("Bea Wouters", "coördinator", mentor=True),),
    gesprekken=(
        Gesprek(-45, BEZOEK, "Alles loopt. Wil meer oefenkaarten voor de kassa.", "Bea", door="ingrid"),
        Gesprek(-4, BEZOEK, "Drie mensen aan het werk gezien in de winkel en de werkplaats.", "Bea",
                Actie("Oefenkaarten voor de kassa brengen", 2, van="ingrid"), door="ingrid"),
    ),
)  # fmt: skip
VAN_ELST = Bedrijf(
    naam="Drukkerij Van Elst", sbi="18", mensen=9, adres="Vuurtorenweg 88", postcode="2998 BV", houding=LIEVER_NIET,
    rust=190, mentor=False, sinds=400, goed="Had eerder een slechte ervaring. Belt zelf als dat verandert.",
    contactpersonen=(Mens("Frits van Elst", "eigenaar"),),
    gesprekken=(Gesprek(-240, BELLEN, "Wil er nu niet mee verder. Beloofd dat we hem met rust laten.", "Frits"),),
)  # fmt: skip
VOS = Bedrijf(
    naam="Meubelmakerij Vos en Zoon", sbi="31", mensen=14, adres="Schaafpad 5", postcode="2997 MV", houding=OPEN,
    capaciteit=2, mentor=True, sinds=150, goed="Oude machines, rustige ploeg. De zoon spreekt goed Engels.",
    talen=("nl", "en"),
    contactpersonen=(Mens("Wouter Vos", "eigenaar"), Mens("Jelle Vos", "meubelmaker", ("en",), mentor=True)),
    gesprekken=(
        Gesprek(-52, BEZOEK, "Zoekt een echte vakman voor stoelen en kasten. Diploma is niet nodig, handen wel.",
                "Wouter", Actie("Kijken wie ervaring met hout heeft", -40, -44)),
        Gesprek(-8, BELLEN, "Twee dagen per week kan meteen. Later meer.", "Jelle"),
    ),
)  # fmt: skip
VAN_DER_HOEK = Bedrijf(
    naam="Supermarkt Van der Hoek", sbi="47", mensen=85, adres="Helmstraat 40", postcode="2999 KB", houding=OPEN,
    capaciteit=3, mentor=True, talen=("nl", "ar", "pl"), sinds=230,
    contactpersonen=(Mens("Sandra van der Hoek", "filiaalmanager"), Mens("Yusuf Demirci", "teamleider vers", ("tr",))),
    gesprekken=(
        Gesprek(-110, BELLEN, "Vakken vullen kan elke ochtend, ook twee uur per dag.", "Sandra"),
        Gesprek(-101, BEZOEK, "Rooster bekeken: les in de ochtend en werk in de middag gaat goed samen.", "Sandra"),
    ),
)  # fmt: skip
MOLENWERF = Bedrijf(
    naam="Garage Molenwerf", sbi="45", mensen=6, adres="Molenwerf 2", postcode="2999 JC", houding=AFWACHTEND,
    capaciteit=1, mentor=None, sinds=90, tolk=True,
    contactpersonen=(Mens("Dirk Pot", "eigenaar"),),
    gesprekken=(Gesprek(-30, BEZOEK, "Heeft werk voor een monteur die zelf storingen vindt. Twijfelt over de taal.",
                        "Dirk", Actie("Profiel van een automonteur laten zien", 6)),),
)  # fmt: skip
HEKWERK = Bedrijf(
    naam="Hekwerk Noord", sbi="25", mensen=26, adres="Smidse 18", postcode="2997 KD", houding=OPEN, capaciteit=2,
    mentor=True, sinds=120,
    contactpersonen=(Mens("Carla Blom", "hoofd productie", mentor=True),),
    gesprekken=(Gesprek(-33, BELLEN, "Zoekt lassers en wil eerst een proefplaatsing.", "Carla",
                        Actie("Profiel van Yohannes sturen", -20, -21)),),
)  # fmt: skip
ZEEKRAAL = Bedrijf(
    naam="Groothandel Zeekraal", sbi="46", mensen=70, adres="Handelskade 7", postcode="2997 GZ", houding=OPEN,
    capaciteit=3, mentor=True, talen=("nl", "en", "pl"), sinds=210, goed="Heftruck rijden mag alleen met certificaat.",
    contactpersonen=(
        Mens("Anneke Smit", "hoofd magazijn"),
        Mens("Piotr Nowak", "ploegleider", ("pl", "en"), mentor=True),
    ),
    gesprekken=(
        Gesprek(-58, BEZOEK, "Magazijn en administratie zoeken allebei mensen. Inwerken duurt twee weken.", "Anneke"),
        Gesprek(-3, MAIL, "Leest het profiel voor de administratie deze week en belt terug.", "Anneke",
                Actie("Bellen over de plek in de administratie", -1)),
    ),
)  # fmt: skip
HELDER = Bedrijf(
    naam="Schoonmaakbedrijf Helder", sbi="81", mensen=120, adres="Ambachtsweg 3", postcode="2997 BK",
    houding=AFWACHTEND, capaciteit=None, mentor=False, eigenaar="", sinds=40,
)  # fmt: skip
DUINROOS = Bedrijf(
    naam="Bloembinderij Duinroos", sbi="46", mensen=8, adres="Kasteelpad 1", postcode="2996 DR", houding=OPEN,
    capaciteit=1, sinds=500, gearchiveerd=75,
    contactpersonen=(Mens("Greet Roos", "eigenaar"),),
    gesprekken=(
        Gesprek(-170, BEZOEK, "Twee vrijwilligers hielpen met de kerststukken.", "Greet"),
        Gesprek(-76, BELLEN, "Stopt met het bedrijf en bedankt iedereen.", "Greet"),
    ),
)  # fmt: skip

DUINRADE = (
    BRANDSMA, DE_LIER, ZILT, DE_LINDE, NOORDHOF, KUIPERS, KUIPERS_DUBBEL, DE_KROON, RONDOM, VAN_ELST, VOS,
    VAN_DER_HOEK, MOLENWERF, HEKWERK, ZEEKRAAL, HELDER, DUINROOS,
)  # fmt: skip

POLDERWIJK = (
    Bedrijf(
        naam="Fruitteelt Kavelzicht", sbi="01", mensen=30, adres="Kavelweg 120", postcode="8997 FK", houding=VOORLOPER,
        capaciteit=4, mentor=True, talen=("nl", "pl"), plaats="Polderwijk", sinds=300,
        contactpersonen=(Mens("Geert Kavel", "teler"), Mens("Hiba Saad", "ploegleider", ("ar",), mentor=True)),
        gesprekken=(Gesprek(-25, BEZOEK, "Snoeien begint in januari. Wil weer drie mensen.", "Geert",
                            Actie("Drie namen noemen voor het snoeien", 8)),),
    ),
    Bedrijf(
        naam="Zuivel De Terp", sbi="10", mensen=95, adres="Gemaalstraat 4", postcode="8999 LC", houding=OPEN,
        capaciteit=3, mentor=True, plaats="Polderwijk", sinds=200,
        contactpersonen=(Mens("Nienke Postma", "hoofd inpak"),),
        gesprekken=(Gesprek(-95, BELLEN, "Drie ploegen; de dagploeg kan twee mensen gebruiken.", "Nienke"),),
    ),
    Bedrijf(
        naam="Bouwbedrijf Van der Dijk", sbi="41", mensen=24, adres="Sluiskade 77", postcode="8998 JC",
        houding=AFWACHTEND, capaciteit=1, plaats="Polderwijk", eigenaar="karim", sinds=100,
        contactpersonen=(Mens("Sietse van der Dijk", "uitvoerder"),),
        gesprekken=(Gesprek(-40, BELLEN, "Zonder VCA mag niemand de bouw op.", "Sietse",
                            Actie("Uitzoeken wanneer de volgende VCA-cursus begint", -15, van="karim"),
                            door="karim"),),
    ),
    Bedrijf(
        naam="Woonzorg Rietvoorde", sbi="87", mensen=60, adres="Rietvoorde 10", postcode="8999 KC", houding=OPEN,
        capaciteit=2, mentor=True, plaats="Polderwijk", sinds=160, tolk=True,
        contactpersonen=(Mens("Alie Boersma", "teamleider zorg"),),
        gesprekken=(Gesprek(-16, BEZOEK, "Vrijwilligers zijn welkom in de huiskamer.", "Alie"),),
    ),
    Bedrijf(
        naam="Camping De Sluis", sbi="55", mensen=7, adres="Sluiskade 1", postcode="8998 JC", houding=LIEVER_NIET,
        plaats="Polderwijk", sinds=140, contactpersonen=(Mens("Bram Sluis", "beheerder"),),
    ),
)  # fmt: skip
