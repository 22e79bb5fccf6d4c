"""Small numbers stay hidden, also from who adds and subtracts. Nothing in here knows Django or a person."""

from rapportages.verbergen.cellen import ONDERGRENS, Cel, Getoond
from rapportages.verbergen.oplossen import verberg

__all__ = ["ONDERGRENS", "Cel", "Getoond", "verberg"]
