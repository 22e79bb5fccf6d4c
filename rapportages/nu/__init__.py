"""Figures about how it stands on one day: which there are and what each of them means."""

from rapportages.nu.catalogus import NUCIJFERS
from rapportages.nu.definitie import ALLE, ANDERE, IEDEREEN, MEDIAAN, NIEMAND, TOTAAL, Nucijfer, Nutelling

__all__ = ["ALLE", "ANDERE", "IEDEREEN", "MEDIAAN", "NIEMAND", "NUCIJFERS", "TOTAAL", "Nucijfer", "Nutelling"]
