"""Lists that are too long to look through: one types the first letters. Languages and countries.

The page holds each list once (`<datalist>`), whatever the number of rows that use it. The answer is the code.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statushouders.codelijsten import landnamen, taalnamen


@dataclass(frozen=True)
class Zoeklijst:
    """`namen` gives code -> name. `ook`: other words that people use -> code."""

    naam: str
    namen: Callable[[], Mapping[str, str]]
    ook: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Of the list on the page."""
        return f"lijst-{self.naam}"

    def code_van(self, tekst: str) -> str:
        """The code of what was typed; what is no name and no code stays as it is, to be seen and mended."""
        return tekst if tekst in self.namen() else self._codes.get(_plat(tekst), tekst)

    @cached_property
    def _codes(self) -> dict[str, str]:
        andere = {_plat(woord): code for woord, code in self.ook.items()}
        return andere | {_plat(naam): code for code, naam in self.namen().items()}

    @cached_property
    def html(self) -> SafeString:
        """For the page. An option needs no end tag; with nine hundred of them that counts. Another spelling is left
        out: beside the name itself, the first letters would no longer tell which is meant.
        """
        namen = self.namen()
        andere = [woord for woord, code in self.ook.items() if woord[:2] != namen[code][:2]]
        woorden = [*namen.values(), *andere]
        return format_html('<datalist id="{}">{}</datalist>', self.id, format_html_join("", "<option>{}", zip(woorden)))


def _plat(tekst: str) -> str:
    """Without capitals and accents: Oekraiens is Oekraïens."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    return " ".join("".join(teken for teken in los if not unicodedata.combining(teken)).split())


TALEN = Zoeklijst(
    "talen",
    taalnamen,
    {
        "Amharisch": "am", "Farsi": "fa", "Kurmanji": "kmr", "Mandarijn": "zh", "Pashto": "ps", "Somali": "so",
        "Sorani": "ckb", "Tigrinja": "ti",
    },
)  # fmt: skip
LANDEN = Zoeklijst("landen", landnamen, {"Amerika": "US", "Birma": "MM", "Engeland": "GB", "Groot-Brittannië": "GB"})
