"""What came of proposals: the figure that tells why people are not placed."""

from __future__ import annotations

from dataclasses import dataclass

from plaatsingen.statussen import Afwijsreden

# The part of who was placed; the other parts are reasons.
GEPLAATST = "geplaatst"


@dataclass(frozen=True)
class Voordrachtcijfer:
    """A part per reason, by the year in which it was recorded; people, not proposals."""

    code: str = "voordrachten"
    naam: str = "Voordrachten"
    vraag: str = "Wat komt er van onze voordrachten?"
    wie: str = (
        "Mensen van wie in het jaar een voordracht bij een werkgever een plaatsing werd, of niet doorging. Wanneer zij "
        "zich vestigden, maakt niet uit."
    )
    hoeveel: str = "Elk mens telt één keer per reden, ook bij vijf voordrachten."
    dag: str = "De dag waarop dit in Meedoen is vastgelegd. We tellen hele maanden."
    niet: str = "Voordrachten die nog lopen."
    bronnen: str = "De voordrachten."

    @property
    def delen(self) -> dict[str, str]:
        redenen = {str(reden): f"Ging niet door: {reden.in_zin}" for reden in Afwijsreden}
        return {GEPLAATST: "Geplaatst", **redenen}

    @property
    def in_woorden(self) -> list[tuple[str, str]]:
        """As every page gives it."""
        return [
            ("Vraag", self.vraag), ("Van wie", self.wie), ("Hoeveel", self.hoeveel), ("Welke dag telt", self.dag),
            ("Wie niet", self.niet), ("Waar het staat", self.bronnen),
        ]  # fmt: skip


VOORDRACHTEN = Voordrachtcijfer()
