"""What is counted, and when a count may be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapportages.verbergen import ONDERGRENS


@dataclass(frozen=True)
class Telling:
    """`eenheid` is one and more of them; empty for euros. `uitleg` says what counts."""

    code: str
    eenheid: tuple[str, str]
    uitleg: str

    @property
    def is_euro(self) -> bool:
        return not self.eenheid[1]


@dataclass(frozen=True)
class Geteld:
    """How much it is of everybody together, of how many people, and how much of the one with the most."""

    totaal: Decimal = Decimal(0)
    mensen: int = 0
    grootste: Decimal = Decimal(0)

    @property
    def toonbaar(self) -> bool:
        """Not of too few people, and nobody makes up more than half of it: then it would be about that one."""
        return self.mensen >= ONDERGRENS and self.grootste * 2 <= self.totaal


TELLINGEN = {
    telling.code: telling
    for telling in (
        Telling("contacten", ("contact", "contacten"), "Elk contactmoment in het dossier. 'Geen gehoor' telt niet."),
        Telling("gesprekken", ("gesprek", "gesprekken"), "Vastgestelde gesprekken. Een verbetering telt niet mee."),
        Telling("maanden_traject", ("maand", "maanden"), "Van de eerste tot de laatste dag van het traject."),
        Telling("haldagen", ("dag", "dagen"), "Dagen waarop iemand op de hal kwam, ook wie te laat was."),
        Telling("bezoeken", ("contact", "contacten"), "Bezoeken van de jobcoach en gesprekken met de mentor."),
        Telling("training_euro", ("", ""), "Wat de gemeente betaalt. Wat de werkgever betaalt, telt niet."),
        Telling("trainingen_zonder", ("training", "trainingen"), "Trainingen waarbij geen kosten zijn ingevuld."),
        Telling(
            "regeling_euro", ("", ""),
            "Het bedrag dat bij de regeling staat. Van een regeling met een periode: het deel dat voorbij is.",
        ),
        Telling("regelingen_zonder", ("regeling", "regelingen"), "Jobcoaching en cofinanciering zonder bedrag."),
        Telling(
            "lks_uren", ("uur", "uur"),
            "Loonkostensubsidie zonder bedrag: de uren per week keer het percentage, over de weken die voorbij zijn.",
        ),
        Telling(
            "maanden_werk", ("maand", "maanden"),
            "Van de eerste dag van betaald werk tot de laatste dag, of tot de dag van tellen. Een deel van een maand "
            "is het aantal dagen gedeeld door 30,4. Twee banen tegelijk tellen één keer.",
        ),
    )
}  # fmt: skip


def toonbaar(geteld: Mapping[str, Geteld]) -> dict[str, Decimal]:
    """The counts with which may be reckoned on a page.

    The assumptions can be read and changed by who reads the page, so that every count can be worked out of a total. So
    a count that may not be told is left out of every total, and the page says so. Of what is left, no total is of fewer
    people than its parts, and nobody makes up more than half of it.
    """
    return {code: een.totaal for code, een in geteld.items() if een.toonbaar}
