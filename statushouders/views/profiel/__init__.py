"""The profile of a person ('blauwe map'): the tab, the page, writing it, and the consent."""

from statushouders.views.profiel.akkoord import Akkoord, Intrekken
from statushouders.views.profiel.delen import Delen, Hervatten, Stoppen
from statushouders.views.profiel.lezen import Profielblad, ProfielPdf, Profieltab
from statushouders.views.profiel.lijst import Profielen
from statushouders.views.profiel.schrijven import Begin, Bewerk, Weggooien

__all__ = [
    "Akkoord",
    "Begin",
    "Bewerk",
    "Delen",
    "Hervatten",
    "Intrekken",
    "ProfielPdf",
    "Profielblad",
    "Profielen",
    "Profieltab",
    "Stoppen",
    "Weggooien",
]
