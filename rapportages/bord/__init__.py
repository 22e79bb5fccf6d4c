"""What stands on the page of figures, made of a `Momentopname`: no questions to the database in here."""

from rapportages.bord.keuze import Keuze, groepskeuzes
from rapportages.bord.stukken import Rij, bestemmingen, gebleven, trechter, verloop, verschillen
from rapportages.bord.tegels import Tegel, tegels

__all__ = [
    "Keuze",
    "Rij",
    "Tegel",
    "bestemmingen",
    "gebleven",
    "groepskeuzes",
    "tegels",
    "trechter",
    "verloop",
    "verschillen",
]
