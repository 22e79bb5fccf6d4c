"""Gesprek, with its answers per section and its conclusion; and what must be arranged for who arrives."""

from intake.models.antwoorden import BeschermdeAntwoorden, Sectieantwoorden
from intake.models.conclusie import Conclusie
from intake.models.eigen_vraag import EigenVraag
from intake.models.gesprek import Gesprek
from intake.models.regelzaak import Regelpunt, Regelzaak

__all__ = [
    "BeschermdeAntwoorden",
    "Conclusie",
    "EigenVraag",
    "Gesprek",
    "Regelpunt",
    "Regelzaak",
    "Sectieantwoorden",
]
