"""Who somebody is, where and with whom he lives, and the people around him."""

from intake.secties.soorten import MET_BESLUIT
from intake.vragen import GEMEENTE, JA, JA_NEE, Sectie, Soort, Vraag, als, uit
from statushouders.feitcodes import Opvang

PERSOON = Sectie(
    code="persoon",
    naam="Wie ben je",
    uitleg="Begin bij de mens. Vertel ook wie jij bent en waarvoor dit gesprek is.",
    tip="Vraag eerst of iemand goed zit en de tolk goed verstaat. Een rustig begin scheelt later tijd.",
    vragen=(
        Vraag(code="aanspreken", tekst="Hoe wil je genoemd worden?", uitleg="Zoals iemand het zelf zegt."),
        Vraag(
            code="over_jezelf", tekst="Vertel eens over jezelf", soort=Soort.LANG,
            uitleg="In eigen woorden. Wat vindt iemand belangrijk dat wij weten?",
        ),
        Vraag(
            code="tolk_goed", tekst="Verstaan jullie elkaar goed met deze tolk?", soort=Soort.KEUZE,
            keuzes=(*JA_NEE, ("geen", "Geen tolk nodig")),
        ),
    ),
)  # fmt: skip

HUISVESTING = Sectie(
    code="huisvesting",
    naam="Huisvesting",
    uitleg="Wie nog geen rust heeft in huis, kan nog niet beginnen.",
    tip="Vraag naar de eerste rekening en de sleutel. Daar zit vaak het eerste probleem.",
    lezers=GEMEENTE,
    vragen=(
        Vraag(
            code="huisvesting", tekst="Hoe woon je nu?", soort=Soort.KEUZE,
            keuzes=(
                ("eigen", "Eigen huurwoning"), ("kamer", "Kamer of gedeelde woning"),
                ("familie", "Bij familie of vrienden"), ("tijdelijk", "Tijdelijk"),
            ),
        ),
        Vraag(code="op_orde", tekst="Is je huis op orde?", soort=Soort.KEUZE, keuzes=(*JA_NEE, ("bijna", "Bijna"))),
        Vraag(
            code="wat_nog", tekst="Wat moet er nog gebeuren?", soort=Soort.LANG, hoogstens=900,
            als=als("op_orde", "nee", "bijna"),
        ),
    ),
)  # fmt: skip

GEZIN = Sectie(
    code="gezin",
    naam="Gezin en kinderen",
    uitleg="Wie hoort erbij, hier en elders? En is er opvang als iemand gaat werken?",
    tip="Vraag wie er nog moet komen. Wachten op familie neemt veel ruimte in.",
    vragen=(
        Vraag(
            code="gezin", tekst="Met wie woon je?", soort=Soort.KEUZE, verplicht=True, nodig_bij=MET_BESLUIT,
            ontbreekt="Kies met wie iemand woont.",
            keuzes=(
                ("alleen", "Alleen"), ("partner", "Met partner"), ("gezin", "Met partner en kinderen"),
                ("alleen_kinderen", "Alleen met kinderen"), ("anders", "Met anderen"),
            ),
        ),
        Vraag(code="kinderen", tekst="Heb je kinderen?", soort=Soort.KEUZE, keuzes=JA_NEE),
        Vraag(
            code="kinderen_aantal", tekst="Hoeveel kinderen wonen hier bij jou?", soort=Soort.GETAL, hoogstens=20,
            eenheid=("kind", "kinderen"), als=als("kinderen", JA),
        ),
        Vraag(
            code="kinderen_leeftijd", tekst="Hoe oud zijn ze?", uitleg="Bijvoorbeeld: 4, 9 en 13 jaar.",
            als=als("kinderen", JA),
        ),
        Vraag(
            code="opvang", tekst="Is er opvang als je werkt of les hebt?", soort=Soort.KEUZE, keuzes=uit(Opvang),
            als=als("kinderen", JA),
        ),
        Vraag(code="familie_elders", tekst="Wacht je op familie die nog moet komen?", soort=Soort.KEUZE, keuzes=JA_NEE),
        Vraag(code="gezin_meer", tekst="Wat moeten we verder weten over je gezin?", soort=Soort.LANG, hoogstens=700),
    ),
)  # fmt: skip

NETWERK = Sectie(
    code="netwerk",
    naam="Sociaal netwerk",
    uitleg="Wie kent iemand hier al, en waar voelt iemand zich thuis?",
    tip="Een taalmaatje of een sportclub helpt vaak meer dan een folder.",
    lezers=GEMEENTE,
    vragen=(
        Vraag(
            code="netwerk", tekst="Wie ken je hier?", soort=Soort.KEUZES,
            keuzes=(
                ("familie", "Familie"), ("landgenoten", "Mensen uit het land van herkomst"),
                ("nederlanders", "Nederlanders"), ("buren", "Buren"), ("niemand", "Nog bijna niemand"),
            ),
        ),
        Vraag(code="hulp", tekst="Wie bel je als je hulp nodig hebt?"),
        Vraag(
            code="taalmaatje", tekst="Wil je een taalmaatje?", soort=Soort.KEUZE,
            keuzes=(*JA_NEE, ("heeft", "Heeft er al een")),
        ),
        Vraag(code="vrije_tijd", tekst="Waar kom je graag?", soort=Soort.LANG, hoogstens=600,
              uitleg="Sport, geloof, vereniging, buurt."),
    ),
)  # fmt: skip

GELD = Sectie(
    code="geld",
    naam="Geld",
    uitleg="Alleen wat nodig is om te helpen. Vraag niet naar bedragen als het niet hoeft.",
    tip="Zeg dat bijna iedereen in het begin vragen heeft over geld. Dan praat het makkelijker.",
    lezers=GEMEENTE,
    vragen=(
        Vraag(
            code="financien", tekst="Lukt het met geld?", soort=Soort.KEUZE,
            keuzes=(("goed", "Ja"), ("moeite", "Met moeite"), ("schulden", "Nee, er zijn schulden"),
                    ("niet_zeggen", "Wil ik niet zeggen")),
        ),
        Vraag(
            code="geld_hulp", tekst="Waar is hulp bij nodig?", soort=Soort.LANG, hoogstens=900,
            als=als("financien", "moeite", "schulden"),
        ),
    ),
)  # fmt: skip
