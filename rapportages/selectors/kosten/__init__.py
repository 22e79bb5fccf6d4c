"""Costs and benefits of the people who settled in a year."""

from rapportages.selectors.kosten.aannames import Geldend, aannames_van
from rapportages.selectors.kosten.overzicht import (
    MENSEN,
    Kostenbeeld,
    bewaarde_kosten,
    jaren_met_kosten,
    toonbare_tellingen,
)
from rapportages.selectors.kosten.tellen import tel_kosten

__all__ = [
    "MENSEN",
    "Geldend",
    "Kostenbeeld",
    "aannames_van",
    "bewaarde_kosten",
    "jaren_met_kosten",
    "tel_kosten",
    "toonbare_tellingen",
]
