"""Which assumptions there are: each with its question, its unit, and what holds until a municipality knows better.

None of these amounts was looked up anywhere: they are estimates to begin with, and say so (`bron`). A municipality puts
its own beside it, with where that comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapportages.kosten.drietal import Drietal

__all__ = ["AANNAMES", "Aannamesoort", "Drietal", "Eenheid"]

# Of which year the shipped estimates are.
JAAR_VAN_SCHATTING = 2026
SCHATTING = "Schatting van Meedoen, niet nagezocht"


class Eenheid(StrEnum):
    """In what an assumption is expressed, in the words behind the number."""

    EURO = "euro"
    EURO_PER_UUR = "euro per uur"
    EURO_PER_MAAND = "euro per maand"
    UUR = "uur"
    PROCENT = "procent"

    @property
    def is_euro(self) -> bool:
        return self in (Eenheid.EURO, Eenheid.EURO_PER_UUR, Eenheid.EURO_PER_MAAND)


@dataclass(frozen=True)
class Aannamesoort:
    """`waarden` hold as long as the municipality has none of its own; no value may be above `hoogstens`."""

    code: str
    naam: str
    vraag: str
    uitleg: str
    eenheid: Eenheid
    waarden: Drietal
    hoogstens: Decimal
    bron: str = SCHATTING
    jaar: int = JAAR_VAN_SCHATTING

    @property
    def factor(self) -> Decimal:
        """What a value is multiplied by: of 70 procent it is 0,7."""
        return Decimal("0.01") if self.eenheid == Eenheid.PROCENT else Decimal(1)


def _drie(laag: str, midden: str, hoog: str) -> Drietal:
    return Drietal(Decimal(laag), Decimal(midden), Decimal(hoog))


AANNAMES = {
    soort.code: soort
    for soort in (
        Aannamesoort(
            "tarief_klant", "Uurtarief klantondersteuner", "Wat kost een uur van een klantondersteuner?",
            "Loon, werkplek en leiding samen, gedeeld door de uren die iemand echt werkt. Vraag het na bij Financiën.",
            Eenheid.EURO_PER_UUR, _drie("55", "65", "75"), Decimal(500),
        ),
        Aannamesoort(
            "tarief_coach", "Uurtarief jobcoach", "Wat kost een uur van een jobcoach of werkbegeleider?",
            "Loon, werkplek en leiding samen. Huren jullie de begeleiding in, dan is het de prijs per uur.",
            Eenheid.EURO_PER_UUR, _drie("50", "60", "70"), Decimal(500),
        ),
        Aannamesoort(
            "uur_contact", "Tijd voor een contact", "Hoeveel uur kost een contactmoment?",
            "Een gesprek, bezoek, telefoontje of bericht, met voorbereiding en notitie: gemiddeld over alle soorten.",
            Eenheid.UUR, _drie("0.25", "0.5", "1"), Decimal(24),
        ),
        Aannamesoort(
            "uur_gesprek", "Tijd voor een intakegesprek", "Hoeveel uur kost een intakegesprek?",
            "Een gesprek met vragenlijst: voorbereiden, praten en uitwerken. Tel een tolk hier niet bij.",
            Eenheid.UUR, _drie("2", "3", "4"), Decimal(24),
        ),
        Aannamesoort(
            "uur_regie", "Tijd voor regie", "Hoeveel uur regie kost een traject per maand?",
            "Plannen, overleg met partners en administratie: alles wat geen contact met de persoon is.",
            Eenheid.UUR, _drie("0.5", "1", "2"), Decimal(40),
        ),
        Aannamesoort(
            "uur_hal", "Begeleiding op de hal", "Hoeveel uur begeleiding kost één dag op de hal, per persoon?",
            "Begeleidt één collega 8 uur lang 16 mensen, dan is het per persoon een half uur.",
            Eenheid.UUR, _drie("0.25", "0.5", "1"), Decimal(8),
        ),
        Aannamesoort(
            "uur_bezoek", "Tijd voor contact op het werk", "Hoeveel uur kost een contact van de jobcoach op het werk?",
            "Een bezoek of een gesprek met de mentor, met reistijd en verslag.",
            Eenheid.UUR, _drie("1", "1.5", "2"), Decimal(24),
        ),
        Aannamesoort(
            "training_zonder", "Training zonder bedrag", "Wat kost een training waarbij geen bedrag is ingevuld?",
            "Misschien was de training gratis. Daarom is het lage bedrag 0.",
            Eenheid.EURO, _drie("0", "250", "500"), Decimal(100_000),
        ),
        Aannamesoort(
            "regeling_zonder", "Regeling zonder bedrag", "Wat kost een regeling waarbij geen bedrag is ingevuld?",
            "Alleen jobcoaching en cofinanciering. Een no-riskpolis en een proefplaatsing tellen we niet als kosten.",
            Eenheid.EURO, _drie("0", "500", "1500"), Decimal(100_000),
        ),
        Aannamesoort(
            "loon_uur", "Loonkosten waarover subsidie gaat", "Over welk bedrag per uur gaat de loonkostensubsidie?",
            "Het minimumloon met vakantiegeld en een deel van de werkgeverslasten. Het verandert elk half jaar.",
            Eenheid.EURO_PER_UUR, _drie("18", "20", "22"), Decimal(100),
        ),
        Aannamesoort(
            "uitkering_maand", "Uitkering per maand", "Wat kost een bijstandsuitkering de gemeente per maand?",
            "Deel wat jullie in een jaar aan bijstand uitgeven door het aantal uitkeringen, en dan door 12.",
            Eenheid.EURO_PER_MAAND, _drie("1200", "1450", "1700"), Decimal(10_000),
        ),
        Aannamesoort(
            "deel_uitkering", "Deel van de uitkering dat stopt", "Welk deel van de uitkering stopt bij betaald werk?",
            "Wie weinig uren werkt, houdt een deel van de uitkering. Meedoen weet niet wie welke uitkering heeft.",
            Eenheid.PROCENT, _drie("40", "70", "100"), Decimal(100),
        ),
        Aannamesoort(
            "dankzij", "Dankzij het traject", "Welk deel van het betaalde werk komt door het traject?",
            "Sommige mensen hadden ook zonder traject werk gevonden. Hoeveel, weet niemand precies.",
            Eenheid.PROCENT, _drie("40", "70", "100"), Decimal(100),
        ),
    )
}  # fmt: skip
