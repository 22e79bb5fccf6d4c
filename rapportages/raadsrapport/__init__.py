"""The kept figures of one year as a paper for the council."""

from rapportages.raadsrapport.papier import raadsrapport

__all__ = ["raadsrapport"]
