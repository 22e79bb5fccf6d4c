"""Gesprek, with its answers per section, and the conclusion that was drawn from it."""

from intake.models.antwoorden import BeschermdeAntwoorden, Sectieantwoorden
from intake.models.conclusie import Conclusie
from intake.models.eigen_vraag import EigenVraag
from intake.models.gesprek import Gesprek

__all__ = ["BeschermdeAntwoorden", "Conclusie", "EigenVraag", "Gesprek", "Sectieantwoorden"]
