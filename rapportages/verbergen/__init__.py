"""Small numbers stay hidden, also from who adds and subtracts. Nothing in here knows Django or a person."""

from rapportages.verbergen.cellen import ONDERGRENS, WEINIG, Cel, Getoond
from rapportages.verbergen.oplossen import verberg
from rapportages.verbergen.treden import Bekend, in_vijftallen

__all__ = ["ONDERGRENS", "WEINIG", "Bekend", "Cel", "Getoond", "in_vijftallen", "verberg"]
