"""Health and the flight story: asked with care, stored apart, seen by almost nobody (AVG art. 9)."""

from intake.vragen import GEMEENTE, JA, JA_NEE, Sectie, Soort, Vraag, als, uit
from statushouders.feitcodes import Belasting, Rekening, Toestemming

WIE = (
    "Dit ziet alleen de klantondersteuner van dit dossier, of wie die vervangt. "
    "Elke keer dat iemand dit opent, staat in het logboek."
)
GOED = "Vindt goed dat we dit bewaren"
HARDOP = (
    "Vraag het hardop, zo nodig met de tolk. Zonder toestemming schrijf je verder niets op, en gaat ook weg wat er "
    "eerder over bewaard is."
)

GEZONDHEID = Sectie(
    code="gezondheid",
    naam="Gezondheid",
    uitleg="Op één antwoord na: wat iemand bij het werk kan, lezen ook anderen. Dat staat erbij.",
    wie_ziet_het=WIE,
    tip="Vraag wat iemand wél kan. Naar een diagnose hoef je niet te vragen.",
    beschermd=True,
    lezers=GEMEENTE,
    vragen=(
        Vraag(
            code="rekening", tekst="Is er iets waar we bij het werk rekening mee moeten houden?", soort=Soort.KEUZE,
            keuzes=uit(Rekening),
        ),
        Vraag(
            code="functioneel", tekst="Wat mag de jobcoach weten?", als=als("rekening", JA),
            uitleg="Let op: dit lezen ook jobcoach, productieleider, teamleider en alle klantondersteuners. Schrijf "
            "wat iemand wel kan, zoals 'mag 15 kilo tillen'. Geen diagnose, geen medicijnen.",
        ),
        Vraag(
            code="belasting_niet", tekst="Wat gaat niet bij het werk?", soort=Soort.KEUZES, als=als("rekening", JA),
            keuzes=uit(Belasting), uitleg="Ook dit lezen jobcoach, productieleider en teamleider. Nooit waarom.",
        ),
        Vraag(code="toestemming", tekst=GOED, soort=Soort.VINK, uitleg=HARDOP, als=als("rekening", JA)),
        Vraag(
            code="toestemming_hoe", tekst="Hoe is het gevraagd?", soort=Soort.KEUZE, als=als("toestemming", JA),
            verplicht=True, keuzes=uit(Toestemming), ontbreekt="Kies hoe je het vroeg.",
        ),
        Vraag(
            code="gezondheid", tekst="Wat wil iemand hierover kwijt?", soort=Soort.LANG, als=als("toestemming", JA),
        ),
    ),
)  # fmt: skip

VLUCHT = Sectie(
    code="vlucht",
    naam="Herkomst en vlucht",
    uitleg="Alleen als iemand er zelf over wil praten. Overslaan is altijd goed.",
    wie_ziet_het=WIE,
    tip="Vraag niet door. Stop als het te veel wordt, en zeg dat dat goed is.",
    beschermd=True,
    lezers=GEMEENTE,
    vragen=(
        Vraag(
            code="wil_vertellen", tekst="Wil je iets vertellen over je land of je reis hierheen?", soort=Soort.KEUZE,
            keuzes=JA_NEE,
        ),
        Vraag(code="toestemming", tekst=GOED, soort=Soort.VINK, uitleg=HARDOP, als=als("wil_vertellen", JA)),
        Vraag(
            code="toestemming_hoe", tekst="Hoe is het gevraagd?", soort=Soort.KEUZE, als=als("toestemming", JA),
            verplicht=True, keuzes=uit(Toestemming), ontbreekt="Kies hoe je het vroeg.",
        ),
        Vraag(code="vlucht", tekst="Wat vertelt iemand?", soort=Soort.LANG, als=als("toestemming", JA)),
    ),
)  # fmt: skip
