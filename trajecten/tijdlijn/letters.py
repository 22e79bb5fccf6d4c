"""How wide a text is, so that the server can keep labels apart without a browser.

Widths in hundredths of the letter size, measured on the letter of the screens (Hanken Grotesk, semibold). Another
theme may use another letter; `MARGE` leaves room for that.
"""

from __future__ import annotations

# The narrowest track of the lying timeline: a container of 64rem less the column with the names of the lanes, in px.
BAANBREEDTE = 850
BIJSCHRIFT, NAAM = 13, 14
LABELBREEDTE = 148  # 9.25rem, the widest that a label gets
MARGE = 1.04

_BREEDTES = {
    25: " '!(),.:;Iijl{|}[]`·",
    35: '"-ft*/r',
    50: "?Lcg\\_sz",
    65: "BERTYZ^bdpqAKUVX",
    75: "#&CDHN%GOwQ",
    95: "@MmW",
}
_PER_TEKEN = {teken: breedte for breedte, tekens in _BREEDTES.items() for teken in tekens}
_GEWOON = 56


def tekstbreedte(tekst: str, grootte: int) -> float:
    """Width of one line of text in px, rather too wide than too narrow."""
    return sum(_PER_TEKEN.get(teken, _GEWOON) for teken in tekst) * grootte / 100 * MARGE


def breek_af(tekst: str, grootte: int, breedte: int = LABELBREEDTE) -> tuple[int, float]:
    """How many lines the text takes when it breaks at spaces, and how wide the widest of them is."""
    regels, breedste, regel = 1, 0.0, 0.0
    spatie = tekstbreedte(" ", grootte)
    for woord in tekst.split():
        nieuw = tekstbreedte(woord, grootte)
        regels += int(nieuw // breedte)  # a word that is too long for a line is broken
        if regel and regel + spatie + nieuw > breedte:
            regels, regel = regels + 1, nieuw
        else:
            regel = regel + spatie + nieuw if regel else nieuw
        breedste = max(breedste, min(regel, breedte))
    return regels, breedste
