"""Who is where: for every state in which somebody can be, the number of days since settling of the people in it.

On each of the days 0 to 21 there is somebody, so that in the weeks after loading somebody is always on day 20.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from config.demo import levens
from config.demo.verloop import Verloop
from statushouders.codelijsten import Regime


@dataclass(frozen=True)
class Groep:
    """One person for each number in `dagen`, all by the same course; `velden` goes to Persoon as it is."""

    verloop: Verloop
    dagen: tuple[int, ...]
    plaats: str = "Duinrade"
    velden: Mapping[str, Any] = field(default_factory=dict)


GROEPEN = (
    Groep(
        levens.VLOT,
        (2, 3, 5, 6, 7, 11, 13, 15, 16, 20, 22, 25, 28, 33, 38, 45, 52, 68, 74, 81, 92, 99, 104, 113, 118,
         127, 135, 141, 149, 156, 163, 170, 186, 195, 204, 213, 221, 240, 262, 281, 296, 305, 318, 345, 361),
    ),
    Groep(
        levens.NET_OP_TIJD, (1, 8, 12, 14, 17, 18, 19, 20, 21, 27, 36, 50, 71, 90, 108, 124, 142, 185, 248, 290, 312),
    ),
    Groep(levens.STROEF, (13, 20, 26, 35, 61, 95, 155, 230, 274)),
    Groep(levens.NOG_NIET_VERDEELD, (0, 0, 1, 2, 5, 9)),
    Groep(levens.NOG_NIET_GESTART, (24, 29, 43), velden={"ko": "bart"}),
    Groep(levens.ONBEREIKBAAR, (10, 12, 26), velden={"ko": "noor"}),
    Groep(levens.NAAR_STUDIE, (70, 200)),
    Groep(levens.WACHT_OP_TAALSCHOOL, (40, 55)),
    Groep(levens.EVALUATIE_LAAT, (63, 65), velden={"coach": "fatima"}),
    Groep(levens.EVALUATIE_VANDAAG, (60,), velden={"coach": "fatima"}),
    Groep(levens.MET_KETENPARTNER, (17, 34, 56)),
    Groep(levens.VLOT, (6, 17), velden={"brp": None}),
    Groep(levens.VLOT, (15, 31), velden={"kennisgeving": None}),
    Groep(levens.WI2013, (48, 400), velden={"regime": Regime.WI2013, "kennisgeving": None}),
    Groep(levens.BETAALD_WERK, (240,)),
    Groep(levens.STUDIE, (260,)),
    Groep(levens.ONDERNEMING, (350,)),
    Groep(levens.VERHUISD, (100,)),
    Groep(levens.OVERLEDEN, (200,)),
    Groep(levens.ANDERS, (120,)),
    Groep(levens.VLOT, (735, 748)),
    Groep(levens.VLOT, (3, 9, 20, 30, 48, 77, 110, 160, 232), plaats="Polderwijk"),
    Groep(levens.NET_OP_TIJD, (6, 21, 66), plaats="Polderwijk"),
    Groep(levens.STROEF, (16, 40), plaats="Polderwijk"),
    Groep(levens.NOG_NIET_VERDEELD, (1, 4), plaats="Polderwijk"),
    Groep(levens.ONBEREIKBAAR, (11,), plaats="Polderwijk"),
)  # fmt: skip

# Children: gezinsleden without a traject. By the place of the parent in the list of generated people.
KINDEREN = (
    (3, "Lujain", "v", 4),
    (3, "Hamza", "m", 7),
    (9, "Mustafa", "m", 9),
    (14, "Parisa", "v", 2),
    (20, "Jana", "v", 12),
    (31, "Karam", "m", 15),
    (44, "Taim", "m", 6),
    (52, "Amna", "v", 11),
)
