"""The people of the design, whose stories one can follow through the screens. Nobody of them exists."""

from __future__ import annotations

from config.demo.verloop import (
    BELLEN,
    BERICHT,
    COACH,
    GEEN_GEHOOR,
    GESPREK,
    HUISBEZOEK,
    TERUGKOPPELING,
    Contact,
    Gedaan,
    Kennisgeving,
    Persoon,
    Verdeeld,
    Verplaatst,
    Wacht,
)

NASRIN = Persoon(
    voornamen="Nasrin", achternaam="Karimi", origineel="نسرین کریمی", geslacht="v", land="AF", talen=("prs", "en"),
    leeftijd=44, tolk=True, dag=24, adres="Strandwal 31", ko="marloes", kennisgeving=-6,
    verloop=(
        (1, Verdeeld()),
        (2, Contact(GEEN_GEHOOR, "Niet opgenomen. Bericht gestuurd in het Dari, met mijn nummer.")),
        (4, Contact(HUISBEZOEK, "Kennisgemaakt met een tolk Dari. Was kleermaakster in Herat, met twee leerlingen. "
                    "Wil graag weer naaien. Belt liever niet zonder tolk.")),
        (4, Gedaan("eerste-contact")),
        (4, Gedaan("maatschappelijke-begeleiding")),
        (9, Gedaan("huis-op-orde")),
        (13, Verplaatst("intake", 18, "Eerste tolk viel uit; De Schakel zoekt een nieuwe dag")),
        (16, Contact(GEEN_GEHOOR, "Niet opgenomen. Ik heb een bericht laten inspreken in het Dari.")),
        (19, Contact(GEEN_GEHOOR, "Twee keer niet opgenomen; tolk Dari nodig. Volgende week langs huis.")),
    ),
)  # fmt: skip

YOHANNES = Persoon(
    voornamen="Yohannes", achternaam="Tesfay", origineel="ዮሃንስ ተስፋይ", geslacht="m", land="ER", talen=("ti", "ar", "en"),
    leeftijd=31, tolk=True, dag=57, adres="Lindenhof 4", ko="marloes", coach="fatima", kennisgeving=None, email=True,
    verloop=(
        (0, Verdeeld()),
        (0, Gedaan("maatschappelijke-begeleiding")),
        (3, Contact(HUISBEZOEK, "Kennisgemaakt. Lasser geweest in Asmara. Wil snel beginnen en daarna mbo Techniek.")),
        (3, Gedaan("eerste-contact")),
        (4, Kennisgeving()),
        (8, Verdeeld("els")),
        (9, Gedaan("huis-op-orde")),
        (11, Contact(GESPREK, "Brede intake met tolk Tigrinya, liever een man als tolk. Leest en schrijft goed.")),
        (11, Gedaan("brede-intake")),
        (14, Contact(GESPREK, "Intake bij De Schakel. Sterk en precies. Begint op de snijtafel, di en do.")),
        (14, Gedaan("intake")),
        (14, Verdeeld(COACH)),
        (15, Verdeeld("wim")),
        (20, Contact(BELLEN, "Start schuift twee dagen: de veiligheidsschoenen zijn er donderdag.", COACH)),
        (23, Gedaan("start")),
        (26, Gedaan("bijstand")),
        (49, Contact(TERUGKOPPELING, "Toeslagen zijn aangevraagd. Vraag: wie helpt met de energierekening?", "els")),
        (52, Contact(BELLEN, "Les op dinsdagmiddag botst met de hal. Taalschool kijkt of maandagmiddag kan. "
                     "Uitslag van de leerbaarheidstoets is toegezegd voor vrijdag.")),
        (56, Contact(GESPREK, "Vroeg zelf om uitleg bij de snijtafel en legde het daarna uit aan een collega. "
                     "Op tijd, ook in de regen.", COACH)),
    ),
)  # fmt: skip

KHALED = Persoon(
    voornamen="Khaled", achternaam="Hamdan", origineel="خالد حمدان", geslacht="m", land="SY", talen=("ar",),
    leeftijd=27, tolk=True, dag=17, adres="Molenwerf 8", ko="marloes", coach="fatima",
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (5, Contact(HUISBEZOEK, "Kennisgemaakt, dochter van drie erbij. Was twaalf jaar boer. Heeft al een fiets.")),
        (5, Gedaan("eerste-contact")),
        (9, Gedaan("huis-op-orde")),
        (10, Verdeeld(COACH)),
        (14, Contact(BELLEN, "Afspraak van vrijdag afgezegd: zieke dochter. Belt zelf voor een nieuwe dag.")),
    ),
)  # fmt: skip

SELAM = Persoon(
    voornamen="Selam", achternaam="Berhane", origineel="ሰላም ብርሃነ", geslacht="v", land="ER", talen=("ti",),
    leeftijd=23, tolk=True, dag=9, adres="Lindenhof 12", ko="marloes", kennisgeving=None,
    verloop=(
        (1, Verdeeld()),
        (3, Gedaan("maatschappelijke-begeleiding")),
        (6, Contact(GEEN_GEHOOR, "Telefoon staat uit. Volgens VluchtelingenWerk verhuisd naar Lindenhof 12.")),
        (8, Contact(BERICHT, "Kaartje in de bus gedaan op Lindenhof 12, in het Tigrinya. Morgen ga ik langs.")),
    ),
)  # fmt: skip

RIMA = Persoon(
    voornamen="Rima", achternaam="Al-Khatib", origineel="ريما الخطيب", geslacht="v", land="SY", talen=("ar", "en"),
    leeftijd=38, tolk=True, dag=14, adres="Helmstraat 20", ko="marloes", coach="jeroen",
    verloop=(
        (0, Verdeeld()),
        (2, Gedaan("maatschappelijke-begeleiding")),
        (3, Contact(HUISBEZOEK, "Kennisgemaakt met tolk. Drie kinderen: 4, 9 en 13 jaar. Werkte in een atelier. "
                    "Wil eerst zeker weten dat de jongste naar de opvang kan.")),
        (3, Gedaan("eerste-contact")),
        (8, Gedaan("huis-op-orde")),
        (9, Verdeeld(COACH)),
        (12, Contact(BELLEN, "Intake om 10.30 uur bij De Schakel, kamer 2. Tolk Arabisch is besteld.")),
    ),
)  # fmt: skip

DILAN = Persoon(
    voornamen="Dilan", achternaam="Çelik", geslacht="v", land="TR", talen=("kmr", "tr"), leeftijd=35, dag=21,
    adres="Zeekraalpad 3", ko="marloes", coach="fatima", email=True,
    verloop=(
        (0, Verdeeld()),
        (0, Gedaan("maatschappelijke-begeleiding")),
        (4, Contact(GESPREK, "Kennisgemaakt op kantoor. Spreekt goed Engels. Twee jaar economie gestudeerd.")),
        (4, Gedaan("eerste-contact")),
        (8, Gedaan("huis-op-orde")),
        (12, Contact(GESPREK, "Intake bij De Schakel. Begint op de inpak, vier ochtenden. Fiets via de kringloop.")),
        (12, Gedaan("intake")),
        (13, Verdeeld(COACH)),
        (18, Contact(BELLEN, "Fiets is er. Veiligheidsschoenen maat 41 besteld.", COACH)),
    ),
)  # fmt: skip

ABDIRAHMAN = Persoon(
    voornamen="Abdirahman", achternaam="Warsame", geslacht="m", land="SO", talen=("so", "ar"), leeftijd=29, dag=40,
    adres="Duindoornlaan 55", ko="marloes", coach="fatima", kennisgeving=-2,
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (4, Contact(BELLEN, "Kennisgemaakt. Was chauffeur op een kleine vrachtwagen; wil het rijbewijs halen.")),
        (4, Gedaan("eerste-contact")),
        (7, Gedaan("huis-op-orde")),
        (12, Gedaan("intake")),
        (13, Verdeeld(COACH)),
        (18, Contact(GESPREK, "Eerste dag op de montage. Weet van aanpakken.", COACH)),
        (18, Gedaan("start")),
        (18, Verdeeld("wim")),
        (27, Gedaan("bijstand")),
        (33, Contact(TERUGKOPPELING, "Vraag over kinderbijslag ligt bij het sociaal team.", "marloes")),
        (34, Verplaatst("brede-intake", 40, "Eerst antwoord van het sociaal team over de kinderbijslag")),
    ),
)  # fmt: skip

MEHARI = Persoon(
    voornamen="Mehari", achternaam="Gebremedhin", origineel="መሓሪ ገብረመድህን", geslacht="m", land="ER", talen=("ti",),
    leeftijd=41, geboren="jaar", tolk=True, dag=4, adres="Vuurtorenweg 16", ko="marloes", kennisgeving=None,
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (2, Contact(BELLEN, "Sleutel is binnen; taalmaatje gaat mee naar het eerste gesprek. Tolk Tigrinya regelen.")),
    ),
)  # fmt: skip

HUDA = Persoon(
    voornamen="Huda", achternaam="Mansour", origineel="هدى منصور", geslacht="v", land="YE", talen=("ar",), leeftijd=33,
    dag=18, adres="Schelpenpad 9", ko="marloes", coach="jeroen",
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (4, Contact(HUISBEZOEK, "Kennisgemaakt. Lerares op een basisschool geweest. Zoekt opvang voor de jongste.")),
        (4, Gedaan("eerste-contact")),
        (9, Gedaan("huis-op-orde")),
        (12, Gedaan("intake")),
        (12, Verdeeld(COACH)),
        (16, Contact(BELLEN, "Kinderopvang rond vanaf donderdag. Start in de hal kan daarna.", COACH)),
    ),
)  # fmt: skip

OMAR = Persoon(
    voornamen="Omar", achternaam="Saleh", origineel="عمر صالح", geslacht="m", land="SY", talen=("ar", "en"),
    leeftijd=34, dag=138, adres="Molenwerf 22", ko="marloes", coach="fatima",
    verloop=(
        (0, Verdeeld()),
        (0, Gedaan("maatschappelijke-begeleiding")),
        (5, Gedaan("eerste-contact")),
        (8, Gedaan("huis-op-orde")),
        (12, Gedaan("intake")),
        (13, Verdeeld(COACH)),
        (19, Gedaan("start")),
        (24, Gedaan("bijstand")),
        (27, Gedaan("brede-intake")),
        (41, Gedaan("leerbaarheidstoets")),
        (58, Gedaan("pip")),
        (61, Gedaan("tussenevaluatie")),
        (109, Contact(GESPREK, "Eindevaluatie. Vraagt zelf, komt op tijd. Advies: proef bij een kweker.", COACH)),
        (109, Gedaan("eindevaluatie")),
        (112, Contact(GESPREK, "Proefplaatsing bij Kwekerij De Lier, dinsdag en donderdag. Mentor is Mo.", COACH)),
        (122, Verplaatst("plaatsing", 145, "Eerst de loonwaarde, dan het contract")),
        (123, Wacht("plaatsing", "UWV: loonwaarde bepalen")),
        (133, Contact(GESPREK, "Evaluatie met De Lier: tempo 80 procent van de ploeg. Mist vakwoorden.", COACH)),
        (137, Contact(GESPREK, "Met Mo 24 kaartjes gemaakt met foto's van de lijn. Omar kent er al elf.", COACH)),
    ),
)  # fmt: skip

LINA = Persoon(
    voornamen="Lina", achternaam="Qasem", origineel="لينا قاسم", geslacht="v", land="SY", talen=("ar",), leeftijd=52,
    tolk=True, dag=47, adres="Helmstraat 5", ko="marloes", coach="fatima",
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (6, Contact(HUISBEZOEK, "Kennisgemaakt. Zorgde voor kinderen en ouders; wil nu zelf iets opbouwen.")),
        (6, Gedaan("eerste-contact")),
        (10, Gedaan("huis-op-orde")),
        (13, Gedaan("intake")),
        (14, Verdeeld(COACH)),
        (20, Contact(GESPREK, "Eerste dag op de inpak. Neemt zelfgebakken koekjes mee.", COACH)),
        (20, Gedaan("start")),
        (20, Verdeeld("wim")),
        (25, Gedaan("bijstand")),
        (29, Gedaan("brede-intake")),
        (35, Contact(BELLEN, "Overdag les lukt niet naast de hal. Taalhuis gevraagd om de avondgroep.")),
        (35, Wacht("leerbaarheidstoets", "Taalhuis: plek in de avondgroep")),
    ),
)  # fmt: skip

AMAL = Persoon(
    voornamen="Amal", achternaam="Farah", geslacht="v", land="SO", talen=("so", "ar"), leeftijd=26, dag=126,
    adres="Duindoornlaan 12", ko="marloes", coach="fatima", email=True,
    verloop=(
        (0, Verdeeld()),
        (0, Gedaan("maatschappelijke-begeleiding")),
        (3, Gedaan("eerste-contact")),
        (9, Gedaan("huis-op-orde")),
        (13, Gedaan("intake")),
        (14, Verdeeld(COACH)),
        (20, Gedaan("start")),
        (26, Gedaan("bijstand")),
        (28, Gedaan("brede-intake")),
        (42, Gedaan("leerbaarheidstoets")),
        (60, Gedaan("pip")),
        (62, Gedaan("tussenevaluatie")),
        (111, Contact(GESPREK, "Eindevaluatie. Nooit afwezig, maakt al grapjes. Wil de horeca in.", COACH)),
        (111, Gedaan("eindevaluatie")),
        (119, Contact(TERUGKOPPELING, "Pieter Hoekstra vroeg Hotel De Kroon om een proefdag.", COACH)),
        (121, Wacht("plaatsing", "Hotel De Kroon: reactie op proefdag")),
    ),
)  # fmt: skip

TESFALEM = Persoon(
    voornamen="Tesfalem", achternaam="Kidane", origineel="ተስፋለም ኪዳነ", geslacht="m", land="ER", talen=("ti", "en"),
    leeftijd=36, dag=49, adres="Vuurtorenweg 3", ko="bart", coach="fatima",
    verloop=(
        (0, Verdeeld()),
        (1, Gedaan("maatschappelijke-begeleiding")),
        (4, Gedaan("eerste-contact")),
        (8, Gedaan("huis-op-orde")),
        (12, Gedaan("intake")),
        (13, Verdeeld(COACH)),
        (19, Contact(GESPREK, "Gestart op de snijtafel. Deed het twee keer voor aan een nieuwe collega.", COACH)),
        (19, Gedaan("start")),
        (19, Verdeeld("wim")),
        (25, Gedaan("bijstand")),
        (30, Gedaan("brede-intake")),
        (43, Gedaan("leerbaarheidstoets")),
    ),
)  # fmt: skip

PARWANA = Persoon(
    voornamen="Parwana", achternaam="Azizi", origineel="پروانه عزیزی", geslacht="v", land="AF", talen=("prs", "en"),
    leeftijd=25, dag=88, adres="Zeekraalpad 40", ko="noor", coach="fatima", kennisgeving=-20,
    verloop=(
        (0, Verdeeld()),
        (0, Gedaan("maatschappelijke-begeleiding")),
        (2, Gedaan("eerste-contact")),
        (7, Gedaan("huis-op-orde")),
        (10, Gedaan("intake")),
        (11, Verdeeld(COACH)),
        (16, Contact(GESPREK, "Eerste dag op de montage. Werkt snel en netjes.", COACH)),
        (16, Gedaan("start")),
        (16, Verdeeld("wim")),
        (22, Gedaan("bijstand")),
        (26, Gedaan("brede-intake")),
        (40, Gedaan("leerbaarheidstoets")),
        (57, Gedaan("pip")),
        (58, Contact(GESPREK, "Tussenevaluatie. Kan meer aan; gaat kijken bij Metaalwerken Brandsma.", COACH)),
        (58, Gedaan("tussenevaluatie")),
    ),
)  # fmt: skip

HOOFDPERSONEN = (
    NASRIN, YOHANNES, KHALED, SELAM, RIMA, DILAN, ABDIRAHMAN, MEHARI, HUDA, OMAR, LINA, AMAL, TESFALEM, PARWANA,
)  # fmt: skip
