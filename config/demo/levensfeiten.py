"""What the people of the demo tell about themselves: work and school that go together, and how they live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statushouders.feitcodes import Opleidingsniveau as Niveau
from statushouders.feitcodes import Sector


@dataclass(frozen=True, kw_only=True)
class Loopbaan:
    """School, work and what somebody can. `begin` is the age at which school ended and work began."""

    niveau: str
    richting: str
    beroep: str
    sector: str
    taken: str
    kan: tuple[str, ...]
    kort: str
    lang: str
    begin: int = 18
    jaren: int = 6
    diploma: str = "kwijt"


LASSER = Loopbaan(
    niveau=Niveau.VAK, richting="Metaal", beroep="Lasser", sector=Sector.AMBACHT, jaren=8, begin=19,
    taken="Hekken en frames lassen, tekeningen lezen.", kan=("Lassen", "Tekening lezen"),
    kort="Snel werken en de vakwoorden leren.", lang="Mbo Techniek, en daarna lasser met certificaat.",
)  # fmt: skip
BOER = Loopbaan(
    niveau=Niveau.BASIS, richting="", beroep="Boer", sector=Sector.LANDBOUW, jaren=12, begin=14, diploma="nee",
    taken="Groente en olijven telen, dieren verzorgen, machines onderhouden.", kan=("Planten kweken", "Trekker rijden"),
    kort="Werk buiten of in de kas.", lang="Voorman bij een kweker.",
)  # fmt: skip
NAAISTER = Loopbaan(
    niveau=Niveau.VAK, richting="Kleermaken", beroep="Naaister", sector=Sector.AMBACHT, jaren=11, begin=18,
    taken="Kleding op maat in een atelier, later een eigen winkel met twee mensen.",
    kan=("Naaien op de machine", "Patronen tekenen", "Rekenen met prijzen"),
    kort="Weten dat de jongste goed naar de opvang kan, en dan beginnen.", lang="Weer een eigen atelier.", diploma="ja",
)  # fmt: skip
CHAUFFEUR = Loopbaan(
    niveau=Niveau.ONDERBOUW, richting="", beroep="Chauffeur", sector=Sector.VERVOER, jaren=6, begin=19,
    taken="Rijden met een kleine vrachtwagen, laden en lossen.", kan=("Rijden", "Routes plannen"),
    kort="Het rijbewijs halen.", lang="Chauffeur in het distributiecentrum.",
)  # fmt: skip
LERARES = Loopbaan(
    niveau=Niveau.BACHELOR, richting="Leraar basisonderwijs", beroep="Leraar op een basisschool",
    sector=Sector.ONDERWIJS, jaren=7, begin=22, taken="Groep van veertig kinderen, rekenen en taal.",
    kan=("Uitleggen", "Een groep leiden"), kort="Nederlands leren op niveau B1.",
    lang="Weer voor de klas, eerst als onderwijsassistent.", diploma="ja",
)  # fmt: skip
VERZORGER = Loopbaan(
    niveau=Niveau.BASIS, richting="", beroep="Zorg voor kinderen en ouders", sector=Sector.HUIS, jaren=25, begin=18,
    taken="Een huishouden van negen mensen: koken, verzorgen, alles regelen.",
    kan=("Koken voor veel mensen", "Plannen"),
    kort="Zelf iets opbouwen, buiten de deur.", lang="Kok in een bedrijfskantine.", diploma="nee",
)  # fmt: skip
ECONOOM = Loopbaan(
    niveau=Niveau.BOVENBOUW, richting="Twee jaar economie aan de universiteit", beroep="Boekhouder",
    sector=Sector.FINANCIEN, jaren=7, begin=22, taken="Administratie van drie winkels, btw en salarissen.",
    kan=("Excel", "Boekhouden"), kort="Beginnen met werken, en een cursus Nederlands voor kantoor.",
    lang="De studie afmaken en op een administratie werken.", diploma="ja",
)  # fmt: skip
BAKKER = Loopbaan(
    niveau=Niveau.ONDERBOUW, richting="", beroep="Bakker", sector=Sector.HORECA, jaren=5,
    taken="Brood en zoet bakken, vanaf vier uur in de nacht.", kan=("Bakken", "Vroeg opstaan"),
    kort="Werk in de ochtend.", lang="Een eigen bakkerij.",
)  # fmt: skip
ELEKTRICIEN = Loopbaan(
    niveau=Niveau.VAK, richting="Elektrotechniek", beroep="Elektricien", sector=Sector.BOUW, jaren=9,
    taken="Leidingen en schakelkasten in woningen.", kan=("Schakelkast aansluiten", "Storingen zoeken"),
    kort="Het certificaat VCA halen.", lang="Monteur bij een installateur.", diploma="ja",
)  # fmt: skip
VERPLEEGKUNDIGE = Loopbaan(
    niveau=Niveau.BACHELOR, richting="Verpleegkunde", beroep="Verpleegkundige", sector=Sector.ZORG, jaren=6, begin=22,
    taken="Afdeling kinderen in een ziekenhuis.", kan=("Rustig blijven", "Samenwerken"),
    kort="Vrijwilliger in een verpleeghuis, om de taal te leren.", lang="Weer verpleegkundige, met BIG-registratie.",
    diploma="ja",
)  # fmt: skip
KAPPER = Loopbaan(
    niveau=Niveau.VAK, richting="Kapper", beroep="Kapper", sector=Sector.UITERLIJK, jaren=6,
    taken="Knippen en scheren, een zaak met drie stoelen.", kan=("Knippen", "Praatje maken"),
    kort="Twee dagen werken naast de taalles.", lang="Een stoel huren in een kapsalon.",
)  # fmt: skip
INGENIEUR = Loopbaan(
    niveau=Niveau.MASTER, richting="Civiele techniek", beroep="Ingenieur", sector=Sector.BOUW, jaren=8, begin=24,
    taken="Bruggen en wegen uitrekenen, toezicht op de bouw.", kan=("AutoCAD", "Engels lezen en schrijven"),
    kort="Een werkplek waar Engels gesproken wordt.", lang="Werk op niveau bij een ingenieursbureau.", diploma="ja",
)  # fmt: skip
VERKOPER = Loopbaan(
    niveau=Niveau.BOVENBOUW, richting="", beroep="Verkoper", sector=Sector.HANDEL, jaren=4,
    taken="Telefoons verkopen en repareren.", kan=("Verkopen", "Telefoons repareren"),
    kort="Een baan met mensen om mee te praten.", lang="Een eigen winkel.",
)  # fmt: skip
SCHOLIER = Loopbaan(
    niveau=Niveau.ONDERBOUW, richting="", beroep="Helper op een markt", sector=Sector.HANDEL, jaren=2, begin=16,
    taken="Kisten sjouwen, klanten helpen.", kan=("Snel leren", "Aanpakken"),
    kort="Geld verdienen en de taal leren.", lang="Een opleiding: automonteur of in de zorg.", diploma="nee",
)  # fmt: skip
AUTOMONTEUR = Loopbaan(
    niveau=Niveau.VAK, richting="Automonteur", beroep="Automonteur", sector=Sector.GARAGE, jaren=7, begin=17,
    taken="Onderhoud aan auto's en bussen.", kan=("Motoren nakijken", "Remmen vervangen"),
    kort="Werk in een garage, ook als het eerst vrijwillig is.", lang="Monteur met diploma.",
)  # fmt: skip
MEUBELMAKER = Loopbaan(
    niveau=Niveau.VAK, richting="Houtbewerking", beroep="Meubelmaker", sector=Sector.AMBACHT, jaren=24, begin=16,
    taken="Stoelen, kasten en deuren op maat, met drie leerlingen in de werkplaats.",
    kan=("Meubels maken", "Hout bewerken op de machine"),
    kort="Weer met hout werken, al is het twee dagen.", lang="Meubelmaker bij een werkplaats die mij kent.",
)  # fmt: skip
LOOPBANEN = (
    BAKKER, ELEKTRICIEN, VERPLEEGKUNDIGE, KAPPER, INGENIEUR, VERKOPER, AUTOMONTEUR, NAAISTER, BOER, LASSER, LERARES,
    CHAUFFEUR, VERZORGER, ECONOOM,
)  # fmt: skip
JONGSTE_MET_LOOPBAAN = 22

# Of the people of the design, by first name: as they told it in their first talk.
EIGEN_LOOPBAAN: Mapping[str, Loopbaan] = {
    "Nasrin": KAPPER, "Yohannes": LASSER, "Khaled": BOER, "Selam": SCHOLIER, "Rima": NAAISTER, "Dilan": ECONOOM,
    "Abdirahman": CHAUFFEUR, "Mehari": ELEKTRICIEN, "Huda": LERARES, "Omar": BOER, "Lina": VERZORGER,
    "Amal": VERKOPER, "Tesfalem": LASSER, "Parwana": VERKOPER,
    "Jawid": MEUBELMAKER,
}  # fmt: skip

HOBBYS = ("Voetbal", "Koken", "Wandelen", "Muziek maken", "Tekenen", "Tuinieren", "Lezen", "Hardlopen", "Schaken")
STERK = ("Komt op tijd", "Rustig", "Werkt graag samen", "Nauwkeurig", "Vraagt door", "Leert snel")
# How many children live at home, with the words that go with it.
GEZINNEN = (
    ("Alleen. Ouders en broers zijn nog in het land van herkomst.", 0, ""),
    ("Alleen. De partner wacht op toestemming om te komen.", 0, ""),
    ("Met partner.", 0, ""),
    ("Met partner en twee kinderen, 5 en 8 jaar.", 2, "geregeld"),
    ("Met partner en een baby.", 1, "aangevraagd"),
    ("Met twee kinderen van 3 en 11 jaar.", 2, "nodig"),
)
EIGEN_GEZIN: Mapping[str, tuple[str, int, str]] = {
    "Rima": ("Drie kinderen: 4, 9 en 13 jaar.", 3, "nodig"),
    "Khaled": ("Met partner en een dochter van drie.", 1, "geregeld"),
    "Huda": ("Met partner en twee kinderen; de jongste is twee.", 2, "geregeld"),
    "Lina": ("Met partner. De kinderen zijn volwassen en wonen elders.", 0, "niet_nodig"),
}
WONEN = ("Eigen woning, ingericht.", "Deelt een woning met een broer.", "Woning is klein voor het gezin.")
GELD = ("Bijstand loopt, vaste lasten via de gemeente.", "Bijstand loopt. Geen schulden.",
        "Schuld bij de telefoonwinkel, betaling in delen.")  # fmt: skip
NETWERK = ("Twee buren helpen, en een taalmaatje.", "Kent mensen van de moskee en de sportclub.",
           "Kent nog bijna niemand hier.", "Gaat op zondag naar de kerk, helpt daar met koffie.")  # fmt: skip
FUNCTIONEEL = ("Kan de hele dag staan en lopen.", "Mag 15 kilo tillen.", "Zit liever dan staat; werkt precies.",
               "Kan zwaar werk aan.")  # fmt: skip
DAGDELEN = (
    ("ma_ochtend", "di_ochtend", "do_ochtend", "vr_ochtend"),
    ("di_ochtend", "di_middag", "do_ochtend", "do_middag"),
    ("ma_middag", "wo_middag", "vr_middag"),
    ("ma_ochtend", "ma_middag", "di_ochtend", "di_middag", "wo_ochtend", "wo_middag", "do_ochtend"),
)
BESCHERMD = (
    ("nee", ""),
    ("ja", "Rustig opbouwen: eerst halve dagen."),
    ("ja", "Geen nachtdiensten."),
    ("niet", ""),
)
VERHAAL = "Wil hier later meer over vertellen. Fijn als collega's er niet naar vragen."
