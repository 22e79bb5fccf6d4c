"""What stands on the page of figures, made of a `Momentopname`: no questions to the database in here."""

from rapportages.bord.keuze import Keuze, groepskeuzes
from rapportages.bord.stukken import (
    Punt,
    Rij,
    bestemmingen,
    gebleven,
    per_maand,
    te_tekenen,
    trechter,
    verloop,
    verschillen,
)
from rapportages.bord.tegels import Tegel, tegels

__all__ = [
    "Keuze",
    "Punt",
    "Rij",
    "Tegel",
    "bestemmingen",
    "gebleven",
    "groepskeuzes",
    "per_maand",
    "te_tekenen",
    "tegels",
    "trechter",
    "verloop",
    "verschillen",
]
