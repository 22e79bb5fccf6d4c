"""Every change of a talk. Screens call these functions and no other."""

from intake.services.beginnen import begin_gesprek, begin_verbetering, gooi_weg
from intake.services.bewaren import Bewaard, Botsing, bewaar_sectie
from intake.services.inzage import geef_inzage, noteer_lezen
from intake.services.vaststellen import Onvolledig, stel_vast

__all__ = [
    "Bewaard",
    "Botsing",
    "Onvolledig",
    "begin_gesprek",
    "begin_verbetering",
    "bewaar_sectie",
    "geef_inzage",
    "gooi_weg",
    "noteer_lezen",
    "stel_vast",
]
