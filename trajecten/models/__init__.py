"""Aanpak (the template) -> Traject (of one person) -> Stap (on the timeline)."""

from trajecten.models.aanpak import Aanpak, AanpakStap, Anker
from trajecten.models.traject import Stap, Traject, Verplaatsing

__all__ = ["Aanpak", "AanpakStap", "Anker", "Stap", "Traject", "Verplaatsing"]
