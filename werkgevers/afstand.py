"""How far apart two postcodes are, and how long the way takes.

The centres of postcode areas (PC4) are known, not streets: a distance is that as the crow flies between two centres,
times a factor for roads (`OMWEG`), and no less than `MINSTENS_KM` within an area. The speeds are averages from door to
door; they are a rule of this product to compare places with, no timetable.

========================  ======  ==========================
Means                     km/h    Beforehand and afterwards
========================  ======  ==========================
Bicycle                   15      none
Bus, tram and train       25      15 minutes
Car                       45      5 minutes
========================  ======  ==========================

Who may know of a person only roughly how far the way is, is told what holds for a square of some `RUW_KM` by `RUW_KM`
kilometres: the home counts as the middle of its square. Classes of distance alone would not do: who moves a place from
postcode to postcode, and sees at which one the answer changes, would find the area of the home. Of the square nobody
learns where in it somebody lives, however many places one asks about. What is told can be off by half the diagonal.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

AARDSTRAAL_KM = 6371.0
OMWEG = 1.3
MINSTENS_KM = 1.0
RUW_KM = 4
# That in degrees of latitude, and of longitude in the middle of the Netherlands.
RUW_BREEDTE = 0.036
RUW_LENGTE = 0.058


class Vervoer(NamedTuple):
    """`km_per_uur` on the way, and so many minutes that it takes anyhow."""

    naam: str
    km_per_uur: int
    vast_minuten: int


FIETS, OV, AUTO = "fiets", "ov", "auto"
VERVOER: Mapping[str, Vervoer] = {
    FIETS: Vervoer("op de fiets", 15, 0),
    OV: Vervoer("met bus of trein", 25, 15),
    AUTO: Vervoer("met de auto", 45, 5),
}


def afstand_km(breedte_a: float, lengte_a: float, breedte_b: float, lengte_b: float) -> float:
    """Over the road between two points in degrees: haversine times `OMWEG`."""
    fi_a, fi_b = radians(breedte_a), radians(breedte_b)
    boog = sin((fi_b - fi_a) / 2) ** 2 + cos(fi_a) * cos(fi_b) * sin(radians(lengte_b - lengte_a) / 2) ** 2
    return max(MINSTENS_KM, 2 * AARDSTRAAL_KM * asin(sqrt(boog)) * OMWEG)


def minuten(km: float, vervoer: str) -> int:
    """How long it takes, in whole minutes upward."""
    middel = VERVOER[vervoer]
    return ceil(km * 60 / middel.km_per_uur) + middel.vast_minuten


def km_sql(breedte_a: str, lengte_a: str, breedte_b: str, lengte_b: str) -> str:
    """`afstand_km` for PostgreSQL; the arguments are names of columns, never what somebody typed."""
    boog = (
        f"power(sin(radians({breedte_b} - {breedte_a}) / 2), 2) + cos(radians({breedte_a})) * cos(radians({breedte_b}))"
        f" * power(sin(radians({lengte_b} - {lengte_a}) / 2), 2)"
    )
    return f"greatest({MINSTENS_KM}, {2 * AARDSTRAAL_KM * OMWEG} * asin(sqrt({boog})))"


def minuten_sql(km: str, vervoer: str) -> str:
    """`minuten` for PostgreSQL."""
    middel = VERVOER[vervoer]
    return f"(ceil({km} * 60 / {middel.km_per_uur}) + {middel.vast_minuten})::int"


def ruw_sql(breedte: str, lengte: str) -> tuple[str, str]:
    """The middle of the square in which a point lies; the arguments are names of columns."""
    return _midden(breedte, RUW_BREEDTE), _midden(lengte, RUW_LENGTE)


def _midden(kolom: str, stap: float) -> str:
    return f"(floor({kolom} / {stap}) + 0.5) * {stap}"
