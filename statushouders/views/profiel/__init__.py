"""The profile of a person ('blauwe map'): the tab, the page, writing it, and the consent."""

from statushouders.views.profiel.akkoord import Akkoord, Intrekken
from statushouders.views.profiel.lezen import Profielblad, ProfielPdf, Profieltab
from statushouders.views.profiel.schrijven import Begin, Bewerk, Weggooien

__all__ = ["Akkoord", "Begin", "Bewerk", "Intrekken", "ProfielPdf", "Profielblad", "Profieltab", "Weggooien"]
