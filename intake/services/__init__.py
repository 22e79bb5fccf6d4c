"""Every change of a talk. Screens call these functions and no other."""

from intake.services.beginnen import begin_gesprek, begin_verbetering, gooi_weg
from intake.services.bewaren import Bewaard, Botsing, bewaar_sectie
from intake.services.inzage import lees_beschermd, lees_met_reden
from intake.services.vaststellen import Onvolledig, stel_vast

__all__ = [
    "Bewaard",
    "Botsing",
    "Onvolledig",
    "begin_gesprek",
    "begin_verbetering",
    "bewaar_sectie",
    "gooi_weg",
    "lees_beschermd",
    "lees_met_reden",
    "stel_vast",
]
