"""Which figures there are and what each of them means: the same words on the screen, in an export and in the manual."""

from rapportages.cijfers.catalogus import CIJFERS
from rapportages.cijfers.definitie import Cijfer, Deel, Telt

__all__ = ["CIJFERS", "Cijfer", "Deel", "Telt"]
