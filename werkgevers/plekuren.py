"""Whether the hours of a place can lie in the parts of the week that are chosen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import time
from decimal import Decimal

from kern.datums import meervoud

# A part of a day, taken widely: a morning is from seven to twelve.
UREN_PER_DAGDEEL = 5


def hoogste_uren(dagdelen: Collection[str], van: time | None, tot: time | None) -> Decimal:
    """How many hours a week at most: with times those of every day, else five in each part."""
    if van is None or tot is None:
        return Decimal(len(dagdelen) * UREN_PER_DAGDEEL)
    dagen = {deel.partition("_")[0] for deel in dagdelen}
    minuten = (tot.hour - van.hour) * 60 + tot.minute - van.minute
    return Decimal(len(dagen) * minuten) / 60


def uren_passen_niet(
    uren: Decimal | None, dagdelen: Collection[str], van: time | None = None, tot: time | None = None
) -> str:
    """Which hours do not fit, in words; empty when they do or when something is not known yet."""
    if not dagdelen or uren is None or uren <= (hoogstens := hoogste_uren(dagdelen, van, tot)):
        return ""
    met_tijden = " met deze tijden" if van and tot else ""
    waarin = meervoud(len(dagdelen), "dagdeel", "dagdelen")
    return f"In {waarin}{met_tijden} past ongeveer {_getal(hoogstens)} uur, en je vult {_getal(uren)} uur in."


def _getal(uren: Decimal) -> str:
    return f"{uren:.1f}".removesuffix(".0").replace(".", ",")
