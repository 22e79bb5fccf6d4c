"""Which figures there are and what each of them means: the same words on the screen, in an export and in the manual."""

from rapportages.cijfers.catalogus import CIJFERS, DOELCIJFERS, DUURZAAM, MIJLPALEN, PLEKKEN
from rapportages.cijfers.definitie import Cijfer, Deel, Mijlpaalcijfer, Telt
from rapportages.cijfers.telregels import TELREGELS

__all__ = [
    "CIJFERS",
    "DOELCIJFERS",
    "DUURZAAM",
    "MIJLPALEN",
    "PLEKKEN",
    "TELREGELS",
    "Cijfer",
    "Deel",
    "Mijlpaalcijfer",
    "Telt",
]
